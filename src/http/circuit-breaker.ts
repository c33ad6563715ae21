import type { AttemptFailure } from './attempt-failure.ts';

/** Questions that fail one after the other before a provider counts as out of order. */
const longestRow = 3;

/**
 * Stops asking a provider that does not answer: after three questions in a row, or after the first one of all when that was denied access. A
 * denial after good answers may concern one symbol only, which is not in the user's plan.
 */
export class CircuitBreaker {
  #hasAnswered = false;
  #row = 0;
  #open: AttemptFailure | undefined;

  /** What made further questions useless, if anything did. */
  get reason(): AttemptFailure | undefined {
    return this.#open;
  }

  answered(): void {
    this.#hasAnswered = true;
    this.#row = 0;
  }

  /** @param failure the last one of a question, after all attempts */
  failed(failure: AttemptFailure): void {
    const isDenied = failure.kind === 'access';
    const mayLast = isDenied || failure.kind === 'outage' || failure.kind === 'limit';
    this.#row = mayLast ? this.#row + 1 : 0;
    if ((isDenied && !this.#hasAnswered) || this.#row >= longestRow) this.#open ??= failure;
  }
}
