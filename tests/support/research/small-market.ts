import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../../src/calendar/date.ts';
import { assetsHeader, barsHeader, putPacks, type ResearchPlace } from '../backbone/research-lake.ts';
import { barOf, idOf, sessions } from './research-lake.ts';

/** A folder with packs, a configuration, and the lake that they feed. */
export interface SmallMarket extends ResearchPlace {
  readonly configFile: string;
}

const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
const days = sessions(300);
const lastOfDelisted = days[199] as number;

function barLines(from: number, to: number): string[] {
  return days.slice(from, to).flatMap((day) =>
    numbers
      .filter((asset) => asset !== 3 || day <= lastOfDelisted)
      .map((asset) => {
        const { open, high, low, close, volume } = barOf(asset, day);
        return `${idOf(asset)},${isoDate(day)},${open},${high},${low},${close},${1000 * volume}`;
      }),
  );
}

const dayAt = (session: number) => isoDate(days[session] as number);
const pack = (header: string, lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;
const actionsHeader = 'asset,ex_date,kind,value';

/**
 * Packs of a first load: twelve assets over fourteen months, a split, a dividend, a delisting, rates of a currency, one row that belongs into
 * quarantine and one that comes twice.
 */
export const firstPacks: Readonly<Record<string, string>> = {
  'assets.csv': pack(
    assetsHeader,
    numbers.map(
      (asset) => `${idOf(asset)},S${asset},${asset > 9 ? 'XETR' : 'XTST'},stock,${asset > 9 ? 'EUR' : 'USD'},,`,
    ),
  ),
  'bars_1.csv': pack(barsHeader, [...barLines(0, 150), `${idOf(1)},${dayAt(20)},5,4,6,5,1`]),
  'bars_2.csv': pack(barsHeader, barLines(149, 280)),
  'actions_1.csv': pack(actionsHeader, [`${idOf(1)},${dayAt(120)},split,2`, `${idOf(2)},${dayAt(90)},dividend,0.5`]),
  'delistings_1.csv': pack('asset,date,code,return', [`${idOf(3)},${dayAt(200)},bankruptcy,`]),
  'rates_1.csv': pack(
    'currency,date,rate',
    days.slice(0, 280).map((day, i) => `EUR,${isoDate(day)},${1.1 + i / 1e4}`),
  ),
};

/** Packs that come later: four weeks of bars, a revised one, an action known later, a further split, rates. */
export const laterPacks: Readonly<Record<string, string>> = {
  'bars_3.csv': pack(barsHeader, [...barLines(280, 300), `${idOf(4)},${dayAt(270)},50,60,40,51.5,1000`]),
  'actions_2.csv': pack(actionsHeader, [`${idOf(5)},${dayAt(285)},split,3`, `${idOf(6)},${dayAt(240)},dividend,0.25`]),
  'rates_2.csv': pack(
    'currency,date,rate',
    days.slice(280).map((day, i) => `EUR,${isoDate(day)},${1.12 - i / 1e4}`),
  ),
};

/** Writes packs into a folder, and a configuration that feeds a lake in it from them and screens ten assets. */
export function smallMarket(folder: string, files: Readonly<Record<string, string>> = firstPacks): SmallMarket {
  const place = { folder, lakeFolder: join(folder, 'lake'), configFile: join(folder, 'pipeline.yaml') };
  putPacks(place, files);
  const kinds = ['assets', 'bars', 'actions', 'delistings', 'rates'].map((kind) => ({
    kind,
    files: [join(folder, 'packs', `${kind}*`)],
    ...(kind === 'assets' || kind === 'rates' ? {} : { columns: { asset: 'asset' } }),
  }));
  const research = {
    backbone: { packs: kinds, packs_per_round: 1, delisting_returns: { '*': -0.3 } },
    stage_a: {
      universe_sizes: [10],
      min_names: 5,
      quantiles: 2,
      folds: { count: 3, test_dates: 8, min_train_dates: 10 },
    },
  };
  writeFileSync(join(folder, 'research.yaml'), JSON.stringify(research));
  for (const name of ['candidates', 'gates']) {
    cpSync(join(import.meta.dirname, '../../../configs', name), join(folder, name), { recursive: true });
  }
  return place;
}
