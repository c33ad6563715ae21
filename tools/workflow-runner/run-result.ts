/** How a step or job ended. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** The conclusion of several jobs together. */
export function combine(results: readonly Conclusion[]): Conclusion {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((result) => result === 'skipped') ? 'skipped' : 'success';
}

export interface StepResult {
  readonly name: string;
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion;
  /** After `continue-on-error`. */
  readonly conclusion: Conclusion;
  readonly seconds: number;
  /** What it wrote, secrets masked. */
  readonly log: string;
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  /** The id of the job and the name of the step that made it. */
  readonly job: string;
  readonly step: string;
}

export interface JobResult {
  /** Ids from the outermost calling job inwards, with the matrix values: `weekly / score (news-novelty-v1)`. */
  readonly id: string;
  /** The same with the names that the workflow gives to its jobs. */
  readonly name: string;
  /** Before the job's `continue-on-error`; `needs.*.result` shows success when that is true. */
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** Markdown, secrets masked. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly seconds: number;
  /** The file with the whole log; '' for a job that did not run. */
  readonly log: string;
}

export interface ArtifactResult {
  readonly name: string;
  /** The folder in the output folder with its files. */
  readonly path: string;
  /** Paths inside that folder, sorted. */
  readonly files: readonly string[];
}

export interface RunResult {
  readonly conclusion: Exclude<Conclusion, 'skipped'>;
  readonly jobs: readonly JobResult[];
  readonly artifacts: readonly ArtifactResult[];
  readonly seconds: number;
  /** The folder with summary.md, annotations.json, result.json, logs/ and artifacts/. */
  readonly output: string;
}
