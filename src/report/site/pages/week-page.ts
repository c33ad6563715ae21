import { nextWeek } from '../../../calendar/weeks.ts';
import { weeklyReturns } from '../../../evaluation/datasets.ts';
import { actingStatus, mayTrade } from '../../../scoring/regime.ts';
import { dayAndMonth, instant, longDate } from '../dates.ts';
import { historyOf } from '../decision-history.ts';
import { type Content, foreignText, type Html, html } from '../html.ts';
import { decisionCard } from '../parts/decision-card.ts';
import { missingNotice } from '../parts/notice.ts';
import { outcomeLegend, stripWeeks } from '../parts/outcome-sign.ts';
import type { PageContext } from '../parts/page-context.ts';
import { type PicksFacts, picksTable } from '../parts/picks-table.ts';
import { recordTable } from '../parts/record-table.ts';
import { agreementTable, coverageTable, resultTable } from '../parts/week-parts.ts';
import type { PickReturn, ScoredRegime, SiteRegime, SiteSubject, SiteWeek } from '../site-subject.ts';
import type { PageContent } from './page-content.ts';

/** A week: what was decided and why, what was picked, what came of it. The selected week also has the record so far. */
export function weekPage(page: PageContext, subject: SiteSubject, given: SiteWeek): PageContent {
  const { weekEnding } = given.week;
  const isSelected = weekEnding === subject.week.weekEnding;
  const shown = isSelected ? asToActOn(subject, given) : given;
  const histories = isSelected ? subject.regimes.map((regime) => historyOf(subject, regime)) : [];
  const asOf = subject.week.weekEnding;
  const { benchmark, results } = subject;
  return {
    title: `Week ending ${longDate(weekEnding)}`,
    description: summaryOf(subject, shown),
    body: html`<h1>Week ending ${longDate(weekEnding)}</h1>
<p class="lede">${summaryOf(subject, shown)}</p>
${tradingFacts(subject, shown)}
<h2 id="decision" class="hidden">Decision per regime</h2>
<div class="cards">
${subject.regimes.map((regime, position) =>
  decisionCard(page, {
    regime,
    position,
    scored: shown.scored.find((one) => one.regime === regime.id),
    weekEnding,
    history: histories[position] ?? [],
    hasSheets: isSelected && subject.sheets.some((sheet) => sheet.regime === regime.id),
  }),
)}</div>
${
  isSelected &&
  subject.weeks.length > 1 &&
  outcomeLegend(
    histories.flatMap((rows) => rows.slice(-stripWeeks)),
    `The last ${stripWeeks} weeks:`,
  )
}
${isSelected && record(page, subject)}
${results && resultTable(page, results.weekly, { weekEnding, asOf, benchmark, scored: shown.scored })}
<h2 id="picks">Picks and what drives them</h2>
${shown.scored.length === 0 && html`<p>Nothing was scored.</p>`}
${shown.scored.map((scored) => picksTable(page, picksFacts(subject, shown, scored)))}
${agreementTable(page, shown.scored, weekEnding)}
${coverageTable(page, shown.scored, weekEnding)}
${pager(page, subject, shown)}`,
  };
}

/** The selected week is acted on today: what was live when it was scored and is so no more is not to be bought. */
function asToActOn({ regimes }: SiteSubject, { week, scored }: SiteWeek): SiteWeek {
  const now = new Map(regimes.map(({ id, status }) => [id, status]));
  return {
    week,
    scored: scored.map((one) => ({ ...one, status: actingStatus(one.status, now.get(one.regime) ?? one.status) })),
  };
}

