import { epochDay, isoDate } from '../../calendar/date.ts';
import { parseDay } from '../../calendar/date-format.ts';
import type { AnswerRows, BarDemand, FetchedAction } from '../../http/provider.ts';
import type { PriceAction } from '../../market/adjusted-close.ts';
import { fetchedRecord } from '../../sources/fetched-table.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { skippedCounts } from '../../sources/row-counts.ts';

/** What one provider gave, and for which symbols and days it answered. */
export interface ActionPart {
  readonly provider: string;
  readonly answers: readonly AnswerRows<FetchedAction>[];
  readonly answered: readonly BarDemand[];
}

/** What becomes of a row; the upper-case ones are the reasons for quarantine, the first that applies. */
export type ActionOutcome =
  | 'taken'
  | 'given by an earlier provider'
  | 'outside the days asked for'
  | 'UNKNOWN_SYMBOL'
  | 'UNREADABLE_DATE'
  | 'UNKNOWN_KIND'
  | 'UNREADABLE_VALUE'
  | 'NOT_POSITIVE'
  | 'DUPLICATE_ACTION'
  | 'CONFLICTING_ACTION';

/** A split or a day's dividends, as the provider that decides gives it. */
export interface JudgedAction extends PriceAction {
  readonly symbol: string;
  readonly source: string;
  /** Rows that it was made of. */
  readonly rows: number;
}

/** What a provider was asked for a symbol, and answered. */
export interface AnsweredSymbol {
  readonly provider: string;
  /** Epoch days, both ends included. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

export interface JudgedActions {
  /** At most one of a symbol, ex-date and kind. */
  readonly actions: readonly JudgedAction[];
  /** By symbol, the provider that decides. */
  readonly answered: ReadonlyMap<string, AnsweredSymbol>;
  /** Symbol and ex-date (`AAPL 16000`), or the symbol alone, of rows that were set aside: what they state is not known. */
  readonly doubtful: ReadonlySet<string>;
  readonly read: number;
  readonly quarantined: readonly QuarantinedRow[];
  readonly skipped: Readonly<Record<string, number>>;
}

interface JudgedRow {
  readonly answer: AnswerRows<FetchedAction>;
  /** Place in the answer, from 0. */
  readonly at: number;
  readonly provider: string;
  readonly fetched: FetchedAction;
  readonly day: number | undefined;
  readonly value: number;
  outcome: ActionOutcome;
}

/**
 * Judges every row of the answers. The first provider that answered for a symbol decides on it. Dividends of one ex-date are summed; a row
 * that says the same as another one is a repetition and counts once, and of splits that contradict each other none is trusted.
 *
 * @param parts in order of preference
 * @param symbols every symbol that was asked for
 */
export function judgeActions(parts: readonly ActionPart[], symbols: ReadonlySet<string>): JudgedActions {
  const answered = answeredSymbols(parts);
  const rows = parts.flatMap(({ provider, answers }) =>
    answers.flatMap((answer) =>
      answer.rows.map((fetched, at) => judgeRow({ answer, at, provider, fetched }, symbols, answered)),
    ),
  );
  const actions = settle(rows.filter(({ outcome }) => outcome === 'taken'));
  const refused = rows.filter(({ outcome }) => isReason(outcome));
  return {
    actions,
    answered,
    doubtful: new Set(refused.map(placeInDoubt)),
    read: rows.length,
    quarantined: refused.map(quarantinedRow),
    skipped: skippedCounts(rows, isReason),
  };
}

/** The key under which {@link JudgedActions.doubtful} holds an action's place. */
export function doubtKey(symbol: string, day: number | undefined): string {
  return day === undefined ? symbol : `${symbol} ${day}`;
}

function answeredSymbols(parts: readonly ActionPart[]): Map<string, AnsweredSymbol> {
  const answered = new Map<string, { provider: string; spans: { first: number; last: number }[] }>();
  for (const { provider, answered: demands } of parts) {
    for (const { symbols, from, to } of demands) {
      const span = { first: epochDay(from), last: epochDay(to) };
      for (const symbol of symbols) {
        const known = answered.get(symbol);
        if (known === undefined) answered.set(symbol, { provider, spans: [span] });
        else if (known.provider === provider) known.spans.push(span);
      }
    }
  }
  return answered;
}

