import { readingRemedy, systemRefusal } from './system-refusals.ts';

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

/**
 * A file or folder is there, or may be there, and cannot be read. It is no `UserError`, because who goes on past a mistake of the user,
 * in one regime or one week, must not go on past this: what cannot be read now may be good.
 */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  /** What the reader should do next. */
  readonly hint: string;

  constructor(path: string, cause: unknown) {
    const code = errorCode(cause);
    const reason =
      systemRefusal(code)?.reason ?? (cause instanceof Error ? cause.message.split('\n')[0] : String(cause));
    super(`${path} cannot be read: ${reason} (${code}).`, { cause });
    this.hint = readingRemedy(code);
  }
}

/** The system's name for a failure, such as EACCES. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code ?? 'unknown error';
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
