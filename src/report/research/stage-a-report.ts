import type { GateSet } from '../../research/gate-settings.ts';
import { type GatedCandidate, netReturns } from '../../research/result-tables.ts';
import type { StageASettings } from '../../research/settings.ts';
import type { StageAPlan } from '../../research/stage-a.ts';
import { tQuantile } from '../../statistics/student-t.ts';
import { decimal, percent, signed, signedPercent, whole } from '../../text/numbers.ts';
import { regimeColours, regimeShapes } from '../site/charts/chart-config.ts';
import { type IntervalPoint, lyingIntervals } from '../site/charts/interval-charts.ts';
import { chartDrawer, type DrawChart } from '../site/charts/vega-svg.ts';
import { type Content, type Html, html } from '../site/html.ts';
import { page } from '../site/layout.ts';
import { figure } from '../site/parts/figure.ts';
import { dataTable } from '../site/parts/table.ts';
import { cumulativeReturns, groupReturns, type Line, runningSums } from './stage-a-charts.ts';

export interface StageASubject {
  readonly candidates: readonly GatedCandidate[];
  readonly survivors: ReadonlyMap<number, readonly GatedCandidate[]>;
  readonly plan: StageAPlan;
  /** As-of dates of the panel. */
  readonly dates: Int32Array;
  readonly ledger: { readonly lines: number; readonly trials: number };
  readonly snapshot: string;
  readonly featureSet: string;
  readonly settings: StageASettings;
  readonly gates: GateSet;
}

const confidence = 0.95;
/** As many as there are colours and dashes. */
const linesShown = 4;

/** The report of a screening: one page without script that needs nothing but itself. The same screening gives the same bytes. */
export async function stageAReport(subject: StageASubject): Promise<string> {
  const draw = await chartDrawer();
  const { snapshot, featureSet, settings, ledger, plan } = subject;
  const body = html`<h1>Stage A</h1>
<p>Snapshot ${snapshot}, feature set ${featureSet}. ${whole(subject.candidates.length)} trials on ${whole(plan.windows.reduce((sum, { test_dates }) => sum + test_dates, 0))} tested dates,
held for ${settings.horizon} sessions from ${settings.entry_lag === 0 ? 'the close of the as-of date' : 'the close of the session after'}. The ledger of trials held ${whole(ledger.trials)} trials in ${whole(ledger.lines)} lines when this was judged.</p>
<h2>Survivors by size of the universe</h2>
${survivorTable(subject)}
${await universeSections(subject, draw)}
<h2>Folds</h2>
${foldTable(subject)}
<h2>Gates</h2>
${gateTable(subject)}`;
  return page({
    title: 'Stage A',
    description: `Candidates screened on snapshot ${snapshot}.`,
    path: 'stage-a.html',
    root: '',
    sections: [['stage-a.html', 'Stage A']],
    body,
    colophon: 'Every trial of the ledger counts against each candidate: failed, swept and abandoned ones too.',
  });
}

function survivorTable({ survivors, candidates }: StageASubject): Html {
  return dataTable({
    caption: 'Candidates that every gate let pass',
    columns: [
      { header: 'Universe', numeric: true },
      { header: 'Candidates', numeric: true },
      { header: 'Survivors', numeric: true },
      { header: 'Which' },
    ],
    rows: [...survivors].map(([universe, passed]) => [
      whole(universe),
      whole(candidates.filter((one) => one.universe === universe).length),
      whole(passed.length),
      passed.map(({ candidate }) => candidate.spec.id).join(', ') || 'none',
    ]),
  });
}

async function universeSections(subject: StageASubject, draw: DrawChart): Promise<Content> {
  const sections: Html[] = [];
  for (const universe of subject.survivors.keys()) {
    const own = subject.candidates.filter((one) => one.universe === universe);
    sections.push(html`<h2>The ${whole(universe)} most liquid</h2>
${await icFigure(universe, own, draw)}
${await returnFigure(subject, universe, own, draw)}
${await groupFigure(universe, own, draw)}
${candidateTable(universe, own)}
${neutralTable(universe, own)}`);
  }
  return sections;
}

