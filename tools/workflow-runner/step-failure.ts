import { UserError } from '../../src/errors.ts';
import { EvaluationError } from './expression.ts';

/** Why a step failed, in the words of its log. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  /** An error annotation already says what happened; the message only goes to the log. */
  readonly isReported: boolean;

  constructor(message: string, options: { cause?: unknown; isReported?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.isReported = options.isReported ?? false;
  }
}

/** Whether an error is the workflow's, which fails a step or job; any other is a fault of this runner. */
export function isWorkflowFault(error: unknown): error is Error {
  return error instanceof StepFailure || error instanceof EvaluationError || error instanceof UserError;
}
