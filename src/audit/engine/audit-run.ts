import type { Lake } from '../../lake/lake.ts';
import { PartitionInspector } from './partition-inspector.ts';

/** What the audits of one run share. */
export interface AuditRun {
  readonly lake: Lake;
  /** Time of the audit, ms since 1970. */
  readonly now: number;
  readonly inspector: PartitionInspector;
  readonly remembered: Map<string, Promise<unknown>>;
}

export function auditRun({ lake, now }: Pick<AuditRun, 'lake' | 'now'>): AuditRun {
  return { lake, now, inspector: new PartitionInspector(lake), remembered: new Map() };
}

/** What was worked out once in this run under a key that says from what. */
export function remember<T>(
  { remembered }: Pick<AuditRun, 'remembered'>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = remembered.get(key) as Promise<T> | undefined;
  const made = known ?? make();
  remembered.set(key, made);
  return made;
}