function icInterval({ summary }: GatedCandidate): { readonly low: number | null; readonly high: number | null } {
  const { ic_mean, ic_t_cosine, cosines } = summary;
  if (ic_mean === null || !ic_t_cosine) return { low: null, high: null };
  const half = tQuantile((1 + confidence) / 2, cosines) * Math.abs(ic_mean / ic_t_cosine);
  return { low: ic_mean - half, high: ic_mean + half };
}

async function icFigure(universe: number, own: readonly GatedCandidate[], draw: DrawChart): Promise<Html> {
  const points = own.map((one): IntervalPoint => {
    const { summary, candidate } = one;
    return { group: candidate.spec.id, series: 'IC', value: summary.ic_mean, ...icInterval(one), n: summary.ic_dates };
  });
  const look = { names: ['IC'], colours: regimeColours.slice(0, 1), shapes: regimeShapes.slice(0, 1) };
  const chart = lyingIntervals({
    points,
    groups: own.map(({ candidate }) => candidate.spec.id),
    look,
    title: 'mean rank IC',
    format: '.3f',
  });
  return figure({
    title: 'Mean rank IC',
    description: ` Rank correlation of score and forward return, with the ${percent(confidence, 0)} interval of the equal-weighted cosine test; n dates at the right.`,
    chart: await draw(chart, {
      id: `ic-${universe}`,
      title: `Mean rank IC of each candidate, ${universe} most liquid`,
      description: 'Points with intervals, one line per candidate.',
    }),
    table: dataTable({
      caption: 'Mean rank IC',
      columns: [
        { header: 'Candidate' },
        { header: 'IC', numeric: true },
        { header: 'Low', numeric: true },
        { header: 'High', numeric: true },
        { header: 'n', numeric: true },
      ],
      rows: points.map(({ group, value, low, high, n }) => [
        group,
        signed(value, 4),
        signed(low, 4),
        signed(high, 4),
        whole(n),
      ]),
    }),
    source: '',
  });
}

/** Those with the largest t, whichever way the gates went. */
function strongest(own: readonly GatedCandidate[]): GatedCandidate[] {
  return own
    .toSorted(
      (a, b) =>
        (b.summary.ic_t_cosine ?? Number.NEGATIVE_INFINITY) - (a.summary.ic_t_cosine ?? Number.NEGATIVE_INFINITY),
    )
    .slice(0, linesShown);
}

async function returnFigure(
  { plan, dates }: StageASubject,
  universe: number,
  own: readonly GatedCandidate[],
  draw: DrawChart,
): Promise<Html> {
  const shown = strongest(own);
  const lines = shown.map((one): Line => {
    const { days, returns } = netReturns(one, plan, dates);
    return { name: one.candidate.spec.id, points: runningSums(days, returns) };
  });
  return figure({
    title: 'Net returns',
    description:
      ' Sum of the returns of long less short after costs, per cent of one side, of the candidates with the largest t.',
    chart: await draw(cumulativeReturns(lines), {
      id: `net-${universe}`,
      title: `Sums of net returns, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Net returns per year',
      columns: [
        { header: 'Candidate' },
        { header: 'Gross', numeric: true },
        { header: 'Costs', numeric: true },
        { header: 'Net', numeric: true },
        { header: 'Steps', numeric: true },
      ],
      rows: shown.map(({ candidate, summary }) => [
        candidate.spec.id,
        signedPercent(summary.gross_return_annual),
        percent(summary.cost_annual),
        signedPercent(summary.net_return_annual),
        whole(summary.return_steps),
      ]),
    }),
    source: '',
  });
}

async function groupFigure(universe: number, own: readonly GatedCandidate[], draw: DrawChart): Promise<Html> {
  const shown = strongest(own);
  const lines = shown.map(
    ({ candidate, quantileReturns }): Line => ({
      name: candidate.spec.id,
      points: Array.from(quantileReturns, (value, q) => ({ x: q + 1, y: 100 * value })).filter(
        ({ y }) => !Number.isNaN(y),
      ),
    }),
  );
  return figure({
    title: 'Forward return by group of score',
    description: ' Mean over the dates, per cent over the horizon, the lowest scores at the left.',
    chart: await draw(groupReturns(lines), {
      id: `groups-${universe}`,
      title: `Forward return by group, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Mean forward return by group',
      columns: [
        { header: 'Candidate' },
        ...Array.from(shown[0]?.quantileReturns ?? [], (_, q) => ({ header: String(q + 1), numeric: true })),
        { header: 'Monotonicity', numeric: true },
      ],
      rows: shown.map(({ candidate, quantileReturns, summary }) => [
        candidate.spec.id,
        ...Array.from(quantileReturns, (value) => signedPercent(value)),
        decimal(summary.monotonicity),
      ]),
    }),
    source: '',
  });
}

