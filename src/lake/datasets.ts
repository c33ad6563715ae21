import { dataset, times } from './dataset.ts';

const onBranch = {
  path: { type: 'string', nullable: false, description: 'Partition, below the folder lake/ of the branch' },
  digest: { type: 'string', nullable: false, description: 'Its digest, as the ledger of publications has it' },
} as const;

export const published = dataset({
  name: 'published',
  description:
    'What was on the state branch when this lake was last restored from it or published to it: results that stay as they are',
  partitionKeys: ['commit'],
  time: times.none,
  rowKey: ['path'],
  publication: 'never',
  columns: onBranch,
});

export const researchBase = dataset({
  name: 'research_base',
  description:
    'What this lake and the branch of research last had in common: what is made of it takes its place there, and what another run published since is joined or refused, never written over',
  partitionKeys: [],
  time: times.none,
  rowKey: ['path'],
  publication: 'never',
  columns: {
    ...onBranch,
    rows: { type: 'float64', nullable: false, unit: 'rows', description: 'Rows of its table' },
  },
});
