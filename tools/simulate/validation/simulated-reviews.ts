import { isoDate } from '../../../src/calendar/date.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { withLines } from '../../../src/lake/hash-chain.ts';
import { compareReturns } from '../../../src/promotion/compare.ts';
import type { CandidateEvidence, Evidence } from '../../../src/promotion/evidence.ts';
import { type PromotionLedger, readPromotions, registryOf, withPromotion } from '../../../src/promotion/ledger.ts';
import { nextDecision } from '../../../src/promotion/next-decision.ts';
import { championSlot, roleOf } from '../../../src/promotion/registry.ts';
import { registryScore, scoreVersion } from '../../../src/promotion/registry-score.ts';
import { judgeProfile } from '../../../src/research/stage-b/gate-profile.ts';
import type { ProfileNumbers } from '../../../src/research/stage-b/gate-profile-settings.ts';
import { holdoutOutcome } from '../../../src/research/stage-b/holdout.ts';
import {
  type HoldoutLedger,
  type HoldoutLine,
  holdoutLook,
  lastResultOfTrial,
  openingsOf,
  readHoldouts,
} from '../../../src/research/stage-b/holdout-ledger.ts';
import { type Sample, sampleOf } from '../../../src/research/stage-b/plan.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { final, isReadyButForResamples, isReadyBy, shipped, strict } from './final-gates.ts';
import { type SimulatedDays, seenUntil, simulatedDays, yearly } from './simulated-candidate.ts';
import { holdoutSessions, type ProgrammeShape, type SimulatedTrial, trialNumbers } from './simulated-programme.ts';
import { correlatedReturns } from './simulated-returns.ts';

/*
 * A programme that goes on for years: every so many sessions a run of Stage B on the panel as it is then, and a decision on it. Sample and holdout, openings, gates, score,
 * comparison and decision are those of the shipped code; the panel and its screening are simulated.
 */

/** What became of it; candidates by their number, 0 the planted one. */
export interface ReviewedProgramme {
  readonly reviews: number;
  /** Whoever had a live slot after any review. */
  readonly everLive: ReadonlySet<number>;
  readonly champion: number | undefined;
  /** Of holdouts. */
  readonly openings: number;
}

interface ReviewSchedule {
  readonly everySessions: number;
  readonly overYears: number;
}

const { stage_a: screening, stage_b: validation, promotion } = shipped.research;
/** Sessions from a date until nothing that it is judged by is to come: entry, label, and one more for later trades. */
const labelSessions = screening.entry_lag + screening.horizon + 1;
const formula = { isFitted: false };
const by = { who: 'simulation', when: '', software: '', commit: null } as const;

/** Weekdays from Monday, 2000-01-03. */
function sessionDays(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => 10_959 + 7 * Math.floor(i / 5) + (i % 5));
}

/** The trial of a candidate: 16 hexadecimal digits, as the ledger has them. */
function trialOf(candidate: number): string {
  return candidate.toString(16).padStart(16, '0');
}

/** @param years of the first sample, before the days that are set aside */
export function reviewProgramme(
  random: Random,
  { candidates, years, rho, planted }: ProgrammeShape,
  { everySessions, overYears }: ReviewSchedule,
): ReviewedProgramme {
  const first = years * yearly + labelSessions + holdoutSessions;
  const last = first + overYears * yearly;
  const shocks = correlatedReturns(random, last, candidates, rho);
  const all = shocks.map((own, k) => simulatedDays(random, own, k === 0 ? planted : 0));
  const calendar = sessionDays(last);
  let { ledger: holdouts } = readHoldouts('');
  let { ledger: decisions } = readPromotions('');
  let judged: JudgedSample | undefined;
  const everLive = new Set<number>();
  for (let end = first; end <= last; end += everySessions) {
    const panel: Panel = { dates: calendar.subarray(0, end), calendar, all };
    const plan = sampleOf(panel.dates, [calendar.subarray(0, end)], screening, validation, holdouts);
    if (judged?.sample !== plan.sample || judged.isOpen)
      judged = judgedSample(random.stream(`review ${end}`), all, plan.sample);
    holdouts = withOpenings(holdouts, panel, plan, judged);
    decisions = decided(decisions, panel, plan, evidenceRows(judged, holdouts));
    for (const { trial, state } of registryOf(decisions).values())
      if (roleOf(state) === 'live') everLive.add(Number.parseInt(trial, 16));
  }
  const champion = [...registryOf(decisions).values()].find(({ slot }) => slot === championSlot);
  return {
    reviews: decisions.lines.length,
    everLive,
    champion: champion && Number.parseInt(champion.trial, 16),
    openings: holdouts.lines.filter(({ line }) => line.kind === 'opened').length,
  };
}

/** What is there on the day of a review. */
interface Panel {
  readonly dates: Int32Array;
  readonly calendar: Int32Array;
  readonly all: readonly SimulatedDays[];
}

/** What a run says of the dates of a sample, but for the holdout. */
interface JudgedSample {
  readonly sample: number;
  readonly trials: readonly SimulatedTrial[];
  readonly numbers: readonly ProfileNumbers[];
  /**
   * Whether other resamples could let anybody pass. Each run draws its own; where gates without any draw refuse everybody, a further run on the same dates says the same to every
   * rule of the registry and need not be made.
   */
  readonly isOpen: boolean;
}

