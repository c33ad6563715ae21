import { lookAlone, takeEachOtherBack } from './likely-cause.ts';
import { type PriceStep, priceSteps, type SteppedBars } from './price-steps.ts';
import { outcomeOf, type StepLook, type StepSettings } from './settings.ts';

/** A bar that is withheld, because its price stands apart from those before it. */
export interface BarApart {
  readonly place: number;
  /** Price / the one before. */
  readonly ratio: number;
  /** What the step to it looked like at the end of its week: `single_bar` where the next one took it back by then. */
  readonly looks: StepLook;
  /** Place of the later bar, of another week, that is at its level: from the week of that one on it is a bar like any other. Undefined where none is. */
  readonly confirmedAt: number | undefined;
}

interface Surroundings {
  /** Place of the last session of the week that a place lies in. */
  readonly weekEnd: (place: number) => number;
  /** Whether the bar of a place stays whatever it looks like: it is stored, or somebody has said what it is. */
  readonly isFixed: (place: number) => boolean;
}

/**
 * The bars of a symbol that are withheld: those that the next bar of the same week takes back, and those that are the last ones of their week, of which
 * nothing was known that confirms them. Which bars of a week are withheld depends on the bars up to its end alone; a later one confirms or takes back.
 *
 * @param bars adjusted, as {@link priceSteps} takes them
 * @returns ascending
 */
export function barsApart(bars: SteppedBars, settings: StepSettings, around: Surroundings): BarApart[] {
  const found: BarApart[] = [];
  let { prices } = bars;
  const seen = new Set<number>();
  for (;;) {
    const steps = priceSteps({ ...bars, prices }, settings);
    const candidate = candidatesOf(steps, prices, settings).find(({ place }) => !seen.has(place));
    if (candidate === undefined) return found.sort((a, b) => a.place - b.place);
    seen.add(candidate.place);
    if (around.isFixed(candidate.place)) continue;
    const apart = judged(candidate, around.weekEnd(candidate.place), settings);
    if (apart === undefined) continue;
    found.push(apart);
    // What follows is compared with the bars that are left.
    if (apart.confirmedAt === undefined) prices = prices.map((price, i) => (i === apart.place ? Number.NaN : price));
  }
}

interface Candidate {
  readonly place: number;
  readonly ratio: number;
  /** What the step to it looks like by itself; undefined where only the next bar shows that there is one. */
  readonly alone: StepLook | undefined;
  /** Place of the next bar, and whether it takes the step back. */
  readonly next: number | undefined;
  readonly isTakenBack: boolean;
}

/** The bars that a step leads to, and those that one leads back from. */
function candidatesOf(steps: readonly PriceStep[], prices: Float64Array, settings: StepSettings): Candidate[] {
  return steps.flatMap((step, i): Candidate[] => {
    const before = steps[i - 1];
    // The way back is no step of its own, unless the way there was too small for one.
    if (before && takeEachOtherBack(before, step, settings)) return [];
    if (step.kind === 'return')
      return [{ place: step.before, ratio: 1 / step.ratio, alone: undefined, next: step.place, isTakenBack: true }];
    const found = prices.findIndex((price, place) => place > step.place && price > 0);
    const next = found < 0 ? undefined : found;
    const isTakenBack = next !== undefined && isBack(prices, step, next, settings);
    return [{ place: step.place, ratio: step.ratio, alone: lookAlone(step), next, isTakenBack }];
  });
}

function isBack(prices: Float64Array, { before }: PriceStep, next: number, { spike }: StepSettings): boolean {
  return Math.abs(Math.log((prices[next] as number) / (prices[before] as number))) <= Math.log(spike);
}

function judged(candidate: Candidate, weekEnd: number, settings: StepSettings): BarApart | undefined {
  const { place, ratio, alone, next, isTakenBack } = candidate;
  const isKnown = next !== undefined && next <= weekEnd;
  const looks = isKnown ? isTakenBack && 'single_bar' : alone;
  if (!looks || outcomeOf(looks, settings) !== 'quarantine') return undefined;
  return { place, ratio, looks, confirmedAt: isKnown || isTakenBack ? undefined : next };
}
