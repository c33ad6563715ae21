import type { Session } from '../../src/calendar/sessions.ts';
import type { Random } from '../../src/statistics/random.ts';
import { type Company, sectors } from './companies.ts';
import { applyAdjustments, type CorporateAction, planCorporateActions } from './corporate-actions.ts';
import { type Move, meanJump } from './schedule.ts';

/** One symbol's session; prices in US dollars as traded, `adjClose` corrected for later splits and dividends. */
export interface Bar {
  readonly date: string;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly adjClose: number;
  readonly volume: number;
}

export interface SymbolHistory {
  readonly symbol: string;
  readonly bars: readonly Bar[];
  readonly actions: readonly CorporateAction[];
  /** Log returns, dividends included, and the standard deviation each was drawn with (without jumps). */
  readonly returns: Float64Array;
  readonly deviations: Float64Array;
}

export const benchmarkSymbol = 'SPY';
const benchmark = { symbol: benchmarkSymbol, startPrice: 588, calmVolume: 62e6, quarterlyDividend: 1.82 };

const ownDynamics = { arch: 0.1, leverage: 0.02, garch: 0.86 };
const sessionsPerYear = 252;
const marketDriftAnnualised = 0.08;
const marketVolAnnualised = 0.19;
const sectorVolAnnualised = 0.09;
/** Share of a company's own volatility that is left to calm days; the rest comes from jumps. */
const calmShare = 0.85;
/** Share of a day's variance between the last close and the open. */
const overnightShare = 0.3;

/**
 * Daily bars of the companies and of the benchmark.
 *
 * r = β·market + sector + own + jumps. Each factor is a GJR-GARCH(1,1) process (Glosten, Jagannathan and Runkle 1993)
 * with Student-t innovations of 5 degrees of freedom, so that volatility clusters, is higher after falls of the
 * market, and tails are fat. News moves prices when it appears and never later: nothing here can be forecast from it.
 */
export function simulateCandles(
  companies: readonly Company[],
  moves: ReadonlyMap<string, readonly Move[]>,
  sessions: readonly Session[],
  random: Random,
): SymbolHistory[] {
  const n = sessions.length;
  const market = simulateFactor(
    n,
    marketVolAnnualised,
    { arch: 0.04, leverage: 0.14, garch: 0.86 },
    random.stream('market'),
  );
  const bySector = new Map(
    sectors.map((sector) => [
      sector as string,
      simulateFactor(n, sectorVolAnnualised, { arch: 0.07, leverage: 0, garch: 0.9 }, random.stream(sector)),
    ]),
  );
  const drift = marketDriftAnnualised / sessionsPerYear;
  const marketReturns = market.returns.map((r) => r + drift);

  const split = splitCompany(companies);
  const histories = companies.map((company) => {
    const draws = random.stream(company.symbol);
    const own = simulateFactor(n, calmShare * company.ownVolAnnualised, ownDynamics, draws);
    const sector = bySector.get(company.sector) as Factor;
    const actions = planCorporateActions(company, sessions, company.symbol === split ? 4 : 1, draws);
    const ownDrift = -meanJump(company) - company.ownVolAnnualised ** 2 / (2 * sessionsPerYear);
    const diffusive = own.returns.map(
      (r, t) => company.beta * at(marketReturns, t) + at(sector.returns, t) + r + ownDrift,
    );
    const deviations = own.deviations.map((s, t) =>
      Math.hypot(company.beta * at(market.deviations, t), at(sector.deviations, t), s),
    );
    return tradeSessions(company, { diffusive, deviations }, moves.get(company.symbol) ?? [], actions, sessions, draws);
  });
  const draws = random.stream(benchmark.symbol);
  const actions = planCorporateActions(benchmark, sessions, 1, draws);
  const path = { diffusive: marketReturns, deviations: market.deviations };
  return [...histories, tradeSessions(benchmark, path, [], actions, sessions, draws)];
}

/** The most expensive share is the one that splits. */
function splitCompany(companies: readonly Company[]): string | undefined {
  return companies.toSorted((a, b) => b.startPrice - a.startPrice)[0]?.symbol;
}

interface Factor {
  readonly returns: Float64Array;
  readonly deviations: Float64Array;
}

/** σ²ₜ = ω + (α + γ·1[rₜ₋₁ < 0])·r²ₜ₋₁ + β·σ²ₜ₋₁, with ω such that the unconditional volatility is the given one. */
function simulateFactor(
  n: number,
  volAnnualised: number,
  { arch, leverage, garch }: { arch: number; leverage: number; garch: number },
  draws: Random,
): Factor {
  const longRun = volAnnualised ** 2 / sessionsPerYear;
  const omega = longRun * (1 - arch - leverage / 2 - garch);
  const returns = new Float64Array(n);
  const deviations = new Float64Array(n);
  let variance = longRun;
  for (let t = 0; t < n; t++) {
    const r = Math.sqrt(variance) * studentT5(draws);
    returns[t] = r;
    deviations[t] = Math.sqrt(variance);
    variance = omega + (arch + (r < 0 ? leverage : 0)) * r * r + garch * variance;
  }
  return { returns, deviations };
}

