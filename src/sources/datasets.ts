import { dataset, type TableOf, times } from '../lake/dataset.ts';

export const quarantine = dataset({
  name: 'quarantine',
  description: 'Rows of a source that broke an invariant, each with its reason; nothing is dropped silently',
  partitionKeys: ['dataset', 'period'],
  time: times.none,
  rowKey: ['source', 'row', 'reason'],
  publication: 'merged',
  columns: {
    source: { type: 'string', nullable: false, description: 'Name of the source file' },
    row: { type: 'int32', nullable: false, description: 'Row of the source file, 1 = its first data row' },
    symbol: { type: 'string', nullable: true, description: 'Symbol, where it could be read' },
    reason: {
      type: 'string',
      nullable: false,
      description:
        'Code of the broken invariant; TAKEN_LATER says that a later ingest took the row, which counts no more',
    },
    detail: { type: 'string', nullable: false, description: 'What was found' },
    record: { type: 'string', nullable: false, description: 'The row as JSON' },
  },
});

export type QuarantineTable = TableOf<typeof quarantine>;