function candidateTable(universe: number, own: readonly GatedCandidate[]): Html {
  const numeric = [
    'n',
    'eff. n',
    'IC',
    'ICIR',
    't naive',
    't Newey–West',
    't non-overl.',
    't cosine',
    'p',
    'q',
    'net Sharpe',
    'Turnover',
    'Capacity, USD',
  ];
  return dataTable({
    caption: `Every candidate among the ${whole(universe)} most liquid`,
    columns: [
      { header: 'Candidate' },
      ...numeric.map((header) => ({ header, numeric: true })),
      { header: 'Gates that said no' },
    ],
    rows: own.map(({ candidate, summary: s, ic_q, reasons }) => [
      candidate.spec.id,
      whole(s.ic_dates),
      decimal(s.ic_effective_dates, 0),
      signed(s.ic_mean, 4),
      decimal(s.ic_ir),
      decimal(s.ic_t_naive),
      decimal(s.ic_t_newey_west),
      `${decimal(s.ic_t_non_overlapping)} (n ${s.non_overlapping_dates})`,
      `${decimal(s.ic_t_cosine)} (${s.cosines})`,
      decimal(s.ic_p, 3),
      decimal(ic_q, 3),
      decimal(s.net_sharpe),
      percent(s.turnover, 0),
      whole(s.capacity_usd),
      reasons.join(', ') || 'none',
    ]),
  });
}

function neutralTable(universe: number, own: readonly GatedCandidate[]): Html {
  const numeric = [
    'IC',
    'sector neutral',
    'size neutral',
    'market neutral',
    'session 1',
    'sessions 2–5',
    'sessions 6–20',
    'Coverage',
  ];
  return dataTable({
    caption: `What the rank IC among the ${whole(universe)} most liquid consists of, and how long it lasts`,
    columns: [{ header: 'Candidate' }, ...numeric.map((header) => ({ header, numeric: true }))],
    rows: own.map(({ candidate, summary: s }) => [
      candidate.spec.id,
      ...[
        s.ic_mean,
        s.ic_sector_neutral,
        s.ic_size_neutral,
        s.ic_market_neutral,
        s.ic_sessions_1,
        s.ic_sessions_2_5,
        s.ic_sessions_6_20,
      ].map((ic) => signed(ic, 4)),
      percent(s.coverage, 0),
    ]),
  });
}

function foldTable({ plan }: StageASubject): Html {
  const { errors, warnings } = plan.policy;
  const found = [...errors, ...warnings].map(({ code, detail }) => `${code}: ${detail}`);
  return html`${dataTable({
    caption: 'Which dates train and which test',
    columns: [
      { header: 'Fold' },
      { header: 'Trains' },
      { header: 'Dates', numeric: true },
      { header: 'Purged', numeric: true },
      { header: 'Tests' },
      { header: 'Dates', numeric: true },
      { header: 'Gap, sessions', numeric: true },
    ],
    rows: plan.windows.map((one) => [
      one.fold,
      `${one.train_start} to ${one.train_end}`,
      whole(one.train_dates),
      whole(one.purged_dates),
      `${one.test_start} to ${one.test_end}`,
      whole(one.test_dates),
      whole(one.gap_sessions),
    ]),
  })}${found.length > 0 && html`<ul>${found.map((text) => html`<li>${text}</li>`)}</ul>`}`;
}

function gateTable({ gates }: StageASubject): Html {
  return dataTable({
    caption: `Gates of configs/gates/${gates.id}.yaml`,
    columns: [{ header: 'Code' }, { header: 'Looks at' }, { header: 'Says yes' }],
    rows: gates.gates.map(({ code, metric, at_least, at_most }) => [
      code,
      metric,
      at_least === undefined ? `≤ ${at_most}` : `≥ ${at_least}`,
    ]),
  });
}
