import { epochDay, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { weekEndingOn } from '../../../src/calendar/weeks.ts';
import type { EvaluationSettings } from '../../../src/evaluation/evaluation.ts';
import { type HeldPrices, heldPrices } from '../../../src/evaluation/held-prices.ts';
import type { ScoredWeek } from '../../../src/evaluation/scored-week.ts';
import type { MarketWindow, SymbolBars } from '../../../src/market/market-window.ts';
import { pickBasket } from '../../../src/scoring/basket.ts';
import type { NumericFeature } from '../../../src/scoring/features.ts';
import type { ScoringSchema } from '../../../src/scoring/schema.ts';
import { scoreFeatures } from '../../../src/scoring/scores.ts';
import { Random } from '../../../src/statistics/random.ts';
import { factorSchema, featureTable } from '../scoring/week-example.ts';

export const settings: EvaluationSettings = {
  round_trip_bps: 30,
  cost: 'round-trip',
  horizons: [5, 10],
  bucket_share: 1 / 3,
  confidence: 0.95,
  resamples: 200,
  seed: 7,
};

export const weekEnding = (text: string): WeekEnding => weekEndingOn(text).weekEnding;
export const dayOf = (text: string): number => epochDay(parseIsoDate(text));

/** One bar: open and close, and the adjusted close where it is not the close. */
export type Bar = readonly [open: number, close: number, adjusted?: number];

/** A market of the sessions from one date to another; a symbol has the bars that are given by date. */
export function marketOf(
  from: string,
  to: string,
  bars: Readonly<Record<string, Readonly<Record<string, Bar>>>>,
): MarketWindow {
  const sessions = sessionsBetween(parseIsoDate(from), parseIsoDate(to)).map(({ date }) => date as string);
  const column = (own: Readonly<Record<string, Bar>>, value: (bar: Bar) => number) =>
    Float64Array.from(sessions, (date) => (own[date] ? value(own[date]) : Number.NaN));
  const bySymbol = Object.entries(bars).map(([symbol, own]): [string, SymbolBars] => {
    const stray = Object.keys(own).find((date) => !sessions.includes(date));
    if (stray !== undefined) throw new Error(`${stray} is no session of the market`);
    const open = column(own, ([price]) => price);
    const close = column(own, ([, price]) => price);
    const adjClose = column(own, ([, price, adjusted]) => adjusted ?? price);
    return [symbol, { open, high: close, low: open, close, adjClose, volume: close.map(() => 1) }];
  });
  return { sessions: Int32Array.from(sessions, dayOf), bars: new Map(bySymbol) };
}

export function pricesOf(...market: Parameters<typeof marketOf>): HeldPrices {
  return heldPrices(marketOf(...market));
}

/** Bars of symbols A, B, C … on every session, from a seed. */
export function randomBars(seed: number, symbols: readonly string[], from: string, to: string) {
  const random = Random.seeded(seed);
  const dates = sessionsBetween(parseIsoDate(from), parseIsoDate(to)).map(({ date }) => date as string);
  return Object.fromEntries(
    symbols.map((symbol) => {
      let price = 50 + 100 * random.uniform();
      const bars = dates.map((date): [string, Bar] => {
        const open = price * (1 + 0.01 * random.normal());
        price = open * (1 + 0.02 * random.normal());
        return [date, [open, price]];
      });
      return [symbol, Object.fromEntries(bars)];
    }),
  );
}

export const equalWeights = (symbols: readonly string[]) =>
  symbols.map((symbol, i) => ({ symbol, weight: 1 / symbols.length, rank_UPS: i + 1 }));

interface WeekChanges {
  readonly regime?: string;
  readonly decision?: ScoredWeek['decision'];
  readonly schema?: ScoringSchema;
  /** Instead of the basket that the ranks give. */
  readonly basket?: readonly string[];
}

/** A week of symbols A, B, C … scored from these features; what is not given is 0. Traded, with a basket of two. */
export function scoredWeek(
  date: string,
  features: Partial<Record<NumericFeature, number[]>>,
  { regime = 'one', decision = 'TRADE', schema = twoNames, basket }: WeekChanges = {},
): ScoredWeek {
  const rows = Object.values(features)[0]?.length ?? 0;
  const scores = scoreFeatures(featureTable(features, rows), schema);
  const wouldBe = basket ? equalWeights(basket) : pickBasket(scores, schema);
  return { regime, weekEnding: weekEnding(date), decision, status: 'live', wouldBe, scores, schema };
}

/** Novelty .4, event intensity .3, sentiment .2, divergence .1; no penalty, two names. */
export const twoNames = factorSchema({ volatility_penalty: 0, basket: { size: 2 } });

/** Weeks of eight symbols with random features, under two regimes that weigh them differently. */
export function randomWeeks(seed: number, dates: readonly string[], regimes: readonly string[] = ['one', 'two']) {
  const random = Random.seeded(seed);
  const draw = () => Array.from({ length: 8 }, () => random.normal());
  return dates.flatMap((date) => {
    const features = { NV_raw: draw(), NA_raw: draw(), EI_raw: draw(), EC_raw: draw(), SS_raw: draw(), AR5: draw() };
    return regimes.map((regime, i) => {
      const weights = { novelty: i === 0 ? 0.6 : -0.2, event_intensity: 0.3, sentiment: 0.2, divergence: 0.1 };
      const schema = factorSchema({ volatility_penalty: 0, basket: { size: 2 }, weights });
      const decision = random.choice(['TRADE', 'TRADE', 'SKIP', 'UNDECIDED'] as const);
      return scoredWeek(date, features, { regime, decision, schema });
    });
  });
}

/** The symbols of random weeks, and the benchmark. */
export const randomSymbols = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'SPY'];
