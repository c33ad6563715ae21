import type { AnyStage } from '../platform/stage.ts';
import { audit } from './audit.ts';
import { backfill } from './backfill.ts';
import { enrich } from './enrich.ts';
import { evaluate } from './evaluate.ts';
import { golden } from './golden.ts';
import { ingest } from './ingest.ts';
import { issue } from './issue.ts';
import { ledger } from './ledger.ts';
import { plan } from './plan.ts';
import { publish } from './publish.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { score } from './score.ts';
import { summary } from './summary.ts';
import { verify } from './verify.ts';
import { week } from './week.ts';

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
