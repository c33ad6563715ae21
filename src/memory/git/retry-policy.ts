import type { Wait } from '../../http/backoff.ts';
import type { Random } from '../../statistics/random.ts';

/** How retries wait, and by what chance the length of a wait is spread. */
export interface RetryPolicy {
  readonly wait: Wait;
  readonly random: Random;
  readonly signal: AbortSignal;
}

const firstPauseMs = 100;
const longestPauseMs = 5000;

/** Exponential backoff with jitter: waits before another try, twice as long each time, at least half of that, so that those who collided do so no more. */
export async function backoff({ wait, random, signal }: RetryPolicy, tries: number): Promise<void> {
  const longest = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(tries - 1, 16));
  await wait(longest * (0.5 + random.uniform() / 2), signal);
}
