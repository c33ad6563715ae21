import { epochDay, type WeekEnding } from '../calendar/date.ts';
import { marketDaily } from '../market/datasets.ts';
import { standsForNothing } from '../sources/number-notation.ts';
import type { QuarantinedRow } from '../sources/quarantine.ts';
import { causeText, dominantCause, type QuarantineCause } from '../sources/quarantine-cause.ts';
import { foldedSymbol } from '../sources/symbol-matching.ts';
import { nameList } from '../text/name-list.ts';
import type { MarketSettings } from './bars/settings.ts';
import { universe } from './datasets.ts';
import type { IngestFindings } from './ingest-findings.ts';
import type { IngestSettings } from './settings.ts';
import type { UniverseSettings } from './universe/settings.ts';

/** Why something is missing: what was set aside, and what to do about it. */
export interface MissingCause {
  readonly text: string;
  readonly advice: string;
}

/**
 * Why symbols have no bar on days: what was set aside of them on these days, else what was set aside of them at all, else what
 * most of the source's rows suffer from. Undefined where nothing of that explains it.
 */
export function causeOfMissingBars(
  { quarantined, counts }: IngestFindings,
  pipeline: IngestSettings,
  symbols: readonly string[],
  days: readonly WeekEnding[],
): MissingCause | undefined {
  const rows = quarantined[marketDaily.name] ?? [];
  const wanted = new Set(symbols.map(foldedSymbol));
  const isOf = ({ symbol }: QuarantinedRow) => symbol !== null && wanted.has(foldedSymbol(symbol));
  const dates = new Map(days.map((date) => [epochDay(date), date]));
  const onDays = rows.filter(({ day }) => day !== undefined && dates.has(day));
  if (onDays.some(isOf)) {
    return missingCause(onDays, pipeline.market, ` of ${nameList(days, 5)}`);
  }
  const own = rows.filter(isOf);
  if (own.length > 0) return missingCause(own, pipeline.market);
  const stored = counts[marketDaily.name]?.stored ?? 0;
  return rows.length > stored ? missingCause(rows, pipeline.market) : undefined;
}

/** Why rows of a dataset were set aside; undefined where none were. */
export function causeOfQuarantine(
  { quarantined }: IngestFindings,
  pipeline: IngestSettings,
  dataset: string,
): MissingCause | undefined {
  const section = dataset === universe.name ? pipeline.universe : pipeline.market;
  const cause = missingCause(quarantined[dataset] ?? [], section, ` of ${dataset}`);
  if (cause === undefined || !cause.advice.includes(missingDays)) return cause;
  return { ...cause, advice: `${cause.advice} Where the gaps are to stay, market.error_budget allows more of them.` };
}

/** What the configuration says of the dates of a source. */
type Section = MarketSettings | UniverseSettings;

function missingCause(rows: readonly QuarantinedRow[], section: Section, when = ''): MissingCause | undefined {
  const cause = dominantCause(rows);
  return cause && { text: causeText(cause, when), advice: adviceFor(cause, section) };
}

/** What to set or mend, by the reason. */
function adviceFor(cause: QuarantineCause, section: Section): string {
  const { reason, cell } = cause;
  const dates = `${'aliases' in section ? 'universe' : 'market'}.date_format`;
  const mapping =
    cell === undefined
      ? 'the column names under "columns"'
      : `which column is meant by "${cell.column}" under "columns"`;
  switch (reason) {
    case 'MALFORMED_ROW':
      return 'Mend the file: every row needs as many fields as the header, with quotes around a field that holds the delimiter.';
    case 'UNREADABLE_DATE':
    case 'FUTURE_DATE':
      return `Set ${dates} to how the file writes dates (it is ${section.date_format}).`;
    case 'NOT_A_SESSION':
      return `The exchange held no session on such days: check ${dates} (it is ${section.date_format}) and the time zone of the dates.`;
    case 'INVALID_SYMBOL':
    case 'NO_SYMBOL':
      return `Check ${mapping} in pipeline.yaml: it must hold tickers.`;
    case 'NULL_PRICE':
      return nullAdvice(cause, mapping);
    case 'NOT_POSITIVE':
    case 'NEGATIVE_VOLUME':
    case 'HIGH_LOW_ORDER':
      return `Check ${mapping} in pipeline.yaml, else have the source mend its values.`;
    case 'DUPLICATE_BAR':
      return 'Keep one row per symbol and day in the file.';
    case 'CONFLICTING_DUPLICATE':
      return 'Keep one row per symbol and day in the file, or say with market.repeated_bars which counts, "first" or "last".';
    case 'DUPLICATE_SYMBOL':
      return 'Keep one row per symbol in the universe, or give its memberships spans that do not overlap.';
    case 'REVERSED_MEMBERSHIP':
      return 'Check which columns are meant by "from" and "to" under universe.columns.';
    case 'PROVIDERS_DISAGREE':
      return 'Look at both providers, or set market.cross_check.tolerance.';
    case 'UNEXPLAINED_STEP':
      return 'Say under market.known_steps what these bars are, or have the source mend them; market.steps says which bars are set aside.';
    case 'UNREADABLE_TIME':
      return 'Times of publication are ISO 8601 with an offset or Z, or epoch seconds or milliseconds: check news.columns.published; of times without offset news.timezone says the zone.';
    default:
      return 'The rows and reasons are in the dataset quarantine.';
  }
}

const missingDays = 'leave out the rows of such days, which then count as missing';

const grouped = /^[-+]?\d{1,3}([,.' \u00a0\u202f])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/;

function nullAdvice({ cell }: QuarantineCause, mapping: string): string {
  const text = cell?.text.replaceAll('"', '') ?? '';
  const [match, thousands, decimal] = grouped.exec(text) ?? [];
  if (match !== undefined && (decimal !== undefined || thousands !== '.')) {
    const mark = thousands === '\u00a0' || thousands === '\u202f' ? ' ' : thousands;
    const fraction = decimal === ',' ? ' and market.decimal to ","' : '';
    return `Set market.thousands to "${mark}"${fraction}: the numbers are written in groups of three digits.`;
  }
  if (/^[-+]?\d+,\d+$/.test(text)) return 'Set market.decimal to ",": the numbers have a comma before the fraction.';
  if (/^\p{Sc}\s?[\d.,]+$/u.test(text)) return `Set market.currency to "${text.slice(0, 1)}".`;
  if (text === 'empty' || standsForNothing(text)) {
    const written = text === 'empty' ? 'leaves the cell empty' : `writes "${text}"`;
    return `The source ${written} where it has no value: download the file again, or ${missingDays}.`;
  }
  return `Check ${mapping} in pipeline.yaml: it must hold plain numbers.`;
}
