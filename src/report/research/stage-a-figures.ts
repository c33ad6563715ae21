import { type GatedCandidate, netReturns } from '../../research/result-tables.ts';
import { testedDates } from '../../research/screen.ts';
import { tQuantile } from '../../statistics/student-t.ts';
import { decimal, percent, signed, signedPercent, whole } from '../../text/numbers.ts';
import type { DrawChart } from '../site/charts/vega-svg.ts';
import type { Html } from '../site/html.ts';
import { figure } from '../site/parts/figure.ts';
import { dataTable } from '../site/parts/table.ts';
import { type Line, profiles, runningLines, runningSums } from './candidate-charts.ts';
import { drawnCandidates, intervalFigure, linesShown, numeric } from './candidate-figures.ts';
import type { StageASubject } from './stage-a-subject.ts';

const confidence = 0.95;

/** The candidates of one universe, drawn: every rank IC, and of those with the largest t how ICs and returns add up, what groups return and how long it lasts. */
export async function universeFigures(
  subject: StageASubject,
  universe: number,
  own: readonly GatedCandidate[],
  draw: DrawChart,
): Promise<Html> {
  const shown = strongest(own);
  const figures = [
    await runningIcFigure(subject, universe, shown, draw),
    await returnFigure(subject, universe, shown, draw),
    await groupFigure(universe, shown, draw),
    await decayFigure(universe, shown, draw),
  ];
  const names = shown.map(({ candidate }) => candidate.spec.id);
  return drawnCandidates(await icFigure(universe, own, draw), { names, by: 't', figures });
}

function strongest(own: readonly GatedCandidate[]): GatedCandidate[] {
  const t = ({ summary }: GatedCandidate) => summary.ic_t_cosine ?? Number.NEGATIVE_INFINITY;
  return own.toSorted((a, b) => t(b) - t(a)).slice(0, linesShown);
}

function icInterval({ summary }: GatedCandidate): { readonly low: number | null; readonly high: number | null } {
  const { ic_mean, ic_t_cosine, cosines } = summary;
  if (ic_mean === null || !ic_t_cosine) return { low: null, high: null };
  const half = tQuantile((1 + confidence) / 2, cosines) * Math.abs(ic_mean / ic_t_cosine);
  return { low: ic_mean - half, high: ic_mean + half };
}

function icFigure(universe: number, own: readonly GatedCandidate[], draw: DrawChart): Promise<Html> {
  const points = own.map((one) => {
    const { summary, candidate } = one;
    return { group: candidate.spec.id, value: summary.ic_mean, ...icInterval(one), n: summary.ic_dates };
  });
  return intervalFigure(
    {
      id: `ic-${universe}`,
      title: 'Mean rank IC',
      description: ` Rank correlation of score and forward return, with the ${percent(confidence, 0)} interval of the equal-weighted cosine test; n dates at the right.`,
      axis: 'mean rank IC',
      axisFormat: '.3f',
      chart: {
        title: `Mean rank IC of each candidate, ${universe} most liquid`,
        description: 'Points with intervals, one line per candidate.',
      },
      caption: 'Mean rank IC',
      headers: ['IC', 'Low', 'High', 'n'],
      written: (value) => signed(value, 4),
      series: 'IC',
      points,
    },
    draw,
  );
}

async function runningIcFigure(
  { plan, dates }: StageASubject,
  universe: number,
  shown: readonly GatedCandidate[],
  draw: DrawChart,
): Promise<Html> {
  const days = Int32Array.from(testedDates(plan.folds), ({ date }) => dates[date] as number);
  const lines = shown.map(
    ({ candidate, series }): Line => ({ name: candidate.spec.id, points: runningSums(days, series.ic, 1) }),
  );
  return figure({
    title: 'Rank ICs, summed',
    description: ' A straight way up is an IC that holds; steps are a few dates that made it.',
    chart: await draw(runningLines(lines, ''), {
      id: `running-${universe}`,
      title: `Sums of rank ICs, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Rank ICs by date',
      columns: [{ header: 'Candidate' }, ...numeric(['IC', 'Deviation', 'Dates above 0', 'Worst fold'])],
      rows: shown.map(({ candidate, summary }) => [
        candidate.spec.id,
        signed(summary.ic_mean, 4),
        decimal(summary.ic_deviation, 4),
        percent(summary.ic_positive_share, 0),
        signed(summary.ic_fold_min, 4),
      ]),
    }),
    source: '',
  });
}

async function returnFigure(
  { plan, dates }: StageASubject,
  universe: number,
  shown: readonly GatedCandidate[],
  draw: DrawChart,
): Promise<Html> {
  const lines = shown.map((one): Line => {
    const { days, returns } = netReturns(one, plan, dates);
    return { name: one.candidate.spec.id, points: runningSums(days, returns, 100) };
  });
  return figure({
    title: 'Net returns, summed',
    description: ' Long less short after costs, per cent of one side.',
    chart: await draw(runningLines(lines, '%'), {
      id: `net-${universe}`,
      title: `Sums of net returns, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Net returns per year',
      columns: [{ header: 'Candidate' }, ...numeric(['Gross', 'Costs', 'Net', 'Steps'])],
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

async function groupFigure(universe: number, shown: readonly GatedCandidate[], draw: DrawChart): Promise<Html> {
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
    chart: await draw(profiles(lines, { x: 'group by score', unit: '%', format: '.1f' }), {
      id: `groups-${universe}`,
      title: `Forward return by group, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Mean forward return by group',
      columns: [
        { header: 'Candidate' },
        ...numeric(Array.from(shown[0]?.quantileReturns ?? [], (_, q) => String(q + 1))),
        ...numeric(['Monotonicity']),
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

const windows = [
  ['ic_sessions_1', '1'],
  ['ic_sessions_2_5', '2–5'],
  ['ic_sessions_6_20', '6–20'],
] as const;

async function decayFigure(universe: number, shown: readonly GatedCandidate[], draw: DrawChart): Promise<Html> {
  const lines = shown.map(
    ({ candidate, summary }): Line => ({
      name: candidate.spec.id,
      points: windows.flatMap(([metric, x]) => {
        const y = summary[metric];
        return y === null ? [] : [{ x, y }];
      }),
    }),
  );
  return figure({
    title: 'Decay',
    description: ' Mean rank IC with what the sessions after the entry returned, in windows that share none.',
    chart: await draw(profiles(lines, { x: 'sessions after the entry', unit: '', format: '.2f' }), {
      id: `decay-${universe}`,
      title: `Rank IC by sessions after the entry, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Mean rank IC by sessions after the entry',
      columns: [{ header: 'Candidate' }, ...numeric(windows.map(([, name]) => name))],
      rows: shown.map(({ candidate, summary }) => [
        candidate.spec.id,
        ...windows.map(([metric]) => signed(summary[metric], 4)),
      ]),
    }),
    source: '',
  });
}
