import { ledger } from '../../../comparison/datasets.ts';
import { weeklyReturns } from '../../../evaluation/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { signedPercent } from '../../../text/numbers.ts';
import { byCodeUnits } from '../../../text/order.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { type HistoryRow, historyOf } from '../decision-history.ts';
import { type Content, type Html, html } from '../html.ts';
import { ablationFigures } from '../parts/ablation-figures.ts';
import { cumulativeFigures } from '../parts/cumulative-figures.ts';
import { decisionFigures, reasonTable } from '../parts/decision-figures.ts';
import { decisionMark } from '../parts/decision-mark.ts';
import { missingNotice } from '../parts/notice.ts';
import type { PageContext } from '../parts/page-context.ts';
import { recordTable } from '../parts/record-table.ts';
import { regimeLegend, regimeSign } from '../parts/regime-legend.ts';
import { bucketFigures, icFigure } from '../parts/score-figures.ts';
import { sourceLink } from '../parts/source-link.ts';
import { dataTable } from '../parts/table.ts';
import type { SiteSubject } from '../site-subject.ts';
import type { PageContent } from './page-content.ts';

/** All weeks: what was decided, what came of it, and how good the scores were. */
export async function historyPage(page: PageContext, subject: SiteSubject, draw: DrawChart): Promise<PageContent> {
  const { weekEnding } = subject.week;
  return {
    title: 'History',
    description: `Decisions, results and the quality of the scores up to the week ending ${weekEnding}.`,
    body: html`<h1>History</h1>
<p class="lede">What was decided week by week, what came of it, and whether the scores tell names apart. Every number has its n; a mean has its interval.</p>
<h2 id="decisions">Decisions</h2>
${subject.ledger === undefined && missingNotice('The ledger is', ledger, weekEnding)}
${await decisionFigures(page, subject, draw)}
${reasonTable(page, subject)}
${await resultSections(page, subject, draw)}
<h2 id="weeks">Week by week</h2>
${weeksTable(page, subject)}`,
  };
}

async function resultSections(page: PageContext, subject: SiteSubject, draw: DrawChart): Promise<Content> {
  const { results, week, regimes } = subject;
  if (results === undefined) {
    return html`<h2 id="results">Results</h2>\n${missingNotice('Results are', weeklyReturns, week.weekEnding)}`;
  }
  return html`<h2 id="results">Results</h2>
${recordTable(page, subject, results)}
${await cumulativeFigures(page, subject, results, draw)}
<h2 id="scores">How well the scores tell names apart</h2>
${regimeLegend(regimes.map(({ id }) => id))}
${await icFigure(page, subject, results, draw)}
<div class="charts">
${await bucketFigures(page, subject, results, draw)}</div>
<h2 id="ablation">What each term adds</h2>
${await ablationFigures(page, subject, results, draw)}`;
}

function weeksTable(page: PageContext, subject: SiteSubject): Html {
  const { weeks, regimes, week } = subject;
  const histories = regimes.map((regime) => new Map(historyOf(subject, regime).map((row) => [row.weekEnding, row])));
  const all = [...new Set(histories.flatMap((rows) => [...rows.keys()]))].sort(byCodeUnits).reverse();
  const hasPage = new Set(weeks.map((one) => one.week.weekEnding as string));
  const asOf = { as_of: week.weekEnding };
  return dataTable({
    caption:
      'Newest first. Net and active returns of weeks that trade, or would if their regime were live, once they are known.',
    source: sourceLink(page, partitionPath(subject.ledger === undefined ? weeklyReturns : ledger, asOf)),
    columns: [
      { header: 'Week ending', className: 'stuck' },
      ...regimes.flatMap(({ id }, position) => [
        { header: html`${regimeSign(position)} ${id}`, className: 'group' },
        { header: 'Net', numeric: true },
        { header: 'Active', numeric: true },
      ]),
    ],
    rows: all.map((weekEnding) => [
      hasPage.has(weekEnding) ? html`<a href="${page.root}weeks/${weekEnding}.html">${weekEnding}</a>` : weekEnding,
      ...histories.flatMap((rows) => historyCells(rows.get(weekEnding))),
    ]),
  });
}

function historyCells(row: HistoryRow | undefined): Content[] {
  if (row === undefined) return [decisionMark(null, 'live'), '', ''];
  const isTraded = row.decision === 'TRADE';
  const failed = row.audit === 'failed' && html` <span class="audit failed">✗ audit</span>`;
  return [
    html`${decisionMark(row.decision, row.status)}${failed}`,
    isTraded ? signedPercent(row.net) : '',
    isTraded ? signedPercent(row.active) : '',
  ];
}
