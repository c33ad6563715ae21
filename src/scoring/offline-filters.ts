import { type Table, takeRows } from '../lake/table.ts';
import type { featureColumns } from './columns.ts';
import type { FeatureTable } from './features.ts';
import { joinReasons } from './reading.ts';
import type { ScoringSchema } from './schema.ts';

/** What became of a schema's filters where a features file is scored without its clusters. */
export interface OfflineFilters {
  /** Symbols of which no cluster can be as large as `min_cluster_size`, in the order of the table. */
  readonly left_out: readonly string[];
  /** What the columns do not allow, in words. */
  readonly not_applied: readonly string[];
}

/** News features that are null where no cluster of the week counts, as in a week that is scored from the lake; then those of the history. */
const nullWithoutNews = [
  'NV_raw',
  'NA_raw',
  'NS_raw',
  'SS_raw',
  'EC_raw',
  'unique_sources_mean',
  'sent_5d',
  'sent_intensity',
  'mixed_rate',
  'price_action_rate',
  'EI_max',
] as const;
const zeroWithoutNews = ['count_5d_dedup', 'total_raw_echo', 'EI_raw', 'EI_cnt_sev2plus', 'nov_cur_reps'] as const;

/** @returns undefined where the schema has no filter */
export function offlineFilters(features: FeatureTable, { filters }: ScoringSchema): OfflineFilters | undefined {
  const { min_cluster_size: size, exclude_event_types: types } = filters;
  if (size <= 1 && types.length === 0) return undefined;
  const left_out = features.columns.symbol.filter((_, row) => hasOnlySmaller(features, row, size));
  const not_applied: string[] = [];
  if (size > 1) {
    not_applied.push(
      `min_cluster_size ${size}: where a symbol may have a cluster that large, its smaller ones count as well`,
    );
  }
  if (types.length > 0) {
    not_applied.push(`exclude_event_types ${types.join(', ')}: a features file has no event types`);
  }
  return { left_out, not_applied };
}

/** Whether a symbol has clusters, none of which can have `size` items: of k clusters with n items, the largest has n − (k − 1) at most. */
function hasOnlySmaller({ columns }: FeatureTable, row: number, size: number): boolean {
  const clusters = columns.count_5d_dedup[row] as number;
  const items = columns.total_raw_echo[row] as number;
  return clusters > 0 && items - (clusters - 1) < size;
}

/** The features as they are scored: symbols that the filters leave out have no news in the week. */
export function withoutLeftOut(features: FeatureTable, filters: OfflineFilters | undefined): FeatureTable {
  const leftOut = new Set(filters?.left_out);
  if (leftOut.size === 0) return features;
  const scored: Table<typeof featureColumns> = takeRows(
    features,
    Int32Array.from({ length: features.rows }, (_, row) => row),
  );
  const { columns } = scored;
  for (let row = 0; row < scored.rows; row += 1) {
    if (!leftOut.has(columns.symbol[row] as string)) continue;
    for (const name of zeroWithoutNews) columns[name][row] = 0;
    for (const name of nullWithoutNews) columns[name][row] = Number.NaN;
    const others = (columns.reasons[row] as string)
      .split(';')
      .filter((reason) => reason !== '' && !nullWithoutNews.some((name) => reason.startsWith(`${name}:`)));
    columns.reasons[row] = joinReasons([...others, ...nullWithoutNews.map((name) => `${name}:NO_NEWS`)]);
  }
  return scored;
}
