import { polars } from '../../../src/lake/polars.ts';
import { dayAfter, exchangeOf } from './exchanges.ts';
import type { Asset, World } from './world.ts';

/** Files by their path, as research.yaml of the example names them. */
export type Packs = Map<string, Uint8Array>;

const folder = 'data/packs';
const barColumns = ['open', 'high', 'low', 'close', 'volume'] as const;

/**
 * The packs of a world: bars as Parquet, one for each exchange and year; assets, actions, delistings and rates as CSV. Of the first asset a
 * close is 0, a high is below its low, and a bar comes twice, as in real packs.
 */
export async function packsOf(world: World): Promise<Packs> {
  const packs: Packs = new Map();
  for (const { name } of world.exchanges) {
    const assets = world.assets.filter(({ exchange }) => exchange === name);
    const years = new Set(assets.flatMap(({ bars }) => bars.dates.map((date) => date.slice(0, 4))));
    for (const year of [...years].sort())
      packs.set(`${folder}/bars/${name}_${year}.parquet`, await barPack(assets, year));
  }
  const text = (rows: readonly (readonly (string | number | null)[])[]) =>
    Buffer.from(`${rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')}\n`);
  packs.set(`${folder}/assets.csv`, text(assetRows(world)));
  packs.set(`${folder}/actions.csv`, text(actionRows(world)));
  packs.set(`${folder}/delistings.csv`, text(delistingRows(world)));
  packs.set(
    `${folder}/rates.csv`,
    text([['currency', 'date', 'usd'], ...world.euro.map(({ date, rate }) => ['EUR', date, rate])]),
  );
  return packs;
}

async function barPack(assets: readonly Asset[], year: string): Promise<Uint8Array> {
  const ids: string[] = [];
  const dates: string[] = [];
  const values = Object.fromEntries(barColumns.map((name) => [name, [] as number[]])) as Record<
    (typeof barColumns)[number],
    number[]
  >;
  for (const { id, bars } of assets) {
    for (const [i, date] of bars.dates.entries()) {
      if (!date.startsWith(year)) continue;
      for (let copies = id === 'A00000' && i === 5 ? 2 : 1; copies > 0; copies--) {
        ids.push(id);
        dates.push(date);
        for (const name of barColumns) values[name].push(planted(id, i, name, bars[name][i] as number));
      }
    }
  }
  const pl = await polars();
  const frame = pl.DataFrame({ id: ids, date: dates, ...values });
  return frame.writeParquet({ compression: 'zstd' });
}

function planted(id: string, bar: number, column: string, value: number): number {
  if (id !== 'A00000') return value;
  if (bar === 3 && column === 'close') return 0;
  return bar === 4 && column === 'high' ? value / 2 : value;
}

function assetRows({ assets, exchanges }: World) {
  const header = ['id', 'symbol', 'exchange', 'sector', 'class', 'currency', 'country', 'valid_from', 'valid_to'];
  const rows = assets.flatMap((asset) => {
    const { currency, country } = exchangeOf(exchanges, asset.exchange);
    const row = (symbol: string, from: string | null, to: string | null) => [
      ...[asset.id, symbol, asset.exchange, asset.sector, asset.class, currency, country],
      ...[from, to],
    ];
    const gone = asset.delisting === undefined ? null : dayAfter(asset.delisting.date);
    const { renamed, symbol, listed } = asset;
    if (renamed === undefined) return [row(symbol, listed, gone)];
    return [row(symbol, listed, renamed.date), row(renamed.symbol, renamed.date, gone)];
  });
  return [header, ...rows];
}

function actionRows({ assets }: World) {
  const rows = assets.flatMap(({ id, actions }) => actions.map(({ exDate, kind, value }) => [id, exDate, kind, value]));
  return [['id', 'ex_date', 'kind', 'value'], ...rows];
}

function delistingRows({ assets }: World) {
  const rows = assets.flatMap(({ id, delisting }) =>
    delisting === undefined ? [] : [[id, dayAfter(delisting.date), delisting.code, delisting.return]],
  );
  return [['id', 'date', 'code', 'return'], ...rows];
}
