/** The user's configuration, input or data is wrong: says what, where, and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What the reader should do next, as one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
  }
}

/** A gate or an audit said no: the work was done and written, and its result must stop the caller (exit code 3). */
export class GateError extends Error {
  override readonly name = 'GateError';
  /** What the stage found, for the caller to see in spite of the refusal. */
  readonly outputs: Readonly<Record<string, string | number | boolean | readonly unknown[]>>;

  constructor(message: string, outputs: GateError['outputs'] = {}) {
    super(message);
    this.outputs = outputs;
  }
}

/** Exit codes of the command line; 1 is our failure, everything that is neither a `UserError` nor a `GateError`. */
export const exitCodes = { done: 0, failure: 1, usage: 2, gate: 3 } as const;