/** What every regime decided, as a sentence: "a-v1 and b-v1 trade; c-v1 does not." */
function summaryOf({ regimes }: SiteSubject, { scored }: SiteWeek): string {
  const those = (decision: string) => scored.filter((one) => one.decision.decision === decision);
  const trading = named(those('TRADE').filter(({ status }) => mayTrade(status)));
  const watched = named(those('TRADE').filter(({ status }) => !mayTrade(status)));
  const [skipping, undecided] = [named(those('SKIP')), named(those('UNDECIDED'))];
  const absent = regimes.map(({ id }) => id).filter((id) => !scored.some(({ regime }) => regime === id));
  const parts = [
    trading.length > 0 && `${listed(trading)} ${trading.length === 1 ? 'trades' : 'trade'}`,
    watched.length > 0 && `${listed(watched)} would trade and ${watched.length === 1 ? 'is' : 'are'} not live`,
    skipping.length > 0 && `${listed(skipping)} ${skipping.length === 1 ? 'does' : 'do'} not trade`,
    undecided.length > 0 && `${listed(undecided)} could not decide`,
    absent.length > 0 && `${listed(absent)} ${absent.length === 1 ? 'was' : 'were'} not scored`,
  ].filter((part) => part !== false);
  return `${parts.join('; ')}.`;
}

function named(scored: readonly ScoredRegime[]): string[] {
  return scored.map(({ regime }) => regime);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function tradingFacts({ benchmark }: SiteSubject, { week }: SiteWeek): Html {
  const { sessions } = nextWeek(week);
  const [first, last] = [sessions[0]?.date ?? '', sessions.at(-1)?.date ?? ''];
  return html`<dl class="facts">
<div><dt>News counts until</dt><dd>${instant(week.cutoffUtc)}</dd></div>
<div><dt>Applies from the open of</dt><dd>${dayAndMonth(first)}</dd></div>
<div><dt>To the close of</dt><dd>${dayAndMonth(last)}</dd></div>
<div><dt>Measured against</dt><dd>${foreignText(benchmark, 20)}</dd></div>
</dl>`;
}

function record(page: PageContext, subject: SiteSubject): Html {
  const { results, week } = subject;
  const content = results
    ? recordTable(page, subject, results)
    : missingNotice('The record so far is', weeklyReturns, week.weekEnding);
  return html`<h2 id="record">The record so far</h2>\n${content}`;
}

function picksFacts({ regimes, results, week }: SiteSubject, shown: SiteWeek, scored: ScoredRegime): PicksFacts {
  const { weekEnding } = shown.week;
  const rows = (results?.picks ?? []).filter((row) => row.week_ending === weekEnding && row.regime === scored.regime);
  return {
    scored,
    weekEnding,
    asOf: week.weekEnding,
    // A column of nothing but "not yet" would say nothing.
    returns: rows.every(({ reason }) => reason === 'NOT_YET') ? new Map<string, PickReturn>() : bySymbol(rows),
    alsoIn: othersThatPick(regimes, shown.scored, scored.regime),
  };
}

function bySymbol(rows: readonly PickReturn[]): Map<string, PickReturn> {
  return new Map(rows.map((row) => [row.symbol, row]));
}

function othersThatPick(
  regimes: readonly SiteRegime[],
  all: readonly ScoredRegime[],
  regime: string,
): Map<string, (readonly [number, string])[]> {
  const others = new Map<string, (readonly [number, string])[]>();
  for (const [position, { id }] of regimes.entries()) {
    const picks = id === regime ? [] : (all.find((one) => one.regime === id)?.diagnostics.would_be ?? []);
    for (const { symbol } of picks) others.set(symbol, [...(others.get(symbol) ?? []), [position, id]]);
  }
  return others;
}

function pager({ root }: PageContext, { weeks }: SiteSubject, shown: SiteWeek): Content {
  const position = weeks.findIndex(({ week }) => week.weekEnding === shown.week.weekEnding);
  const [before, after] = [weeks[position - 1], weeks[position + 1]];
  if (position < 0 || (!before && !after)) return '';
  const link = (to: SiteWeek | undefined, words: string) =>
    to
      ? html`<a href="${root}weeks/${to.week.weekEnding}.html">${words} ${longDate(to.week.weekEnding)}</a>`
      : html`<span></span>`;
  return html`<nav class="pager" aria-label="Weeks">${link(before, 'Week before:')}${link(after, 'Week after:')}</nav>\n`;
}
