import type { JobResult, RunResult, StepResult } from './run-result.ts';

/** Is told what happens while a run goes on. */
export interface Reporter {
  note(text: string): void;
  stepFinished(jobId: string, step: StepResult): void;
  jobFinished(job: JobResult): void;
}

const symbols = { success: '✓', failure: '✗', cancelled: '!', skipped: '-' } as const;
const tailLines = 25;

/** Writes one line per step, and the tail of the log of a step that failed. */
export function terminalReporter(write: (text: string) => void): Reporter {
  return {
    note: (text) => write(`  ${text}\n`),
    stepFinished(jobId, step) {
      const tolerated = step.outcome !== step.conclusion ? ' (continue-on-error)' : '';
      write(`  ${symbols[step.outcome]} ${jobId} › ${step.name}${tolerated}  ${describeSeconds(step.seconds)}\n`);
      if (step.outcome === 'failure') {
        const tail = step.log.split('\n').slice(-tailLines);
        write(tail.map((line) => `      ${line}\n`).join(''));
      }
    },
    jobFinished(job) {
      if (job.steps.length > 0) return;
      write(`  ${symbols[job.result]} ${job.id}: ${job.result}\n`);
      for (const { message } of job.annotations) write(`      ${message}\n`);
    },
  };
}

/** Says nothing. */
export const silentReporter: Reporter = { note() {}, stepFinished() {}, jobFinished() {} };

/** The last lines of a run: jobs, annotations, and where everything was written. */
export function describeRun(result: RunResult): string {
  const jobs = result.jobs.map(
    (job) => `  ${symbols[job.result]} ${job.id}: ${job.result}, ${describeSeconds(job.seconds)}`,
  );
  const annotations = result.jobs
    .flatMap((job) => job.annotations)
    .map(({ level, job, step, file, line, title, message }) => {
      const place = file === undefined ? `${job} › ${step}` : `${file}${line === undefined ? '' : `:${line}`}`;
      return `  ${level}: ${place}: ${title === undefined ? '' : `${title}: `}${message}`;
    });
  const artifacts = result.artifacts.map(
    ({ name, path, files }) => `  ${name}: ${files.length} ${files.length === 1 ? 'file' : 'files'} in ${path}`,
  );
  return [
    ...section('Jobs', jobs),
    ...section('Annotations', annotations),
    ...section('Artifacts', artifacts),
    `${result.conclusion} in ${describeSeconds(result.seconds)}; summary, logs and artifacts are in ${result.output}`,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

function describeSeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}
