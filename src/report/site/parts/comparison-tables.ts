import type { Comparison, SkippedWeek } from '../../../comparison/comparison.ts';
import { recordedStatus } from '../../../scoring/regime.ts';
import type { StatusThen } from '../../../scoring/trade-note.ts';
import { counted, decimal, signedPercent, whole } from '../../../text/numbers.ts';
import { type Content, type Html, html } from '../html.ts';
import type { SiteLedger } from '../site-subject.ts';
import { reasonName } from './decision-figures.ts';
import { decisionMark } from './decision-mark.ts';
import { tradeSmall } from './record-table.ts';
import { dataTable } from './table.ts';

/** Weeks in which one regime of a pair traded and the other did not, and how they turned out. */
export function loneTradesTable(held: SiteLedger, source: Content): Html {
  const { lone_trades } = held.comparison;
  const statusIn = statusesIn(held);
  if (lone_trades.length === 0) return html`<p>There was none.</p>\n`;
  return dataTable({
    caption: 'Newest first. The returns are those of the regime that trades, or would if it were live.',
    source,
    stacks: true,
    columns: [
      { header: 'Week ending' },
      { header: 'Trades' },
      { header: 'Does not' },
      { header: 'Because of' },
      { header: 'Net', numeric: true },
      { header: 'Active', numeric: true },
    ],
    rows: lone_trades
      .toReversed()
      .map((one) => [
        one.week_ending,
        html`${one.traded}${tradeSmall([statusIn.get(`${one.week_ending}/${one.traded}`)])}`,
        one.other,
        reasonsText(one.reasons.split(';')),
        signedPercent(one.net_return),
        signedPercent(one.active_return),
      ]),
  });
}

/** Status of each regime when each week was scored, by `week/regime`. */
function statusesIn({ rows }: SiteLedger): ReadonlyMap<string, StatusThen> {
  return new Map(rows.map((row) => [`${row.week_ending}/${row.regime}`, recordedStatus(row.status)]));
}

const verdictWords: Readonly<Record<SkippedWeek['verdict'], string>> = {
  absent: 'no signal: too few names in the news, filters or not',
  data: 'data: names are in the news, but bars or history are missing',
  filtered: 'blind: without its filters it would trade',
  rules: 'rules: there was enough to score, the levels said no',
  unknown: 'not known: the stories are not in the lake',
};

/** The skipped weeks once more, as they would have been had every story counted. */
export function skippedTable(held: SiteLedger, source: Content): Html {
  const { skipped } = held.comparison;
  const statusIn = statusesIn(held);
  if (skipped.length === 0) return html`<p>No week was skipped.</p>\n`;
  return dataTable({
    caption: 'Skipped weeks, newest first, beside the same weeks without the filters of the schema.',
    source,
    stacks: true,
    columns: [
      { header: 'Week ending' },
      { header: 'Regime' },
      { header: 'Reasons' },
      { header: 'Stories', numeric: true },
      { header: 'Ranked', numeric: true },
      { header: 'Without filters' },
      { header: 'Stories', numeric: true },
      { header: 'Ranked', numeric: true },
      { header: 'Verdict' },
    ],
    rows: skipped
      .toReversed()
      .map(({ week_ending, regime, reasons, clusters, candidates, unfiltered, verdict }) => [
        week_ending,
        regime,
        reasonsText(reasons),
        whole(clusters),
        whole(candidates),
        unfiltered ? decisionMark(unfiltered.decision, statusIn.get(`${week_ending}/${regime}`) ?? 'live') : '',
        whole(unfiltered?.clusters),
        whole(unfiltered?.candidates),
        verdictWords[verdict],
      ]),
  });
}

/** Population stability of the features: the latest weeks against those before. */
export function driftTable({ drift }: Comparison, source: Content): Html {
  if (drift.length === 0) return html`<p>There are too few weeks to compare.</p>\n`;
  return dataTable({
    caption: 'Population stability index: under 0.10 counts as stable, above 0.25 as a shift, by convention.',
    source,
    stacks: true,
    columns: [
      { header: 'Feature' },
      { header: 'Regime' },
      { header: 'PSI', numeric: true },
      { header: 'By chance', numeric: true },
      { header: 'Recent', numeric: true },
      { header: 'Before', numeric: true },
      { header: 'Verdict' },
    ],
    rows: drift.map((one) => [
      one.feature,
      one.regime,
      decimal(one.psi, 3),
      decimal(one.psi_by_chance, 3),
      html`${counted(one.recent_weeks, 'week')} <span class="n">n&nbsp;${whole(one.recent_n)}</span>`,
      html`${counted(one.reference_weeks, 'week')} <span class="n">n&nbsp;${whole(one.reference_n)}</span>`,
      one.verdict,
    ]),
  });
}

function reasonsText(codes: readonly string[]): string {
  return codes
    .filter((code) => code !== '')
    .map(reasonName)
    .join(', ');
}
