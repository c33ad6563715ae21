import { newsHoles, universe } from '../../ingest/datasets.ts';
import { published } from '../../lake/datasets.ts';
import { clusterVectors, repEnriched } from '../../news/datasets.ts';
import { textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { featuresWeekly, scoresWeekly } from '../../scoring/datasets.ts';
import type { RegimeStatus } from '../../scoring/regime.ts';
import { marketReads } from '../read-together.ts';
import { regimeInput, weekEndingInput, weekKey } from '../stage-inputs.ts';

/** What was decided now. */
export interface ScoredDecision {
  readonly week_ending: string;
  readonly regime: string;
  readonly status: RegimeStatus;
  readonly decision: string;
  readonly reasons: readonly unknown[];
}

export const score = defineStage({
  name: 'score',
  group: 'weekly',
  position: 4,
  summary: 'Features, scores, decision and basket of a week under a regime',
  description:
    'Reads the enriched news of the week and of the 12 weeks before, the universe and the bars up to the week, and writes features_weekly ' +
    'and scores_weekly with the schema used, the decision and its reasons, diagnostics and the basket. A week whose inputs and schema ' +
    'are unchanged is left alone, and so is a published one; a regime that was edited after it had published weeks is refused. With --features it scores an existing features file instead, without its news: what the columns allow of the filters is applied, and the rest is said.',
  inputs: {
    weekEnding: weekEndingInput,
    regime: regimeInput,
    features: textInput(
      'Score this features file (Parquet or CSV with the columns of features_weekly) instead of the lake',
      { placeholder: 'FILE', decidesWork: true },
    ),
  },
  outputs: {
    decisions: output<readonly ScoredDecision[]>(
      'Decision per week and regime, as JSON: a list of {week_ending, regime, status, decision, reasons}',
    ),
    unchanged: output<number>('Weeks × regimes in which there was nothing to do'),
  },
  reads: [universe, newsHoles, repEnriched, clusterVectors, ...marketReads, published],
  writes: [featuresWeekly, scoresWeekly],
  examples: [
    'score --regime news-novelty-v1',
    'score --week-ending 2014-03-28..2014-12-26 --regime news-novelty-v1,news-novelty-v1b',
    'score --regime market-pressure-v0 --features features_weekly.parquet --lake offline',
  ],
  artifactKeys: ({ weekEnding, regime }) => ({ regime: regime.join(',') || 'all', ...weekKey(weekEnding) }),
});
