import { annotate } from './annotations.ts';
import { stepScope } from './contexts.ts';
import { entries } from './definition/tokens.ts';
import { EvaluationError, evaluateText } from './expression.ts';
import type { Job } from './run-state.ts';

/** What GitHub takes for all outputs of a job together, in bytes of UTF-16. */
const mostBytes = 1_048_576;

/**
 * The outputs of a job, all or none: when one of them cannot be evaluated, or all are too large, GitHub fails the job and drops every
 * one. Only an output that holds a secret is dropped alone. https://github.com/actions/runner `JobExtension.FinalizeJob`
 * @throws EvaluationError
 */
export function jobOutputs(job: Job): Record<string, string> {
  const { definition, frame } = job;
  const scope = stepScope(job, frame, {}, job.env);
  const texts = entries(frame.file, definition.outputs).map(
    ({ key, value }) => [key, evaluateText(value, scope, frame.file)] as const,
  );
  const bytes = texts.reduce((sum, [key, text]) => sum + 2 * (key.length + text.length), 0);
  if (bytes > mostBytes) {
    throw new EvaluationError(
      `${frame.file}: Job outputs exceed ${mostBytes.toLocaleString('en')} bytes: they are ${bytes.toLocaleString('en')}`,
    );
  }
  return Object.fromEntries(
    texts.filter(([key, text]) => {
      if (job.masks.apply(text) === text) return true;
      annotate(job, 'warning', `Skip output '${key}' since it may contain secret.`);
      return false;
    }),
  );
}
