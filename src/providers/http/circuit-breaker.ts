import type { AttemptFailure } from './attempt-failure.ts';

/** Questions that fail one after the other before a provider counts as out of order. */
const longestRow = 3;

/** Stops asking a provider that does not answer: after three questions in a row, or one that was denied access. */
export class CircuitBreaker {
  #row = 0;
  #open: AttemptFailure | undefined;

  /** What made further questions useless, if anything did. */
  get reason(): AttemptFailure | undefined {
    return this.#open;
  }

  answered(): void {
    this.#row = 0;
  }

  /** @param failure the last one of a question, after all attempts */
  failed(failure: AttemptFailure): void {
    const isOutage = failure.kind === 'outage' || failure.kind === 'limit';
    this.#row = isOutage ? this.#row + 1 : 0;
    if (failure.kind === 'access' || this.#row >= longestRow) this.#open ??= failure;
  }
}
