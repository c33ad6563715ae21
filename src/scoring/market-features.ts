import { asOfSession } from '../calendar/sessions.ts';
import { viewSessions } from '../market/market-view.ts';
import { realisedVolatility, returnSessions, simpleReturn } from '../market/returns.ts';
import type { CheckedBars } from '../market/steps/checked-bars.ts';
import { volumeShift } from '../market/volume-shift.ts';
import { percentileRank } from '../statistics/rank.ts';
import type { Reading } from './reading.ts';

const volatilitySessions = viewSessions - 1;
/** Two thirds of the window: enough for a deviation within about 11 % of its value (one standard error, 1/√(2n)). */
const minimumReturns = 40;
const shortVolume = { sessions: 5, minimum: 4 };
const longVolume = { sessions: 60, minimum: 40 };

/** Sessions that give every feature its full window. */
export const fullSessions = viewSessions;

/** Sessions of which a symbol has to have a bar at least, by feature. */
export const sessionsNeeded: Readonly<Record<string, number>> = {
  AR5: returnSessions + 1,
  VS_raw: longVolume.minimum,
  RV60: minimumReturns + 1,
  VR_pct: minimumReturns + 1,
};

/** The market features of one symbol, by column name. */
export interface MarketFeatures {
  /** Epoch day. */
  readonly asof_date: Reading;
  readonly AR5: Reading;
  readonly VS_raw: Reading;
  readonly RV60: Reading;
  readonly VR_pct: Reading;
}

/**
 * Market features of every symbol as of the last session ≤ `weekEnding`; nothing later is looked at. A symbol without a
 * bar on that very session has none of them: an older bar would date its features differently from all others'.
 *
 * AR5 = return over 5 sessions − the benchmark's; VS_raw = ln(mean volume of 5 / of 60 sessions), of which 4 and 40 must
 * have a bar; RV60 = sample deviation of 60 daily returns, of which 40 must be known; VR_pct = percentile rank of RV60
 * among `symbols`. A symbol whose price takes an unexplained step that keeps it out within the sessions that these look at, or whose volume does, has none of the four, and does not
 * count among the others' ranks; one of the benchmark takes AR5 from all.
 *
 * @param weekEnding epoch day
 * @returns one per symbol, in the same order
 */
export function marketFeatures(
  symbols: readonly string[],
  benchmark: string,
  market: CheckedBars,
  weekEnding: number,
): MarketFeatures[] {
  const asOf = asOfSession(market.sessions, weekEnding);
  const ofBenchmark = benchmarkReading(market, benchmark, asOf);
  const volatilities = new Float64Array(symbols.length).fill(Number.NaN);
  const readings = symbols.map((symbol, position) => {
    const bars = market.bySymbol.get(symbol);
    if (bars === undefined || !((bars.adjClose[asOf] ?? Number.NaN) > 0)) return undefined;
    if (hasStep(market, symbol, asOf, volatilitySessions) || hasVolumeStep(market, symbol, asOf))
      return stepped(market.sessions[asOf] as number);
    const ownReturn = simpleReturn(bars.adjClose, asOf, returnSessions);
    const volatility = realisedVolatility(bars.adjClose, asOf, volatilitySessions, minimumReturns);
    volatilities[position] = volatility;
    return {
      asof_date: market.sessions[asOf] as number,
      AR5: excessReturn(ownReturn, ofBenchmark, asOf),
      VS_raw: finiteVolumeShift(volumeShift(bars.volume, asOf, shortVolume, longVolume)),
      RV60: known(volatility),
    };
  });
  const ranks = percentileRank(volatilities);
  return readings.map((reading, position) =>
    reading === undefined
      ? { asof_date: 'NO_BAR', AR5: 'NO_BAR', VS_raw: 'NO_BAR', RV60: 'NO_BAR', VR_pct: 'NO_BAR' }
      : { VR_pct: known(ranks[position] ?? Number.NaN), ...reading },
  );
}

function excessReturn(own: number, benchmark: Reading, asOf: number): Reading {
  if (asOf < returnSessions) return 'TOO_LITTLE_HISTORY';
  if (Number.isNaN(own)) return 'NO_BAR';
  return typeof benchmark === 'string' ? benchmark : own - benchmark;
}

function benchmarkReading(market: CheckedBars, benchmark: string, asOf: number): Reading {
  const prices = market.bySymbol.get(benchmark)?.adjClose;
  const change = prices === undefined ? Number.NaN : simpleReturn(prices, asOf, returnSessions);
  if (Number.isNaN(change)) return 'NO_BENCHMARK_BAR';
  return hasStep(market, benchmark, asOf, returnSessions) ? 'BENCHMARK_STEP' : change;
}

/** Whether an unexplained step of the price lies in the last returns up to `asOf`. */
function hasStep({ bySymbol }: CheckedBars, symbol: string, asOf: number, returns: number): boolean {
  return bySymbol.get(symbol)?.steps?.some((place) => place > asOf - returns && place <= asOf) ?? false;
}

/** Whether one of the last volumes up to `asOf` is in another unit, and keeps the symbol out. */
function hasVolumeStep({ bySymbol }: CheckedBars, symbol: string, asOf: number): boolean {
  return (
    bySymbol.get(symbol)?.volumeSteps?.some((place) => place > asOf - longVolume.sessions && place <= asOf) ?? false
  );
}

function stepped(asofDate: number): MarketFeatures {
  const step = 'UNEXPLAINED_STEP';
  return { asof_date: asofDate, AR5: step, VS_raw: step, RV60: step, VR_pct: step };
}

function finiteVolumeShift(shift: number): Reading {
  return shift === Number.NEGATIVE_INFINITY ? 'NO_VOLUME' : known(shift);
}

function known(value: number): Reading {
  return Number.isNaN(value) ? 'TOO_LITTLE_HISTORY' : value;
}
