import type { TableOf } from '../../lake/dataset.ts';
import type { candidateResults } from '../../research/datasets.ts';
import type { Trial } from '../../research/trials.ts';
import { markdownTable, textTable } from '../../text/markdown.ts';
import { decimal, percent, signed, whole } from '../../text/numbers.ts';
import { byCodeUnits } from '../../text/order.ts';

type CandidateTable = TableOf<typeof candidateResults>;

export interface RunFacts {
  readonly keys: { readonly snapshot: string; readonly run: string };
  /** Of the ledger of trials as it is now. */
  readonly lines: number;
  readonly trials: readonly Trial[];
  /** Trials that it held when the run was judged. */
  readonly judgedBy: number;
}

/** A screening as Markdown: survivors by size of the universe, every candidate with every t and its n, and what the ledger counts. */
export function stageASummary(table: CandidateTable, { keys, lines, trials, judgedBy }: RunFacts): string {
  const states = (['scored', 'failed', 'abandoned'] as const).map(
    (state) => `${whole(trials.filter((trial) => trial.state === state).length)} ${state}`,
  );
  return [
    `## Stage A, run ${keys.run} of snapshot ${keys.snapshot}`,
    survivorCounts(table),
    `### Every candidate\n\n${candidateTable(table)}`,
    'IC: mean rank correlation of score and forward return over n dates, which are worth "eff. n" independent ones. The t of the equal-weighted cosine test (degrees of freedom in ' +
      'brackets) gates, with q, its p-value corrected for every trial of the ledger; the naive t takes overlapping dates for independent.',
    `The ledger of trials holds ${whole(trials.length)} trials (${states.join(', ')}) in ${whole(lines)} lines. All of them count.${judgedBy === trials.length ? '' : ` This run was judged when it held ${whole(judgedBy)}; q is that of then.`}`,
  ].join('\n\n');
}

function survivorCounts({ rows, columns }: CandidateTable): string {
  const sizes = [...new Set(columns.universe)];
  const lines = sizes.map((size) => {
    const of = Array.from({ length: rows }, (_, row) => row).filter((row) => columns.universe[row] === size);
    const passed = of.filter((row) => columns.passed[row] === 1);
    const reasons = new Map<string, number>();
    for (const row of of) {
      for (const code of (columns.reasons[row] as string).split(';').filter((one) => one !== ''))
        reasons.set(code, (reasons.get(code) ?? 0) + 1);
    }
    const why = [...reasons]
      .toSorted(([a, x], [b, y]) => y - x || byCodeUnits(a, b))
      .map(([code, count]) => `${code} ${count}`);
    return [
      whole(size),
      String(of.length),
      String(passed.length),
      passed.map((row) => columns.candidate[row]).join(', ') || 'none',
      why.join(', ') || 'none',
    ];
  });
  return textTable(['Universe', 'Candidates', 'Survivors', 'Which', 'Gates that said no'], lines);
}

const header = [
  'Candidate',
  'Universe',
  'n',
  'eff. n',
  'IC',
  'ICIR',
  't naive',
  't Newey–West',
  't non-overlapping',
  't cosine',
  'p',
  'q',
  'net Sharpe',
  'Turnover',
  'Gates',
];

function candidateTable({ rows, columns: c }: CandidateTable): string {
  const lines = Array.from({ length: rows }, (_, row) => [
    `${c.candidate[row]}`,
    whole(c.universe[row]),
    whole(c.ic_dates[row]),
    decimal(c.ic_effective_dates[row], 0),
    signed(c.ic_mean[row], 4),
    decimal(c.ic_ir[row]),
    decimal(c.ic_t_naive[row]),
    `${decimal(c.ic_t_newey_west[row])} (${c.newey_west_lags[row]} lags)`,
    `${decimal(c.ic_t_non_overlapping[row])} (n ${c.non_overlapping_dates[row]})`,
    `${decimal(c.ic_t_cosine[row])} (${c.cosines[row]})`,
    decimal(c.ic_p[row], 3),
    decimal(c.ic_q[row], 3),
    decimal(c.net_sharpe[row]),
    percent(c.turnover[row], 0),
    c.passed[row] === 1 ? 'all' : (c.reasons[row] as string).replaceAll(';', ' '),
  ]);
  return markdownTable(
    header,
    lines.map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|'))),
    header.slice(1, -1),
  );
}
