import { epochDay, type IsoDate, isoWeekOrdinal } from '../calendar/date.ts';
import { type Dataset, type PartitionKeys, timeOf } from '../lake/dataset.ts';

/** Weeks for which the branch keeps the partitions of a dataset, by its name. */
export type Retention = Readonly<Partial<Record<string, number>>>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^(\d{4})-(\d{2})$/;

/**
 * Whether a partition is too old for the branch: its week, the week as of which it is, its day, or the last day of its month, lies more than so many
 * weeks before the latest published one. The clock has no say, so a branch that nobody adds to keeps what it has.
 *
 * @param latest the latest week_ending with published scores; undefined when there is none
 */
export function isExpired(
  retention: Retention,
  latest: string | undefined,
  dataset: Pick<Dataset, 'name' | 'time'>,
  keys: PartitionKeys,
): boolean {
  const weeks = retention[dataset.name];
  const own = weekOrdinalOf(dataset, keys);
  if (weeks === undefined || latest === undefined || own === undefined) return false;
  return isoWeekOrdinal(epochDay(latest as IsoDate)) - own > weeks;
}

/** Names under the retention whose partitions are of no week, so that it has no effect on them. */
export function timelessDatasets(retention: Retention, datasets: readonly Dataset[]): string[] {
  return datasets.filter(({ name, time }) => name in retention && time.kind === 'none').map(({ name }) => name);
}

/** Running number of the ISO week of a partition; undefined for one that is of no week. */
function weekOrdinalOf(dataset: Pick<Dataset, 'time'>, keys: PartitionKeys): number | undefined {
  const { kind, value = '' } = timeOf(dataset, keys) ?? {};
  if (kind !== 'month') return day.test(value) ? ordinalOf(Date.parse(value)) : undefined;
  const [, year, number] = month.exec(value) ?? [];
  return year === undefined ? undefined : ordinalOf(Date.UTC(Number(year), Number(number), 0));
}

function ordinalOf(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : isoWeekOrdinal(Math.floor(time / 86_400_000));
}
