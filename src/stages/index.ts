// Generated from the files src/stages/<group>/<name>.stage.ts by "npm run generate".
import type { AnyRun, AnyStage, Run } from '../platform/stage.ts';
import { publish } from './memory/publish.stage.ts';
import { restore } from './memory/restore.stage.ts';
import { verify } from './memory/verify.stage.ts';
import { backbone } from './research/backbone.stage.ts';
import { invalidate } from './research/invalidate.stage.ts';
import { merge } from './research/merge.stage.ts';
import { panel } from './research/panel.stage.ts';
import { promote } from './research/promote.stage.ts';
import { reconcile } from './research/reconcile.stage.ts';
import { snapshot } from './research/snapshot.stage.ts';
import { stageA } from './research/stage-a.stage.ts';
import { stageB } from './research/stage-b.stage.ts';
import { status } from './research/status.stage.ts';
import { statusPage } from './research/status-page.stage.ts';
import { sweep } from './research/sweep.stage.ts';
import { universe } from './research/universe.stage.ts';
import { evaluate } from './results/evaluate.stage.ts';
import { ledger } from './results/ledger.stage.ts';
import { report } from './results/report.stage.ts';
import { audit } from './weekly/audit.stage.ts';
import { backfill } from './weekly/backfill.stage.ts';
import { enrich } from './weekly/enrich.stage.ts';
import { golden } from './weekly/golden.stage.ts';
import { ingest } from './weekly/ingest.stage.ts';
import { issue } from './weekly/issue.stage.ts';
import { plan } from './weekly/plan.stage.ts';
import { score } from './weekly/score.stage.ts';
import { summary } from './weekly/summary.stage.ts';
import { week } from './weekly/week.stage.ts';

/** Every stage, by group: each becomes an action, a command and a section of the documentation. */
export const stages: readonly AnyStage[] = [
  plan,
  ingest,
  enrich,
  score,
  audit,
  summary,
  week,
  backfill,
  golden,
  issue,
  evaluate,
  ledger,
  report,
  restore,
  publish,
  verify,
  backbone,
  reconcile,
  snapshot,
  universe,
  panel,
  merge,
  stageA,
  stageB,
  invalidate,
  promote,
  sweep,
  status,
  statusPage,
];

/** What each does, loaded when it runs. */
export const runs: Readonly<Record<string, () => Promise<{ readonly run: AnyRun }>>> = {
  plan: (): Promise<{ readonly run: Run<typeof plan> }> => import('./weekly/plan.ts'),
  ingest: (): Promise<{ readonly run: Run<typeof ingest> }> => import('./weekly/ingest.ts'),
  enrich: (): Promise<{ readonly run: Run<typeof enrich> }> => import('./weekly/enrich.ts'),
  score: (): Promise<{ readonly run: Run<typeof score> }> => import('./weekly/score.ts'),
  audit: (): Promise<{ readonly run: Run<typeof audit> }> => import('./weekly/audit.ts'),
  summary: (): Promise<{ readonly run: Run<typeof summary> }> => import('./weekly/summary.ts'),
  week: (): Promise<{ readonly run: Run<typeof week> }> => import('./weekly/week.ts'),
  backfill: (): Promise<{ readonly run: Run<typeof backfill> }> => import('./weekly/backfill.ts'),
  golden: (): Promise<{ readonly run: Run<typeof golden> }> => import('./weekly/golden.ts'),
  issue: (): Promise<{ readonly run: Run<typeof issue> }> => import('./weekly/issue.ts'),
  evaluate: (): Promise<{ readonly run: Run<typeof evaluate> }> => import('./results/evaluate.ts'),
  ledger: (): Promise<{ readonly run: Run<typeof ledger> }> => import('./results/ledger.ts'),
  report: (): Promise<{ readonly run: Run<typeof report> }> => import('./results/report.ts'),
  restore: (): Promise<{ readonly run: Run<typeof restore> }> => import('./memory/restore.ts'),
  publish: (): Promise<{ readonly run: Run<typeof publish> }> => import('./memory/publish.ts'),
  verify: (): Promise<{ readonly run: Run<typeof verify> }> => import('./memory/verify.ts'),
  backbone: (): Promise<{ readonly run: Run<typeof backbone> }> => import('./research/backbone.ts'),
  reconcile: (): Promise<{ readonly run: Run<typeof reconcile> }> => import('./research/reconcile.ts'),
  snapshot: (): Promise<{ readonly run: Run<typeof snapshot> }> => import('./research/snapshot.ts'),
  universe: (): Promise<{ readonly run: Run<typeof universe> }> => import('./research/universe.ts'),
  panel: (): Promise<{ readonly run: Run<typeof panel> }> => import('./research/panel.ts'),
  merge: (): Promise<{ readonly run: Run<typeof merge> }> => import('./research/merge.ts'),
  'stage-a': (): Promise<{ readonly run: Run<typeof stageA> }> => import('./research/stage-a.ts'),
  'stage-b': (): Promise<{ readonly run: Run<typeof stageB> }> => import('./research/stage-b.ts'),
  invalidate: (): Promise<{ readonly run: Run<typeof invalidate> }> => import('./research/invalidate.ts'),
  promote: (): Promise<{ readonly run: Run<typeof promote> }> => import('./research/promote.ts'),
  sweep: (): Promise<{ readonly run: Run<typeof sweep> }> => import('./research/sweep.ts'),
  status: (): Promise<{ readonly run: Run<typeof status> }> => import('./research/status.ts'),
  'status-page': (): Promise<{ readonly run: Run<typeof statusPage> }> => import('./research/status-page.ts'),
};
