import type { World, WorldBar } from '../double.ts';

const bySymbol = new WeakMap<World, ReadonlyMap<string, readonly WorldBar[]>>();
const byDate = new WeakMap<World, ReadonlyMap<string, readonly WorldBar[]>>();

/** Bars of a world by symbol, each list by date. */
export function barsBySymbol(world: World): ReadonlyMap<string, readonly WorldBar[]> {
  return groups(bySymbol, world, ({ symbol }) => symbol);
}

/** Bars of a world by date. */
export function barsByDate(world: World): ReadonlyMap<string, readonly WorldBar[]> {
  return groups(byDate, world, ({ date }) => date);
}

/** The close as it looks after all splits and dividends that came later; `dividends` says whether those count. */
export function adjustedClose(world: World, bar: WorldBar, dividends: boolean): number {
  if (world.actions.length === 0) return bar.close;
  const bars = barsBySymbol(world).get(bar.symbol) ?? [];
  const factors = world.actions
    .filter(({ symbol, exDate, kind }) => symbol === bar.symbol && exDate > bar.date && (dividends || kind === 'split'))
    .map(({ exDate, kind, value }) => {
      const before = bars.findLast(({ date }) => date < exDate)?.close ?? bar.close;
      return kind === 'split' ? 1 / value : 1 - value / before;
    });
  return factors.reduce((close, factor) => close * factor, bar.close);
}

const midnights = new Map<string, number>();
const newYorkHour = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** The instant, in ms since 1970, at which clocks in New York show `hour` on a date, as the time zone database has it. */
export function newYorkInstant(date: string, hour: number): number {
  const midnight = midnights.get(date) ?? Date.parse(date) + hoursBehind(date) * 3_600_000;
  midnights.set(date, midnight);
  return midnight + hour * 3_600_000;
}

function hoursBehind(date: string): number {
  return 12 - Number(newYorkHour.format(new Date(`${date}T12:00:00Z`)));
}

function groups(
  known: WeakMap<World, ReadonlyMap<string, readonly WorldBar[]>>,
  world: World,
  keyOf: (bar: WorldBar) => string,
): ReadonlyMap<string, readonly WorldBar[]> {
  const found = known.get(world) ?? Map.groupBy(world.bars, keyOf);
  known.set(world, found);
  return found;
}
