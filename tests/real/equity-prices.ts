import type { ProviderBar } from './provider-file.ts';

/** Adjusted closes by session, then by name; NaN where there is none. */
export interface PriceTable {
  /** Days since 1970, ascending. */
  readonly days: Int32Array;
  readonly names: readonly string[];
  readonly adjusted: readonly Float64Array[];
}

export function priceTable(bars: ReadonlyMap<string, readonly ProviderBar[]>): PriceTable {
  const days = Int32Array.from(new Set([...bars.values()].flatMap((own) => own.map(({ day }) => day)))).sort();
  const places = new Map(Array.from(days, (day, place) => [day, place]));
  const names = [...bars.keys()].sort();
  const adjusted = Array.from(days, () => new Float64Array(names.length).fill(Number.NaN));
  for (const [n, name] of names.entries()) {
    for (const bar of bars.get(name) ?? []) {
      (adjusted[places.get(bar.day) as number] as Float64Array)[n] = bar.adjusted;
    }
  }
  return { days, names, adjusted };
}

/** Return over `sessions` entered one session after day i, by name. */
export function forwardReturns({ adjusted }: PriceTable, i: number, sessions: number): Float64Array {
  const [from, to] = [adjusted[i + 1], adjusted[i + 1 + sessions]];
  return Float64Array.from(
    { length: adjusted[0]?.length ?? 0 },
    (_, n) => (to?.[n] ?? Number.NaN) / (from?.[n] ?? Number.NaN) - 1,
  );
}