function judgeRow(
  row: Pick<JudgedRow, 'answer' | 'at' | 'provider' | 'fetched'>,
  symbols: ReadonlySet<string>,
  answered: ReadonlyMap<string, AnsweredSymbol>,
): JudgedRow {
  const { provider, fetched } = row;
  const { symbol, kind, exDate } = fetched;
  const day = typeof exDate === 'string' ? parseDay(exDate, 'YYYY-MM-DD') : undefined;
  const value = readNumber(fetched.value);
  const outcome = (): ActionOutcome => {
    if (!symbols.has(symbol)) return 'UNKNOWN_SYMBOL';
    const decider = answered.get(symbol);
    if (decider !== undefined && decider.provider !== provider) return 'given by an earlier provider';
    if (day === undefined) return 'UNREADABLE_DATE';
    // Of a symbol that the provider failed on in the end, what it gave before is not known to be all.
    if (!decider?.spans.some(({ first, last }) => first <= day && day <= last)) return 'outside the days asked for';
    if (kind !== 'split' && kind !== 'dividend') return 'UNKNOWN_KIND';
    if (Number.isNaN(value)) return 'UNREADABLE_VALUE';
    return value > 0 ? 'taken' : 'NOT_POSITIVE';
  };
  return { ...row, day, value, outcome: outcome() };
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A finite number, or a text that is one; NaN for anything else. */
export function readNumber(given: unknown): number {
  const value = typeof given === 'string' && number.test(given.trim()) ? Number(given) : given;
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}

/** One action of each symbol, day and kind; marks the rows that are none. */
function settle(taken: readonly JudgedRow[]): JudgedAction[] {
  const actions: JudgedAction[] = [];
  for (const same of Map.groupBy(taken, ({ fetched, day }) => `${day} ${fetched.kind} ${fetched.symbol}`).values()) {
    const stated = new Map<number, JudgedRow>();
    for (const row of same) {
      if (stated.has(row.value)) row.outcome = 'DUPLICATE_ACTION';
      else stated.set(row.value, row);
    }
    const [first] = stated.values();
    if (first === undefined) continue;
    const { kind, symbol } = first.fetched;
    if (kind === 'split' && stated.size > 1) {
      for (const row of same) row.outcome = 'CONFLICTING_ACTION';
      continue;
    }
    // In an order of their own, so that the order of the answers does not reach the last digit of the sum.
    const values = [...stated.keys()].sort((a, b) => a - b);
    const value = values.reduce((sum, part) => sum + part);
    actions.push({ symbol, exDay: first.day as number, kind, value, source: first.provider, rows: stated.size });
  }
  return actions;
}

function isReason(outcome: ActionOutcome): boolean {
  return /^[A-Z]/.test(outcome);
}

function placeInDoubt({ fetched, day, outcome }: JudgedRow): string {
  // What repeats a row that was taken leaves no doubt about it.
  return outcome === 'DUPLICATE_ACTION' ? '' : doubtKey(fetched.symbol, day);
}

const longestSymbol = 100;

function quarantinedRow({ answer, at, fetched, day, value, outcome }: JudgedRow): QuarantinedRow {
  return {
    file: answer.source,
    row: at + 1,
    symbol: String(fetched.symbol).slice(0, longestSymbol).toWellFormed() || null,
    reason: outcome,
    detail: detailOf(outcome, fetched.kind, value),
    record: fetchedRecord(fetched, ['symbol', 'exDate', 'kind', 'value']),
    period: day === undefined ? 'undated' : isoDate(day).slice(0, 7),
  };
}

function detailOf(outcome: ActionOutcome, kind: FetchedAction['kind'], value: number): string {
  switch (outcome) {
    case 'UNKNOWN_SYMBOL':
      return 'the symbol was not asked for';
    case 'UNREADABLE_DATE':
      return 'the ex-date is not written YYYY-MM-DD, or does not exist';
    case 'UNKNOWN_KIND':
      return 'expected a split or a dividend';
    case 'UNREADABLE_VALUE':
      return 'the value is no finite number';
    case 'NOT_POSITIVE':
      return `the value is ${value}`;
    case 'DUPLICATE_ACTION':
      return `the same ${kind} is given before`;
    default:
      return 'another split of the same day has another ratio: none of them is trusted';
  }
}
