import type { Session } from '../../src/calendar/sessions.ts';
import type { Random } from '../../src/statistics/random.ts';
import type { Bar, SymbolHistory } from './candles.ts';
import { type Company, sectors } from './companies.ts';
import {
  type RecapMoment,
  recapHeadlines,
  recapSummaries,
  sectorHeadlines,
  sectorSummaries,
} from './market-stories.ts';
import { type PlannedStory, poisson } from './schedule.ts';
import { type StoryKindName, storyKind } from './story-kinds.ts';
import type { TradingTime } from './trading-weeks.ts';
import { companyFacts, dollars, type Facts, sectorFacts, word } from './wording.ts';

/** One line of the news file. An article about several companies has a line, with the same id and url, for each. */
export interface NewsLine {
  readonly symbol: string;
  readonly id: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly published: string;
  readonly headline: string;
  readonly summary: string;
  readonly url: string;
  readonly source: string;
}

/** An article before it has a number. */
export interface Article {
  readonly symbols: readonly string[];
  readonly publishedUtc: number;
  readonly headline: string;
  readonly summary: string;
  readonly source: string;
}

const minute = 60_000;

/** Where companies publish their own releases. */
const releaseWire = 'Quill Newswire';
const reportedByOthers: ReadonlySet<StoryKindName> = new Set([
  'takeoverInterest',
  'probe',
  'upgrade',
  'downgrade',
  'priceTarget',
]);
const newspapers = [
  'Capital Courier',
  'Street Ledger',
  'The Closing Print',
  'Bourse Bulletin',
  'Tape & Table',
  'Session Report',
  'Fieldnote Finance',
  'Morning Tally',
] as const;

/** Words the stories, their echoes, the recaps of large moves and the sectors' stories of the last `newsWeeks` weeks. */
export function writeNews(
  companies: readonly Company[],
  stories: readonly PlannedStory[],
  histories: readonly SymbolHistory[],
  time: TradingTime,
  newsWeeks: number,
  random: Random,
): Article[] {
  const first = time.weeks[time.weeks.length - newsWeeks];
  if (first === undefined) return [];
  const historyOf = new Map(histories.map((history) => [history.symbol, history]));
  const bySymbol = Map.groupBy(stories, ({ company }) => company.symbol);
  const articles: Article[] = [];
  for (const company of companies) {
    const history = historyOf.get(company.symbol);
    if (history === undefined) continue;
    const draws = random.stream(company.symbol);
    for (const story of bySymbol.get(company.symbol) ?? []) {
      if (story.publishedUtc <= first.week.previousCutoffUtc) continue;
      articles.push(...tellStory(story, history.bars, draws));
    }
    articles.push(...recaps(company, history, time, first.firstSession, draws));
  }
  articles.push(...sectorStories(companies, time, newsWeeks, random.stream('sectors')));
  return articles.sort(byTimeThenText);
}

/** Numbers the articles in their order and writes a line for each company of each. */
export function numberArticles(articles: readonly Article[], random: Random): NewsLine[] {
  const lines: NewsLine[] = [];
  let number = 41_200_000;
  for (const { symbols, publishedUtc, headline, summary, source } of articles) {
    number += 1 + random.integer(60);
    const id = String(number);
    const published = isoSeconds(publishedUtc);
    const url = `https://${slug(source, 4)}.example/${published.slice(0, 10).replaceAll('-', '/')}/${slug(headline, 7)}-${id}`;
    for (const symbol of symbols) lines.push({ symbol, id, published, headline, summary, url, source });
  }
  return lines;
}

/** `2026-07-02T17:00:00Z`; milliseconds are cut off. */
export function isoSeconds(utc: number): string {
  return `${new Date(utc).toISOString().slice(0, 19)}Z`;
}

/** The first source and, hours later, others with slightly different words; a few with a wording of their own. */
function* tellStory(
  { company, kind, publishedUtc, move }: PlannedStory,
  bars: readonly Bar[],
  draws: Random,
): Generator<Article> {
  const { wordings, impactMean, echoes } = storyKind(kind);
  const price = bars[Math.min(move.session, bars.length) - 1]?.close ?? company.startPrice;
  const facts = companyFacts(company, { publishedUtc, price, isGood: impactMean >= 0 }, draws);
  const { tellings, summaries } = draws.choice(wordings);
  const telling = draws.choice(tellings);
  const others = draws.shuffle([...newspapers]);
  const symbols = [company.symbol];
  yield {
    symbols,
    publishedUtc,
    headline: word(telling, facts, draws),
    summary: word(draws.choice(summaries), facts, draws),
    source: reportedByOthers.has(kind) ? (others.pop() ?? releaseWire) : releaseWire,
  };
  for (let n = echoCount(echoes, draws); n > 0; n--) {
    const delayHours = 0.1 - 3 * Math.log(1 - draws.uniform());
    const echoed = draws.uniform() < 0.85 ? telling : draws.choice(tellings);
    yield {
      symbols,
      publishedUtc: publishedUtc + Math.round(delayHours * 3600) * 1000,
      headline: word(echoed, facts, draws),
      summary: draws.uniform() < 0.4 ? '' : word(draws.choice(summaries), facts, draws),
      source: others.pop() ?? releaseWire,
    };
  }
}

