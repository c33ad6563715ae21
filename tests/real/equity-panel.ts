import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { polars } from '../../src/lake/polars.ts';
import type { PanelFrame } from '../../src/research/panel-frame.ts';

/** 241 stocks of the S&P 500, 2015-01-12 … 2020-01-10, with adjusted closes. */
export const equities = fileURLToPath(
  new URL('../../../shared/data/equities/sp500_half_2015_2020.parquet', import.meta.url),
);
export const hasEquities = existsSync(equities);

/** Values by session, then by name; NaN where there is none. */
export interface PriceTable {
  /** Days since 1970, ascending. */
  readonly days: Int32Array;
  readonly names: readonly string[];
  readonly adjusted: readonly Float64Array[];
  /** Close × volume as traded. */
  readonly traded: readonly Float64Array[];
}

/** Of a day that a stock has twice the first row counts; prices that are not above 0 are none. */
export async function readPrices(): Promise<PriceTable> {
  const pl = await polars();
  const frame = pl.readParquet(equities);
  const symbols = frame.getColumn('symbol').toArray() as string[];
  const dates = frame.getColumn('date').cast(pl.Int32).toArray() as number[];
  const [close, adjusted, volume] = ['close', 'adj_close', 'volume'].map(
    (name) => frame.getColumn(name).toArray() as (number | null)[],
  );
  const days = Int32Array.from(new Set(dates)).sort();
  const names = [...new Set(symbols)].sort();
  const dayOf = new Map(Array.from(days, (day, i) => [day, i]));
  const nameOf = new Map(names.map((name, i) => [name, i]));
  const empty = () => Array.from(days, () => new Float64Array(names.length).fill(Number.NaN));
  const table = { days, names, adjusted: empty(), traded: empty() };
  for (let row = 0; row < symbols.length; row++) {
    const day = dayOf.get(dates[row] as number) as number;
    const name = nameOf.get(symbols[row] as string) as number;
    const price = adjusted?.[row] ?? Number.NaN;
    const own = table.adjusted[day] as Float64Array;
    if (!(price > 0) || !Number.isNaN(own[name])) continue;
    own[name] = price;
    (table.traded[day] as Float64Array)[name] = (close?.[row] ?? Number.NaN) * (volume?.[row] ?? Number.NaN);
  }
  return table;
}

/** Return over `sessions` entered one session after day i, by name. */
export function forwardReturns({ adjusted }: PriceTable, i: number, sessions: number): Float64Array {
  const [from, to] = [adjusted[i + 1], adjusted[i + 1 + sessions]];
  return Float64Array.from(
    { length: adjusted[0]?.length ?? 0 },
    (_, n) => (to?.[n] ?? Number.NaN) / (from?.[n] ?? Number.NaN) - 1,
  );
}

/** A panel of every `step`-th session from the first that 12–1 momentum knows, its one feature. */
export function momentumPanel(prices: PriceTable, step: number): PanelFrame {
  const { adjusted, traded, days, names } = prices;
  const sessions = Array.from({ length: Math.ceil((days.length - 252) / step) }, (_, k) => 252 + k * step);
  const columns = new Map<string, Float64Array>();
  const put = (name: string, of: (session: number, n: number) => number) =>
    columns.set(
      name,
      Float64Array.from({ length: sessions.length * names.length }, (_, row) =>
        of(sessions[Math.floor(row / names.length)] as number, row % names.length),
      ),
    );
  const price = (session: number, n: number) => adjusted[session]?.[n] ?? Number.NaN;
  put('mom_12_1', (t, n) => price(t - 21, n) / price(t - 252, n) - 1);
  put('adv20_usd', (t, n) => {
    const known = traded
      .slice(t - 19, t + 1)
      .map((day) => day[n] as number)
      .filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  });
  for (const k of [1, 5, 20]) {
    put(`ret_${k}d`, (t, n) => price(t, n) / price(t - k, n) - 1);
    put(`fwd_ret_lag1_${k}d`, (t, n) => price(t + 1 + k, n) / price(t + 1, n) - 1);
  }
  return {
    dates: Int32Array.from(sessions, (session) => days[session] as number),
    starts: Int32Array.from({ length: sessions.length + 1 }, (_, i) => i * names.length),
    asset: Int32Array.from({ length: sessions.length * names.length }, (_, row) => row % names.length),
    columns,
  };
}
