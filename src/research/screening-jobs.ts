import type { Jobs } from '../threads/thread-jobs.ts';
import { type ScreenedCandidate, screenUniverse } from './screen.ts';
import type { ScreenPlan } from './screen-plan.ts';
import { liquidUniverse, type PanelLiquidity } from './universe.ts';

/** Candidates in a universe of a size. What one of them gets does not depend on the others, so that they can be screened apart. */
export interface ScreenTask {
  readonly plan: ScreenPlan;
  readonly liquidity: Pick<PanelLiquidity, 'place' | 'buyable'>;
  readonly size: number;
}

/** What threads do of a screening: what each job is given, and what it makes. */
export interface ScreeningJobs {
  readonly screen: { readonly task: ScreenTask; readonly made: readonly ScreenedCandidate[] };
}

export function screeningJobs(): Jobs<ScreeningJobs> {
  return {
    screen: async ({ plan, liquidity, size }) =>
      screenUniverse(plan, liquidUniverse(plan.frame.starts, liquidity, size)),
  };
}
