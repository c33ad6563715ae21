import { pickReturns } from '../../../evaluation/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { repEnriched } from '../../../news/datasets.ts';
import type { Position } from '../../../scoring/basket.ts';
import { scoresWeekly } from '../../../scoring/datasets.ts';
import { mayTrade } from '../../../scoring/regime.ts';
import { decimal, nothing, signed, signedPercent } from '../../../text/numbers.ts';
import type { TopHeadline } from '../../top-headlines.ts';
import { type Content, foreignText, type Html, html, webAddress } from '../html.ts';
import type { PickReturn, ScoredRegime } from '../site-subject.ts';
import { type BarScale, barScale, signedBar } from './inline-bars.ts';
import type { PageContext } from './page-context.ts';
import { regimeName, regimeSign } from './regime-legend.ts';
import { sourceLinks } from './source-link.ts';
import { dataTable, type TableColumn } from './table.ts';

export interface PicksFacts {
  readonly scored: ScoredRegime;
  readonly weekEnding: string;
  /** What the names returned, by symbol; undefined where no evaluation is in the lake, empty where it does not know the week. */
  readonly returns: ReadonlyMap<string, PickReturn>;
  /** The week as of which the returns are known. */
  readonly asOf: string;
  /** Other regimes that picked a name, by symbol, each with its position among the site's. */
  readonly alsoIn: ReadonlyMap<string, readonly (readonly [position: number, regime: string])[]>;
}

/** The basket of a regime, or what it would have been, with what each term adds to the score of each name. */
export function picksTable(page: PageContext, facts: PicksFacts): Html {
  const { scored, weekEnding, returns, asOf } = facts;
  const picks = scored.diagnostics.would_be;
  const isTrade = scored.decision.decision === 'TRADE';
  const isHeld = isTrade && mayTrade(scored.status);
  const title = isHeld
    ? 'Picks'
    : isTrade
      ? `Would trade, ${scored.status}: names to watch, not to buy`
      : 'Not traded: what the ranks would have picked';
  const heading = html`<h3>${regimeName(page, scored.regime)} <small>${title}</small></h3>\n`;
  if (picks.length === 0) return html`${heading}<p>No name is eligible.</p>\n`;
  const terms = [...new Set(picks.flatMap(({ drivers }) => drivers.map(({ term }) => term)))];
  const scale = barScale(picks.flatMap(({ drivers }) => drivers.map(({ contribution }) => contribution)));
  const columns: TableColumn[] = [
    { header: 'Symbol', className: 'stuck' },
    { header: '#', numeric: true, className: 'rank' },
    { header: 'Sector', className: 'sector' },
    {
      header: html`<abbr title="upward pressure score, adjusted for volatility">UPS</abbr>`,
      label: 'UPS',
      numeric: true,
      className: 'ups',
    },
    { header: 'Conviction' },
    { header: 'Signal' },
    ...terms.map((term) => ({ header: termName(term), className: 'driver' })),
    ...(returns.size > 0 ? [{ header: 'Return', numeric: true, className: 'driver' }] : []),
    { header: 'Also in', className: 'signs' },
    { header: 'Headline', className: 'headline' },
  ];
  const source = sourceLinks(page, [
    [partitionPath(scoresWeekly, { regime: scored.regime, week_ending: weekEnding }), 'source'],
    [partitionPath(repEnriched, { week_ending: weekEnding }), 'of the headlines'],
    ...(returns.size > 0 ? [[partitionPath(pickReturns, { as_of: asOf }), 'of the returns'] as const] : []),
  ]);
  return html`${heading}${dataTable({
    caption: captionOf(picks, isHeld),
    source,
    className: isHeld ? 'picks' : 'picks not-held',
    columns,
    stacks: true,
    rows: picks.map((pick) => rowOf(pick, terms, scale, facts)),
  })}`;
}

/** How a term is called in a table head. */
export function termName(term: string): string {
  const words = term.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function captionOf(picks: readonly Position[], isHeld: boolean): string {
  const weights = new Set(picks.map(({ weight }) => decimal(100 * weight, 1)));
  const each = weights.size === 1 ? `, ${[...weights][0]}\u00a0% each` : '';
  const kind = isHeld ? `${picks.length} positions${each}` : `${picks.length} names, none bought`;
  return `${kind}. Bars: what each term adds to the score.`;
}

function rowOf(pick: Position, terms: readonly string[], scale: BarScale, facts: PicksFacts): Content[] {
  const { symbol, sector, rank_UPS, UPS_adj, conviction, signal_state, drivers } = pick;
  const contribution = new Map(drivers.map((driver) => [driver.term, driver.contribution]));
  const { returns, scored } = facts;
  return [
    foreignText(symbol, 12),
    rank_UPS,
    sector === null ? nothing : foreignText(sector, 28),
    decimal(UPS_adj),
    conviction ?? nothing,
    signal_state ?? nothing,
    ...terms.map((term) => driverCell(contribution.get(term), scale)),
    ...(returns.size > 0 ? [returnCell(returns.get(symbol))] : []),
    facts.alsoIn.get(symbol)?.map(([position, regime]) => regimeSign(position, regime)) ?? nothing,
    headlineCell(scored.headlines.get(symbol)),
  ];
}

function driverCell(contribution: number | undefined, scale: BarScale): Content {
  return contribution === undefined
    ? nothing
    : html`${signedBar(contribution, scale)} <span class="figure">${signed(contribution)}</span>`;
}

const noReturn: Readonly<Record<string, string>> = {
  NOT_YET: 'not yet',
  NO_BAR: 'no price',
  UNEXPLAINED_STEP: 'unexplained step',
};

function returnCell(result: PickReturn | undefined): Content {
  if (result === undefined) return nothing;
  return result.return === null ? (noReturn[result.reason] ?? result.reason) : signedPercent(result.return, 1);
}

/** Headlines are other people's text: escaped, cut, and linked to the web only. */
function headlineCell(top: TopHeadline | undefined): Content {
  if (top === undefined) return nothing;
  const address = webAddress(top.url);
  const text = foreignText(top.headline, 120);
  const shown =
    address === undefined
      ? text
      : html`<a href="${address}" rel="noopener nofollow noreferrer" target="_blank">${text}</a>`;
  return html`${shown}${top.source !== '' && html` <span class="publisher">${foreignText(top.source, 30)}</span>`}`;
}
