import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { isoDate } from '../../src/calendar/date.ts';
import { type DataFrame, polars } from '../../src/lake/polars.ts';
import { actionsOf, assetsOf, barsEach, fullBucket, walkOf, weekdays } from './panel-store.ts';

const assetsOfPack = 400;
const values = ['open', 'high', 'low', 'close', 'volume'] as const;

/** The assets of so many full buckets, ascending. */
function numbersIn(buckets: number): number[] {
  return assetsOf(buckets, fullBucket)
    .flat()
    .sort((a, b) => a - b);
}

/** Writes the packs of the assets and actions of so many buckets, and the research.yaml that names all packs of the folder. */
export async function writeFacts(folder: string, buckets: number): Promise<void> {
  const packs = join(folder, 'packs');
  mkdirSync(packs, { recursive: true });
  const numbers = numbersIn(buckets);
  const listed = numbers.map((number) => `A${number},A${number},XBEN,stock,USD`);
  writeFileSync(join(packs, 'assets.csv'), `id,symbol,exchange,class,currency\n${listed.join('\n')}\n`);
  const actions = actionsOf(numbers, weekdays(barsEach)).map(
    ({ id, day, isSplit }) => `A${id},${isoDate(day)},${isSplit ? 'split,2' : 'dividend,0.01'}`,
  );
  writeFileSync(join(packs, 'actions.csv'), `asset,ex_date,kind,value\n${actions.join('\n')}\n`);
  const own = (name: string) => [join(packs, name)];
  const document = {
    backbone: {
      packs: [
        { kind: 'assets', files: own('assets.csv') },
        { kind: 'bars', files: own('bars_*.parquet'), columns: { asset: 'asset' } },
        { kind: 'actions', files: own('actions.csv'), columns: { asset: 'asset' } },
      ],
    },
  };
  writeFileSync(join(folder, 'research.yaml'), JSON.stringify(document));
}

/** Writes every n-th pack of bars from the i-th on, each with the whole history of 400 assets: those of `writePanelStore`. */
export async function writeBarPacks(folder: string, buckets: number, i: number, n: number): Promise<void> {
  const numbers = numbersIn(buckets);
  const days = weekdays(barsEach);
  for (let pack = i; pack * assetsOfPack < numbers.length; pack += n) {
    const own = numbers.slice(pack * assetsOfPack, (pack + 1) * assetsOfPack);
    const rows = own.length * days.length;
    const [asset, date] = [new Int32Array(rows), new Int32Array(rows)];
    const columns = values.map(() => new Float64Array(rows));
    for (const [place, number] of own.entries()) {
      const walk = walkOf(number, days.length).values;
      const first = place * days.length;
      asset.fill(number, first, first + days.length);
      date.set(days, first);
      for (const [c, column] of columns.entries()) {
        const unit = values[c] === 'volume' ? 1 : 100;
        for (let bar = 0; bar < days.length; bar++) column[first + bar] = (walk[5 * bar + c] as number) / unit;
      }
    }
    await writePack(join(folder, 'packs', `bars_${String(pack).padStart(5, '0')}.parquet`), asset, date, columns);
    await turn();
  }
}

/** Writes a pack with one bar of every asset, on the day after those of the others. */
export async function writeNextDay(folder: string, buckets: number): Promise<number> {
  const asset = Int32Array.from(numbersIn(buckets));
  const date = new Int32Array(asset.length).fill(weekdays(barsEach + 1).at(-1) as number);
  const columns = [10, 11, 9, 10.5, 100].map((value) => new Float64Array(asset.length).fill(value));
  await writePack(join(folder, 'packs', 'bars_next.parquet'), asset, date, columns);
  return asset.length;
}

async function writePack(path: string, asset: Int32Array, date: Int32Array, columns: readonly Float64Array[]) {
  const pl = await polars();
  const prices = values.map((name, i) => pl.Series(name, columns[i] as Float64Array));
  const numbered = pl.DataFrame([pl.Series('number', asset), pl.Series('date', date).cast(pl.Date), ...prices]);
  const distinct = Int32Array.from(new Set(asset));
  const ids = pl.Series(
    'asset',
    Array.from(distinct, (number) => `A${number}`),
    pl.Utf8,
  );
  const names = pl.DataFrame([pl.Series('number', distinct), ids]);
  const rows: DataFrame = numbered.join(names, { on: 'number', how: 'left', maintainOrder: 'left' });
  rows.select('asset', 'date', ...values).writeParquet(path, { compression: 'zstd' });
}