/** Two to six for a story that matters, else as many as happen. */
function echoCount(mean: number, draws: Random): number {
  const drawn = poisson(mean, draws);
  return mean >= 2 ? Math.min(6, Math.max(2, drawn)) : Math.min(6, drawn);
}

/** "Why X stock is moving": on moves that are large for the company, and now and then on others. */
function* recaps(
  company: Company,
  { bars, returns, deviations }: SymbolHistory,
  { sessions }: TradingTime,
  fromSession: number,
  draws: Random,
): Generator<Article> {
  for (let t = fromSession; t < sessions.length; t++) {
    const bar = bars[t];
    const closeBefore = bars[t - 1]?.close;
    const session = sessions[t];
    if (bar === undefined || closeBefore === undefined || session === undefined) continue;
    const r = returns[t] as number;
    const isLarge = Math.abs(r) > 0.025 && Math.abs(r) > 1.9 * (deviations[t] as number);
    const likely = isLarge ? 0.55 + 0.25 * company.coverage : 0.015 * company.coverage;
    if (draws.uniform() >= likely || Math.abs(r) < 0.01) continue;
    const gap = bar.open / closeBefore - 1;
    const facts: Facts = {
      ...companyFacts(company, { publishedUtc: session.closeUtc, price: bar.close, isGood: r > 0 }, draws),
      gap: wholePercent(gap),
      move: wholePercent(Math.expm1(r)),
      close: dollars(bar.close),
      relativeVolume: relativeVolume(bars, t).toFixed(1),
    };
    const sources = draws.shuffle([...newspapers]);
    for (let n = isLarge ? 1 + poisson(1.1, draws) : 1; n > 0; n--) {
      const gapTells = Math.abs(gap) >= 0.025 && gap > 0 === r > 0;
      const moment = draws.choice<RecapMoment>([gapTells ? 'atTheOpen' : 'intraday', 'intraday', 'afterTheClose']);
      const isAfter = moment === 'afterTheClose';
      yield {
        symbols: [company.symbol],
        publishedUtc: recapTime(moment, session, draws),
        headline: word(draws.choice<string>(recapHeadlines[moment][r > 0 ? 'up' : 'down']), facts, draws),
        summary: isAfter ? word(draws.choice(recapSummaries), facts, draws) : '',
        source: sources.pop() ?? releaseWire,
      };
    }
  }
}

/** Nobody writes about a price before it was paid. */
function recapTime(moment: RecapMoment, { openUtc, closeUtc }: Session, draws: Random): number {
  const share = draws.uniform();
  const offset = {
    atTheOpen: (8 + 70 * share) * minute,
    intraday: (0.3 + 0.65 * share) * (closeUtc - openUtc),
    afterTheClose: closeUtc - openUtc + (4 + 170 * share) * minute,
  }[moment];
  return openUtc + Math.round(offset / 1000) * 1000;
}

function wholePercent(r: number): string {
  return String(Math.round(Math.abs(r) * 100));
}

function relativeVolume(bars: readonly Bar[], t: number): number {
  const before = bars.slice(Math.max(0, t - 20), t);
  const mean = before.reduce((sum, { volume }) => sum + volume, 0) / before.length;
  return before.length === 0 ? 1 : (bars[t]?.volume ?? mean) / mean;
}

function* sectorStories(
  companies: readonly Company[],
  { sessions, weeks }: TradingTime,
  newsWeeks: number,
  draws: Random,
): Generator<Article> {
  for (const { week, firstSession } of weeks.slice(-newsWeeks)) {
    for (const sector of sectors) {
      const members = companies.filter((company) => company.sector === sector);
      if (draws.uniform() >= 0.4 || members.length === 0) continue;
      const session = sessions[firstSession + draws.integer(week.sessions.length)];
      if (session === undefined) continue;
      const named = draws.shuffle(members).slice(0, 1 + draws.integer(3));
      const facts = sectorFacts(sector, draws);
      yield {
        symbols: named.map(({ symbol }) => symbol).sort(),
        publishedUtc: session.openUtc + Math.round(draws.uniform() * 5.5 * 3600) * 1000,
        headline: word(draws.choice(sectorHeadlines), facts, draws),
        summary: word(draws.choice(sectorSummaries), facts, draws),
        source: draws.choice(newspapers),
      };
    }
  }
}

function byTimeThenText(a: Article, b: Article): number {
  if (a.publishedUtc !== b.publishedUtc) return a.publishedUtc - b.publishedUtc;
  const [first, second] = [a, b].map(({ symbols, headline, source }) => `${symbols.join()}|${headline}|${source}`);
  return (first as string) < (second as string) ? -1 : 1;
}

function slug(text: string, words: number): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, words).join(words > 4 ? '-' : '');
}
