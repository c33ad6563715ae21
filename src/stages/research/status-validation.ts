import type { TableOf } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { decidedLines, type PromotionLedger } from '../../promotion/ledger.ts';
import type { ReadOrBroken, ShownValidation } from '../../report/research/status-subject.ts';
import { stageBCandidates } from '../../research/stage-b/datasets.ts';
import { gateProfileSchema, profileMetrics } from '../../research/stage-b/gate-profile-settings.ts';
import type { TrialLedger } from '../../research/trials.ts';
import { lastRun, readEvidence, trialsSinceJudged } from './promotion-evidence.ts';
import { unlessDamaged } from './recipe-differences.ts';

/** The run of Stage B that the page looks at: the last one, or, where none is in the lake, the last one that was decided on, by its line. */
export async function shownValidation(
  lake: Lake,
  trials: ReadOrBroken<TrialLedger>,
  promotions: ReadOrBroken<PromotionLedger>,
): Promise<ShownValidation | undefined> {
  const decided =
    'sound' in promotions ? decidedLines(promotions.sound).findLast(({ evidence }) => evidence !== null) : undefined;
  const run = ('sound' in trials ? await lastRun(lake) : undefined) ?? decided?.evidence?.run;
  const read = run === undefined ? undefined : await readEvidence(lake, run);
  if (read === undefined)
    return decided?.evidence === undefined || decided.evidence === null ? undefined : told(decided.evidence);
  const stored = await unlessDamaged(() => lake.read(stageBCandidates, read.keys));
  if (stored === undefined || stored === 'damaged') return told(read.evidence);
  const { columns } = stored.table;
  const first = (values: Float64Array) =>
    values.length === 0 || Number.isNaN(values[0]) ? null : (values[0] as number);
  return {
    evidence: read.evidence,
    isThere: true,
    gates: finalGates(read.manifest.recipe.parameters.gates),
    numbers: numbersOf(stored.table),
    notApplied: notAppliedOf(stored.table),
    trialsSince: 'sound' in trials ? await trialsSinceJudged(lake, read.manifest) : 0,
    clusters: first(columns.trial_clusters),
    clustered: first(columns.raw_trials),
  };
}

/** What a line of the ledger says of a run whose results are gone. */
function told(evidence: ShownValidation['evidence']): ShownValidation {
  return {
    evidence,
    isThere: false,
    gates: [],
    numbers: new Map(),
    notApplied: new Map(),
    trialsSince: 0,
    clusters: null,
    clustered: null,
  };
}

/** The gates of "final" that a recipe names; none where it has them in another shape. */
function finalGates(gates: unknown): ShownValidation['gates'] {
  const named = typeof gates === 'object' && gates !== null && 'final' in gates ? gates.final : undefined;
  const listed = typeof named === 'object' && named !== null && 'gates' in named ? named.gates : undefined;
  return gateProfileSchema.shape.gates.safeParse(listed).data ?? [];
}

type Candidates = TableOf<typeof stageBCandidates>;

function numbersOf({ rows, columns }: Candidates): ShownValidation['numbers'] {
  const numbers = new Map<string, ReadonlyMap<string, number>>();
  for (let row = 0; row < rows; row++) {
    const known = profileMetrics.flatMap((metric) => {
      const value = columns[metric][row] as number;
      return Number.isNaN(value) ? [] : [[metric, value] as const];
    });
    numbers.set(columns.trial[row] as string, new Map(known));
  }
  return numbers;
}

function notAppliedOf({ rows, columns }: Candidates): ShownValidation['notApplied'] {
  const codes = (text: string) => new Set(text.split(';').flatMap((one) => one.split(':')[0] || []));
  return new Map(
    Array.from({ length: rows }, (_, row) => [columns.trial[row] as string, codes(columns.not_applied[row] as string)]),
  );
}
