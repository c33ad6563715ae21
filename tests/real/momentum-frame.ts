import type { PanelFrame } from '../../src/research/panel-frame.ts';
import type { ProviderBar } from './provider-file.ts';

/**
 * The columns that 12–1 momentum is screened by, straight from the provider's adjusted closes: no store, no splits, no dividends. What a
 * panel must say as well.
 *
 * @param dates as-of dates: epoch days, ascending
 */
export function momentumFrame(bars: ReadonlyMap<string, readonly ProviderBar[]>, dates: Int32Array): PanelFrame {
  const names = [...bars.values()].map((own) => ({ own, places: new Map(own.map(({ day }, place) => [day, place])) }));
  const columns = new Map<string, Float64Array>();
  const put = (column: string, of: (own: readonly ProviderBar[], place: number) => number) =>
    columns.set(
      column,
      Float64Array.from({ length: dates.length * names.length }, (_, row) => {
        const { own, places } = names[row % names.length] as (typeof names)[number];
        const place = places.get(dates[Math.floor(row / names.length)] as number);
        return place === undefined ? Number.NaN : of(own, place);
      }),
    );
  const price = (own: readonly ProviderBar[], place: number) => own[place]?.adjusted ?? Number.NaN;
  put('mom_12_1', (own, t) => price(own, t - 21) / price(own, t - 252) - 1);
  put('adv20_usd', (own, t) => {
    const last = own.slice(Math.max(0, t - 19), t + 1);
    return last.length < 20 ? Number.NaN : last.reduce((sum, { close, volume }) => sum + close * volume, 0) / 20;
  });
  for (const k of [1, 5, 20]) {
    put(`ret_${k}d`, (own, t) => price(own, t) / price(own, t - k) - 1);
    put(`fwd_ret_lag1_${k}d`, (own, t) => price(own, t + 1 + k) / price(own, t + 1) - 1);
  }
  return {
    dates,
    starts: Int32Array.from({ length: dates.length + 1 }, (_, i) => i * names.length),
    asset: Int32Array.from({ length: dates.length * names.length }, (_, row) => row % names.length),
    columns,
  };
}
