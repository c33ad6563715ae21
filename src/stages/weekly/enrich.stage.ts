import type { WeekEnding } from '../../calendar/date.ts';
import { companyNews } from '../../ingest/datasets.ts';
import { published } from '../../lake/datasets.ts';
import { clusterVectors, modelAnswers, newsClusters, repEnriched } from '../../news/datasets.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { weekEndingInput, weekKey } from '../stage-inputs.ts';

export const enrich = defineStage({
  name: 'enrich',
  group: 'weekly',
  position: 3,
  summary: "Cluster the week's news, judge each cluster, make vectors",
  description:
    'Groups headlines that tell one story, judges sentiment and event of each cluster, and makes a text vector of it for novelty. The ' +
    'judge is the rules of configs/enrichment/rules.yaml, or a language model with the rules in reserve (enrichment.judge). Does the ' +
    'selected weeks and the history that their scores look back on; a week whose news and settings are unchanged is left alone, and ' +
    'what a model has answered is never asked again.',
  inputs: { weekEnding: weekEndingInput },
  outputs: {
    weeks: output<readonly WeekEnding[]>('Weeks whose enrichment was written, as JSON'),
    clusters: output<number>('Clusters in the written weeks'),
    unchanged: output<number>('Weeks in which there was nothing to do'),
    requests: output<number>('Requests that the language model was asked'),
    fellBack: output<number>('Clusters that the rules judged because the language model gave no answer'),
  },
  reads: [companyNews, scoresWeekly, published],
  writes: [modelAnswers, newsClusters, repEnriched, clusterVectors],
  examples: ['enrich', 'enrich --week-ending 2026-07-02'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
});
