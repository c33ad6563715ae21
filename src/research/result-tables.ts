import { epochDay, parseIsoDate } from '../calendar/date.ts';
import { canonicalJson } from '../lake/canonical-json.ts';
import { emptyTable, type Table } from '../lake/table.ts';
import { meanDeviation } from '../statistics/mean-deviation.ts';
import { candidateResults, dateMetrics, foldMetrics, icByDate, survivorsA, trialReturns } from './datasets.ts';
import { testedDates } from './screen.ts';
import type { JudgedCandidate, StageAPlan } from './stage-a.ts';
import { annualSharpe, type CandidateSummary, meanOf, seriesOfFold } from './summary.ts';

/** A candidate with what the ledger and the gates make of it. */
export interface GatedCandidate extends JudgedCandidate {
  readonly trial: string;
  readonly ic_q: number | null;
  readonly ic_p_holm: number | null;
  readonly reasons: readonly string[];
}

const orNull = (value: number | null) => value ?? Number.NaN;

/** Numbers as a JSON array, NaN as null. */
function jsonOf(values: Float64Array): string {
  return canonicalJson(Array.from(values, (value) => (Number.isNaN(value) ? null : value)));
}

export function candidateTable(candidates: readonly GatedCandidate[]): Table<(typeof candidateResults)['columns']> {
  const table = emptyTable(candidateResults.columns, candidates.length);
  const columns = table.columns as unknown as Record<string, { [row: number]: unknown }>;
  for (const [
    row,
    { universe, candidate, trial, summary, ic_q, ic_p_holm, reasons, quantileReturns },
  ] of candidates.entries()) {
    const { spec, set } = candidate;
    const numbers: Readonly<Record<keyof CandidateSummary | 'ic_q' | 'ic_p_holm', number | null>> = {
      ...summary,
      ic_q,
      ic_p_holm,
    };
    const cells = {
      ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, orNull(value)])),
      universe,
      candidate: spec.id,
      family: spec.family,
      set,
      trial,
      passed: reasons.length === 0 ? 1 : 0,
      reasons: reasons.join(';'),
      quantile_returns: jsonOf(quantileReturns),
    };
    for (const [name, value] of Object.entries(cells)) (columns[name] as { [row: number]: unknown })[row] = value;
  }
  return table;
}

/**
 * The candidates of each universe that every gate let pass, best first: the smallest ic_q, then the largest ic_t_cosine, then by id.
 *
 * @param most for each universe
 */
export function survivorsOf(candidates: readonly GatedCandidate[], most: number): Map<number, GatedCandidate[]> {
  const survivors = new Map<number, GatedCandidate[]>(candidates.map(({ universe }) => [universe, []]));
  for (const one of candidates) if (one.reasons.length === 0) survivors.get(one.universe)?.push(one);
  for (const [universe, passed] of survivors) {
    const best = passed.toSorted(
      (a, b) =>
        orNull(a.ic_q) - orNull(b.ic_q) ||
        orNull(b.summary.ic_t_cosine) - orNull(a.summary.ic_t_cosine) ||
        (a.candidate.spec.id < b.candidate.spec.id ? -1 : 1),
    );
    survivors.set(universe, best.slice(0, most));
  }
  return survivors;
}

export function survivorTable(
  survivors: ReadonlyMap<number, readonly GatedCandidate[]>,
): Table<(typeof survivorsA)['columns']> {
  const rows = [...survivors].flatMap(([universe, passed]) => passed.map((one, i) => ({ universe, rank: i + 1, one })));
  const table = emptyTable(survivorsA.columns, rows.length);
  const { columns } = table;
  for (const [row, { universe, rank, one }] of rows.entries()) {
    columns.universe[row] = universe;
    columns.rank[row] = rank;
    columns.candidate[row] = one.candidate.spec.id;
    columns.family[row] = one.candidate.spec.family;
    columns.trial[row] = one.trial;
    columns.ic_mean[row] = orNull(one.summary.ic_mean);
    columns.ic_t_cosine[row] = orNull(one.summary.ic_t_cosine);
    columns.ic_q[row] = orNull(one.ic_q);
    columns.net_sharpe[row] = orNull(one.summary.net_sharpe);
  }
  return table;
}