function judgedSample(random: Random, all: readonly SimulatedDays[], sample: number): JudgedSample {
  const trials = all.map((days, k): SimulatedTrial => ({ trial: trialOf(k), candidate: seenUntil(days, sample, 0) }));
  const numbers = trialNumbers(random, trials, trials);
  return { sample, trials, numbers, isOpen: numbers.some(isReadyButForResamples) };
}

/** The ledger of holdouts when those that every other gate lets pass have looked, each once. */
function withOpenings(
  before: HoldoutLedger,
  { dates, all }: Panel,
  { window, reach }: Sample,
  { trials, numbers }: JudgedSample,
): HoldoutLedger {
  if (window === undefined) return before;
  const { programme } = validation;
  const about = { programme, window: window.window, who: by.who, when: by.when };
  const isFixed = before.lines.some(({ line }) => line.kind === 'window' && line.window === window.window);
  const fixed = isFixed ? before : withLines(before, [{ kind: 'window', ...about, ...window }]);
  const until = dates.at(-1) as number;
  const fresh = trials.filter(
    ({ trial }, k) => isReadyBy(numbers[k] as ProfileNumbers) && lastResultOfTrial(before, trial) === undefined,
  );
  const count = openingsOf(fixed, window).length;
  const opened = fresh.map(({ trial }, i): HoldoutLine => {
    const seen = { candidate: trial, universe: 0, run: runOf(until), snapshot: '', panel_until: isoDate(until) };
    return { kind: 'opened', ...about, ...seen, trial, opening: count + 1 + i };
  });
  const from = dates.findIndex((day) => isoDate(day) >= window.from);
  const end = reach.filter((day) => day <= until && isoDate(day) <= window.to).length;
  const results = fresh.map(({ trial, candidate }, i): HoldoutLine => {
    const { net } = all[Number.parseInt(trial, 16)] as SimulatedDays;
    const { netReturn, steps, shortfallP } = holdoutOutcome(net.slice(from, end), candidate.returns);
    const found = { net_return: netReturn, steps, shortfall_p: shortfallP, returns: '', when: by.when };
    return { kind: 'result', opened: fixed.head.seq + 1 + i, trial, window: window.window, ...found };
  });
  return withLines(fixed, [...opened, ...results]);
}

/** The rows of the evidence, as a run of Stage B leaves them. */
function evidenceRows({ trials, numbers }: JudgedSample, holdouts: HoldoutLedger): readonly ReviewedRow[] {
  return trials.map(({ trial, candidate }, k) => {
    const closed = { ...(numbers[k] as ProfileNumbers), holdout_return: null, holdout_shortfall_p: null };
    const look = isReadyBy(closed) ? holdoutLook(holdouts, validation.programme, trial) : undefined;
    const seen = look && { holdout_return: look.netReturn, holdout_shortfall_p: look.shortfallP };
    const own = { ...closed, ...seen };
    const { passed, refused } = judgeProfile(final, own, formula);
    const { dsr, psr, net_sharpe, ic_mean, turnover, max_drawdown, path_sharpe_min } = own;
    const row: CandidateEvidence = {
      ...{ trial, candidate: trial, universe: 0, family: `OF_${trial}`, score: registryScore(own) },
      ...{ dsr, psr, net_sharpe, ic_mean, turnover, max_drawdown, path_sharpe_min },
      passed_strict: judgeProfile(strict, own, formula).passed,
      passed_final: passed,
      is_survivor: passed,
      failed: refused.map(({ gate }) => gate),
    };
    return { row, returns: candidate.returns };
  });
}

interface ReviewedRow {
  readonly row: CandidateEvidence;
  readonly returns: Float64Array;
}

/** The ledger of promotions with the decision of a review behind it. */
function decided(
  ledger: PromotionLedger,
  { dates, calendar }: Panel,
  { sample }: Sample,
  rows: readonly ReviewedRow[],
): PromotionLedger {
  const number = dates.length - 1;
  const date = isoDate(dates[number] as number);
  const returnsOf = (trial: string) => {
    const found = rows.find(({ row }) => row.trial === trial);
    const returns = found && new Map(Array.from(found.returns, (value, i) => [calendar[i] as number, value]));
    return { trial, returns };
  };
  const next = nextDecision(
    ledger,
    {
      evidence: evidenceOf(runOf(dates[number] as number), date, sample, rows),
      evidenceSession: number,
      invalidatedBy: [],
      session: { date, number },
      settings: promotion,
      compare: (challenger, incumbent) =>
        compareReturns(returnsOf(challenger), returnsOf(incumbent), promotion.challenge_draws),
    },
    by,
  );
  return next.kind === 'new' ? withPromotion(ledger, next.line) : ledger;
}

function evidenceOf(run: string, as_of: string, sample: number, reviewed: readonly ReviewedRow[]): Evidence {
  const candidates = reviewed.map(({ row }) => row);
  const digest = sha256Hex(`${run} ${sample}`);
  return {
    ...{ run, snapshot: '', stage_a_run: '', as_of, gates: digest, score_version: scoreVersion },
    digests: { candidates: digest, survivors: digest, returns: digest },
    candidates_total: candidates.length,
    strict_total: candidates.filter(({ passed_strict }) => passed_strict).length,
    survivors_total: candidates.filter(({ is_survivor }) => is_survivor).length,
    candidates,
  };
}

function runOf(day: number): string {
  return sha256Hex(`run until ${day}`).slice(0, 16);
}
