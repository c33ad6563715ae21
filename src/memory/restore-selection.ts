import { auditFindings } from '../audit/datasets.ts';
import { sessionWindow } from '../calendar/session-window.ts';
import { nextWeek, previousWeek, type Week } from '../calendar/weeks.ts';
import { UserError } from '../errors.ts';
import { universe } from '../ingest/datasets.ts';
import { type Dataset, timeOf } from '../lake/dataset.ts';
import { coverage } from '../market/datasets.ts';
import { repEnriched } from '../news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../scoring/datasets.ts';
import type { PublishedPartition } from './published.ts';

/** What partitions are restored for. */
export type RestorePurpose = 'week' | 'history' | 'all';

export interface RestoreOptions {
  readonly purpose: RestorePurpose;
  /** The selected weeks, oldest first. */
  readonly weeks: readonly Week[];
  /** Weeks that a week looks back on, and on the other side those that look back on it. */
  readonly reach: number;
  /** Sessions before the first week whose bars are needed. */
  readonly historySessions: number | 'all';
  /** Weeks that an evaluation looks back on. */
  readonly evaluatedWeeks: number;
  /** Datasets to take of them; none means all. */
  readonly datasets: readonly string[];
}

/** Results of several weeks, and what they are shown with. */
const ofHistory = namesOf(scoresWeekly, featuresWeekly, auditFindings, repEnriched, universe);
/** How far the bars of each week reached says which values were known to whom: all weeks count. */
const ofAllWeeks = namesOf(coverage);
const neverForWeek = namesOf(auditFindings);

function namesOf(...datasets: readonly Dataset[]): ReadonlySet<string> {
  return new Set(datasets.map(({ name }) => name));
}

/** The partitions to restore, of those on the branch. */
export function selectPartitions(
  published: readonly PublishedPartition[],
  options: RestoreOptions,
): PublishedPartition[] {
  const { purpose, datasets } = options;
  const isWanted = { all: () => true, week: forWeeks(options), history: forHistory(options) }[purpose];
  return published.filter(({ dataset }) => datasets.length === 0 || datasets.includes(dataset.name)).filter(isWanted);
}

function forWeeks({ weeks, reach, historySessions }: RestoreOptions): (one: PublishedPartition) => boolean {
  const [first, last] = ends(weeks);
  const [from, to] = [moved(first, -reach), moved(last, reach)];
  const months = monthsFrom(weeks, historySessions);
  return ({ dataset, keys }) => {
    if (dataset.research !== undefined) return false;
    if (ofAllWeeks.has(dataset.name)) return true;
    const { kind, value = '' } = timeOf(dataset, keys) ?? {};
    if (neverForWeek.has(dataset.name) || kind === 'as-of') return false;
    if (kind === 'week') return value >= from.weekEnding && value <= to.weekEnding;
    if (kind === 'month' || kind === 'day') return value >= months && value.slice(0, 7) <= to.weekEnding.slice(0, 7);
    return true;
  };
}

function forHistory({ weeks, evaluatedWeeks }: RestoreOptions): (one: PublishedPartition) => boolean {
  const [, last] = ends(weeks);
  const from = moved(last, 1 - evaluatedWeeks);
  return ({ dataset, keys }) => {
    const { kind, value = '' } = timeOf(dataset, keys) ?? {};
    if (kind === 'month' || kind === 'day') return value >= monthOf(from);
    return ofHistory.has(dataset.name) && kind === 'week' && value >= from.weekEnding && value <= last.weekEnding;
  };
}

function ends(weeks: readonly Week[]): readonly [first: Week, last: Week] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('expected at least one week');
  return [first, last];
}

/** The week so many weeks later, or earlier where negative; the last one there is where the calendar ends. */
function moved(week: Week, by: number): Week {
  let at = week;
  for (let left = Math.abs(by); left > 0; left--) {
    try {
      at = by > 0 ? nextWeek(at) : previousWeek(at);
    } catch (error) {
      if (error instanceof UserError) return at;
      throw error;
    }
  }
  return at;
}

function monthsFrom(weeks: readonly Week[], historySessions: number | 'all'): string {
  return historySessions === 'all' ? '' : (sessionWindow(weeks, historySessions).months[0]?.month ?? '');
}

/** The month in which a week begins. */
function monthOf({ sessions, weekEnding }: Week): string {
  return (sessions[0]?.date ?? weekEnding).slice(0, 7);
}
