import type { AnyStage } from '../platform/stage.ts';
import { audit } from './audit.ts';
import { enrich } from './enrich.ts';
import { golden } from './golden.ts';
import { ingest } from './ingest.ts';
import { plan } from './plan.ts';
import { score } from './score.ts';
import { summary } from './summary.ts';
import { week } from './week.ts';

/** Every stage: each becomes an action, a command and a section of the documentation. */
export const stages: readonly AnyStage[] = [plan, ingest, enrich, score, audit, summary, week, golden];
