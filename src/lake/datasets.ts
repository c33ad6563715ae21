import { dataset, times } from './dataset.ts';

export const published = dataset({
  name: 'published',
  description:
    'What was on the state branch when this lake was last restored from it or published to it: results that stay as they are',
  partitionKeys: ['commit'],
  time: times.none,
  rowKey: ['path'],
  publication: 'never',
  columns: {
    path: { type: 'string', nullable: false, description: 'Partition, below the folder lake/ of the branch' },
    digest: { type: 'string', nullable: false, description: 'Its digest, as the ledger of publications has it' },
  },
});
