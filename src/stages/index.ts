import type { AnyStage } from '../platform/stage.ts';
import { publish } from './memory/publish.ts';
import { restore } from './memory/restore.ts';
import { verify } from './memory/verify.ts';
import { evaluate } from './results/evaluate.ts';
import { ledger } from './results/ledger.ts';
import { report } from './results/report.ts';
import { audit } from './weekly/audit.ts';
import { backfill } from './weekly/backfill.ts';
import { enrich } from './weekly/enrich.ts';
import { golden } from './weekly/golden.ts';
import { ingest } from './weekly/ingest.ts';
import { issue } from './weekly/issue.ts';
import { plan } from './weekly/plan.ts';
import { score } from './weekly/score.ts';
import { summary } from './weekly/summary.ts';
import { week } from './weekly/week.ts';

/** Every stage: each becomes an action, a command and a section of the documentation. */
export const stages: readonly AnyStage[] = [
  plan,
  restore,
  ingest,
  enrich,
  score,
  audit,
  summary,
  evaluate,
  ledger,
  report,
  publish,
  verify,
  week,
  backfill,
  golden,
  issue,
];
