import type { Lake } from './lake.ts';

/** What reading partitions takes of a lake. */
export type LakeReader = Pick<Lake, 'root' | 'read' | 'require'>;
