import type { RunStatus } from '../../../src/report/research/run-status.ts';

/** One of those that did not pass, as `stage_b_run_report.json` tells it. */
export interface NearPass {
  readonly universe: number;
  readonly candidate: string;
  readonly refused: readonly { readonly gate: string; readonly distance?: number | null }[];
}

export interface ToldRun {
  readonly status: RunStatus;
  /** Of the validation, the nearest first; none where it is not known. */
  readonly nearPasses: readonly NearPass[];
  /** Pages to look at, as paths. */
  readonly pages: readonly string[];
  /** The rule behind a reason code; undefined for an unknown one. */
  readonly ruleOf: (code: string) => string | undefined;
}

/** What a person wants to know of a run of research, in lines of `what  how much`. */
export function toldRun({ status, nearPasses, pages, ruleOf }: ToldRun): string {
  const count = (step: string, name: string) => status.steps.find((one) => one.step === step)?.counts[name];
  const { verdict, champion, champion_state: state } = status.references;
  const reasons = status.steps.find(({ step }) => step === 'promote')?.reasons ?? [];
  const survivors = count('stage-b', 'survivors');
  const lines: [what: string, how: string][] = [
    ['store', told(count('backbone', 'emitted'), 'rows', `${shown(count('backbone', 'quarantined'))} set aside`)],
    ['panel', told(count('merge', 'rows'), 'rows')],
    ['screened', told(count('stage-a', 'candidates'), 'candidates', `${shown(count('stage-a', 'survivors'))} passed`)],
    ['validated', told(count('stage-b', 'candidates'), 'candidates', `${shown(survivors)} passed every gate`)],
    ...(survivors === 0 ? nearPasses.slice(0, 3).map((one): [string, string] => ['', nearly(one)]) : []),
    ['trials', told(count('stage-b', 'trials'), 'in the ledger')],
    ['decision', verdict ?? 'none'],
    ...reasons.map((code): [string, string] => ['', `${code}: ${ruleOf(code) ?? 'a rule of another version'}`]),
    ['champion', champion === null ? 'none' : `${champion}, ${state}`],
    ...status.failures.map((code): [string, string] => ['failed', code]),
    ...pages.map((page, i): [string, string] => [i === 0 ? 'pages' : '', page]),
  ];
  const width = Math.max(...lines.map(([what]) => what.length));
  return lines.map(([what, how]) => `  ${what.padEnd(width)}  ${how}\n`).join('');
}

function shown(count: number | undefined): string {
  return count === undefined ? 'nobody knows how many' : count.toLocaleString('en-US');
}

function told(count: number | undefined, of: string, more = ''): string {
  if (count === undefined) return 'not done';
  return [`${shown(count)} ${of}`, more].filter(Boolean).join(', ');
}

function nearly({ candidate, universe, refused }: NearPass): string {
  return `${candidate}@${universe}: ${refused.map(({ gate }) => gate).join(', ')} said no`;
}
