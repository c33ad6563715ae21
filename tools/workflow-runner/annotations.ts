import type { Annotation } from './run-result.ts';
import type { Job } from './run-state.ts';
import { isWorkflowFault, StepFailure } from './step-failure.ts';

type Level = Annotation['level'];
type Place = Omit<Annotation, 'level' | 'message' | 'job' | 'step'>;

/** Records an annotation of the step at hand and writes it to the log, secrets masked. */
export function annotate(job: Job, level: Level, message: string, place: Place = {}): void {
  job.log.write(`##[${level}]${message}`);
  job.annotations.push({
    level,
    message: job.masks.apply(message),
    ...place,
    ...(place.title === undefined ? {} : { title: job.masks.apply(place.title) }),
    job: job.leg.id,
    step: job.masks.apply(job.currentStep),
  });
}

/** Reads where an annotation belongs from the properties of its command. */
export function readPlace(properties: Readonly<Record<string, string>>): Place {
  const { title, file } = properties;
  const numbers = { line: 'line', endLine: 'endLine', column: 'col', endColumn: 'endColumn' } as const;
  const positions = Object.entries(numbers)
    .map(([name, property]) => [name, Number(properties[property] ?? Number.NaN)] as const)
    .filter(([, value]) => Number.isInteger(value));
  return {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...Object.fromEntries(positions),
  };
}

/** Tells why a step failed. @throws what is no fault of the workflow */
export function reportFailure(job: Job, error: unknown): void {
  if (!isWorkflowFault(error)) throw error;
  if (error instanceof StepFailure && error.isReported) job.log.write(`##[error]${error.message}`);
  else annotate(job, 'error', error.message);
}
