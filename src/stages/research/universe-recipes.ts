import { createHash } from 'node:crypto';
import {
  assetActions,
  assets,
  bars,
  barsRevisions,
  delistings,
  firstDay,
  universePit,
} from '../../backbone/datasets.ts';
import { type DatedRow, digestsUpTo } from '../../backbone/known-rows.ts';
import { type ListingColumns, Listings } from '../../backbone/listings.ts';
import { withdrawnCode } from '../../backbone/standing-delisting.ts';
import { placeBefore } from '../../backbone/total-return.ts';
import { isRateSeries } from '../../backbone/usd-rates.ts';
import { isoDate, yearOf } from '../../calendar/date.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { InputReference, Recipe } from '../../lake/manifest.ts';
import type { Columns, Table } from '../../lake/table.ts';
import { macroDaily } from '../../market/datasets.ts';
import { type ResearchStore, readListings } from './panel-plan.ts';
import { changedMeanwhile } from './planned-reads.ts';
import { remakeReason } from './remake-reason.ts';

/** Raised whenever the same inputs could give other bytes than before, or a recipe names them otherwise. */
const universeVersion = 3;

/** A universe that is wanted. */
export interface PlannedUniverse {
  /** Epoch day. */
  readonly day: number;
  readonly recipe: Recipe;
  /** Why it has to be made; undefined where it is there. */
  readonly reason: string | undefined;
}

/** What the universe of each day is made from, and whether it has to be made. @param days epoch days, ascending */
export async function planUniverses(lake: Lake, store: ResearchStore, days: Int32Array): Promise<PlannedUniverse[]> {
  const planned: PlannedUniverse[] = [];
  for (const [place, recipe] of (await universeRecipes(lake, store, days)).entries()) {
    const day = days[place] as number;
    planned.push({ day, recipe, reason: await remakeReason(lake, universePit, { as_of: isoDate(day) }, recipe) });
  }
  return planned;
}

async function universeRecipes(lake: Lake, store: ResearchStore, days: Int32Array): Promise<Recipe[]> {
  const inputs = await inputsOfDays(lake, store, days);
  return Array.from(days, (day, place) => ({
    stage: 'universe',
    version: universeVersion,
    parameters: { as_of: isoDate(day) },
    inputs: inputs.flatMap((of) => of(place)),
  }));
}

/** @throws UserError where the store is no more what the recipes name */
export async function refuseChanged(
  lake: Lake,
  store: ResearchStore,
  planned: readonly PlannedUniverse[],
): Promise<void> {
  const now = await universeRecipes(
    lake,
    store,
    Int32Array.from(planned, ({ day }) => day),
  );
  if (planned.some(({ recipe }, place) => canonicalJson(recipe) !== canonicalJson(now[place])))
    throw changedMeanwhile('The research store');
}

/** What a recipe names of one dataset for the day at a place. */
type InputsOfDay = (place: number) => InputReference[];

/**
 * Of bars and revisions all partitions up to the year of a day, by one digest each; of everything else the rows that have a say on it. So what becomes known later
 * makes no universe again.
 */
async function inputsOfDays(lake: Lake, { yearly }: ResearchStore, days: Int32Array): Promise<InputsOfDay[]> {
  const listed = days.length === 0 ? [] : listingDigests(await readListings(lake), days);
  return [
    (place) => [slice(assets, `listed by ${isoDate(days[place] as number)}`, listed[place] as string)],
    await upToYear(lake, bars, yearly, days),
    await upToYear(lake, barsRevisions, yearly, days),
    upToDay(assetActions, await barActions(lake), days),
    upToDay(delistings, await endings(lake), days),
    upToDay(macroDaily, await rates(lake), days),
  ];
}

function slice({ name }: Dataset, which: string, content: string): InputReference {
  return { dataset: name, keys: {}, slice: which, content };
}

function upToDay(dataset: Dataset, rows: readonly DatedRow[], days: Int32Array): InputsOfDay {
  const digests = digestsUpTo(rows, days);
  return (place) => {
    const digest = digests[place];
    return digest === undefined ? [] : [slice(dataset, `known by ${isoDate(days[place] as number)}`, digest)];
  };
}

