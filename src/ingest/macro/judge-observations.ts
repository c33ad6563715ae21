import { isoDate, utcDay } from '../../calendar/date.ts';
import { parseDay } from '../../calendar/date-format.ts';
import type { AnswerRows, FetchedObservation } from '../../http/provider.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { skippedCounts } from '../../sources/row-counts.ts';

const reasons = [
  'UNREADABLE_DATE',
  'FUTURE_DATE',
  'UNREADABLE_VALUE',
  'CONFLICTING_VALUES',
  'DUPLICATE_VALUE',
] as const;

/** What becomes of a row; the upper-case ones are the reasons for quarantine, the first that applies. */
type Outcome = 'taken' | 'no value' | 'given by an earlier answer' | 'not asked for' | (typeof reasons)[number];

export interface Observation {
  /** Days since 1970-01-01. */
  readonly observed: number;
  readonly value: number;
  /** When the answer with it came, in ms since 1970. */
  readonly seen: number;
}

/** The observations of answers that may be stored, and what became of the other rows. */
export interface JudgedObservations {
  /** By the provider's name of the series, each day once, ascending. */
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  readonly read: number;
  readonly quarantined: readonly QuarantinedRow[];
  readonly skipped: Readonly<Record<string, number>>;
}

interface JudgedRow {
  readonly answer: AnswerRows<FetchedObservation>;
  /** Place in the answer, from 0. */
  readonly at: number;
  readonly fetched: FetchedObservation;
  readonly seen: number;
  readonly day: number | undefined;
  readonly value: number | undefined;
  outcome: Outcome;
}

/**
 * Judges every row of a provider's answers. Of a day that got different values none is trusted; of equal ones the first counts.
 *
 * @param series the provider's names of the series that were asked for
 * @param now time of answers that carry none, in ms since 1970
 */
export function judgeObservations(
  answers: readonly AnswerRows<FetchedObservation>[],
  series: ReadonlySet<string>,
  now: number,
): JudgedObservations {
  const rows = answers.flatMap((answer) => {
    // What a run makes of an answer must not depend on whether it reads the answer again later.
    const seen = Date.parse(answer.source.time ?? '') || now;
    return answer.rows.map((fetched, at) => judge({ answer, at, fetched, seen }, series));
  });
  settleRepetitions(rows);
  return {
    observations: takenBySeries(rows),
    read: rows.length,
    quarantined: rows.filter(({ outcome }) => isReason(outcome)).map(quarantinedRow),
    skipped: skippedCounts(rows, isReason),
  };
}

function judge(row: Omit<JudgedRow, 'day' | 'value' | 'outcome'>, series: ReadonlySet<string>): JudgedRow {
  const { observed, value: given } = row.fetched;
  const day = typeof observed === 'string' ? parseDay(observed, 'YYYY-MM-DD') : undefined;
  const value = readValue(given);
  const outcome = (): Outcome => {
    if (!series.has(row.fetched.series)) return 'not asked for';
    if (day === undefined) return 'UNREADABLE_DATE';
    if (day > utcDay(row.seen)) return 'FUTURE_DATE';
    if (given === undefined) return 'no value';
    return value === undefined ? 'UNREADABLE_VALUE' : 'taken';
  };
  return { ...row, day, value, outcome: outcome() };
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A finite number, or a text that is one; undefined for anything else. */
function readValue(given: unknown): number | undefined {
  const value = typeof given === 'string' && number.test(given.trim()) ? Number(given) : given;
  // 0 and -0 are one value and must have one form in the lake.
  return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}

function settleRepetitions(rows: readonly JudgedRow[]): void {
  const taken = rows.filter(({ outcome }) => outcome === 'taken');
  for (const same of Map.groupBy(taken, ({ fetched, day }) => `${day} ${fetched.series}`).values()) {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) continue;
    if (others.some(({ value }) => value !== first.value)) {
      for (const row of same) row.outcome = 'CONFLICTING_VALUES';
      continue;
    }
    for (const row of others) {
      row.outcome = row.answer === first.answer ? 'DUPLICATE_VALUE' : 'given by an earlier answer';
    }
  }
}

function takenBySeries(rows: readonly JudgedRow[]): Map<string, Observation[]> {
  const taken = new Map<string, Observation[]>();
  for (const { outcome, fetched, seen, day, value } of rows) {
    if (outcome !== 'taken' || day === undefined || value === undefined) continue;
    const list = taken.get(fetched.series) ?? [];
    list.push({ observed: day, value, seen });
    taken.set(fetched.series, list);
  }
  for (const list of taken.values()) list.sort((a, b) => a.observed - b.observed);
  return taken;
}

function isReason(outcome: Outcome): outcome is (typeof reasons)[number] {
  return (reasons as readonly string[]).includes(outcome);
}

const longestName = 100;
const longestDetail = 60;
const longestRecord = 2000;

function quarantinedRow(row: JudgedRow): QuarantinedRow {
  const { answer, at, fetched, day, outcome } = row;
  return {
    file: answer.source,
    row: at + 1,
    symbol: fetched.series.slice(0, longestName).toWellFormed(),
    reason: outcome,
    detail: detailOf(row),
    record: JSON.stringify({
      series: fetched.series,
      observed: shown(fetched.observed, longestRecord),
      value: shown(fetched.value, longestRecord),
    }).toWellFormed(),
    period: day === undefined ? 'undated' : isoDate(day).slice(0, 7),
  };
}

function detailOf({ outcome, fetched }: JudgedRow): string {
  const observed = text(fetched.observed);
  const value = text(fetched.value);
  switch (outcome) {
    case 'UNREADABLE_DATE':
      return `observed ${observed} is no date of the form YYYY-MM-DD that exists`;
    case 'FUTURE_DATE':
      return `observed ${observed} is after the day on which the answer came`;
    case 'UNREADABLE_VALUE':
      return `value ${value} is no finite number`;
    case 'CONFLICTING_VALUES':
      return `value ${value} is one of several for ${observed}`;
    default:
      return `${observed} is given before in the same answer`;
  }
}

function text(value: unknown): string {
  const written = shown(value, longestDetail);
  return typeof written === 'string' ? JSON.stringify(written).toWellFormed() : String(written);
}

/** What JSON can hold of a value that may be anything, not longer than `longest`. */
function shown(value: unknown, longest: number): string | number | boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const written = String(typeof value === 'object' ? JSON.stringify(value) : value);
  return written.slice(0, longest).toWellFormed();
}
