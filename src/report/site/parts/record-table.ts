import { weeklyReturns } from '../../../evaluation/datasets.ts';
import type { EvaluationSettings } from '../../../evaluation/evaluation.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { type StatusThen, tradeNote } from '../../../scoring/trade-note.ts';
import { counted, level, percent, signedPercent, whole } from '../../../text/numbers.ts';
import { tradeStatusesOf } from '../decision-history.ts';
import { type Content, type Html, html } from '../html.ts';
import { estimate } from '../numbers.ts';
import type { SiteResults, SiteSubject } from '../site-subject.ts';
import { barScale, intervalBar } from './inline-bars.ts';
import type { PageContext } from './page-context.ts';
import { regimeName } from './regime-legend.ts';
import { sourceLink } from './source-link.ts';
import { dataTable } from './table.ts';

/** What the picks of each regime were worth so far, every number with its interval and n. */
export function recordTable(page: PageContext, subject: SiteSubject, { evaluation }: SiteResults): Html {
  const statuses = tradeStatusesOf(subject);
  const { settings, regimes, benchmark, as_of } = evaluation;
  const scale = barScale(
    regimes.flatMap(({ active_return: { value, interval } }) => [value ?? 0, ...(interval ?? [])]),
  );
  return dataTable({
    caption: `Means per week that trades, or would if its regime were live, as of ${as_of}, against ${benchmark}, ${percent(settings.confidence, 0)} intervals. Not traded: what the other weeks would have returned. ${costSentence(settings)}`,
    source: sourceLink(page, partitionPath(weeklyReturns, { as_of })),
    className: 'record',
    stacks: true,
    columns: [
      { header: 'Regime' },
      { header: 'Trades', numeric: true },
      { header: 'Result known', numeric: true },
      { header: 'Gross', numeric: true },
      { header: 'Net', numeric: true },
      { header: 'Active', numeric: true },
      { header: html`<span class="hidden">Active return, drawn</span>`, className: 'drawn' },
      { header: 'Weeks ahead', numeric: true },
      { header: 'Turnover', numeric: true },
      { header: 'Not traded, gross', numeric: true },
    ],
    rows: regimes.map((one) => [
      regimeName(page, one.regime),
      html`${whole(one.traded)}&nbsp;of&nbsp;${whole(one.weeks)}${tradeSmall(statuses.get(one.regime))}`,
      html`${whole(one.realised)}${one.unpriced_positions > 0 && html` <span class="note">${counted(one.unpriced_positions, 'position')} without a price</span>`}`,
      estimate(one.gross_return, signedPercent),
      estimate(one.net_return, signedPercent),
      estimate(one.active_return, signedPercent),
      intervalBar(one.active_return, scale),
      estimate(one.hit_rate, (share) => percent(share, 0)),
      estimate(one.turnover, (share) => percent(share, 0)),
      estimate(one.untraded_return, signedPercent),
    ]),
  });
}

/** What is to be read beside a number of weeks that trade; nothing where all of them did. */
export function tradeSmall(statuses: readonly StatusThen[] = []): Content {
  const note = tradeNote(statuses);
  return note !== '' && html` <span class="note">${note}</span>`;
}

/** What trading costs in these numbers. */
export function costSentence({ round_trip_bps, cost }: EvaluationSettings): string {
  const who =
    cost === 'round-trip' ? 'the whole basket in every traded week' : 'what changes against the basket before';
  return `Cost: ${level(round_trip_bps)} basis points per round trip, paid by ${who}.`;
}
