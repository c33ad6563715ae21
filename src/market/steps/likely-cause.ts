import type { PriceStep } from './price-steps.ts';
import type { StepLook, StepSettings } from './settings.ts';

const splits = [6 / 5, 5 / 4, 4 / 3, 3 / 2, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
const units = [100, 1000];
const names = new Map([
  [6 / 5, '6 for 5'],
  [5 / 4, '5 for 4'],
  [4 / 3, '4 for 3'],
  [3 / 2, '3 for 2'],
]);
/** Distance in logarithms up to which a ratio is near another one. */
const nearness = 0.05;
/** The same for a unit, which has no neighbours to be taken for. */
const unitNearness = 0.15;

/** What a step looks like, in words. It proves nothing: a price can fall by three quarters. */
export function likelyCause({ ratio, kind }: Pick<PriceStep, 'ratio' | 'kind'>): string {
  if (kind === 'return') return 'a single bar that stands apart';
  const unit = nearest(ratio, units, unitNearness);
  if (unit !== undefined) return `prices in another unit, ${unit} to 1`;
  const split = nearest(ratio, splits, nearness);
  if (split === undefined) return 'a row of another symbol, or a very large move';
  return ratio < 1 ? `a split of ${names.get(split) ?? `${split} for 1`}` : `a reverse split of 1 for ${split}`;
}

function nearest(ratio: number, all: readonly number[], within: number): number | undefined {
  const distance = (one: number) => Math.abs(Math.abs(Math.log(ratio)) - Math.log(one));
  return all.filter((one) => distance(one) <= within).sort((a, b) => distance(a) - distance(b))[0];
}

/** What a step looks like by itself, whatever follows. */
export function lookAlone({ ratio, kind }: Pick<PriceStep, 'ratio' | 'kind'>): StepLook {
  if (kind === 'return') return 'single_bar';
  if (nearest(ratio, units, unitNearness) !== undefined) return 'unit';
  return kind === 'quiet' || nearest(ratio, splits, nearness) !== undefined ? 'split' : 'other';
}

/** A step with what it looks like by the bars that are known. */
export interface SeenStep extends PriceStep {
  readonly looks: StepLook;
}

/**
 * What each of a symbol's steps looks like. Of two that take each other back both are of a single bar; whether one is taken back shows in the next bar that is
 * known, so that a step may look otherwise a week later.
 */
export function seenSteps(steps: readonly PriceStep[], settings: Pick<StepSettings, 'spike'>): SeenStep[] {
  return steps.map((step, i) => {
    const isSingle = [steps[i - 1], steps[i + 1]].some((other) => other && takeEachOtherBack(step, other, settings));
    return { ...step, looks: isSingle ? 'single_bar' : lookAlone(step) };
  });
}

/** Whether two steps are to one bar and from it, so that it stands apart. */
export function takeEachOtherBack(a: PriceStep, b: PriceStep, { spike }: Pick<StepSettings, 'spike'>): boolean {
  return (a.place === b.before || b.place === a.before) && Math.abs(Math.log(a.ratio * b.ratio)) <= Math.log(spike);
}
