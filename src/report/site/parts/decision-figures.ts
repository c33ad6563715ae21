import { ledger } from '../../../comparison/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { percent, whole } from '../../../text/numbers.ts';
import { byCodeUnits } from '../../../text/order.ts';
import { decisionCalendar, outcomeWords } from '../charts/decision-calendar.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { type HistoryRow, historyOf, outcomeOf } from '../decision-history.ts';
import { type Content, type Html, html } from '../html.ts';
import { estimateText } from '../numbers.ts';
import type { SiteSubject } from '../site-subject.ts';
import { figure } from './figure.ts';
import { barScale, signedBar } from './inline-bars.ts';
import { outcomeLegend, outcomeTally } from './outcome-sign.ts';
import type { PageContext } from './page-context.ts';
import { regimeSign } from './regime-legend.ts';
import { sourceLink } from './source-link.ts';
import { dataTable } from './table.ts';

/** A calendar of decisions for each regime. */
export async function decisionFigures(page: PageContext, subject: SiteSubject, draw: DrawChart): Promise<Html> {
  const figures: Html[] = [];
  for (const [position, regime] of subject.regimes.entries()) {
    const { id } = regime;
    const rows = historyOf(subject, regime);
    const words = { id: `calendar-${position}`, title: `Decisions of ${id}`, description: outcomeTally(rows) };
    figures.push(
      figure({
        title: id,
        description: html`${outcomeTally(rows)} ${tradeRate(subject, id)}`,
        chart: await draw(
          decisionCalendar(rows.map((row) => ({ weekEnding: row.weekEnding, outcome: outcomeOf(row) }))),
          words,
        ),
        table: decisionTable(id, rows),
        source: ledgerSource(page, subject),
      }),
    );
  }
  const shown = subject.regimes.flatMap((regime) => historyOf(subject, regime));
  return html`${outcomeLegend(shown)}<div class="charts">
${figures}</div>
`;
}

function tradeRate({ ledger: held }: SiteSubject, regime: string): Content {
  const rates = held?.comparison.rates.find((one) => one.regime === regime);
  return rates && `Trade rate ${estimateText(rates.trade_rate, (share) => percent(share, 0))}.`;
}

function decisionTable(regime: string, rows: readonly HistoryRow[]): Html {
  return dataTable({
    caption: `Decisions of ${regime}, newest first`,
    columns: [
      { header: 'Week ending' },
      { header: 'Outcome' },
      { header: 'Ranked', numeric: true },
      { header: 'Reasons' },
    ],
    rows: rows
      .toReversed()
      .map((row) => [row.weekEnding, outcomeText(row), whole(row.candidates), row.reasons.map(reasonName).join(', ')]),
  });
}

function outcomeText(row: HistoryRow): string {
  return outcomeWords[outcomeOf(row)].replace('would trade, not live', `would trade, ${row.status}`);
}

/** Skip reasons, counted in weeks: a reason per row, a bar per regime. */
export function reasonTable(page: PageContext, subject: SiteSubject): Html {
  const { regimes } = subject;
  const counts = regimes.map((regime) => reasonCounts(historyOf(subject, regime)));
  const reasons = [...new Set(counts.flatMap((one) => [...one.keys()]))].sort(byCodeUnits);
  if (reasons.length === 0) return html`<p>No week was skipped.</p>\n`;
  const scale = barScale(counts.flatMap((one) => [...one.values()]));
  const weeks = regimes.map((regime) => historyOf(subject, regime).filter(({ decision }) => decision !== null).length);
  return dataTable({
    caption: 'Why weeks were skipped: weeks per reason. A week can have several.',
    source: ledgerSource(page, subject),
    stacks: true,
    columns: [
      { header: 'Reason' },
      ...regimes.map(({ id }, position) => ({
        label: `${id}, n\u00a0${whole(weeks[position])}`,
        header: html`${regimeSign(position)} ${id} <span class="n">n&nbsp;${whole(weeks[position])}</span>`,
        className: 'driver',
      })),
    ],
    rows: reasons.map((reason) => [
      reasonName(reason),
      ...counts.map((one) => {
        const count = one.get(reason) ?? 0;
        return html`${signedBar(count, scale)} ${whole(count)}`;
      }),
    ]),
  });
}

function reasonCounts(rows: readonly HistoryRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of rows.flatMap(({ reasons }) => reasons)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

const reasonNames: Readonly<Record<string, string>> = {
  EVENT_INTENSITY_TOO_LOW: 'event intensity too low',
  PRICE_ACTION_RECAP_SHARE_TOO_HIGH: 'too many price recaps',
  HIGH_SEVERITY_CLUSTERS_TOO_LOW: 'too few severe stories',
  NO_CANDIDATES: 'too few ranked names',
};

/** A skip reason in words. */
export function reasonName(code: string): string {
  return reasonNames[code] ?? code;
}

function ledgerSource(page: PageContext, { ledger: held, week }: SiteSubject): Content {
  return held && sourceLink(page, partitionPath(ledger, { as_of: week.weekEnding }));
}
