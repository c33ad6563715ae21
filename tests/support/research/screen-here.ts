import { screenUniverse } from '../../../src/research/screen.ts';
import {
  type JudgedCandidate,
  judgedIn,
  type StageAPlan,
  type StageASubject,
  screenPlan,
} from '../../../src/research/stage-a.ts';
import { liquidUniverse, type PanelLiquidity } from '../../../src/research/universe.ts';

/** Screens candidates in one universe, without a lake and without other threads. */
export function screenHere(
  subject: StageASubject & { readonly liquidity: PanelLiquidity },
  plan: StageAPlan,
  size: number,
): JudgedCandidate[] {
  const universe = liquidUniverse(subject.frame.starts, subject.liquidity, size);
  return judgedIn(size, screenUniverse(screenPlan(subject, plan), universe), plan);
}
