import type { Lake } from '../../lake/lake.ts';
import { appendTrials } from '../../research/trial-store.ts';
import type { PlannedLine, ScoredLine, TrialLedger } from '../../research/trials.ts';

/** What came of a trial, without what its planned line says. */
export type TrialResult = Omit<ScoredLine, 'kind' | 'planned' | 'when'>;

/**
 * Trials between two lines of the ledger each: one that says that it is tried, before, and one with what came of it. Where the work fails the ledger says so of every trial that
 * has no result yet; where it is killed they stand as abandoned. Either way they count.
 */
export class TrialAttempts {
  readonly #lake: Lake;
  readonly #when: () => string;
  /** Number of the planned line, by trial, of those that have no result yet. */
  readonly #open = new Map<string, number>();

  private constructor(lake: Lake, when: () => string) {
    this.#lake = lake;
    this.#when = when;
  }

  /** Writes the planned lines. @param when now, ISO 8601 */
  static async plan(
    lake: Lake,
    planned: readonly Omit<PlannedLine, 'kind' | 'when'>[],
    when: () => string,
  ): Promise<TrialAttempts> {
    const attempts = new TrialAttempts(lake, when);
    await appendTrials(lake, ({ head }) => {
      for (const [i, { trial }] of planned.entries()) attempts.#open.set(trial, head.seq + 1 + i);
      return planned.map((line) => ({ kind: 'planned', ...line, when: when() }));
    });
    return attempts;
  }

  /** Writes what came of trials. @returns the ledger as it is then */
  async finish(results: readonly TrialResult[]): Promise<TrialLedger> {
    const ledger = await appendTrials(this.#lake, () =>
      results.map((one) => ({
        kind: 'scored',
        ...one,
        planned: this.#open.get(one.trial) as number,
        when: this.#when(),
      })),
    );
    for (const { trial } of results) this.#open.delete(trial);
    return ledger;
  }

  /** Does work, and notes where it fails that of every trial without a result. @throws what the work throws */
  async during<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const noted = appendTrials(this.#lake, () =>
        Array.from(this.#open, ([trial, planned]) => ({ kind: 'failed', trial, planned, why, when: this.#when() })),
      );
      // Where not even that can be stored they stand as abandoned, and what is told is the first failure.
      await noted.catch(() => undefined);
      throw error;
    }
  }
}