export function foldTable(
  candidates: readonly JudgedCandidate[],
  { folds, windows, step }: StageAPlan,
): Table<(typeof foldMetrics)['columns']> {
  const table = emptyTable(foldMetrics.columns, candidates.length * folds.length);
  const { columns } = table;
  const day = (text: string) => epochDay(parseIsoDate(text));
  let row = 0;
  for (const { universe, candidate, series, fitted } of candidates) {
    for (const [f, window] of windows.entries()) {
      const ofFold = (values: Float64Array) => seriesOfFold(values, folds, f);
      const ic = meanDeviation(ofFold(series.ic));
      const net = ofFold(series.net_return);
      columns.universe[row] = universe;
      columns.candidate[row] = candidate.spec.id;
      columns.fold[row] = window.fold;
      columns.train_start[row] = day(window.train_start);
      columns.train_end[row] = day(window.train_end);
      columns.test_start[row] = day(window.test_start);
      columns.test_end[row] = day(window.test_end);
      columns.train_dates[row] = window.train_dates;
      columns.test_dates[row] = window.test_dates;
      columns.purged_dates[row] = window.purged_dates;
      columns.ic_dates[row] = ic.n;
      columns.ic_mean[row] = orNull(ic.mean);
      columns.ic_deviation[row] = orNull(ic.deviation);
      columns.quantile_spread[row] = orNull(meanOf(ofFold(series.quantile_spread)));
      columns.net_return_annual[row] = orNull(meanOf(net)) * (252 / step);
      columns.net_sharpe[row] = orNull(annualSharpe(net, 252 / step));
      columns.turnover[row] = orNull(meanOf(ofFold(series.turnover)));
      columns.fitted[row] = canonicalJson(fitted[f] ?? {});
      row++;
    }
  }
  return table;
}

/** @param dates as-of dates of the panel */
export function dateTable(
  candidates: readonly JudgedCandidate[],
  { folds }: StageAPlan,
  dates: Int32Array,
): Table<(typeof icByDate)['columns']> {
  const tested = testedDates(folds);
  const table = emptyTable(icByDate.columns, candidates.length * tested.length);
  const { columns } = table;
  for (const [c, { universe, candidate, series, quantilesByDate }] of candidates.entries()) {
    const quantiles = quantilesByDate.length / tested.length;
    const first = c * tested.length;
    for (const [t, { date }] of tested.entries()) {
      columns.universe[first + t] = universe;
      columns.candidate[first + t] = candidate.spec.id;
      columns.as_of[first + t] = dates[date] as number;
      columns.quantile_returns[first + t] = jsonOf(quantilesByDate.subarray(t * quantiles, (t + 1) * quantiles));
    }
    for (const name of dateMetrics) (columns[name] as Float64Array).set(series[name], first);
  }
  return table;
}

/** The net returns of a candidate by the day on which their step begins, those that are known. */
export function netReturns({ series }: JudgedCandidate, { folds }: StageAPlan, dates: Int32Array) {
  const known = testedDates(folds).filter((_, t) => !Number.isNaN(series.net_return[t]));
  return {
    days: Int32Array.from(known, ({ date }) => dates[date] as number),
    returns: series.net_return.filter((value) => !Number.isNaN(value)),
  };
}

export function trialReturnTable(
  candidates: readonly (JudgedCandidate & { readonly trial: string })[],
  plan: StageAPlan,
  dates: Int32Array,
): Table<(typeof trialReturns)['columns']> {
  const parts = candidates.map((one) => ({ trial: one.trial, ...netReturns(one, plan, dates) }));
  const table = emptyTable(
    trialReturns.columns,
    parts.reduce((sum, { days }) => sum + days.length, 0),
  );
  let row = 0;
  for (const { trial, days, returns } of parts) {
    table.columns.trial.fill(trial, row, row + days.length);
    table.columns.as_of.set(days, row);
    table.columns.net_return.set(returns, row);
    row += days.length;
  }
  return table;
}
