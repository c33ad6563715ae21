import { stepScope } from './contexts.ts';
import { isMapping } from './definition/official-parser.ts';
import type { Token } from './definition/tokens.ts';
import { child } from './definition/tokens.ts';
import type { Scope } from './expression.ts';
import { evaluateText } from './expression.ts';
import type { Job } from './run-state.ts';

/** The name of the `environment` that a job deploys to. @throws EvaluationError */
export function environmentName(environment: Token, scope: Scope, file: string): string {
  return evaluateText(isMapping(environment) ? child(environment, 'name') : environment, scope, file);
}

/** Writes into the log of a job that has ended where its `environment` can be seen. @throws EvaluationError */
export function logEnvironmentUrl(job: Job): void {
  const url = child(job.definition.environment, 'url');
  if (url === undefined) return;
  const { frame } = job;
  job.log.write(`Environment: ${evaluateText(url, stepScope(job, frame, {}, job.env), frame.file)}`);
}
