import type { FailureKind } from './provider.ts';

export interface AttemptFailureOptions {
  /**
   * How often a question may fail like this, the first time included. When missing, a failure that may pass (`limit`, `outage`, `shape`) as
   * often as a question may be asked, and any other one once.
   */
  readonly times?: number;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs?: number | undefined;
  /** What the server, or its answer, says about it: appended to the message once secrets are hidden in it. */
  readonly detail?: string | undefined;
  readonly hint?: string;
}

const passingKinds: ReadonlySet<FailureKind> = new Set(['limit', 'outage', 'shape']);

/** One attempt of a question failed. The message says how, without naming provider or question: `the server answered with status 503`. */
export class AttemptFailure extends Error {
  override readonly name = 'AttemptFailure';
  readonly kind: FailureKind;
  readonly times: number;
  readonly retryAfterMs: number | undefined;
  readonly detail: string | undefined;
  readonly hint: string | undefined;

  constructor(kind: FailureKind, message: string, options: AttemptFailureOptions = {}) {
    super(message);
    this.kind = kind;
    this.times = options.times ?? (passingKinds.has(kind) ? Number.POSITIVE_INFINITY : 1);
    this.retryAfterMs = options.retryAfterMs;
    this.detail = options.detail;
    this.hint = options.hint;
  }
}
