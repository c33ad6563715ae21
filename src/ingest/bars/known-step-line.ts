import { likelyCause } from '../../market/steps/likely-cause.ts';
import type { PriceStep } from '../../market/steps/price-steps.ts';

/** A line of `market.known_steps` that would explain a step, by what it looks like; where that is not so, `is: real` lets it stand. */
export function knownStepLine(
  step: Pick<PriceStep, 'ratio' | 'kind'> & { readonly symbol: string; readonly date: string },
): string {
  return `{ symbol: ${step.symbol}, date: ${step.date}, ${meaningOf(step)} }`;
}

function meaningOf(step: Pick<PriceStep, 'ratio' | 'kind'>): string {
  const [, to, per] = /split of (\d+) for (\d+)$/.exec(likelyCause(step)) ?? [];
  if (to !== undefined && per !== undefined)
    return `is: split, ratio: ${Number((Number(to) / Number(per)).toPrecision(4))}`;
  return step.kind === 'return' ? 'is: wrong' : 'is: real';
}
