import { dayMs, type IsoDate, isoDate, weeksApart } from '../../calendar/date.ts';
import { type Dataset, type PartitionKeys, timeOf } from '../../lake/dataset.ts';

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
  const own = lastDayOf(dataset, keys);
  if (weeks === undefined || latest === undefined || own === undefined) return false;
  return weeksApart(own, latest as IsoDate) > weeks;
}

/** Names under the retention whose partitions are of no week, so that it has no effect on them. */
export function timelessDatasets(retention: Retention, datasets: readonly Dataset[]): string[] {
  return datasets.filter(({ name, time }) => name in retention && time.kind === 'none').map(({ name }) => name);
}

/** The last day of what a partition is of; undefined for one that is of no time, or whose keys name none. */
function lastDayOf(dataset: Pick<Dataset, 'time'>, keys: PartitionKeys): IsoDate | undefined {
  const { kind, value = '' } = timeOf(dataset, keys) ?? {};
  if (kind !== 'month') return day.test(value) ? dateAt(Date.parse(value)) : undefined;
  const [, year, number] = month.exec(value) ?? [];
  return year === undefined ? undefined : dateAt(Date.UTC(Number(year), Number(number), 0));
}

function dateAt(time: number): IsoDate | undefined {
  return Number.isNaN(time) ? undefined : isoDate(Math.floor(time / dayMs));
}
