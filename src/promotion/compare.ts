import { returnsDigest } from '../research/trials.ts';
import { Random } from '../statistics/random.ts';
import { sharpeDifference } from '../statistics/sharpe-difference.ts';
import { hashOf } from './decision.ts';
import type { Comparison } from './evidence.ts';

/** Net returns of a trial, by the epoch days on which their steps begin. */
export type ReturnsByDay = ReadonlyMap<number, number>;

/**
 * How a challenger did against a champion on the dates that both have. The seed of the resamples is made of the returns themselves: whoever has the same returns draws the same.
 *
 * @returns null where one of them has no returns, or they share too few dates
 */
export function compareReturns(
  challenger: { readonly trial: string; readonly returns: ReturnsByDay | undefined },
  incumbent: { readonly trial: string; readonly returns: ReturnsByDay | undefined },
  draws: number,
): Comparison | null {
  const [mine, theirs] = [challenger.returns, incumbent.returns];
  if (mine === undefined || theirs === undefined) return null;
  const days = Int32Array.from([...mine.keys()].filter((day) => theirs.has(day))).sort();
  const [first, second] = [mine, theirs].map((returns) =>
    Float64Array.from(days, (day) => returns.get(day) as number),
  ) as [Float64Array, Float64Array];
  const returns = hashOf([returnsDigest(days, first), returnsDigest(days, second)]);
  const random = Random.seeded(Number.parseInt(returns.slice(0, 13), 16)).stream('challenge');
  const found = sharpeDifference(first, second, draws, random);
  return (
    found && {
      challenger: challenger.trial,
      incumbent: incumbent.trial,
      n: days.length,
      sharpe_difference: found.difference,
      p: found.pValue,
      block_length: found.blockLength,
      draws,
      returns,
    }
  );
}