/** Student's t with 5 degrees of freedom, scaled to variance 1. */
function studentT5(draws: Random): number {
  const z = draws.normal();
  let chiSquared = 0;
  for (let i = 0; i < 5; i++) chiSquared += draws.normal() ** 2;
  return z * Math.sqrt(3 / chiSquared);
}

interface Listing {
  readonly symbol: string;
  readonly startPrice: number;
  readonly calmVolume: number;
}

/** Turns a path of returns into bars: gap at the open, range of the session, volume, splits and dividends. */
function tradeSessions(
  { symbol, startPrice, calmVolume }: Listing,
  { diffusive, deviations }: { diffusive: Float64Array; deviations: Float64Array },
  moves: readonly Move[],
  actions: readonly CorporateAction[],
  sessions: readonly Session[],
  draws: Random,
): SymbolHistory {
  const overnightJumps = new Float64Array(sessions.length);
  const sessionJumps = new Float64Array(sessions.length);
  for (const { session, overnight, jump } of moves) {
    const jumps = overnight ? overnightJumps : sessionJumps;
    if (session < jumps.length) jumps[session] = at(jumps, session) + jump;
  }
  const actionOn = new Map(actions.map((action) => [action.exDate, action]));
  const volumeState = { level: 0, excitement: 0, shares: calmVolume };
  const returns = new Float64Array(sessions.length);
  const bars: Omit<Bar, 'adjClose'>[] = [];
  let price = startPrice;
  for (const [t, session] of sessions.entries()) {
    const sigma = at(deviations, t);
    const action = actionOn.get(session.date);
    if (action?.kind === 'split') {
      price /= action.ratio;
      volumeState.shares *= action.ratio;
    }
    if (action?.kind === 'dividend') price -= action.amount;

    const r = at(diffusive, t);
    const gap = overnightShare * r + Math.sqrt(overnightShare * (1 - overnightShare)) * sigma * draws.normal();
    const jump = at(overnightJumps, t) + at(sessionJumps, t);
    const open = price * Math.exp(gap + at(overnightJumps, t));
    const close = price * Math.exp(r + jump);
    const range = sessionRange(Math.log(open), Math.log(close), (1 - overnightShare) * sigma ** 2, draws);
    returns[t] = r + jump;
    price = close;
    const volume = sessionVolume(volumeState, session, (r + jump) / sigma, Math.abs(jump) / sigma, draws);
    bars.push({ date: session.date, ...inCents({ open, close, ...range }), volume });
  }
  return { symbol, bars: applyAdjustments(bars, actions), actions, returns, deviations };
}

/** Highest and lowest price of a Brownian bridge from open to close; `variance` is that of the session's log return. */
function sessionRange(open: number, close: number, variance: number, draws: Random): { high: number; low: number } {
  const reach = (): number => Math.sqrt((close - open) ** 2 - 2 * variance * Math.log(1 - draws.uniform()));
  return { high: Math.exp((open + close + reach()) / 2), low: Math.exp((open + close - reach()) / 2) };
}

function inCents<K extends string>(prices: Record<K, number>): Record<K, number> {
  const rounded = { ...prices };
  for (const key of Object.keys(prices) as K[]) rounded[key] = Math.max(1, Math.round(prices[key] * 100)) / 100;
  return rounded;
}

/**
 * Log volume: an AR(1) level, more on large moves, an excitement that halves each day after a jump, more on the
 * quarterly expiry of options and on the reconstitution of indices in June, less on early closes.
 */
function sessionVolume(
  state: { level: number; excitement: number; shares: number },
  session: Session,
  standardisedReturn: number,
  standardisedJump: number,
  draws: Random,
): number {
  state.level = 0.6 * state.level + 0.17 * draws.normal();
  state.excitement = Math.max(state.excitement / 2, 0.45 * Math.min(standardisedJump, 4));
  const move = 0.22 * (Math.min(Math.abs(standardisedReturn), 4) - 0.8);
  const calendar = session.earlyClose
    ? -0.65
    : isQuarterlyExpiry(session.date) || isReconstitution(session.date)
      ? 0.5
      : 0;
  return Math.round(state.shares * Math.exp(state.level + state.excitement + move + calendar));
}

/** The third Friday of March, June, September and December. */
function isQuarterlyExpiry(date: string): boolean {
  const dayOfMonth = Number(date.slice(8));
  return /-(03|06|09|12)-/.test(date) && isFriday(date) && dayOfMonth >= 15 && dayOfMonth <= 21;
}

/** The fourth Friday of June. */
function isReconstitution(date: string): boolean {
  const dayOfMonth = Number(date.slice(8));
  return date.slice(5, 7) === '06' && isFriday(date) && dayOfMonth >= 22 && dayOfMonth <= 28;
}

function isFriday(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === 5;
}

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
