import { returnNumbers } from '../../src/research/stage-b/stress.ts';
import { combinatorialFolds, combinatorialTraining } from '../../src/research/validation/combinatorial-folds.ts';
import {
  judgeProgramme,
  type ProgrammeCandidate,
  usualProgramme,
} from '../../src/research/validation/judge-programme.ts';
import { Random } from '../../src/statistics/random.ts';

// node tools/bench/validation-process.ts: a programme of 33 candidates over 2,016 days, judged in a process of its own. Two of them are fitted: their
// returns differ from split to split, and are put together into paths; the one in the middle stands for the candidate.

const yearly = 252;
const days = Int32Array.from({ length: 2_016 }, (_, day) => 10_000 + day);
const [candidates, fitted] = [33, 2];
const random = Random.seeded(12);

const folds = combinatorialFolds(days.length, 10, 2);
const ends = days.map((day) => day + 6);
const labels = { starts: days.map((day) => day + 1), ends, embargoEnds: ends.map((end) => end + 21) };
const training = folds.splits.map((split) => combinatorialTraining(folds, split, labels).train.length);
const drawn = () => Float64Array.from(days, () => 0.006 * random.normal());

/** The path whose Sharpe ratio is in the middle. */
function pathOfFitted(): Float64Array {
  const bySplit = folds.splits.map(() => drawn());
  const paths = folds.paths.map((splitOf) => {
    const path = new Float64Array(days.length);
    for (const [group, { first, last }] of folds.groups.entries()) {
      const split = bySplit[splitOf[group] as number] as Float64Array;
      path.set(split.subarray(first, last + 1), first);
    }
    return { path, sharpe: returnNumbers(path, yearly).netSharpe ?? 0 };
  });
  const ordered = paths.toSorted((a, b) => a.sharpe - b.sharpe);
  return ordered[ordered.length >> 1]?.path ?? drawn();
}

const programme = Array.from({ length: candidates }, (_, k): ProgrammeCandidate => {
  return { id: `${k}`, trial: `${k}`, returns: k < fitted ? pathOfFitted() : drawn() };
});
const { perCandidate, programme: found } = judgeProgramme(
  programme,
  days,
  [],
  { ...usualProgramme, stepsPerYear: yearly },
  random,
);
console.log(
  `${training.length} splits, ${folds.paths.length} paths, ${perCandidate.length} candidates, ${found.draws} draws, SPA ${found.spaConsistent}, PBO ${found.pbo} of ${found.pboSplits} splits`,
);
