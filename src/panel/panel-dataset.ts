import { assetColumn } from '../backbone/datasets.ts';
import { dataset, times } from '../lake/dataset.ts';
import type { ColumnSpec } from '../lake/table.ts';
import { type FeatureDefinition, features, flags, holdings, outcomes } from './features.ts';
import { panelColumnTypes } from './panel-columns.ts';

type PanelColumnName =
  | (typeof features)[number]['name']
  | (typeof flags)[number]['name']
  | (typeof outcomes)[number]['name']
  | (typeof holdings)[number]['name'];

function columnOf({ name, formula, unit }: FeatureDefinition): readonly [string, ColumnSpec] {
  const type = panelColumnTypes.get(name) ?? 'float64';
  return [name, { type, nullable: type === 'float64', unit, description: formula }];
}

const definitions: readonly FeatureDefinition[] = [...features, ...flags, ...outcomes, ...holdings];

/** One row per as-of date and asset: what its bars say up to then, and what came after. */
export const panel = dataset({
  name: 'panel',
  description:
    'Features of every asset on every as-of date, and what it returned afterwards; feature_set is the hash of the definitions, asset_bucket the hash of the id of the asset',
  partitionKeys: ['feature_set', 'asset_bucket', 'year'],
  time: times.none,
  rowKey: ['as_of', 'asset'],
  publication: 'never',
  columns: {
    as_of: { type: 'date', nullable: false, description: 'As-of date: nothing later is in the features' },
    asset: assetColumn,
    ...(Object.fromEntries(definitions.map(columnOf)) as Readonly<Record<PanelColumnName, ColumnSpec>>),
  },
});
