// Generated from the datasets.ts of each domain and what the stages write by "npm run generate".
import { assetCoverage, auditFindings, reconciliation } from './audit/datasets.ts';
import {
  assetActions,
  assets,
  backbonePacks,
  backboneRuns,
  bars,
  barsRevisions,
  delistings,
  exchangeSessions,
  snapshot,
  universePit,
} from './backbone/datasets.ts';
import { ledger } from './comparison/datasets.ts';
import { pickReturns, weeklyReturns } from './evaluation/datasets.ts';
import { companyNews, fetchedSpans, newsHoles, raw, settingsNotes, universe } from './ingest/datasets.ts';
import type { Dataset } from './lake/dataset.ts';
import { published, researchBase } from './lake/datasets.ts';
import { corporateActions, coverage, macroDaily, marketDaily, marketRevisions } from './market/datasets.ts';
import { clusterVectors, modelAnswers, newsClusters, repEnriched } from './news/datasets.ts';
import { panel, panelIndex, panelLatest, panelShards, totalReturn } from './panel/datasets.ts';
import { promotionDecisions } from './promotion/datasets.ts';
import { candidateResults, foldMetrics, icByDate, survivorsA, trialReturns, trials } from './research/datasets.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  holdout,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from './research/stage-b/datasets.ts';
import { featuresWeekly, scoresWeekly } from './scoring/datasets.ts';
import { quarantine } from './sources/datasets.ts';

/** Every dataset of the lake, as the domains declare them, in the order in which the stages make them. */
export const datasets: readonly Dataset[] = [
  universe,
  marketDaily,
  marketRevisions,
  corporateActions,
  macroDaily,
  companyNews,
  newsHoles,
  quarantine,
  coverage,
  settingsNotes,
  fetchedSpans,
  raw,
  modelAnswers,
  newsClusters,
  repEnriched,
  clusterVectors,
  featuresWeekly,
  scoresWeekly,
  auditFindings,
  pickReturns,
  weeklyReturns,
  ledger,
  published,
  researchBase,
  assets,
  bars,
  barsRevisions,
  assetActions,
  delistings,
  exchangeSessions,
  backbonePacks,
  backboneRuns,
  assetCoverage,
  reconciliation,
  snapshot,
  universePit,
  panel,
  panelLatest,
  panelShards,
  totalReturn,
  panelIndex,
  candidateResults,
  foldMetrics,
  icByDate,
  survivorsA,
  trialReturns,
  trials,
  holdout,
  stageBCandidates,
  survivorsB,
  stageBPaths,
  stageBStress,
  foldSummary,
  candidateFoldRobustness,
  stageBReturns,
  promotionDecisions,
];
