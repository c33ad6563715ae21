import { epochDayOf } from '../../src/calendar/date.ts';
import type { Session } from '../../src/calendar/sessions.ts';
import type { Random } from '../../src/statistics/random.ts';
import type { Company } from './companies.ts';
import { calmKinds, calmWeeksBeforeLast, type ScriptedStory, scriptFor, unexplainedFall } from './script.ts';
import { concerns, isTurningPoint, randomKinds, type Slot, type StoryKindName, storyKind } from './story-kinds.ts';
import type { TradingTime } from './trading-weeks.ts';

/** A company's story before it is worded: when it appears and what it does to the price. */
export interface PlannedStory {
  readonly company: Company;
  readonly kind: StoryKindName;
  readonly publishedUtc: number;
  readonly move: Move;
}

/** A jump of the log price, at the open or during the session. */
export interface Move {
  /** Position of the first session that can react; the number of sessions when the example ends before it. */
  readonly session: number;
  readonly overnight: boolean;
  readonly jump: number;
}

export interface Schedule {
  readonly stories: readonly PlannedStory[];
  /** Jumps by symbol, those of the stories and those that no story explains. */
  readonly moves: ReadonlyMap<string, readonly Move[]>;
}

const minute = 60_000;
const hour = 60 * minute;
/** How often a price moves against the tone of its story ("sell the news"), by half as much. */
const contrarianShare = 0.12;
const earningsOutcomes = [
  { kind: 'earningsBeatRaise', share: 0.5 },
  { kind: 'earningsInLine', share: 0.26 },
  { kind: 'earningsMissCut', share: 0.24 },
] as const;
/** Jumps without any story, per company and week. */
const unexplainedRate = 0.012;

/** Draws every company's stories and jumps; some are given, see script.ts. */
export function planSchedule(companies: readonly Company[], time: TradingTime, random: Random): Schedule {
  const stories: PlannedStory[] = [];
  const moves = new Map<string, Move[]>();
  const script = Map.groupBy(scriptFor(companies), ([company]) => company.symbol);
  for (const company of companies) {
    const draws = random.stream(company.symbol);
    const scripted = (script.get(company.symbol) ?? []).map(([, story]) => stage(company, story, time, draws));
    const drawn = [
      ...earningsStories(company, time, draws),
      ...randomStories(company, time, draws),
      ...storiesAfterTheEnd(company, time, draws),
    ];
    const believed = withoutContradictions([...scripted, ...drawn.filter((story) => !isTooLoud(story, time))]);
    stories.push(...believed);
    moves.set(company.symbol, [...believed.map(({ move }) => move), ...unexplainedMoves(time, draws)]);
  }
  const fall = unexplainedFall(companies);
  if (fall !== undefined) {
    const session = (time.weeks.at(-1)?.firstSession ?? 0) + fall.day;
    moves.get(fall.company.symbol)?.push({ session, overnight: false, jump: fall.jump });
  }
  return { stories, moves };
}

/**
 * Drops what would hardly be believed: a second turning point within two weeks, or the same kind of story twice within
 * four, fillers and price targets apart. Earlier candidates take precedence.
 */
function withoutContradictions(candidates: readonly PlannedStory[]): PlannedStory[] {
  const accepted: PlannedStory[] = [];
  for (const story of candidates) {
    const contradicts = (other: PlannedStory): boolean => {
      const daysApart = Math.abs(other.publishedUtc - story.publishedUtc) / (24 * hour);
      const bothTurn = isTurningPoint(story.kind) && isTurningPoint(other.kind);
      const repeats = story.kind === other.kind && story.kind !== 'filler' && story.kind !== 'priceTarget';
      return (bothTurn && daysApart < 15) || (repeats && daysApart < 28);
    };
    if (!accepted.some(contradicts)) accepted.push(story);
  }
  return accepted;
}

function stage(company: Company, story: ScriptedStory, { sessions, weeks }: TradingTime, draws: Random): PlannedStory {
  const { kind, slot, weeksBeforeLast, day, jump } = story;
  const first = weeks[weeks.length - 1 - weeksBeforeLast]?.firstSession ?? 0;
  const { publishedUtc, session, overnight } = timeOf(slot, first + day, sessions, draws);
  return { company, kind, publishedUtc, move: { session, overnight, jump } };
}

/** Mean jump of a company's price per session; prices are drawn with it taken off, so that news has no drift. */
export function meanJump(company: Company): number {
  const weekly = randomKinds
    .filter((kind) => concerns(kind, company))
    .reduce((sum, kind) => sum + storyKind(kind).weeklyRate * company.coverage * storyKind(kind).impactMean, 0);
  const quarterly = earningsOutcomes.reduce((sum, { kind, share }) => sum + share * storyKind(kind).impactMean, 0);
  return (weekly / 5 + quarterly / 63) * (1 - 1.5 * contrarianShare);
}

/** In the calm week nothing of weight happens. */
function isTooLoud({ kind, publishedUtc }: PlannedStory, { weeks }: TradingTime): boolean {
  const calm = weeks[weeks.length - 1 - calmWeeksBeforeLast]?.week;
  if (calm === undefined || calmKinds.has(kind)) return false;
  return publishedUtc > calm.previousCutoffUtc && publishedUtc <= calm.cutoffUtc;
}

