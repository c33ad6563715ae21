import { assetColumn } from '../backbone/datasets.ts';
import { type Dataset, dataset, type TableOf, times } from '../lake/dataset.ts';
import type { ColumnSpec } from '../lake/table.ts';
import {
  type FeatureDefinition,
  type FeatureName,
  type FlagName,
  features,
  flags,
  type HoldingName,
  holdings,
  type OutcomeName,
  outcomes,
} from './features.ts';

const nullable = { type: 'float64', nullable: true } as const;
const flag = { type: 'bool', nullable: false } as const;
const count = { type: 'int32', nullable: false } as const;

/** The columns of some definitions, in their order. */
function columnsOf<Name extends string, Type extends Pick<ColumnSpec, 'type' | 'nullable'>>(
  definitions: readonly FeatureDefinition[],
  type: Type,
): Readonly<Record<Name, Type & ColumnSpec>> {
  const columns = definitions.map(({ name, unit, formula }) => [name, { ...type, unit, description: formula }]);
  return Object.fromEntries(columns) as Readonly<Record<Name, Type & ColumnSpec>>;
}

const panelColumns = {
  as_of: { type: 'date', nullable: false, description: 'As-of date: a session on which the asset has a bar' },
  asset: assetColumn,
  ...columnsOf<FeatureName, typeof nullable>(features, nullable),
  ...columnsOf<Exclude<FlagName, 'bars_seen'>, typeof flag>(
    flags.filter(({ name }) => name !== 'bars_seen'),
    flag,
  ),
  ...columnsOf<'bars_seen', typeof count>(
    flags.filter(({ name }) => name === 'bars_seen'),
    count,
  ),
  ...columnsOf<OutcomeName, typeof nullable>(outcomes, nullable),
  ...columnsOf<HoldingName, typeof count>(holdings, count),
} as const;

export const panel = dataset({
  name: 'panel',
  description:
    'Features of assets on as-of dates and what followed, for research (docs/features.md). feature_set is the hash of the definitions, asset_bucket that of the id of the asset',
  partitionKeys: ['feature_set', 'asset_bucket', 'year'],
  time: times.none,
  rowKey: ['as_of', 'asset'],
  publication: 'latest',
  research: 'objects',
  columns: panelColumns,
});

export const panelLatest = dataset({
  name: 'panel_latest',
  description: 'The cross-section of the last session: the columns of panel for one as-of date, apart from it',
  partitionKeys: ['feature_set', 'asset_bucket'],
  time: times.none,
  rowKey: ['as_of', 'asset'],
  publication: 'latest',
  research: 'objects',
  columns: panelColumns,
});

const partitionColumns = {
  asset_bucket: { type: 'int32', nullable: false, description: 'Bucket of assets, 0 to 127' },
  year: { type: 'int32', nullable: false, description: 'Year of the as-of dates' },
  digest: { type: 'string', nullable: false, description: 'Digest of the partition of panel' },
  rows: { type: 'int32', nullable: false, unit: 'rows', description: 'Its rows' },
} as const;

export const panelShards = dataset({
  name: 'panel_shards',
  description:
    'What one shard of a panel consists of, which of its partitions the last run that made any, or was asked for another panel, found there, and why it made the others. A run that finds all of them there leaves it as it is. shard is <i>-of-<n>',
  partitionKeys: ['feature_set', 'shard'],
  time: times.none,
  rowKey: ['asset_bucket', 'year'],
  publication: 'latest',
  research: 'objects',
  columns: {
    ...partitionColumns,
    made: { type: 'bool', nullable: false, description: '1 where that run made it, 0 where it was there already' },
    reason: { type: 'string', nullable: false, description: 'Why it was made; "the same inputs" where it was not' },
  },
});

export const panelIndex = dataset({
  name: 'panel_index',
  description:
    'The partitions of a panel whose shards are all there: each bucket once, made by one code for the same as-of dates',
  partitionKeys: ['feature_set'],
  time: times.none,
  rowKey: ['asset_bucket', 'year'],
  publication: 'latest',
  research: 'objects',
  columns: partitionColumns,
});

export const totalReturn = dataset({
  name: 'total_return',
  description:
    'By what prices of an asset are divided from an ex-date on, so that all are in shares of its first bar with dividends put back. One row for each event, and another one for each day from which another factor was known: the rows that a day t may use are those known up to t, for each ex-date the last',
  partitionKeys: ['asset_bucket'],
  time: times.none,
  rowKey: ['asset', 'ex_date', 'known_from'],
  publication: 'latest',
  research: 'objects',
  columns: {
    asset: assetColumn,
    ex_date: { type: 'date', nullable: false, description: 'First session without the entitlement' },
    known_from: { type: 'date', nullable: false, description: 'Day from which the factor was known' },
    signal: {
      type: 'float64',
      nullable: false,
      unit: 'factor',
      description: 'Product of the factors of all splits and dividends up to ex_date that were known on known_from',
    },
    accounting: {
      type: 'float64',
      nullable: false,
      unit: 'factor',
      description: 'The same product of all that is known now',
    },
  },
});

export type PanelTable = TableOf<typeof panel>;
export type ShardTable = TableOf<typeof panelShards>;
export type AnyPanel = Dataset<typeof panelColumns>;
