import { regimeColumn, returnColumn, weekEndingColumn } from '../evaluation/datasets.ts';
import { dataset, type TableOf, times } from '../lake/dataset.ts';

export const ledger = dataset({
  name: 'ledger',
  description:
    'One row per week and regime: what was decided, why, what came of it; attachments ledger.csv, ledger_wide.csv, comparison.json',
  partitionKeys: ['as_of'],
  time: times.asOf,
  rowKey: ['week_ending', 'regime'],
  publication: 'latest',
  columns: {
    week_ending: weekEndingColumn,
    regime: regimeColumn,
    exists: { type: 'bool', nullable: false, description: 'Whether the week was scored under the regime' },
    decision: { type: 'string', nullable: true, description: 'TRADE, SKIP or UNDECIDED' },
    reasons: { type: 'string', nullable: true, description: 'Codes of the skip reasons, joined by ";"' },
    candidates: { type: 'int32', nullable: true, description: 'Eligible symbols' },
    symbols: { type: 'int32', nullable: true, description: 'Symbols of the universe' },
    top_symbols: { type: 'string', nullable: true, description: 'The highest ranked symbols in order, joined by ";"' },
    schema_id: { type: 'string', nullable: true, description: 'Id of the scoring schema' },
    schema_hash: { type: 'string', nullable: true, description: 'SHA-256 of its canonical JSON' },
    scores_digest: { type: 'string', nullable: true, description: 'Digest of the partition scores_weekly' },
    features_digest: { type: 'string', nullable: true, description: 'Digest of the partition features_weekly' },
    audit: { type: 'string', nullable: true, description: 'passed, failed, or null when not audited' },
    audit_digest: { type: 'string', nullable: true, description: 'Digest of the partition audit_findings' },
    gross_return: returnColumn('Of the basket, or of what it would have been; null while not known'),
    net_return: returnColumn('Result of the decision, 0 where not traded; null while not known'),
    active_return: returnColumn('Against the benchmark, where traded; null while not known'),
    status: {
      type: 'string',
      nullable: true,
      addedLater: true,
      description:
        'Status of the regime when the week was scored: live, shadow (would trade, is not traded) or retired; null where the scores do not say',
    },
  },
});

export type LedgerTable = TableOf<typeof ledger>;
