import type { SweepPlan } from '../../sweep/plan.ts';
import type { JobState, SweepState } from '../../sweep/state.ts';
import { textTable } from '../../text/markdown.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { whole } from '../../text/numbers.ts';

/** What a sweep would do, as Markdown: every panel before the tasks that need it. */
export function sweepPlanSummary({ hash, snapshot, jobs }: SweepPlan): string {
  const tasks = jobs.filter((job) => job.kind === 'task');
  const rows = jobs.map((job) =>
    job.kind === 'panel'
      ? [job.id, job.asOf, job.panel, '', '', '']
      : [job.id, job.asOf, job.panel, whole(job.universeSize), job.candidates, job.gates || 'stage-a alone'],
  );
  const panels = jobs.length - tasks.length;
  return [
    `## Sweep ${hash.slice(0, 16)}: ${counted(tasks.length, 'task')} on ${counted(panels, 'panel')}`,
    `Of ${snapshot === '' ? 'the store as it is' : `the snapshot ${snapshot}`}, in this order.`,
    textTable(['Job', 'Last as-of date', 'As-of dates', 'Universe', 'Candidates', 'Gates'], rows),
  ].join('\n\n');
}

/** How a sweep went, as Markdown: each job with its attempts and what they took. */
export function sweepSummary({ plan_hash: hash, jobs, summary, stopped }: SweepState, trials: number): string {
  const { done, failed, pending, running } = summary;
  return [
    `## Sweep ${hash.slice(0, 16)}`,
    `${counted(done, 'task')} done, ${failed} failed, ${pending + running} to do.${stopWords(stopped)} The ledger holds ${counted(trials, 'trial')}.`,
    textTable(
      ['Job', 'Result', 'Attempts', 'Why', '% CPU', 'Most MiB', 'Survivors'],
      jobs.map((job) => jobRow(job)),
    ),
  ].join('\n\n');
}

function stopWords(stopped: SweepState['stopped']): string {
  const words = {
    time_limit: ' It stopped at sweep.max_hours; the same command goes on.',
    consecutive_failures: ' It stopped because too many tasks failed in a row (sweep.stop_after_failures).',
    interrupted: ' It was interrupted; the same command goes on.',
  } as const;
  return stopped === null ? '' : words[stopped];
}

function jobRow({ id, status, attempts, failure, outputs }: JobState): string[] {
  const last = attempts.at(-1);
  const usage = last?.usage;
  const survivors = (outputs['stage-b'] ?? outputs['stage-a'])?.survivors;
  return [
    id,
    status,
    String(attempts.length),
    failure === null ? '' : `${failure}${last?.code ? ` (${last.code})` : ''}`,
    usage ? String(usage.cpu_percent) : '',
    usage ? whole(usage.peak_mebibytes) : '',
    survivors === undefined ? '' : String(survivors),
  ];
}

/** Every reason with the number of its jobs and what one of them said. */
export function failuresInWords({ jobs }: SweepState): string {
  const failed = jobs.filter(({ status, failure }) => status === 'failed' && failure !== 'PANEL_FAILED');
  const reasons = [...Map.groupBy(failed, ({ failure }) => failure)].map(([reason, of]) => {
    const detail = of[0]?.attempts.at(-1)?.detail ?? '';
    return `${reason} of ${counted(of.length, 'job')}${detail === '' ? '' : ` (${detail})`}`;
  });
  return nameList(reasons, 5, '; ');
}
