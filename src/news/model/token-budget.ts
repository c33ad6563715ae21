/** What one run may cost. */
export interface BudgetLimits {
  readonly requests: number;
  readonly tokens: number;
}

/** Room that was set aside for one request. Only the first of its two calls counts. */
export interface Reservation {
  /** The request was made. @param tokens what it took; without them it counts as all that was set aside */
  settle(tokens?: number): void;
  /** The request was not made. */
  release(): void;
}

/**
 * A hard cap on requests and tokens. A request's upper bound is set aside before it is asked, so that what is under way can never go
 * over the cap together; what it really took replaces the bound.
 */
export class TokenBudget {
  readonly limits: BudgetLimits;
  #requests = 0;
  #tokens = 0;

  constructor(limits: BudgetLimits) {
    this.limits = limits;
  }

  /** Requests and tokens used up or set aside. */
  get taken(): BudgetLimits {
    return { requests: this.#requests, tokens: this.#tokens };
  }

  /** Sets aside one request of at most `tokens`. @returns undefined when that does not fit any more */
  reserve(tokens: number): Reservation | undefined {
    if (this.#requests + 1 > this.limits.requests || this.#tokens + tokens > this.limits.tokens) return undefined;
    this.#requests += 1;
    this.#tokens += tokens;
    let isOpen = true;
    const giveBack = (requests: number, rest: number) => {
      if (isOpen) {
        this.#requests -= requests;
        this.#tokens -= rest;
      }
      isOpen = false;
    };
    return { settle: (used = tokens) => giveBack(0, tokens - used), release: () => giveBack(1, tokens) };
  }
}

/** Room for what a repair says beyond the first request: every problem that an answer can have fits in it. */
export const repairTokens = 3_000;
