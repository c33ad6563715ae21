import type { World, WorldNews } from '../double.ts';

const known = new WeakMap<World, ReadonlyMap<string, readonly WorldNews[]>>();

/** The news of a world by symbol, newest first. */
export function newsBySymbol(world: World): ReadonlyMap<string, readonly WorldNews[]> {
  const before = known.get(world);
  if (before !== undefined) return before;
  const newestFirst = world.news.toSorted((a, b) => b.published - a.published);
  const bySymbol = Map.groupBy(newestFirst, ({ symbol }) => symbol);
  known.set(world, bySymbol);
  return bySymbol;
}
