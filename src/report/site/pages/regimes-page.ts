import type { Comparison } from '../../../comparison/comparison.ts';
import { ledger } from '../../../comparison/datasets.ts';
import { weeklyReturns } from '../../../evaluation/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { percent, whole } from '../../../text/numbers.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { tradeStatusesOf } from '../decision-history.ts';
import { type Content, type Html, html } from '../html.ts';
import { estimate } from '../numbers.ts';
import { driftTable, loneTradesTable, skippedTable } from '../parts/comparison-tables.ts';
import { reasonName } from '../parts/decision-figures.ts';
import { missingNotice } from '../parts/notice.ts';
import type { PageContext } from '../parts/page-context.ts';
import { differenceSection } from '../parts/pair-difference.ts';
import { agreementFigures } from '../parts/pair-figures.ts';
import { costSentence, recordTable, tradeSmall } from '../parts/record-table.ts';
import { regimeName } from '../parts/regime-legend.ts';
import { sourceLink } from '../parts/source-link.ts';
import { dataTable } from '../parts/table.ts';
import type { SiteSubject } from '../site-subject.ts';
import type { PageContent } from './page-content.ts';

/** Regime against regime: how often each trades, what it earns, and how far the picks differ beside what chance gives. */
export async function regimesPage(page: PageContext, subject: SiteSubject, draw: DrawChart): Promise<PageContent> {
  const { results, week } = subject;
  return {
    title: 'Regimes',
    description: `The scoring regimes compared, as of the week ending ${week.weekEnding}.`,
    body: html`<h1>Regime against regime</h1>
<p class="lede">Where two regimes pick the same names, and whether it makes a difference. Agreement stands beside what chance gives; a difference has its interval.${
      results && html` ${costSentence(results.evaluation.settings)}`
    }</p>
<h2 id="regimes">The regimes</h2>
${regimesTable(page, subject)}
<h2 id="results">What each was worth</h2>
${results ? recordTable(page, subject, results) : missingNotice('Results are', weeklyReturns, week.weekEnding)}
${results && differenceSection(page, subject, results)}
${await comparisonSections(page, subject, draw)}`,
  };
}

function regimesTable(page: PageContext, subject: SiteSubject): Html {
  const { regimes, ledger: held, weeks, week } = subject;
  const statuses = tradeStatusesOf(subject);
  const schemaOf = new Map(weeks.flatMap(({ scored }) => scored.map((one) => [one.regime, one.schemaId] as const)));
  const ratesOf = new Map((held?.comparison.rates ?? []).map((rates) => [rates.regime, rates]));
  return dataTable({
    caption:
      'What tells them apart, and how often each trades. Trade rate: share of the scored weeks that decide to trade, live or not, with its Wilson interval.',
    source: held && sourceLink(page, partitionPath(ledger, { as_of: week.weekEnding })),
    columns: [
      { header: 'Regime' },
      { header: 'Status' },
      { header: 'What it is', className: 'headline' },
      { header: 'Schema' },
      { header: 'Weeks', numeric: true },
      { header: 'Trades', numeric: true },
      { header: 'Skipped', numeric: true },
      { header: 'Undecided', numeric: true },
      { header: 'Missing', numeric: true },
      { header: 'Trade rate', numeric: true },
      { header: 'Skip reasons, in weeks' },
    ],
    className: 'record',
    stacks: true,
    rows: regimes.map(({ id, status, description }) => {
      const rates = ratesOf.get(id);
      return [
        regimeName(page, id),
        status,
        description,
        schemaOf.get(id) ?? '',
        whole(rates?.weeks),
        html`${whole(rates?.traded)}${tradeSmall(statuses.get(id))}`,
        whole(rates?.skipped),
        whole(rates?.undecided),
        whole(rates?.missing),
        rates && estimate(rates.trade_rate, (share) => percent(share, 0)),
        reasonsText(rates),
      ];
    }),
  });
}

function reasonsText(rates: Comparison['rates'][number] | undefined): string {
  const counts = Object.entries(rates?.reasons ?? {});
  return counts.map(([code, weeks]) => `${reasonName(code)} ${whole(weeks)}`).join(', ');
}

async function comparisonSections(page: PageContext, subject: SiteSubject, draw: DrawChart): Promise<Content> {
  const { ledger: held, week } = subject;
  if (held === undefined) {
    return html`<h2 id="agreement">Agreement of the picks</h2>\n${missingNotice('The comparison is', ledger, week.weekEnding)}`;
  }
  const { comparison } = held;
  const source = sourceLink(page, partitionPath(ledger, { as_of: week.weekEnding }));
  return html`<h2 id="agreement">Agreement of the picks</h2>
${await agreementFigures(page, comparison, source, draw)}
<h2 id="lone">Weeks in which only one trades</h2>
${loneTradesTable(held, source)}
<h2 id="skipped">Skipped: is there no signal, or does the model not see it?</h2>
${skippedTable(held, source)}
<h2 id="drift">Have the inputs changed?</h2>
${driftTable(comparison, source)}`;
}
