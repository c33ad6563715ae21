import { AssetRegister } from '../../backbone/asset-register.ts';
import { assets, firstDay } from '../../backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../calendar/date.ts';
import type { PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { byCodeUnits } from '../../text/order.ts';
import { universe } from '../datasets.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import { readAssets } from './load-assets.ts';
import type { PackLoading } from './loading.ts';
import { AssetHistory, type AssetRow, type GivenAsset, isSameAsset } from './merge-assets.ts';
import { sourceNotes } from './source-notes.ts';

/** Raised whenever the same weeks could give other assets than before. */
const recipe: Recipe = { ...backboneRecipe, version: 2 };

/** What the weeks say of a symbol from a day on. */
interface SectorSpan {
  /** Epoch day. */
  readonly from: number;
  readonly sector: string | null;
}

const nothingSaid: readonly SectorSpan[] = [{ from: firstDay, sector: null }];

/**
 * Adds the symbols of weeks to the assets, each with the sectors that it had from week to week. What another source knows of an asset stays, and a ticker that
 * stands for an asset of another source still does.
 *
 * @param benchmark its class is etf
 * @returns the number of each symbol
 */
export async function takeLakeAssets(
  symbols: ReadonlySet<string>,
  { lake, settings }: Pick<PackLoading, 'lake' | 'settings'>,
  benchmark: string,
): Promise<ReadonlyMap<string, number>> {
  const { exchange, currency, class: usual } = settings.lake;
  const sectors = sectorSpans(await readSectors(lake));
  const before = await readAssets(lake);
  const known = new AssetRegister(before);
  const history = new AssetHistory(before);
  let isChanged = false;
  for (const symbol of [...symbols].sort(byCodeUnits)) {
    const id = `${symbol}.${exchange}`;
    const kind = symbol === benchmark ? 'etf' : usual;
    const own = history.rowsOf(id);
    if (own.length === 0 && holderOf(known, symbol, exchange) !== undefined) continue;
    const said = sectors.get(symbol) ?? nothingSaid;
    // Of a ticker that another asset had before, only what holds now is of this one.
    const isReused = own.length === 0 && known.spansOf(symbol, exchange).length > 0;
    const given = (isReused ? said.slice(-1) : said).map(({ from, sector }, place): GivenAsset => {
      const validFrom = place === 0 ? undefined : from;
      return { id, symbol, exchange, sector, class: kind, currency, country: null, validFrom, validTo: undefined };
    });
    if (!isBeginningOf(own, given)) continue;
    for (const one of given.slice(own.length)) if (history.take(one, undefined) === 'emitted') isChanged = true;
  }
  const table = isChanged ? history.table() : before;
  if (isChanged) await lake.write(assets, {}, { recipe, table, notes: sourceNotes('lake', before.rows) });
  const register = new AssetRegister(table);
  return new Map(
    [...symbols].map((symbol) => {
      const number = register.numberOf(`${symbol}.${exchange}`) ?? holderOf(register, symbol, exchange);
      if (number === undefined) throw new Error(`No asset stands for the symbol ${symbol} of the weeks`);
      return [symbol, number];
    }),
  );
}

/** The number of the asset that a ticker of an exchange stands for by now; undefined where it stands for none. */
function holderOf(register: AssetRegister, symbol: string, exchange: string): number | undefined {
  return register.spansOf(symbol, exchange).findLast(({ to }) => to === Number.POSITIVE_INFINITY)?.number;
}

/** What the universe of a week says of its symbols. */
interface WeekSectors {
  /** Epoch day of the session that the week ends with. */
  readonly day: number;
  readonly symbol: readonly string[];
  readonly sector: readonly (string | null)[];
}

async function readSectors(lake: Lake): Promise<WeekSectors[]> {
  const weeks: WeekSectors[] = [];
  const dayOf = ({ week_ending: week = '' }: PartitionKeys) => epochDay(parseIsoDate(week));
  const wanted = (await lake.list(universe)).toSorted((a, b) => dayOf(a) - dayOf(b));
  for await (const { manifest, table } of lake.readEach(universe, wanted, ['symbol', 'sector'])) {
    weeks.push({ day: dayOf(manifest.keys), ...table.columns });
  }
  return weeks;
}

/**
 * The sectors of each symbol: that of the first week which names the symbol as far back as anything is known, as of every first load, and another one from the week
 * on which says so. A week that names none takes none back.
 *
 * @param weeks ascending
 */
function sectorSpans(weeks: readonly WeekSectors[]): ReadonlyMap<string, readonly SectorSpan[]> {
  const spans = new Map<string, SectorSpan[]>();
  for (const { day, symbol, sector } of weeks) {
    for (const [row, name] of symbol.entries()) {
      const said = sector[row] ?? null;
      const own = spans.get(name);
      if (own === undefined) spans.set(name, [{ from: firstDay, sector: said }]);
      else if (said !== null && said !== own.at(-1)?.sector) own.push({ from: day, sector: said });
    }
  }
  return spans;
}

/** Whether the weeks said before what is stored of an asset, and nobody else said more of it. */
function isBeginningOf(stored: readonly AssetRow[], given: readonly GivenAsset[]): boolean {
  if (stored.length > 0 && stored.at(-1)?.validTo !== Number.POSITIVE_INFINITY) return false;
  return stored.every((row, place) => {
    const said = given[place];
    return said !== undefined && row.validFrom === (said.validFrom ?? firstDay) && isSameAsset(row, said);
  });
}
