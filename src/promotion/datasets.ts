import { dataset, times } from '../lake/dataset.ts';

export const promotionDecisions = dataset({
  name: 'promotion_decisions',
  description:
    'The ledger of promotions: one line for each decision, with the evidence that it rests on, its reasons, and what became of candidates and slots. Append-only and hash-chained; attachments ' +
    'current_champion.json and promotion_index.json are read from it',
  partitionKeys: ['chain'],
  time: times.none,
  rowKey: ['seq'],
  publication: 'chained',
  research: 'branch',
  columns: {
    seq: { type: 'int32', nullable: false, description: 'Number of the line, 1 = the first' },
    line: {
      type: 'string',
      nullable: false,
      description: 'Canonical JSON with its number, the hash of the line before and its own',
    },
  },
});
