import { assetBucket, bucketKey } from '../../../src/backbone/asset-bucket.ts';
import {
  assetActions,
  assets,
  bars,
  barsRevisions,
  delistings,
  exchangeSessions,
} from '../../../src/backbone/datasets.ts';
import { isoWeekday, yearOf } from '../../../src/calendar/date.ts';
import { datasets } from '../../../src/datasets.ts';
import type { Dataset, PartitionKeys } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { type AnyColumn, type Columns, emptyTable, type Table } from '../../../src/lake/table.ts';

/** One bar as the tests write it. */
export interface Bar {
  readonly asset: number;
  readonly date: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  readonly first_seen: number;
}

type Row = Readonly<Record<string, string | number | null>>;

/** What a research store holds. */
export interface ResearchStore {
  readonly bars: readonly Bar[];
  readonly revisions: readonly Row[];
  readonly actions: readonly Row[];
  readonly delistings: readonly Row[];
}

const recipe: Recipe = { stage: 'test', version: 1, parameters: {}, inputs: [] };

/** 2015-01-01. */
export const firstDay = 16_436;

/** Weekdays from the first day on. */
export function sessions(count: number): number[] {
  const days: number[] = [];
  for (let day = firstDay; days.length < count; day++) if (isoWeekday(day) <= 5) days.push(day);
  return days;
}

export const idOf = (asset: number) => `ID${asset}`;
export const bucketOf = (asset: number) => assetBucket(idOf(asset));

/** The bar of an asset on a day: prices in cents that follow from both numbers alone. */
export function barOf(asset: number, date: number): Bar {
  const cents = Math.round(5000 + 1500 * Math.sin(asset + date / 17) + 400 * Math.sin(asset * date));
  const close = cents / 100;
  return {
    asset,
    date,
    open: close,
    high: close + 0.5,
    low: close - 0.5,
    close,
    volume: 1000 + ((asset * date) % 97),
    first_seen: date,
  };
}

/** Bars of some assets on the first sessions, and three of them with a split, dividends and a delisting. */
export function exampleStore(assetCount: number, days: number): ResearchStore {
  const dates = sessions(days);
  const all = Array.from({ length: assetCount }, (_, i) => i + 1);
  const ended = dates[Math.floor(days * 0.7)] as number;
  const known = (day: number) => ({ known_from: day, assumed: 1, revision: 1 });
  const [split, paid] = [dates[Math.floor(days / 2)] as number, dates[Math.floor(days / 3)] as number];
  return {
    bars: all.flatMap((asset) => dates.filter((day) => asset !== 3 || day < ended).map((day) => barOf(asset, day))),
    revisions: [],
    actions: [
      { asset: 1, ex_date: split, kind: 'split', value: 2, source: 'test', ...known(split) },
      { asset: 2, ex_date: paid, kind: 'dividend', value: 0.5, source: 'test', ...known(paid) },
    ],
    delistings: [{ asset: 3, date: ended, code: 'bankrupt', return: -0.9, basis: 'reported', ...known(ended) }],
  };
}

/** A research store in a lake of its own; what of it is there already and equal stays. */
export async function writeStore(root: string, store: ResearchStore, listed?: readonly number[]): Promise<Lake> {
  const lake = new Lake({ root, datasets, clock: () => 0, software: 'test' });
  const numbers = listed ?? [...new Set(store.bars.map(({ asset }) => asset))].sort((a, b) => a - b);
  await writeRows(lake, assets, {}, numbers.map(assetRow));
  await writeBy(lake, bars, store.bars as unknown as readonly Row[], 'date');
  await writeBy(lake, barsRevisions, store.revisions, 'date');
  await writeBy(lake, assetActions, store.actions, undefined);
  await writeBy(lake, delistings, store.delistings, undefined);
  const days = [...new Set(store.bars.map(({ date }) => date))].sort((a, b) => a - b);
  await writeRows(
    lake,
    exchangeSessions,
    { exchange: 'XTST' },
    days.map((date) => ({ date, basis: 'calendar' })),
  );
  return lake;
}

function assetRow(number: number): Row {
  const fixed = { exchange: 'XTST', sector: null, class: 'stock', currency: 'USD', country: null };
  return { number, id: idOf(number), symbol: `S${number}`, ...fixed, valid_from: -25_567, valid_to: null };
}

async function writeBy(lake: Lake, dataset: Dataset, rows: readonly Row[], date: string | undefined): Promise<void> {
  const keyOf = (row: Row) => {
    const bucket = bucketKey(bucketOf(row.asset as number));
    return date === undefined ? bucket : `${bucket} ${yearOf(row[date] as number)}`;
  };
  for (const [key, group] of Map.groupBy(rows, keyOf)) {
    const [bucket = '', year] = key.split(' ');
    await writeRows(lake, dataset, { asset_bucket: bucket, ...(year === undefined ? {} : { year }) }, group);
  }
}

/** Puts one partition into a lake. */
export async function writeRows(
  lake: Lake,
  dataset: Dataset,
  keys: PartitionKeys,
  rows: readonly Row[],
): Promise<void> {
  await lake.write(dataset, keys, { recipe, table: tableOf(dataset.columns, rows) });
}

function tableOf<C extends Columns>(columns: C, rows: readonly Row[]): Table<C> {
  const table = emptyTable(columns, rows.length);
  for (const [name, values] of Object.entries(table.columns)) {
    const target = values as AnyColumn as (string | number | null)[];
    for (const [i, row] of rows.entries()) {
      const value = row[name] as string | number | null;
      target[i] = value === null && !Array.isArray(target) ? Number.NaN : value;
    }
  }
  return table;
}
