import { UserError } from '../../errors.ts';
import { canonicalJson } from '../../lake/canonical-json.ts';
import type { Lake } from '../../lake/lake.ts';
import type { InputReference } from '../../lake/manifest.ts';
import { type Candidate, candidateOf } from '../../research/candidates.ts';
import { candidateResults, survivorsA } from '../../research/datasets.ts';
import { type StageASettings, stageASettings } from '../../research/settings.ts';
import { lastRunOf } from '../../research/trial-store.ts';
import type { TrialRule } from '../../research/trials.ts';

/** A run of Stage A, as far as what follows rests on it. */
export interface ScreenedRun {
  readonly run: string;
  readonly snapshot: string;
  readonly featureSet: string;
  /** Content digest of its candidates. */
  readonly digest: string;
  readonly candidates: readonly Candidate[];
  readonly rules: StageASettings;
  readonly universeSizes: readonly number[];
  /** What it let pass, as `universe candidate`. */
  readonly passed: ReadonlySet<string>;
  /** First day of the holdout that it left out, ISO 8601; undefined where it left none out. */
  readonly sparedFrom: string | undefined;
  readonly inputs: readonly InputReference[];
}

/**
 * Reads a run of Stage A. What it screened, and by which rules, is what its recipe says, whatever the configuration says by now.
 *
 * @param wanted its id; '' for the last one in the ledger of trials whose results are in the lake: those of others' runs are not, of which the ledger knows the trials
 * @throws UserError where there is none
 */
export async function readScreenedRun(lake: Lake, wanted: string): Promise<ScreenedRun> {
  // What a sweep screened lies in lakes of its own.
  const isOwn = ({ variant }: TrialRule) => variant === undefined;
  const run = wanted === '' ? await lastRunOf(lake, candidateResults, 'stage-a', isOwn) : wanted;
  const [keys] = run === undefined ? [] : await lake.list(candidateResults, { run });
  if (run === undefined || keys === undefined) {
    const which = run === undefined ? 'no run of stage-a' : `no run ${run} of stage-a`;
    throw new UserError(`The lake ${lake.root} holds ${which}: what is to be validated is not known.`, {
      hint: 'Run the stage "stage-a" first, or name one of its runs with --run.',
    });
  }
  const { table, manifest } = await lake.require(candidateResults, keys);
  const survivors = await lake.require(survivorsA, keys);
  const { parameters, inputs } = manifest.recipe;
  const sizes = (parameters.universe_sizes as readonly unknown[]).map(Number);
  const setOf = new Map(table.columns.candidate.map((id, row) => [id, table.columns.set[row] as string]));
  const definitions = parameters.candidates as readonly Readonly<Record<string, unknown>>[];
  const { universe, candidate } = survivors.table.columns;
  return {
    run,
    snapshot: keys.snapshot as string,
    featureSet: String(parameters.feature_set),
    digest: manifest.content,
    candidates: definitions.map((definition) => candidateOf(definition, setOf.get(String(definition.id)) ?? '')),
    rules: stageASettings.parse({ ...(parameters.rules as object), universe_sizes: sizes }),
    universeSizes: sizes,
    passed: new Set(candidate.map((id, row) => `${universe[row]} ${id}`)),
    sparedFrom: (parameters.holdout as { readonly from: string } | undefined)?.from,
    inputs,
  };
}

/** @param now what the same panel is read from now @throws UserError where that is not what the run was made of */
export function refuseOtherInputs({ run, inputs }: ScreenedRun, now: readonly InputReference[]): void {
  const textOf = (one: InputReference) => canonicalJson(one);
  const known = new Set(inputs.map(textOf));
  const other = now.find((one) => !known.has(textOf(one)));
  if (other === undefined && known.size === now.length) return;
  const which =
    other === undefined ? 'fewer partitions' : `another ${other.dataset} (${Object.values(other.keys).join(', ')})`;
  throw new UserError(`The run ${run} of stage-a screened other data than there is now: ${which}.`, {
    hint: 'Run the stage "stage-a" again.',
  });
}
