import type { Pipeline } from '../../configuration/pipeline.ts';
import { GateError, UserError } from '../../errors.ts';
import { quarantinedShare } from '../../providers/row-counts.ts';
import { type IngestResult, nameList } from './ingest-summary.ts';

/**
 * Stops the run when what was ingested is not good enough to score; everything good is stored by then.
 *
 * @param outputs what the stage found, carried by the refusal
 * @throws UserError when the benchmark has no bar on a selected week_ending
 * @throws GateError when more rows were quarantined, or more symbols are late, than the configuration allows
 */
export function assertWithinBudgets(
  result: IngestResult,
  { benchmark, market, news }: Pipeline,
  outputs: GateError['outputs'],
): void {
  const missing = result.coverage.filter(({ benchmark: status }) => status === 'late' || status === 'absent');
  if (missing.length > 0) {
    const dates = nameList(missing.map(({ weekEnding }) => weekEnding));
    throw new UserError(`The benchmark ${benchmark} has no bar on ${dates}.`, {
      hint: 'Check "benchmark" in pipeline.yaml, and that the market files hold it up to the week.',
    });
  }
  const problems: string[] = [];
  const budgets = { market_daily: market.error_budget, company_news: news.error_budget };
  for (const [dataset, budget] of Object.entries(budgets)) {
    const counts = result.counts[dataset];
    const share = counts ? quarantinedShare(counts) : 0;
    if (share > budget)
      problems.push(`${dataset}: ${percent(share)} of the rows are quarantined, allowed are ${percent(budget)}`);
  }
  for (const { weekEnding, late, members } of result.coverage) {
    if (late.length / members <= market.late_budget) continue;
    problems.push(
      `${weekEnding}: ${late.length} of ${members} symbols are late, allowed are ${percent(market.late_budget)} (${nameList(late)})`,
    );
  }
  for (const { weekEnding, absent, members } of result.coverage) {
    if (absent.length === members) problems.push(`${weekEnding}: no symbol of the universe has a single bar`);
  }
  if (problems.length > 0)
    throw new GateError(`The ingest is not good enough to score. ${problems.join('; ')}.`, outputs);
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
