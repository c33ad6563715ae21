import type { Week } from '../../../calendar/weeks.ts';
import { modelJudgeName } from '../../../news/model/model-judge.ts';
import type { Judge } from '../../../news/types.ts';
import type { Regime } from '../../../scoring/regime.ts';
import type { LoadedSchema } from '../../../scoring/schema.ts';
import { remember } from '../../engine/audit-run.ts';
import { type Inspect, inspectReference } from '../../engine/changed-inputs.ts';
import type { LakeSnapshot } from '../../engine/lake-snapshot.ts';
import type { Loaders } from '../../engine/sections.ts';
import type { WeekAuditRun } from '../inspected/week-run.ts';

/** What is known before the lake is looked at. */
export interface GivenSections {
  readonly week: Week;
  readonly regime: Regime;
  /** The regime's schema in configs/. */
  readonly configured: LoadedSchema;
  /** The rules of configs/. */
  readonly judge: Judge;
  /** What configs/ say now. */
  readonly settings: {
    readonly benchmark: string;
    readonly clusterSimilarity: number;
    readonly vectorSeed: number;
    /** Name of the language model that judges; undefined where the rules do. */
    readonly modelJudge: string | undefined;
  };
  /** Time of the audit, ms since 1970. */
  readonly now: number;
  /** Of the score stage that runs here. */
  readonly scoreVersion: number;
  /** Of the enrichment that runs here. */
  readonly enrichVersion: number;
  /** Inspects any partition of the lake that a recipe can name. */
  readonly inspect: Inspect;
  /** What was worked out once for these contents, by any week or regime of this run. */
  readonly remember: <T>(key: string, make: () => Promise<T>) => Promise<T>;
}

export function givenLoaders(
  run: WeekAuditRun,
  snapshot: LakeSnapshot,
  week: Week,
  regime: Regime,
): Loaders<GivenSections> {
  const { config, judge, now, scoreVersion, enrichVersion } = run;
  const { benchmark, enrichment } = config.pipeline;
  return {
    week: () => week,
    regime: () => regime,
    configured: () => config.schemaOf(regime),
    judge: () => judge,
    settings: () => ({
      benchmark,
      clusterSimilarity: enrichment.cluster_similarity,
      vectorSeed: enrichment.vector_seed,
      modelJudge: enrichment.judge === 'model' ? modelJudgeName(enrichment.model.name) : undefined,
    }),
    now: () => now,
    scoreVersion: () => scoreVersion,
    enrichVersion: () => enrichVersion,
    inspect: () => inspectReference(run.lake.datasets, (dataset, keys) => snapshot.inspect(dataset, keys)),
    remember: () => (key, make) => remember(run, key, make),
  };
}
