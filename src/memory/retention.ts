import { epochDay, type IsoDate, isoWeekOrdinal } from '../calendar/date.ts';
import type { Dataset, PartitionKeys } from '../lake/dataset.ts';

/** Weeks for which the branch keeps the partitions of a dataset, by its name. */
export type Retention = Readonly<Partial<Record<string, number>>>;

const week = /^\d{4}-\d{2}-\d{2}$/;
const month = /^(\d{4})-(\d{2})$/;

/**
 * Whether a partition is too old for the branch: its week (`week_ending` or `as_of`), or the last day of its month, lies more than so many
 * weeks before the latest published one. The clock has no say, so a branch that nobody adds to keeps what it has.
 *
 * @param latest the latest week_ending with published scores; undefined when there is none
 */
export function isExpired(
  retention: Retention,
  latest: string | undefined,
  { name }: Pick<Dataset, 'name'>,
  keys: PartitionKeys,
): boolean {
  const weeks = retention[name];
  const own = weekOrdinalOf(keys);
  if (weeks === undefined || latest === undefined || own === undefined) return false;
  return isoWeekOrdinal(epochDay(latest as IsoDate)) - own > weeks;
}

/** Names under the retention whose partitions are of no week, so that it has no effect on them. */
export function timelessDatasets(retention: Retention, datasets: readonly Dataset[]): string[] {
  return datasets
    .filter(({ name, partitionKeys }) => name in retention && !partitionKeys.some((key) => key in timeKeys))
    .map(({ name }) => name);
}

const timeKeys = { week_ending: true, as_of: true, month: true } as const;

/** Running number of the ISO week of a partition; undefined for one that is of no week. */
function weekOrdinalOf(keys: PartitionKeys): number | undefined {
  const date = keys.week_ending ?? keys.as_of;
  if (date !== undefined) return week.test(date) ? ordinalOf(Date.parse(date)) : undefined;
  const [, year, number] = month.exec(keys.month ?? '') ?? [];
  return year === undefined ? undefined : ordinalOf(Date.UTC(Number(year), Number(number), 0));
}

function ordinalOf(time: number): number | undefined {
  return Number.isNaN(time) ? undefined : isoWeekOrdinal(Math.floor(time / 86_400_000));
}
