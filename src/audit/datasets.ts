import { assetColumn } from '../backbone/datasets.ts';
import { dataset, type TableOf, times } from '../lake/dataset.ts';

const findingColumns = {
  rule: { type: 'string', nullable: false, description: 'Rule id, RG001…' },
  severity: { type: 'string', nullable: false, description: 'error or warning' },
  subject: { type: 'string', nullable: false, description: 'Partition, and row or column, that breaks the rule' },
  message: { type: 'string', nullable: false, description: 'What was expected and what was found' },
} as const;

export const auditFindings = dataset({
  name: 'audit_findings',
  description: 'What the audit of a regime and week found; no rows means no finding',
  partitionKeys: ['regime', 'week_ending'],
  time: times.week,
  rowKey: ['rule', 'subject', 'message'],
  publication: 'latest',
  columns: findingColumns,
});

export const reconciliation = dataset({
  name: 'reconciliation',
  description:
    'What the audit of the research store found, of=store, and of what was made of it, of=panel; no rows means no finding. coverage.json beside that of the store says which assets have bars and why the others have none',
  partitionKeys: ['of'],
  time: times.none,
  rowKey: ['rule', 'subject', 'message'],
  publication: 'latest',
  research: 'branch',
  columns: findingColumns,
});

export const assetCoverage = dataset({
  name: 'asset_coverage',
  description:
    'What bars there are of each asset in each year, as the audit of the research store last saw them; faults.json beside it has what it saw in them. Years that did not change are not looked at again',
  partitionKeys: ['asset_bucket'],
  time: times.none,
  rowKey: ['asset', 'year'],
  publication: 'latest',
  research: 'objects',
  columns: {
    asset: assetColumn,
    year: { type: 'int32', nullable: false, description: 'Year of the bars' },
    bars: { type: 'int32', nullable: false, unit: 'bars', description: 'Its bars in the year' },
    first_date: { type: 'date', nullable: false, description: 'First of them' },
    last_date: { type: 'date', nullable: false, description: 'Last of them' },
    last_known: { type: 'date', nullable: false, description: 'Last session from which one of them is known' },
    last_close: {
      type: 'float64',
      nullable: true,
      unit: 'currency of the asset',
      description: 'Close of the last one, as it is known now; null where it is marked as wrong',
    },
    missing: {
      type: 'int32',
      nullable: false,
      unit: 'sessions',
      description:
        'Sessions of its exchange without a bar, between two of its bars of which the later lies in the year',
    },
    longest_gap: { type: 'int32', nullable: false, unit: 'sessions', description: 'Most of them in a row' },
    gap_after: { type: 'date', nullable: true, description: 'Last bar before those; null without any' },
    after_delisting: {
      type: 'int32',
      nullable: false,
      unit: 'bars',
      description: 'Bars from the day on which the asset is said to be traded no more',
    },
  },
});

export type AssetCoverageTable = TableOf<typeof assetCoverage>;
