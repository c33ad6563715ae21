import { weeklyReturns } from '../../../evaluation/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { scoresWeekly } from '../../../scoring/datasets.ts';
import { overlap } from '../../../statistics/overlap.ts';
import { decimal, nothing, percent, signedPercent, whole } from '../../../text/numbers.ts';
import { longDate } from '../dates.ts';
import { type Content, foreignText, html, shortText } from '../html.ts';
import type { ScoredRegime, WeeklyReturn } from '../site-subject.ts';
import { decisionMark } from './decision-mark.ts';
import type { PageContext } from './page-context.ts';
import { regimeName } from './regime-legend.ts';
import { sourceLink, sourceLinks } from './source-link.ts';
import { dataTable } from './table.ts';

/** How far the picks of the regimes agree, beside what chance gives. */
export function agreementTable(page: PageContext, scored: readonly ScoredRegime[], weekEnding: string): Content {
  const pairs = scored.flatMap((a, i) => scored.slice(i + 1).map((b) => [a, b] as const));
  if (pairs.length === 0) return '';
  return html`<h2 id="agreement">Where the regimes agree</h2>
${dataTable({
  caption: 'Picks in common, beside what two blind picks of the same sizes would share.',
  source: sourceLinks(
    page,
    scored.map(({ regime }) => [partitionPath(scoresWeekly, { regime, week_ending: weekEnding }), regime]),
  ),
  stacks: true,
  columns: [
    { header: 'Regimes' },
    { header: 'In common', numeric: true },
    { header: 'By chance', numeric: true },
    { header: 'n', numeric: true },
    { header: 'Only the first', className: 'names' },
    { header: 'Only the second', className: 'names' },
  ],
  rows: pairs.map(([a, b]) => agreementRow(page, a, b)),
})}`;
}

function agreementRow(page: PageContext, a: ScoredRegime, b: ScoredRegime): Content[] {
  const [namesA, namesB] = [picked(a), picked(b)];
  const population = Math.max(a.diagnostics.universe.scored, b.diagnostics.universe.scored);
  const { shared, possible, expectedByChance, deviationByChance } = overlap(namesA, namesB, population);
  return [
    html`${regimeName(page, a.regime)} / ${regimeName(page, b.regime)}`,
    `${shared} of ${possible}`,
    possible === 0 ? nothing : `${decimal(expectedByChance, 1)} ± ${decimal(deviationByChance, 1)}`,
    `${whole(population)} names`,
    names(namesA, namesB),
    names(namesB, namesA),
  ];
}

function picked({ diagnostics }: ScoredRegime): string[] {
  return diagnostics.would_be.map(({ symbol }) => symbol);
}

function names(all: readonly string[], others: readonly string[]): Content {
  const rest = all.filter((name) => !others.includes(name));
  return rest.length === 0 ? 'none' : foreignText(rest.join(', '), 200);
}

interface ResultFacts {
  readonly weekEnding: string;
  readonly asOf: string;
  readonly benchmark: string;
  readonly scored: readonly ScoredRegime[];
}

/** What came of the week's decisions, once the week after it is over. */
export function resultTable(
  page: PageContext,
  weekly: readonly WeeklyReturn[],
  { weekEnding, asOf, benchmark, scored }: ResultFacts,
): Content {
  const rows = weekly.filter((row) => row.week_ending === weekEnding && row.held_from !== null);
  const [first] = rows;
  if (first?.held_from === null || first?.held_to == null) return '';
  return html`<h2 id="result">What came of it</h2>
${dataTable({
  caption: `From the open of ${longDate(first.held_from)} to the close of ${longDate(first.held_to)}; where nothing was traded, the gross return is that of the names not bought.`,
  source: sourceLink(page, partitionPath(weeklyReturns, { as_of: asOf })),
  stacks: true,
  columns: [
    { header: 'Regime' },
    { header: 'Decision' },
    { header: 'Gross', numeric: true },
    { header: 'Cost', numeric: true },
    { header: 'Net', numeric: true },
    { header: foreignText(benchmark, 12), label: shortText(benchmark, 12), numeric: true },
    { header: 'Active', numeric: true },
    { header: 'Turnover', numeric: true },
    { header: 'n', numeric: true },
  ],
  rows: rows.map((row) => [
    regimeName(page, row.regime),
    decisionMark(row.decision, scored.find(({ regime }) => regime === row.regime)?.status ?? 'live'),
    signedPercent(row.gross_return),
    percent(row.cost, 2),
    signedPercent(row.net_return),
    signedPercent(row.benchmark_return),
    signedPercent(row.active_return),
    percent(row.turnover, 0),
    `${whole(row.priced)} of ${whole(row.positions)} priced`,
  ]),
})}`;
}

/** How much there was to go by. */
export function coverageTable(page: PageContext, scored: readonly ScoredRegime[], weekEnding: string): Content {
  if (scored.length === 0) return '';
  return html`<h2 id="data">What it rests on</h2>
${dataTable({
  caption: 'Names and stories of the week. A story is a cluster of news items that tell the same.',
  source: sourceLinks(
    page,
    scored.map(({ regime }) => [partitionPath(scoresWeekly, { regime, week_ending: weekEnding }), regime]),
  ),
  stacks: true,
  columns: [
    { header: 'Regime' },
    { header: 'Names', numeric: true },
    { header: 'Ranked', numeric: true },
    { header: 'Left out, by reason' },
    { header: 'With news', numeric: true },
    { header: 'Stories kept', numeric: true },
    { header: 'Price recaps', numeric: true },
    { header: 'Sure of sentiment', numeric: true },
  ],
  rows: scored.map(({ regime, diagnostics: { universe, news } }) => [
    regimeName(page, regime),
    whole(universe.symbols),
    whole(universe.scored),
    Object.entries(universe.excluded)
      .map(([reason, count]) => `${reason} ${whole(count)}`)
      .join(', ') || 'none',
    whole(news?.symbols_with_news),
    news ? `${whole(news.clusters)} of ${whole(news.clusters_before_filters)}` : nothing,
    percent(news?.price_action_recap_share, 0),
    percent(news?.confident_share, 0),
  ]),
})}`;
}
