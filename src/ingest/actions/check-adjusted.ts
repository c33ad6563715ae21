import { parseDay } from '../../calendar/date-format.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import type { AnswerRows, FetchedAdjustedClose } from '../../http/provider.ts';
import { adjustmentFactors, type PriceAction } from '../../market/adjusted-close.ts';
import type { KnownActions } from '../../market/known-actions.ts';
import type { BarCandidates } from '../bars/bar-candidates.ts';
import { isAsTradedRow } from '../bars/bar-origins.ts';
import { type FoundAdjustment, leastAdjustment } from './corporate-actions.ts';
import { readNumber } from './judge-actions.ts';

export interface AdjustedOptions {
  /** The providers' own adjusted closes, each on a scale of its own; of several for a symbol the first decides. */
  readonly parts: readonly {
    readonly provider: string;
    readonly answers: readonly AnswerRows<FetchedAdjustedClose>[];
  }[];
  /** The bars as traded of the same sessions. */
  readonly candidates: BarCandidates;
  readonly window: SessionWindow;
  /** Everything that is known, whichever week it is known from, over the whole window. */
  readonly actions: KnownActions;
}

export interface AdjustedCheck {
  /** Steps from one session to the next that could be compared. */
  readonly compared: number;
  /** Adjusted closes that could not be used: an unreadable date or value, another symbol, a day that is no session. */
  readonly unusable: number;
  /** By symbol, then by day. */
  readonly found: readonly FoundAdjustment[];
}

/** An adjusted close, and the number of decimals with which it is written. */
interface OwnClose {
  readonly value: number;
  readonly decimals: number;
}

/**
 * Finds jumps of a provider's adjusted closes that no known split, dividend or adjustment explains: where the factor by which it adjusts
 * prices before a session differs from that of the known actions by more than {@link leastAdjustment}, or by more than the rounding of the
 * provider's closes can do. So a split that its list of events lacks does not pass for a crash.
 */
export function checkAdjusted(options: AdjustedOptions): AdjustedCheck {
  const { candidates, window, actions } = options;
  const sums = { compared: 0, unusable: 0 };
  const found: FoundAdjustment[] = [];
  const seen = new Set<number>();
  for (const { provider, answers } of options.parts) {
    const { closes, unusable } = ownCloses(answers, candidates, window);
    sums.unusable += unusable;
    for (const [place, own] of [...closes].sort(([a], [b]) => a - b)) {
      if (seen.has(place)) continue;
      seen.add(place);
      const symbol = candidates.symbols[place] as string;
      const steps = stepsOf(own, tradedCloses(candidates, place), window, actions.get(symbol) ?? []);
      sums.compared += steps.length;
      for (const { exDay, unexplained, tolerance } of steps) {
        if (Math.abs(unexplained - 1) > tolerance) found.push({ symbol, exDay, factor: unexplained, provider });
      }
    }
  }
  return { ...sums, found };
}

interface Step {
  readonly exDay: number;
  /** The provider's factor on the earlier price, divided by that of the known actions. */
  readonly unexplained: number;
  readonly tolerance: number;
}

/** The steps between neighbouring sessions of which both closes are known. */
function stepsOf(
  own: ReadonlyMap<number, OwnClose>,
  traded: Float64Array,
  { sessions }: SessionWindow,
  actions: readonly PriceAction[],
): Step[] {
  const known = adjustmentFactors(sessions, traded, actions).price;
  const quantum = 10 ** -Math.max(0, ...Array.from(own.values(), ({ decimals }) => decimals));
  const places = [...own.keys()].filter((session) => (traded[session] as number) > 0).sort((a, b) => a - b);
  return places.slice(1).map((after, i) => {
    const before = places[i] as number;
    const first = (own.get(before) as OwnClose).value;
    const last = (own.get(after) as OwnClose).value;
    const theirs = first / (traded[before] as number) / (last / (traded[after] as number));
    const ours = (known[before] as number) / (known[after] as number);
    // Each close is off by up to half of its last digit.
    const rounding = (quantum / 2) * (1 / first + 1 / last);
    return {
      exDay: sessions[after] as number,
      unexplained: theirs / ours,
      tolerance: Math.max(leastAdjustment, rounding),
    };
  });
}

/** By place of the symbol, then by number of the session; of several values of one the first counts. */
function ownCloses(
  answers: readonly AnswerRows<FetchedAdjustedClose>[],
  { symbols }: BarCandidates,
  { firstDay, sessionOfDay }: SessionWindow,
): { readonly closes: ReadonlyMap<number, ReadonlyMap<number, OwnClose>>; readonly unusable: number } {
  const places = new Map(symbols.map((symbol, place) => [symbol, place]));
  const closes = new Map<number, Map<number, OwnClose>>();
  let unusable = 0;
  for (const { symbol, date, adjustedClose } of answers.flatMap(({ rows }) => rows)) {
    const place = places.get(symbol);
    const day = typeof date === 'string' ? parseDay(date, 'YYYY-MM-DD') : undefined;
    const session = day === undefined ? -1 : (sessionOfDay[day - firstDay] ?? -1);
    const value = readNumber(adjustedClose);
    if (place === undefined || session < 0 || !(value > 0)) {
      unusable += 1;
      continue;
    }
    const own = closes.get(place) ?? new Map<number, OwnClose>();
    if (!own.has(session)) own.set(session, { value, decimals: decimalsOf(adjustedClose) });
    closes.set(place, own);
  }
  return { closes, unusable };
}

function decimalsOf(written: unknown): number {
  const [, fraction = '', exponent = '0'] = /^[+-]?\d*\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(written).trim()) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

/** Closes as traded of a symbol, by session; NaN where there is none. */
function tradedCloses(candidates: BarCandidates, place: number): Float64Array {
  const { cells, sessions } = candidates.cells;
  return Float64Array.from({ length: sessions }, (_, session) => {
    const row = (cells[place * sessions + session] as number) - 1;
    return row >= 0 && isAsTradedRow(candidates, row) ? (candidates.bars.close[row] as number) : Number.NaN;
  });
}
