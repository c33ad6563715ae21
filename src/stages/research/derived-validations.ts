import { type Dataset, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { candidateResults } from '../../research/datasets.ts';
import type { Derived } from '../../research/invalidation.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from '../../research/stage-b/datasets.ts';
import { readTrialLedger } from '../../research/trial-store.ts';
import { changedInputs, lastRunOfTrials, lostPartitions, pathOf, type RunLook } from './derived-runs.ts';
import { stageARunOf } from './promotion-evidence.ts';
import { unlessDamaged } from './recipe-differences.ts';

const datasetsOfRun = [
  stageBCandidates,
  survivorsB,
  stageBReturns,
  stageBPaths,
  stageBStress,
  foldSummary,
  candidateFoldRobustness,
] as readonly Dataset[];

/** The runs of Stage B of which no later one tried all trials again, held against the store: a screening that has to be made again takes what was validated of it along. */
export async function derivedValidations(look: Pick<RunLook, 'lake' | 'present'>): Promise<Derived[]> {
  const { lake } = look;
  const listed = await lake.list(stageBCandidates);
  if (listed.length === 0) return [];
  const last = lastRunOfTrials(await readTrialLedger(lake));
  const derived: Derived[] = [];
  for (const keys of listed) {
    const found = await derivedValidation(look, { snapshot: keys.snapshot ?? '', run: keys.run ?? '' }, last);
    if (found !== undefined) derived.push(found);
  }
  return derived;
}

async function derivedValidation(
  look: Pick<RunLook, 'lake' | 'present'>,
  keys: Readonly<{ snapshot: string; run: string }>,
  last: ReadonlyMap<string, string>,
): Promise<Derived | undefined> {
  const name = partitionPath(stageBCandidates, keys);
  const about = { what: 'run', name, dataset: stageBCandidates.name } as const;
  const obstacle = 'Run "stage-b" again, on the screening that is made again.';
  const { lost } = await lostPartitions(look.lake, datasetsOfRun, keys);
  const read = await unlessDamaged(() => look.lake.read(stageBCandidates, keys));
  if (read === undefined || read === 'damaged') return { ...about, changes: lost, restsOn: [], obstacle };
  const own = `${keys.snapshot} ${keys.run}`;
  if (read.table.columns.trial.every((trial) => (last.get(trial) ?? own) !== own)) return undefined;
  const { manifest } = read;
  const screening = await screeningOf(look.lake, stageARunOf(manifest));
  return {
    ...about,
    changes: [...lost, ...(await changedInputs(look, { keys, recipe: manifest.recipe }))],
    restsOn: [...new Set([...manifest.recipe.inputs.map(pathOf), ...screening])],
    obstacle,
  };
}

/** Names of the screenings with an id: one, or none where it is gone. */
async function screeningOf(lake: Lake, run: string | undefined): Promise<string[]> {
  if (run === undefined) return [];
  return (await lake.list(candidateResults, { run })).map((keys) => partitionPath(candidateResults, keys));
}
