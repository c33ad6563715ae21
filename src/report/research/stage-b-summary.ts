import type { TableOf } from '../../lake/dataset.ts';
import type { stageBCandidates } from '../../research/stage-b/datasets.ts';
import { markdownTable, textTable } from '../../text/markdown.ts';
import { decimal, percent, signedPercent, whole } from '../../text/numbers.ts';

type CandidateTable = TableOf<typeof stageBCandidates>;

export interface ValidationFacts {
  readonly keys: { readonly snapshot: string; readonly run: string };
  readonly stageARun: string;
  /** Of the ledger of trials as it is now. */
  readonly lines: number;
  readonly trials: number;
}

/** A validation as Markdown: how many each profile let pass, every candidate with what decides, and what all of them are together. */
export function stageBSummary(table: CandidateTable, { keys, stageARun, lines, trials }: ValidationFacts): string {
  return [
    `## Stage B, run ${keys.run} of snapshot ${keys.snapshot}`,
    `Candidates of the run ${stageARun} of stage-a.`,
    passedCounts(table),
    programmeLine(table),
    `### Every candidate\n\n${candidateTable(table)}`,
    `The ledger of trials holds ${whole(trials)} trials in ${whole(lines)} lines. All of them count.`,
  ].join('\n\n');
}

const profiles = ['prep', 'light', 'strict', 'final'] as const;

function passedCounts({ rows, columns }: CandidateTable): string {
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  const lines = profiles.map((name) => [name, String(count(columns[`passed_${name}`])), String(rows)]);
  const passed = columns.candidate.filter((_, row) => columns.passed[row] === 1);
  return `${textTable(['Profile', 'Passed', 'Candidates'], lines)}\n\nSurvivors: ${passed.join(', ') || 'none'}.`;
}

function programmeLine({ rows, columns: c }: CandidateTable): string {
  if (rows === 0 || Number.isNaN(c.raw_trials[0]))
    return 'No candidate has returns on steps that all of them have: nothing is said of them together.';
  return [
    `All candidates together: SPA p ${decimal(c.spa_p[0], 3)} (lower ${decimal(c.spa_lower_p[0], 3)}, upper ${decimal(c.spa_upper_p[0], 3)}),`,
    `reality check p ${decimal(c.reality_check_p[0], 3)}, PBO ${decimal(c.pbo[0])}.`,
    `DSR over ${whole(c.raw_trials[0])} trials in ${whole(c.trial_clusters[0])} clusters.`,
    `The track record is ${decimal(c.track_record_share[0])} of what is needed (MinTRL ${whole(c.min_trl_required[0])}, MinBTL ${whole(c.min_btl[0])} steps).`,
  ].join(' ');
}

const header =
  'Candidate,Universe,Steps,Paths,Net,Sharpe,PSR,DSR,Worst stress,Drawdown,Turnover,Holdout,Gates that said no'.split(
    ',',
  );

function candidateTable({ rows, columns: c }: CandidateTable): string {
  const rowAt = (id: string, row: number) => [
    id,
    whole(c.universe[row]),
    whole(c.return_steps[row]),
    `${c.paths[row]}, distinct ${c.distinct_paths[row]}`,
    signedPercent(c.net_return_annual[row], 1),
    decimal(c.net_sharpe[row]),
    decimal(c.psr[row], 3),
    decimal(c.dsr[row], 3),
    decimal(c.stress_worst_sharpe[row]),
    percent(c.max_drawdown[row], 1),
    percent(c.turnover[row], 0),
    signedPercent(c.holdout_return[row], 1),
    c.passed[row] === 1 ? 'none' : (c.reasons[row] as string).replaceAll(';', ' '),
  ];
  return markdownTable(header, c.candidate.slice(0, rows).map(rowAt), header.slice(1, -1));
}
