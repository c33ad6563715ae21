import type { PanelFrame } from '../../../src/research/panel-frame.ts';
import { noLiquidity, type PanelLiquidity, UniverseReader } from '../../../src/research/universe.ts';

/** The liquidity of a panel in whose universe are the assets of its rows and no others: by its column adv20_usd; all could be bought. */
export function frameLiquidity(frame: PanelFrame): PanelLiquidity {
  const liquidity = noLiquidity(frame);
  const reader = new UniverseReader();
  const traded = frame.columns.get('adv20_usd') as Float64Array;
  for (const date of frame.dates.keys()) {
    const [first, end] = [frame.starts[date] as number, frame.starts[date + 1] as number];
    const asset = frame.asset.subarray(first, end);
    const entry = new Uint8Array(asset.length).fill(1);
    const universe = { asset, adv20_usd: traded.slice(first, end), entry };
    reader.add(liquidity, frame, date, universe, asset.length);
  }
  return liquidity;
}
