import { auditFindings } from '../audit/datasets.ts';
import { companyNews, settingsNotes, universe } from '../ingest/datasets.ts';
import type { Dataset } from '../lake/dataset.ts';
import { published } from '../lake/datasets.ts';
import { corporateActions, coverage, marketDaily, marketRevisions } from '../market/datasets.ts';
import { clusterVectors, modelAnswers, newsClusters, repEnriched } from '../news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../scoring/datasets.ts';

/** Prices as a week knows them. */
export const marketReads: readonly Dataset[] = [marketDaily, marketRevisions, corporateActions];

/** What says whether weeks are as they would be made now (`src/backfill/week-state.ts`). */
export const weekStateReads: readonly Dataset[] = [
  universe,
  coverage,
  settingsNotes,
  ...marketReads,
  companyNews,
  modelAnswers,
  newsClusters,
  repEnriched,
  clusterVectors,
  featuresWeekly,
  scoresWeekly,
  auditFindings,
  published,
];
