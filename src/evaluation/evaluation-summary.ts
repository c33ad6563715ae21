import { rounded } from '../scoring/decision-line.ts';
import { notedTrades, type StatusThen, tradedWords } from '../scoring/trade-note.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { markdownCell, markdownTable } from '../text/markdown.ts';
import type { Evaluation, HorizonIc, PairEvaluation, RegimeEvaluation, TermAblation } from './evaluation.ts';

/** The statuses of the weeks in which each regime decided to trade, by regime. */
export type TradeStatuses = ReadonlyMap<string, readonly StatusThen[]>;

/** The evaluation as Markdown, every number with its n. */
export function evaluationSummary(evaluation: Evaluation, statuses: TradeStatuses): string {
  const { as_of, benchmark, settings, regimes } = evaluation;
  const cost = settings.cost === 'round-trip' ? 'per week with a trade' : 'times turnover';
  return [
    `### Evaluation as of ${markdownCell(as_of)}`,
    `Returns of the week after the decision, benchmark ${markdownCell(benchmark)}, cost ${rounded(settings.round_trip_bps)} bps ${cost}. In brackets the ${rounded(100 * settings.confidence)} % interval and the number of weeks.`,
    resultTable(regimes, statuses),
    icTable(regimes),
    bucketTable(regimes),
    ...ablationTable(regimes),
    ...pairTable(evaluation.pairs),
  ].join('\n\n');
}

/** One line about a regime. */
export function resultLine(one: RegimeEvaluation, statuses: TradeStatuses): string {
  const { weeks, traded, realised, net_return, active_return } = one;
  const counts = `${traded} of ${weeks} weeks ${tradedWords(statuses.get(one.regime))}, ${realised} realised`;
  if (realised === 0) return counts;
  return `${counts}: net ${percentEstimate(net_return)}, active ${percentEstimate(active_return)} per week with a trade`;
}

function resultTable(regimes: readonly RegimeEvaluation[], statuses: TradeStatuses): string {
  const counts = ['Scored', 'Trades', 'Realised'];
  const returns = ['Gross', 'Net', 'Active', 'Active > 0', 'Turnover', 'Gross, not traded'];
  return table(
    ['Regime', ...counts, ...returns, 'Positions without a price'],
    regimes.map((one) => [
      markdownCell(one.regime),
      String(one.weeks),
      notedTrades(one.traded, statuses.get(one.regime)),
      String(one.realised),
      percentEstimate(one.gross_return),
      percentEstimate(one.net_return),
      percentEstimate(one.active_return),
      percentEstimate(one.hit_rate, 0),
      percentEstimate(one.turnover, 0),
      percentEstimate(one.untraded_return),
      String(one.unpriced_positions),
    ]),
  );
}

function icTable(regimes: readonly RegimeEvaluation[]): string {
  const row = (regime: string, one: HorizonIc) => [
    markdownCell(regime),
    String(one.sessions),
    shownEstimate(one.ic),
    shown(one.icir),
    `${shown(one.newey_west.t)} (L=${one.newey_west.lags})`,
    `${shown(one.non_overlapping.t)} (n=${one.non_overlapping.n})`,
    shown(one.mean_names),
    String(one.unpriced_names),
  ];
  const rows = regimes.flatMap(({ regime, ic }) => ic.map((one) => row(regime, one)));
  const header = [
    'Regime',
    'Sessions',
    'Rank IC',
    'ICIR',
    't Newey–West',
    't without overlap',
    'Names',
    'Without a price',
  ];
  return table(header, rows);
}

function bucketTable(regimes: readonly RegimeEvaluation[]): string {
  const rows = regimes.flatMap(({ regime, ic, buckets }) =>
    ic.map(({ sessions }) => {
      const ofHorizon = buckets.filter((bucket) => bucket.sessions === sessions);
      const cells = ofHorizon.map(({ mean, mean_names }) =>
        [percentEstimate(mean), ...(mean_names === null ? [] : [`${rounded(mean_names)} names`])].join(', '),
      );
      return [markdownCell(regime), String(sessions), ...cells];
    }),
  );
  return table(['Regime', 'Sessions', 'Return of the top', 'Middle', 'Bottom'], rows);
}

function ablationTable(regimes: readonly RegimeEvaluation[]): string[] {
  const row = (regime: string, one: TermAblation) => [
    markdownCell(regime),
    markdownCell(one.term),
    rounded(one.weight),
    shownEstimate(one.spearman),
    `${shownEstimate(one.shared)} of ${shown(one.basket)}`,
    percentEstimate(one.difference),
  ];
  const rows = regimes.flatMap(({ regime, ablation }) => ablation.map((one) => row(regime, one)));
  if (rows.length === 0) return [];
  const header = ['Regime', 'Without', 'Weight', 'Rank correlation', 'Shared names', 'What it adds, gross per week'];
  return [table(header, rows)];
}

function pairTable(pairs: readonly PairEvaluation[]): string[] {
  if (pairs.length === 0) return [];
  const rows = pairs.map(({ a, b, difference, p_value, block_length, resamples }) => [
    markdownCell(`${a} − ${b}`),
    percentEstimate(difference),
    shown(p_value),
    shown(block_length),
    String(resamples),
  ]);
  return [table(['Regimes', 'Difference of net returns', 'p', 'Block, weeks', 'Resamples'], rows)];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable(header, rows, header.slice(1));
}

function shown(value: number | null): string {
  return value === null ? 'unknown' : signed(rounded(value));
}

function shownEstimate({ value, n, interval }: Estimate): string {
  const range = interval ? `${signed(rounded(interval[0]))} … ${signed(rounded(interval[1]))}, ` : '';
  return `${shown(value)} (${range}n=${n})`;
}

function percentEstimate({ value, n, interval }: Estimate, decimals = 2): string {
  const percent = (share: number) => signed((100 * share).toFixed(decimals));
  const range = interval ? `${percent(interval[0])} … ${percent(interval[1])}, ` : '';
  return `${value === null ? 'unknown' : `${percent(value)} %`} (${range}n=${n})`;
}

/** With a minus sign, which a zero has not. */
function signed(number: string): string {
  return Number(number) === 0 ? number.replace('-', '') : number.replace('-', '−');
}
