import { UserError } from '../../errors.ts';
import { combinationCount, combinations } from '../../statistics/combinations.ts';
import { type Block, type LabelIntervals, purgedTraining } from '../purging.ts';

/*
 * Combinatorial purged cross-validation: the dates in N groups, every choice of k of them tested once, what is scored of the others put together again into
 * paths that each cross all dates (M. López de Prado, Advances in Financial Machine Learning, 2018, chapter 12). Which dates train and which test is said
 * here; what is fitted and scored on them is said elsewhere.
 */

/** One choice of tested groups. */
export interface CombinatorialSplit {
  /** Numbers of the tested groups, ascending. */
  readonly tested: readonly number[];
  /** By tested group: the path that its results belong to, the number of earlier splits that tested it. */
  readonly paths: readonly number[];
}

export interface CombinatorialFolds {
  /** Positions of the dates of each group, ascending and side by side; their sizes differ by one at most. */
  readonly groups: readonly Block[];
  /** All C(N, k) choices, in lexicographic order. */
  readonly splits: readonly CombinatorialSplit[];
  /** By path, C(N − 1, k − 1) of them, and group: the split that tests the group for this path. */
  readonly paths: readonly (readonly number[])[];
}

/** Which dates may train for a split. */
export interface CombinatorialTraining {
  /** Positions of the dates, ascending. */
  readonly train: Int32Array;
  /** Untested dates that do not train because their label shares a session with that of a tested date. */
  readonly purged: number;
  /** Untested dates that do not train for the embargo alone. */
  readonly embargoed: number;
}

/** When labels begin and end, and when, behind a tested date, training may begin again; all in one unit that ascends with time. */
export interface EmbargoedLabels extends LabelIntervals {
  /** By date: the last moment that is embargoed where a tested block ends with this date; the end of its label where nothing is. */
  readonly embargoEnds: ArrayLike<number>;
}

/** More splits than this are refused. */
export const mostSplits = 100_000;

/** Sessions behind the end of a tested block that do not train, unless settings say otherwise: a hundredth of the sample, ⌈0.01·T⌉. */
export function usualEmbargo(sessions: number): number {
  return Math.ceil(sessions / 100);
}

/**
 * @param dates how many as-of dates there are
 * @param groups N, 2 … dates
 * @param tested k, 1 … N − 1
 * @throws UserError where N and k make no folds of so many dates, or more than 100,000 splits
 */
export function combinatorialFolds(dates: number, groups: number, tested: number): CombinatorialFolds {
  refuseNumbers(dates, groups, tested);
  const splits: CombinatorialSplit[] = [];
  const paths: number[][] = [];
  const testedBefore = new Int32Array(groups);
  for (const chosen of combinations(groups, tested)) {
    const pathOf = chosen.map((group) => testedBefore[group] as number);
    for (const [i, group] of chosen.entries()) {
      testedBefore[group] = (testedBefore[group] as number) + 1;
      const path = pathOf[i] as number;
      const splitOf = paths[path] ?? new Array<number>(groups).fill(-1);
      splitOf[group] = splits.length;
      paths[path] = splitOf;
    }
    splits.push({ tested: chosen, paths: pathOf });
  }
  const boundary = (group: number) => Math.floor((group * dates) / groups);
  const blocks = Array.from({ length: groups }, (_, g) => ({ first: boundary(g), last: boundary(g + 1) - 1 }));
  return { groups: blocks, splits, paths };
}

/**
 * The dates that may train for a split: those whose label shares no moment with that of a tested date, and does not begin within the embargo behind a tested
 * block; tested groups that lie side by side are one block.
 */
export function combinatorialTraining(
  { groups }: Pick<CombinatorialFolds, 'groups'>,
  { tested }: Pick<CombinatorialSplit, 'tested'>,
  labels: EmbargoedLabels,
): CombinatorialTraining {
  const blocks = testedBlocks(groups, tested);
  const apart = purgedTraining(labels, blocks, 0);
  const train = apart.filter((date) =>
    blocks.every(({ last }) => date < last || (labels.starts[date] as number) > (labels.embargoEnds[last] as number)),
  );
  const inTest = blocks.reduce((count, { first, last }) => count + last - first + 1, 0);
  return { train, purged: labels.starts.length - inTest - apart.length, embargoed: apart.length - train.length };
}

/** The tested groups as blocks of dates, without the borders between neighbours. */
export function testedBlocks(groups: readonly Block[], tested: readonly number[]): Block[] {
  const blocks: Block[] = [];
  for (const group of tested) {
    const { first, last } = groups[group] as Block;
    const before = blocks.at(-1);
    if (before !== undefined && before.last === first - 1) blocks[blocks.length - 1] = { first: before.first, last };
    else blocks.push({ first, last });
  }
  return blocks;
}

function refuseNumbers(dates: number, groups: number, tested: number): void {
  const where = 'Set stage_b.folds in research.yaml';
  if (!Number.isSafeInteger(groups) || groups < 2 || !Number.isSafeInteger(tested) || tested < 1 || tested >= groups)
    throw new UserError(`${groups} groups of dates of which ${tested} are tested leave nothing to test or to train.`, {
      hint: `${where}: at least 2 groups, and fewer tested than there are.`,
    });
  if (dates < groups)
    throw new UserError(`The panel holds ${dates} as-of dates, fewer than the ${groups} groups asked for.`, {
      hint: `Make a panel with more as-of dates, or ask for fewer groups. ${where}.`,
    });
  if (combinationCount(groups, tested) > mostSplits)
    throw new UserError(
      `${groups} groups of which ${tested} are tested make more than ${mostSplits.toLocaleString('en')} splits, each of them fitted and scored anew.`,
      { hint: `${where}: fewer groups, or fewer tested; 10 and 2 make 45.` },
    );
}
