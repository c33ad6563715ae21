import type { Wait } from '../http/waiting.ts';
import type { Random } from '../statistics/random.ts';

/** How waiting is done, and by what chance its length is spread. */
export interface Patience {
  readonly wait: Wait;
  readonly random: Random;
  readonly signal: AbortSignal;
}

const firstPauseMs = 100;
const longestPauseMs = 5000;

/** Waits before another try: twice as long each time, at least half of that, so that those who collided do so no more. */
export async function pause({ wait, random, signal }: Patience, tries: number): Promise<void> {
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(tries - 1, 16));
  await wait(longest * (0.5 + random.uniform() / 2), signal);
}
