// jscpd:ignore-start: parts of one page import much the same
import { weeklyReturns } from '../../../evaluation/datasets.ts';
import type { PairEvaluation } from '../../../evaluation/evaluation.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { decimal, level, percent, signedPercent, whole } from '../../../text/numbers.ts';
import { type Content, html } from '../html.ts';
import { estimate } from '../numbers.ts';
import type { SiteResults, SiteSubject } from '../site-subject.ts';
import { barScale, intervalBar } from './inline-bars.ts';
import type { PageContext } from './page-context.ts';
import { regimeName } from './regime-legend.ts';
import { sourceLink } from './source-link.ts';
import { dataTable } from './table.ts';
// jscpd:ignore-end

/** The weekly difference of net returns of every pair of the site's regimes; nothing with a single one. */
export function differenceSection(page: PageContext, { regimes }: SiteSubject, { evaluation }: SiteResults): Content {
  const shown = new Set(regimes.map(({ id }) => id));
  const pairs = evaluation.pairs.filter(({ a, b }) => shown.has(a) && shown.has(b));
  if (pairs.length === 0) return '';
  const source = sourceLink(page, partitionPath(weeklyReturns, { as_of: evaluation.as_of }));
  const confidence = percent(evaluation.settings.confidence, 0);
  const scale = barScale(pairs.flatMap(({ difference: { value, interval } }) => [value ?? 0, ...(interval ?? [])]));
  return html`<h2 id="difference">Does it make a difference?</h2>
<p>${verdicts(pairs)}</p>
${dataTable({
  caption: `Net return of the first minus that of the second per week that both have, a week without a trade counting as 0; ${confidence} intervals from a stationary bootstrap.`,
  source,
  className: 'record',
  stacks: true,
  columns: [
    { header: 'Regimes' },
    { header: 'Difference per week', numeric: true },
    { header: html`<span class="hidden">Difference, drawn</span>`, className: 'drawn' },
    { header: 'p', numeric: true },
    { header: 'Mean block, weeks', numeric: true },
    { header: 'Resamples', numeric: true },
  ],
  rows: pairs.map((pair) => [
    html`${regimeName(page, pair.a)} − ${regimeName(page, pair.b)}`,
    estimate(pair.difference, (value) => signedPercent(value, 3)),
    intervalBar(pair.difference, scale),
    decimal(pair.p_value, 3),
    level(pair.block_length),
    whole(pair.resamples),
  ]),
})}`;
}

function verdicts(pairs: readonly PairEvaluation[]): string {
  const told = pairs.filter(
    ({ difference: { interval } }) => interval !== null && (interval[0] > 0 || interval[1] < 0),
  );
  const known = pairs.filter(({ difference }) => difference.interval !== null);
  if (known.length === 0) return 'There are too few weeks to say.';
  if (told.length === 0) return 'No: every interval holds 0, so these weeks do not tell the regimes apart.';
  const words = told.map(({ a, b, difference }) =>
    (difference.value ?? 0) > 0 ? `${a} was ahead of ${b}` : `${b} was ahead of ${a}`,
  );
  return `${words.join('; ')}. ${told.length === pairs.length ? '' : 'Of the others these weeks do not tell.'}`.trim();
}