function* randomStories(company: Company, time: TradingTime, draws: Random): Generator<PlannedStory> {
  for (const { week, firstSession } of time.weeks) {
    for (const kind of randomKinds) {
      const { weeklyRate, slots } = storyKind(kind);
      if (!concerns(kind, company)) continue;
      for (let n = poisson(weeklyRate * company.coverage, draws); n > 0; n--) {
        const slot = draws.choice(slots);
        const within = slot === 'weekend' ? 0 : draws.integer(week.sessions.length);
        yield drawStory(company, kind, timeOf(slot, firstSession + within, time.sessions, draws), draws);
      }
    }
  }
}

/** One report a fiscal quarter, on the company's own day some weeks after the quarter's end. */
function* earningsStories(company: Company, { sessions }: TradingTime, draws: Random): Generator<PlannedStory> {
  const lagDays = 17 + draws.integer(24);
  const habit = draws.choice(storyKind('earningsBeatRaise').slots);
  const first = sessions[0];
  if (first === undefined) return;
  const startYear = Number(first.date.slice(0, 4)) - 1;
  for (let quarter = 0; ; quarter++) {
    // The day after the quarter's end: April 1st for calendar quarters, a month or two later for the others.
    const month = 3 * quarter + 4 + company.fiscalOffset;
    const reportDay = epochDayOf(startYear + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1 + lagDays);
    const session = sessions.findIndex(({ openUtc }) => openUtc >= reportDay * 24 * hour);
    if (session < 0) return;
    const kind = earningsOutcome(draws.uniform());
    const surprise = draws.normal();
    const shift = draws.integer(3);
    if (session === 0) continue;
    const day = awayFromWeekend(session + shift, sessions);
    const { impactMean, impactDeviation } = storyKind(kind);
    const timing = timeOf(habit, day, sessions, draws);
    yield storyAt(company, kind, timing, impactMean + impactDeviation * surprise, draws);
  }
}

function earningsOutcome(u: number): StoryKindName {
  let below = 0;
  for (const { kind, share } of earningsOutcomes) {
    below += share;
    if (u < below) return kind;
  }
  return 'earningsInLine';
}

/** Companies hardly ever report on a Friday: a day before another gap of more than a night is moved back. */
function awayFromWeekend(session: number, sessions: readonly Session[]): number {
  const bounded = Math.min(session, sessions.length - 2);
  const gap = (sessions[bounded + 1]?.openUtc ?? 0) - (sessions[bounded]?.openUtc ?? 0);
  return Math.max(0, gap > 30 * hour ? bounded - 1 : bounded);
}

/** A few stories of the weekend after the last week: they are in the file and must not influence any of its weeks. */
function* storiesAfterTheEnd(company: Company, { sessions }: TradingTime, draws: Random): Generator<PlannedStory> {
  const last = sessions.at(-1);
  if (last === undefined || draws.uniform() > 0.22 * company.coverage) return;
  const kind = draws.choice(['filler', 'filler', 'product', 'contract', 'chiefExit', 'guidanceRaise'] as const);
  const publishedUtc = last.closeUtc + wholeSeconds((15 + 50 * draws.uniform()) * hour);
  yield drawStory(company, kind, { publishedUtc, session: sessions.length, overnight: true }, draws);
}

function* unexplainedMoves({ weeks }: TradingTime, draws: Random): Generator<Move> {
  for (const { week, firstSession } of weeks) {
    if (draws.uniform() >= unexplainedRate) continue;
    const session = firstSession + draws.integer(week.sessions.length);
    yield { session, overnight: draws.uniform() < 0.5, jump: 0.055 * draws.normal() };
  }
}

interface Timing {
  readonly publishedUtc: number;
  readonly session: number;
  readonly overnight: boolean;
}

/** When a story of that slot appears around a session, and which session reacts. */
function timeOf(slot: Slot, session: number, sessions: readonly Session[], draws: Random): Timing {
  const { openUtc, closeUtc } = sessions[session] as Session;
  const share = draws.uniform();
  switch (slot) {
    case 'pre-market':
      return { publishedUtc: openUtc - wholeSeconds((20 + 150 * share) * minute), session, overnight: true };
    case 'intraday': {
      const publishedUtc = openUtc + wholeSeconds(share * 0.9 * (closeUtc - openUtc));
      return { publishedUtc, session, overnight: false };
    }
    case 'post-market':
      return {
        publishedUtc: closeUtc + wholeSeconds((2 + 75 * share) * minute),
        session: session + 1,
        overnight: true,
      };
    case 'weekend':
      return { publishedUtc: openUtc - wholeSeconds((15 + 32 * share) * hour), session, overnight: true };
  }
}

function drawStory(company: Company, kind: StoryKindName, timing: Timing, draws: Random): PlannedStory {
  const { impactMean, impactDeviation } = storyKind(kind);
  return storyAt(company, kind, timing, impactMean + impactDeviation * draws.normal(), draws);
}

function storyAt(company: Company, kind: StoryKindName, timing: Timing, impact: number, draws: Random): PlannedStory {
  const jump = draws.uniform() < contrarianShare ? -impact / 2 : impact;
  const { publishedUtc, session, overnight } = timing;
  return { company, kind, publishedUtc, move: { session, overnight, jump } };
}

function wholeSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000) * 1000;
}

/** A Poisson number by multiplication (Knuth 3.4.1), for small means. */
export function poisson(mean: number, draws: Random): number {
  const limit = Math.exp(-mean);
  let n = 0;
  for (let product = draws.uniform(); product > limit; product *= draws.uniform()) n++;
  return n;
}
