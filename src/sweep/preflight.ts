import type { SweepSettings } from './settings.ts';

/** What the machine and the store have when a sweep begins. */
export interface PreflightFacts {
  readonly freeBytes: number;
  readonly memoryBytes: number;
  /** Days since the last session of the store. */
  readonly ageDays: number;
}

export interface PreflightProblem {
  readonly code: 'DISK_TOO_FULL' | 'MEMORY_TOO_SMALL' | 'STORE_TOO_OLD';
  readonly detail: string;
}

const gibibyte = 2 ** 30;

/** What stands against beginning, all of it. */
export function preflightProblems(
  { freeBytes, memoryBytes, ageDays }: PreflightFacts,
  settings: Pick<SweepSettings, 'min_free_gib' | 'max_memory_gib' | 'max_memory_share' | 'at_once' | 'max_age_days'>,
): PreflightProblem[] {
  const { min_free_gib: free, max_memory_share: share, at_once: atOnce, max_age_days: age } = settings;
  const allowed = (share * memoryBytes) / gibibyte;
  const asked = settings.max_memory_gib * atOnce;
  const problems: PreflightProblem[] = [];
  if (freeBytes < free * gibibyte) {
    const detail = `${(freeBytes / gibibyte).toFixed(1)} GiB are free, sweep.min_free_gib is ${free}`;
    problems.push({ code: 'DISK_TOO_FULL', detail });
  }
  if (asked > allowed) {
    const detail = `tasks may hold ${asked} GiB (sweep.max_memory_gib × sweep.at_once), and ${100 * share} % of the memory are ${allowed.toFixed(1)} GiB`;
    problems.push({ code: 'MEMORY_TOO_SMALL', detail });
  }
  if (age > 0 && ageDays > age) {
    const detail = `the last session of the store is ${ageDays} days ago, sweep.max_age_days is ${age}`;
    problems.push({ code: 'STORE_TOO_OLD', detail });
  }
  return problems;
}
