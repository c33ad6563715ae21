import { assetBucket, assetBuckets, bucketKey } from '../../src/backbone/asset-bucket.ts';
import { assetActions, assets, bars, exchangeSessions } from '../../src/backbone/datasets.ts';
import { isoWeekday, yearOf } from '../../src/calendar/date.ts';
import { datasets } from '../../src/datasets.ts';
import { Lake } from '../../src/lake/lake.ts';
import type { Recipe } from '../../src/lake/manifest.ts';
import { emptyTable } from '../../src/lake/table.ts';

const recipe: Recipe = { stage: 'bench', version: 1, parameters: {}, inputs: [] };

/** Bars of each asset, and assets of each bucket at full size: 128 × 758 × 3,010 = 292 million. */
export const barsEach = 3010;
export const fullBucket = 758;
/** 2010-01-04. */
const firstDay = 14_613;

/** How many buckets have so many bars: all 128 have 292 million, each as many as at full size. */
export function bucketsFor(wanted: number): number {
  return Math.min(assetBuckets, Math.max(1, Math.round(wanted / (fullBucket * barsEach))));
}

export function barsIn(buckets: number, assetsEach = fullBucket): number {
  return buckets * assetsEach * barsEach;
}

/**
 * Writes a research store of synthetic assets: random walks in whole cents, volumes in hundreds, from the number of the asset as seed. Of ten
 * assets four pay a dividend each quarter and one is split once.
 *
 * @param buckets how many of them are filled
 * @param assetsEach assets of each
 */
export async function writePanelStore(root: string, buckets: number, assetsEach: number): Promise<void> {
  const lake = new Lake({ root, datasets, clock: Date.now, software: 'bench' });
  const days = weekdays(barsEach);
  const years = [...Map.groupBy(days.keys(), (i) => yearOf(days[i] as number))];
  const members = assetsOf(buckets, assetsEach);
  await lake.write(assets, {}, { recipe, table: assetTable(members.flat()) });
  const sessions = emptyTable(exchangeSessions.columns, days.length);
  sessions.columns.date.set(days);
  sessions.columns.basis.fill('calendar');
  await lake.write(exchangeSessions, { exchange: 'XBEN' }, { recipe, table: sessions });
  for (const [bucket, ids] of members.entries()) {
    const key = { asset_bucket: bucketKey(bucket) };
    const walks = ids.map((id) => walkOf(id, days.length));
    await lake.writeTogether(async (batch) => {
      for (const [year, places] of years) {
        const table = yearTable(ids, walks, days, places);
        await batch.write(bars, { ...key, year: String(year) }, { recipe, table });
      }
      await batch.write(assetActions, key, { recipe, table: actionTable(ids, days) });
    });
  }
}

/** So many weekdays, as epoch days. */
export function weekdays(count: number): Int32Array {
  const days: number[] = [];
  for (let day = firstDay; days.length < count; day++) if (isoWeekday(day) <= 5) days.push(day);
  return Int32Array.from(days);
}

/** The numbers of the assets of each bucket. */
export function assetsOf(buckets: number, assetsEach: number): number[][] {
  const members = Array.from({ length: buckets }, (): number[] => []);
  for (let number = 1, lacking = buckets; lacking > 0; number++) {
    const own = members[assetBucket(`A${number}`)];
    if (own === undefined || own.length === assetsEach) continue;
    own.push(number);
    if (own.length === assetsEach) lacking -= 1;
  }
  return members;
}

function assetTable(numbers: readonly number[]) {
  const table = emptyTable(assets.columns, numbers.length);
  for (const [row, number] of numbers.entries()) {
    table.columns.number[row] = number;
    table.columns.id[row] = `A${number}`;
    table.columns.symbol[row] = `A${number}`;
  }
  table.columns.exchange.fill('XBEN');
  table.columns.class.fill('stock');
  table.columns.currency.fill('USD');
  table.columns.valid_from.fill(-25_567);
  table.columns.valid_to.fill(Number.NaN);
  return table;
}

interface Walk {
  /** Open, high, low and close, in cents, and volumes, bar after bar. */
  readonly values: Int32Array;
}

/** The bars of the asset of a number. */
export function walkOf(seed: number, count: number): Walk {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  // xorshift32: fast, and good enough not to repeat.
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const values = new Int32Array(5 * count);
  let cents = 500 + below(20_000);
  for (let i = 0; i < count; i++) {
    const from = cents;
    const step = Math.floor(cents / 40) + 1;
    cents = Math.min(10_000_000, Math.max(100, cents + below(2 * step + 1) - step));
    const low = Math.max(1, Math.min(from, cents) - below(step));
    values.set([from, Math.max(from, cents) + below(step), low, cents, 100 * (1 + below(50_000))], 5 * i);
  }
  return { values };
}

function yearTable(ids: readonly number[], walks: readonly Walk[], days: Int32Array, places: readonly number[]) {
  const table = emptyTable(bars.columns, ids.length * places.length);
  const { asset, date, open, high, low, close, volume, first_seen: firstSeen } = table.columns;
  let row = 0;
  for (const [index, { values }] of walks.entries()) {
    for (const place of places) {
      asset[row] = ids[index] as number;
      date[row] = days[place] as number;
      firstSeen[row] = days[place] as number;
      open[row] = (values[5 * place] as number) / 100;
      high[row] = (values[5 * place + 1] as number) / 100;
      low[row] = (values[5 * place + 2] as number) / 100;
      close[row] = (values[5 * place + 3] as number) / 100;
      volume[row] = values[5 * place + 4] as number;
      row += 1;
    }
  }
  return table;
}

/** The dividends and splits of some assets, by asset and day. */
export function actionsOf(ids: readonly number[], days: Int32Array) {
  const paying = ids
    .filter((id) => id % 10 < 4)
    .flatMap((id) => quarters(days).map((day) => ({ id, day, isSplit: false })));
  const split = ids.filter((id) => id % 10 === 5).map((id) => ({ id, day: days[1500] as number, isSplit: true }));
  return [...paying, ...split].sort((a, b) => a.id - b.id || a.day - b.day);
}

function actionTable(ids: readonly number[], days: Int32Array) {
  const rows = actionsOf(ids, days);
  const table = emptyTable(assetActions.columns, rows.length);
  for (const [row, { id, day, isSplit }] of rows.entries()) {
    table.columns.asset[row] = id;
    table.columns.ex_date[row] = day;
    table.columns.kind[row] = isSplit ? 'split' : 'dividend';
    table.columns.value[row] = isSplit ? 2 : 0.01;
    table.columns.known_from[row] = day;
  }
  table.columns.source.fill('bench');
  table.columns.assumed.fill(1);
  table.columns.revision.fill(1);
  return table;
}

function quarters(days: Int32Array): number[] {
  return Array.from(days).filter((_, i) => i % 63 === 62);
}
