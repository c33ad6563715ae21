import type { Pipeline } from '../../configuration/pipeline.ts';
import { GateError, UserError } from '../../errors.ts';
import { quarantinedShare } from '../../providers/row-counts.ts';
import { byCodeUnits } from '../../text-order.ts';
import { type IngestResult, nameList } from './ingest-summary.ts';
import type { LiveNews } from './live-summary.ts';
import { similarText } from './spelling-report.ts';

/**
 * Stops the run when what was ingested is not good enough to score; everything good is stored by then.
 *
 * A symbol whose bars could not be fetched counts as late, also where it never had any. A company counts against the error budget of news where no provider
 * could give its news; where some could, the summary says what is missing.
 *
 * @param outputs what the stage found, carried by the refusal
 * @throws UserError when the benchmark has no bar on a selected week_ending
 * @throws GateError when more rows were quarantined, more symbols are late, or the news of more companies is not known, than the
 *   configuration allows
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
      hint: 'Check "benchmark" in pipeline.yaml, and that the sources of bars hold it up to the week.',
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
  const unfetched = new Set(result.live?.unfetched);
  for (const { weekEnding, late: lagging, absent, members } of result.coverage) {
    const late = [...lagging, ...absent.filter((symbol) => unfetched.has(symbol))].sort(byCodeUnits);
    if (late.length / members <= market.late_budget) continue;
    problems.push(
      `${weekEnding}: ${late.length} of ${members} symbols are late, allowed are ${percent(market.late_budget)} (${nameList(late)})`,
    );
  }
  problems.push(...absentSymbols(result, market.absent_budget));
  problems.push(...unknownNews(result.live?.news, news.error_budget));
  if (problems.length > 0)
    throw new GateError(`The ingest is not good enough to score. ${problems.join('; ')}.`, outputs);
}

/** Weeks that lack more symbols than allowed, those that lack the same ones together; and how the sources spell symbols like these. */
function absentSymbols({ coverage, strangers }: IngestResult, budget: number): string[] {
  const lacking = coverage.filter(
    ({ absent, members }) => absent.length === members || absent.length > budget * members,
  );
  const groups = Map.groupBy(lacking, ({ absent }) => absent.join('\n'));
  return [...groups.values()].map((weeks) => {
    const { absent = [], members = 0 } = weeks[0] ?? {};
    const [first, last] = [weeks[0]?.weekEnding, weeks.at(-1)?.weekEnding];
    const when = weeks.length === 1 ? first : `${first} to ${last} (${weeks.length} weeks)`;
    if (absent.length === members)
      return `${when}: no symbol of the universe has a single bar${similarText(absent, strangers)}`;
    const rule = `allowed are ${percent(budget)} (market.absent_budget)`;
    return `${when}: ${absent.length} of ${members} symbols have no bar at all, ${rule}: ${nameList(absent)}${similarText(absent, strangers)}`;
  });
}

/** Companies without news and companies whose news is not known would look alike: of many, the week is not scored. */
function unknownNews(news: LiveNews | undefined, budget: number): string[] {
  if (news === undefined) return [];
  const { asked, unanswered, isAnyKnown } = news;
  if (!isAnyKnown) return [`no provider knows any of the ${asked} companies whose news was asked for`];
  if (unanswered.length <= budget * asked) return [];
  return [
    `the news of ${unanswered.length} of ${asked} companies could not be had, allowed are ${percent(budget)} (${nameList(unanswered)})`,
  ];
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
