import type { ScreenedCandidate } from '../../research/screen.ts';
import type { ScreenPlan } from '../../research/screen-plan.ts';
import { type ScreeningJobs, type ScreenTask, screeningJobs } from '../../research/screening-jobs.ts';
import { JobThreads } from '../../threads/job-threads.ts';
import { mostThreads, threadScript } from './thread-scripts.ts';

/** Fewer rows are screened before another thread has started. */
const rowsWorthThreads = 100_000;

export type ScreeningThreads = JobThreads<ScreeningJobs>;

/**
 * The threads of a screening; who opens them closes them.
 *
 * @param wanted 0: as many as there are processors
 * @param rows of the panel
 */
export function screeningThreads(wanted: number, rows: number): ScreeningThreads {
  const isAlone = wanted === 1 || (wanted === 0 && rows < rowsWorthThreads);
  const count = isAlone ? 0 : wanted || mostThreads();
  return new JobThreads({ script: threadScript('screening'), count, jobs: screeningJobs });
}

/**
 * Screens the candidates of a plan in universes of several sizes, each thread some of the candidates. The next universe is begun before the one before is taken.
 *
 * @returns what comes of each size, in order
 */
export async function* screenedInThreads(
  threads: ScreeningThreads,
  plan: ScreenPlan,
  liquidity: ScreenTask['liquidity'],
  sizes: readonly number[],
): AsyncGenerator<{ readonly size: number; readonly screened: readonly ScreenedCandidate[] }> {
  // Neighbours among candidates share inputs.
  const parts = inParts(plan.candidates, threads.count);
  const begin = (size: number) => {
    const all = parts.map((candidates) => {
      const task = { plan: { ...plan, candidates }, liquidity, size };
      return threads.make({ job: 'screen', task, tables: new Map() });
    });
    const made = Promise.all(all).then((screened) => screened.flat());
    // Told when its turn comes, or by nobody when the screening is stopped before.
    made.catch(() => undefined);
    return { size, made };
  };
  const begun: ReturnType<typeof begin>[] = [];
  for (const size of sizes) {
    begun.push(begin(size));
    if (begun.length === 1 && !threads.isAlone) continue;
    for (const next of begun.splice(0, 1)) yield { size: next.size, screened: await next.made };
  }
  for (const { size, made } of begun) yield { size, screened: await made };
}

/** Some beside each other for each thread. */
export function inParts<T>(all: readonly T[], most: number): (readonly T[])[] {
  const parts = Math.min(most, all.length);
  const placeOf = (part: number) => Math.floor((part * all.length) / parts);
  return Array.from({ length: parts }, (_, part) => all.slice(placeOf(part), placeOf(part + 1)));
}
