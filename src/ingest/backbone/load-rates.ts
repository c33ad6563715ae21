import { isRateSeries, rateSeries } from '../../backbone/usd-rates.ts';
import { dayMs } from '../../calendar/date.ts';
import { LakeDraft } from '../../lake/lake-draft.ts';
import { emptyTable } from '../../lake/table.ts';
import { noDay } from '../../market/bar-rows.ts';
import { macroDaily } from '../../market/datasets.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { numberColumn, textColumn } from '../../sources/source-columns.ts';
import type { Observation } from '../macro/judge-observations.ts';
import { mergeObservations } from '../macro/merge-observations.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import { knownCurrencies, unknownCurrency } from './currencies.ts';
import { refuseEmpty } from './empty-pack.ts';
import type { PackLoading } from './loading.ts';
import { dayColumn } from './pack-columns.ts';
import { dayOfPack, emptySpan, monthOf, widen } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { quarantinePackRows } from './pack-quarantine.ts';
import { malformedPackRows, type RowRefusal, refusedRows } from './pack-refusals.ts';
import { isFailed, type PackResult, packResult, type ReadPack, unlessUnreadable } from './pack-result.ts';
import { sessionOnOrAfter, sessionsBefore } from './pack-times.ts';
import { openPack, type PackPiece } from './read-pack.ts';
import type { RatePackSettings } from './settings.ts';
import { sourceNotes } from './source-notes.ts';

const source = 'packs';
interface ReadRates extends ReadPack {
  readonly rates: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly duplicate: number;
}

/** Takes packs of rates of currencies, in their order. */
export async function loadRates(
  packs: readonly PackFile<RatePackSettings>[],
  loading: PackLoading,
): Promise<PackResult[]> {
  if (packs.length === 0) return [];
  const { lake } = loading;
  const currencies = knownCurrencies(loading.settings.currencies);
  const store: RateStore = { draft: new LakeDraft(lake), rowsBefore: new Map() };
  const results: PackResult[] = [];
  for (const pack of packs) {
    const read = await unlessUnreadable(pack, loading, () => readRates(pack, currencies, loading));
    if (isFailed(read)) {
      results.push(read);
      continue;
    }
    results.push(await storeRates(read, store, loading));
    await quarantinePackRows(lake, macroDaily.name, read.quarantined);
  }
  await store.draft.commit();
  return results;
}

/** The rates of all packs of a run, until they are stored together. */
interface RateStore {
  readonly draft: LakeDraft;
  /** Rows of each series before the run. */
  readonly rowsBefore: Map<string, number>;
}

async function storeRates(
  read: ReadRates,
  { draft, rowsBefore }: RateStore,
  { settings, isHistory }: PackLoading,
): Promise<PackResult> {
  const { day, rates, duplicate } = read;
  let emitted = 0;
  let old = 0;
  for (const [currency, byDay] of rates) {
    const keys = { series: rateSeries(currency) };
    const session = sessionOnOrAfter('nyse', day ?? 0);
    const timelyFrom = isHistory ? Number.NEGATIVE_INFINITY : sessionsBefore('nyse', session, settings.late_sessions);
    const observations = [...byDay].map(
      ([observed, value]): Observation => ({ observed, value, seen: session * dayMs }),
    );
    observations.sort((a, b) => a.observed - b.observed);
    let table = (await draft.read(macroDaily, keys))?.table ?? emptyTable(macroDaily.columns);
    const before = rowsBefore.get(currency) ?? table.rows;
    rowsBefore.set(currency, before);
    for (const isLate of [false, true]) {
      const some = observations.filter(({ observed }) => observed < timelyFrom === isLate);
      const rules = {
        source,
        sessions: 0,
        // A late one may be used from the session of its pack: the first one after the day before.
        latestIngested: isLate ? session - 1 : Number.NEGATIVE_INFINITY,
        knownFrom: isLate ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      };
      const merged = mergeObservations(table, some, rules);
      emitted += merged.stored + merged.revised;
      old += merged.unchanged;
      table = merged.table;
    }
    await draft.write(macroDaily, keys, { recipe: backboneRecipe, table, notes: sourceNotes(source, before) });
  }
  return packResult(read, { emitted, old, duplicate });
}

async function readRates(
  pack: PackFile<RatePackSettings>,
  currencies: ReadonlySet<string>,
  loading: PackLoading,
): Promise<ReadRates> {
  const { columns, values } = pack.settings;
  const required = [columns.date, columns.rate, ...(values.currency === undefined ? [columns.currency] : [])];
  const open = await openPack(pack, { required, optional: [] }, loading.network);
  const rates = new Map<string, Map<number, number>>();
  const quarantined: QuarantinedRow[] = [];
  const span = emptySpan();
  let rows = 0;
  let duplicate = 0;
  for await (const piece of open.pieces()) {
    const { given, refused } = await judgedRates(piece, pack.settings, currencies, loading.today);
    for (const { at, currency, day, rate } of given) {
      const byDay = rates.get(currency) ?? new Map<number, number>();
      rates.set(currency, byDay);
      const before = byDay.get(day);
      if (before === undefined) {
        byDay.set(day, rate);
        widen(span, day);
      } else if (before === rate) duplicate += 1;
      else {
        const detail = `the pack gives ${before} for that day before`;
        refused.push({ at, reason: 'CONFLICTING_DUPLICATE', detail, period: monthOf(day), day });
      }
    }
    refused.sort((a, b) => a.at - b.at);
    quarantined.push(...malformedPackRows(piece), ...(await refusedRows(piece, { name: '' }, refused)));
    rows += piece.rows;
  }
  const isRate = ({ series = '' }) => isRateSeries(series);
  if (rows === 0) await refuseEmpty(pack, macroDaily, loading, isRate);
  return { pack, file: open.file, rows, day: dayOfPack(pack, span), span, rates, duplicate, quarantined };
}

async function judgedRates(
  { frame }: PackPiece,
  { columns, values, date_format, quote, ...notation }: RatePackSettings,
  currencies: ReadonlySet<string>,
  today: number,
) {
  const days = await dayColumn(frame, columns.date, date_format);
  const numbers = await numberColumn(frame, columns.rate, notation);
  const codes = values.currency === undefined ? await textColumn(frame, columns.currency) : undefined;
  const given: { at: number; currency: string; day: number; rate: number }[] = [];
  const refused: RowRefusal[] = [];
  for (let at = 0; at < frame.height; at++) {
    const day = days[at] as number;
    const number = numbers[at] as number;
    const currency = values.currency ?? codes?.[at]?.trim() ?? '';
    const refuse = (reason: string, detail: string) =>
      refused.push({ at, reason, detail, period: monthOf(day), ...(day === noDay ? {} : { day }) });
    if (day === noDay) refuse('UNREADABLE_DATE', 'the date cannot be read');
    else if (day > today) refuse('FUTURE_DATE', 'the day lies after that of the run');
    else if (!currencies.has(currency)) refuse('UNKNOWN_CURRENCY', unknownCurrency(currency).detail);
    else if (!Number.isFinite(number)) refuse('UNREADABLE_VALUE', 'the rate is no number');
    else if (number <= 0) refuse('NOT_POSITIVE', `the rate is ${number}`);
    else given.push({ at, currency, day, rate: quote === 'usd_per_unit' ? number : 1 / number });
  }
  return { given, refused };
}
