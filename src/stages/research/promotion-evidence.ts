import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { PartitionKeys, TableOf } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Manifest } from '../../lake/manifest.ts';
import { compareReturns, type ReturnsByDay } from '../../promotion/compare.ts';
import type { CandidateEvidence, Comparison, Evidence } from '../../promotion/evidence.ts';
import { registryScore, scoreVersion } from '../../promotion/registry-score.ts';
import { stageBCandidates, stageBReturns, survivorsB } from '../../research/stage-b/datasets.ts';
import { lastRunOf, readTrialLedger } from '../../research/trial-store.ts';
import { trialsOf } from '../../research/trials.ts';
import { unlessDamaged } from './recipe-differences.ts';

type RunKeys = Readonly<{ snapshot: string; run: string }>;

/** A run of Stage B as decisions look at it. */
export interface ReadEvidence {
  readonly keys: RunKeys;
  readonly evidence: Evidence;
  readonly manifest: Manifest;
  /** Reason codes of all gates that it was judged by. */
  readonly gateCodes: ReadonlySet<string>;
  readonly compare: (challenger: string, incumbent: string, draws: number) => Comparison | null;
}

/** The last run of Stage B that the ledger of trials knows and whose results are there; undefined where there is none. */
export function lastRun(lake: Lake): Promise<string | undefined> {
  return lastRunOf(lake, stageBCandidates, 'stage-b');
}

/**
 * Reads what a run of Stage B found. The scores are computed from it now, those of champions too.
 *
 * @returns undefined where the run is not there, or damaged
 */
export async function readEvidence(lake: Lake, run: string): Promise<ReadEvidence | undefined> {
  const [listed] = await lake.list(stageBCandidates, { run });
  if (listed === undefined) return undefined;
  const keys = keysOf(listed);
  const candidates = await unlessDamaged(() => lake.read(stageBCandidates, keys));
  const survivors = await unlessDamaged(() => lake.read(survivorsB, keys));
  if (!isThere(candidates) || !isThere(survivors)) return undefined;
  const returns = await readReturns(lake, keys);
  const { parameters } = candidates.manifest.recipe;
  const rows = rowsOf(candidates.table, survivors.table);
  const gates: Readonly<Record<string, unknown>> = { gates: parameters.gates ?? null };
  return {
    keys,
    manifest: candidates.manifest,
    gateCodes: codesIn(parameters.gates),
    evidence: {
      ...keys,
      stage_a_run: stageARunOf(candidates.manifest) ?? '',
      as_of: lastDate(candidates.manifest),
      digests: {
        candidates: candidates.manifest.content,
        survivors: survivors.manifest.content,
        returns: returns?.content ?? null,
      },
      gates: sha256Hex(canonicalJson(gates)),
      score_version: scoreVersion,
      candidates_total: rows.length,
      strict_total: rows.filter(({ passed_strict }) => passed_strict).length,
      survivors_total: rows.filter(({ is_survivor }) => is_survivor).length,
      candidates: rows,
    },
    compare: (challenger, incumbent, draws) => {
      const of = (trial: string) => ({ trial, returns: returns?.of(trial) });
      return compareReturns(of(challenger), of(incumbent), draws);
    },
  };
}

/** How many trials the ledger of a lake has that it had not when a run was judged, each of which would have raised its hurdles; 0 of a run that does not say how many there were. */
export async function trialsSinceJudged(lake: Lake, { recipe }: Manifest): Promise<number> {
  const { ledger } = recipe.parameters;
  const judged: unknown =
    typeof ledger === 'object' && ledger !== null && 'trials' in ledger ? ledger.trials : undefined;
  if (typeof judged !== 'number') return 0;
  return Math.max(0, trialsOf(await readTrialLedger(lake)).length - judged);
}

/** The run of Stage A that a run of Stage B rests on. */
export function stageARunOf({ recipe }: Manifest): string | undefined {
  const named: unknown = recipe.parameters.stage_a;
  return typeof named === 'object' && named !== null && 'run' in named ? String(named.run) : undefined;
}

function keysOf({ snapshot = '', run = '' }: PartitionKeys): RunKeys {
  return { snapshot, run };
}

function isThere<T>(found: T | 'damaged' | undefined): found is T {
  return found !== undefined && found !== 'damaged';
}

/** Last as-of date of the universes that its recipe names. */
function lastDate({ recipe: { inputs } }: Manifest): string | null {
  const dates = inputs.flatMap(({ keys }) => keys.as_of ?? []);
  return dates.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
}

function codesIn(gates: unknown): Set<string> {
  const codes = new Set<string>();
  for (const [, code] of canonicalJson(gates ?? null).matchAll(/"code":"([A-Z0-9_]+)"/g)) codes.add(code as string);
  return codes;
}

function rowsOf(
  { rows, columns }: TableOf<typeof stageBCandidates>,
  survivors: TableOf<typeof survivorsB>,
): CandidateEvidence[] {
  const survived = new Set(survivors.columns.trial);
  const number = (values: Float64Array, row: number) => {
    const value = values[row] as number;
    return Number.isNaN(value) ? null : value;
  };
  return Array.from({ length: rows }, (_, row): CandidateEvidence => {
    const numbers = {
      dsr: number(columns.dsr, row),
      psr: number(columns.psr, row),
      net_sharpe: number(columns.net_sharpe, row),
      ic_mean: number(columns.ic_mean, row),
      turnover: number(columns.turnover, row),
      max_drawdown: number(columns.max_drawdown, row),
      path_sharpe_min: number(columns.path_sharpe_min, row),
    };
    const further = {
      path_sharpe_p25: number(columns.path_sharpe_p25, row),
      stress_worst_sharpe: number(columns.stress_worst_sharpe, row),
    };
    const trial = columns.trial[row] as string;
    const passed_final = columns.passed_final[row] === 1;
    return {
      trial,
      candidate: columns.candidate[row] as string,
      universe: columns.universe[row] as number,
      family: columns.family[row] as string,
      score: registryScore({ ...numbers, ...further }),
      ...numbers,
      passed_strict: columns.passed_strict[row] === 1,
      passed_final,
      // A run that another profile than "final" decided has survivors that may not be promoted.
      is_survivor: passed_final && survived.has(trial),
      failed: (columns.reasons[row] as string).split(';').filter((code) => code !== ''),
    };
  });
}

/** @returns undefined where they are gone or damaged */
async function readReturns(lake: Lake, keys: RunKeys) {
  const found = await unlessDamaged(() => lake.read(stageBReturns, keys));
  if (!isThere(found)) return undefined;
  const { rows, columns } = found.table;
  const of = (trial: string): ReturnsByDay | undefined => {
    const returns = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      if (columns.trial[row] === trial) returns.set(columns.as_of[row] as number, columns.net_return[row] as number);
    }
    return returns.size === 0 ? undefined : returns;
  };
  return { content: found.manifest.content, of };
}