async function upToYear(
  lake: Lake,
  dataset: Dataset,
  yearly: ResearchStore['yearly'],
  days: Int32Array,
): Promise<InputsOfDay> {
  const partitions: { readonly path: string; readonly year: number; readonly content: string }[] = [];
  for (const { dataset: name, keys } of [...yearly.values()].flat()) {
    if (name !== dataset.name) continue;
    const content = (await lake.manifest(dataset, keys))?.content;
    if (content !== undefined)
      partitions.push({ path: partitionPath(dataset, keys), year: Number(keys.year), content });
  }
  const digests = new Map<number, string | undefined>();
  const digestOf = (year: number) => {
    const own = partitions.filter((one) => one.year <= year).map(({ path, content }) => [path, content]);
    return own.length === 0 ? undefined : sha256Hex(canonicalJson(own.sort()));
  };
  return (place) => {
    const year = yearOf(days[place] as number);
    if (!digests.has(year)) digests.set(year, digestOf(year));
    const digest = digests.get(year);
    return digest === undefined ? [] : [slice(dataset, `all partitions up to ${year}`, digest)];
  };
}

/** Which assets there were on each day, in which currency, and whether a source lists them. Tickers have no say. */
function listingDigests(columns: ListingColumns, days: Int32Array): string[] {
  const listings = new Listings(columns, firstDay);
  const { number, valid_from: from, valid_to: to, currency } = columns;
  const codes = new Map(listings.currencies.map((text) => [text, codeOf(text)]));
  // Rows come by asset and first day: the first one says since when there is an asset.
  const firsts = [...number.keys()].filter((row) => row === 0 || number[row] !== number[row - 1]);
  const turns = Float64Array.from([...from, ...to].filter((day) => !Number.isNaN(day))).sort();
  const turned = (day: number) => placeBefore(turns, day + 1);
  const digestOf = (day: number) => {
    const cells: number[] = [];
    for (const first of firsts) {
      if ((from[first] as number) > day) continue;
      const asset = number[first] as number;
      let row = first;
      while (number[row + 1] === asset && (from[row + 1] as number) <= day) row += 1;
      cells.push(asset, codes.get(currency[row] as string) as number, Number(listings.isListedOn(asset, day)));
    }
    return createHash('sha256').update(Int32Array.from(cells)).digest('hex');
  };
  // Between two days on which nothing begins or ends there is nothing else.
  const digests: string[] = [];
  for (const [i, day] of days.entries()) {
    const isSame = i > 0 && turned(days[i - 1] as number) === turned(day);
    digests.push(isSame ? (digests[i - 1] as string) : digestOf(day));
  }
  return digests;
}

/** A number for a text that depends on nothing else. */
function codeOf(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE(0);
}

/** Of the actions only those that say something of a single bar: splits and dividends do not move what was traded. */
async function barActions(lake: Lake): Promise<DatedRow[]> {
  const names = ['asset', 'ex_date', 'kind', 'value', 'known_from', 'revision'] as const;
  return datedRows(lake, assetActions, names, (columns, row) => {
    const { asset, ex_date: exDate, kind, value, known_from: knownFrom, revision } = columns;
    if (kind[row] !== 'bar_factor' && kind[row] !== 'wrong') return undefined;
    return {
      day: Math.max(exDate[row] as number, knownFrom[row] as number),
      cells: [asset[row], exDate[row], kind[row], value[row], knownFrom[row], revision[row]],
    };
  });
}

/** What is known of delistings: what the holder got has no say. */
async function endings(lake: Lake): Promise<DatedRow[]> {
  const names = ['asset', 'date', 'code', 'known_from'] as const;
  return datedRows(lake, delistings, names, ({ asset, date, code, known_from: knownFrom }, row) => ({
    // What is announced has a say from then on: it takes the place of what was said before.
    day: knownFrom[row] as number,
    cells: [asset[row], date[row], knownFrom[row], code[row] === withdrawnCode],
  }));
}

async function rates(lake: Lake): Promise<DatedRow[]> {
  const names = ['observed', 'available', 'value'] as const;
  return datedRows(lake, macroDaily, names, ({ observed, available, value }, row, { series }) =>
    isRateSeries(series as string)
      ? {
          day: available[row] as number,
          cells: [series, observed[row], available[row], value[row]],
        }
      : undefined,
  );
}

async function datedRows<C extends Columns, N extends keyof C & string>(
  lake: Lake,
  dataset: Dataset<C>,
  names: readonly N[],
  rowOf: (
    columns: Table<Pick<C, N>>['columns'],
    row: number,
    keys: PartitionKeys,
  ) => { readonly day: number; readonly cells: readonly unknown[] } | undefined,
): Promise<DatedRow[]> {
  const rows: DatedRow[] = [];
  const all = await lake.list(dataset);
  let place = 0;
  for await (const { table } of lake.readEach(dataset, all, names)) {
    const keys = all[place++] as PartitionKeys;
    for (let row = 0; row < table.rows; row++) {
      const found = rowOf(table.columns, row, keys);
      if (found !== undefined) rows.push({ day: found.day, text: JSON.stringify(found.cells) });
    }
  }
  return rows;
}
