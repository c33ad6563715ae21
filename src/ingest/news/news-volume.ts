import { type WeekEnding, weeksApart } from '../../calendar/date.ts';
import { median } from '../../statistics/quantile.ts';
import type { NewsTable, UniverseTable } from '../datasets.ts';

/** How many news items of its universe a week has, and how many the weeks before it have. */
export interface NewsVolume {
  readonly weekEnding: WeekEnding;
  readonly items: number;
  /** Median of the weeks before, undefined where too few of them are known or they have too few items to tell a hole from a quiet week. */
  readonly usual: number | undefined;
  /** The weeks before it that are known, oldest first. */
  readonly before: readonly { readonly weekEnding: WeekEnding; readonly items: number }[];
}

/** Weeks before a week that its volume is compared with. */
const weeksBefore = 12;
/** So many of them must be known. */
const fewestWeeks = 8;
/** Of fewer items a week chance makes quiet weeks. */
const fewestItems = 10;

/**
 * The volume of news of weeks, each beside the twelve weeks before it. Only items of the week's own members count, in all of the weeks, so that a
 * universe that grows or shrinks is no change of volume. Nothing later than a week has a say in it.
 *
 * @param news by week; weeks that are not known are missing
 */
export function newsVolumes(
  universes: ReadonlyMap<WeekEnding, UniverseTable>,
  news: ReadonlyMap<WeekEnding, NewsTable>,
): NewsVolume[] {
  const known = [...news.keys()];
  return [...universes].map(([weekEnding, { columns }]) => {
    const members = new Set(columns.symbol);
    const count = (week: WeekEnding) => itemsOf(news.get(week), members);
    const isBefore = (week: WeekEnding) => week < weekEnding && weeksApart(week, weekEnding) <= weeksBefore;
    const before = known.filter(isBefore).map((week) => ({ weekEnding: week, items: count(week) }));
    const usual = before.length < fewestWeeks ? 0 : median(before.map(({ items }) => items));
    return { weekEnding, items: count(weekEnding), usual: usual < fewestItems ? undefined : usual, before };
  });
}

/** The weeks with less than this share of the usual volume: nobody knows what happened in them. */
export function newsHoles(volumes: readonly NewsVolume[], leastShare: number): NewsVolume[] {
  return volumes.filter(({ items, usual }) => usual !== undefined && items < leastShare * usual);
}

/** What a reader should know about weeks with hardly any news: the weeks themselves, and those that the last one looks back on. */
export function holeNotes(volumes: readonly NewsVolume[], leastShare: number): string[] {
  const last = volumes.at(-1);
  const isSelected = new Set(volumes.map(({ weekEnding }) => weekEnding));
  const { usual, before = [] } = last ?? {};
  const lookedBackOn = before.filter(
    ({ weekEnding, items }) => usual !== undefined && items < leastShare * usual && !isSelected.has(weekEnding),
  );
  const dates = lookedBackOn.map(({ weekEnding, items }) => `${weekEnding} (${items})`).join(', ');
  return [
    ...newsHoles(volumes, leastShare).map((hole) => `${holeText(hole)}.`),
    ...(dates === ''
      ? []
      : [
          `${last?.weekEnding} looks back on weeks with hardly any news: ${dates}. Those that are noted as holes (dataset news_holes) are left out of its baselines.`,
        ]),
  ];
}

/** `2014-11-21 has 0 news items, where the weeks before have 635 (median)` */
export function holeText({ weekEnding, items, usual = 0 }: NewsVolume): string {
  const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
  return `${weekEnding} has ${number.format(items)} news ${items === 1 ? 'item' : 'items'}, where the weeks before have ${number.format(usual)} (median)`;
}

function itemsOf(table: NewsTable | undefined, members: ReadonlySet<string>): number {
  return (table?.columns.symbol ?? []).reduce((sum, symbol) => sum + (members.has(symbol) ? 1 : 0), 0);
}
