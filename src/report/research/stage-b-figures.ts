// jscpd:ignore-start: pages of one kind import much the same
import { netByPath } from '../../research/stage-b/programme.ts';
import { decimal, percent, signedPercent, whole } from '../../text/numbers.ts';
import type { DrawChart } from '../site/charts/vega-svg.ts';
import type { Html } from '../site/html.ts';
import { figure } from '../site/parts/figure.ts';
import { dataTable } from '../site/parts/table.ts';
import { type Line, profiles, runningLines, runningSums } from './candidate-charts.ts';
import { drawnCandidates, intervalFigure, linesShown, numeric } from './candidate-figures.ts';
import type { StageBFacts } from './stage-b-subject.ts';

// jscpd:ignore-end

type Shown = StageBFacts['candidates'][number];

/** The candidates of one universe, drawn: the Sharpe ratio of each with the spread of its paths, and of the best how returns add up and what stresses leave. */
export async function validationFigures(
  { plan, dates }: StageBFacts,
  universe: number,
  own: readonly Shown[],
  draw: DrawChart,
): Promise<Html> {
  const shown = own
    .toSorted(
      (a, b) => (b.numbers.net_sharpe ?? Number.NEGATIVE_INFINITY) - (a.numbers.net_sharpe ?? Number.NEGATIVE_INFINITY),
    )
    .slice(0, linesShown);
  const figures = [
    await returnFigure(universe, shown, dates.subarray(0, plan.sample), draw),
    await stressFigure(universe, shown, draw),
  ];
  const names = shown.map(({ candidate }) => candidate.spec.id);
  return drawnCandidates(await sharpeFigure(universe, own, draw), { names, by: 'Sharpe ratio', figures });
}

function sharpeFigure(universe: number, own: readonly Shown[], draw: DrawChart): Promise<Html> {
  const points = own.map(({ candidate, numbers, paths }) => {
    const sharpes = netByPath(paths);
    const isSpread = sharpes.length > 1;
    return {
      group: candidate.spec.id,
      value: numbers.net_sharpe,
      low: isSpread ? Math.min(...sharpes) : null,
      high: isSpread ? Math.max(...sharpes) : null,
      n: paths.length,
    };
  });
  return intervalFigure(
    {
      id: `sharpe-${universe}`,
      title: 'Net Sharpe ratio',
      description:
        ' Of the median path, with the lowest and the highest of its paths; n paths at the right. A formula has one.',
      axis: 'net Sharpe ratio, per year',
      axisFormat: '.1f',
      chart: {
        title: `Net Sharpe ratio of each candidate, ${universe} most liquid`,
        description: 'Points with the range of the paths, one line per candidate.',
      },
      caption: 'Net Sharpe ratio, per year',
      headers: ['Median path', 'Lowest', 'Highest', 'Paths'],
      written: (value) => decimal(value),
      series: 'Sharpe',
      points,
    },
    draw,
  );
}

async function returnFigure(
  universe: number,
  shown: readonly Shown[],
  days: Int32Array,
  draw: DrawChart,
): Promise<Html> {
  const lines = shown.map(
    ({ candidate, paths, median }): Line => ({
      name: candidate.spec.id,
      points: runningSums(days, paths[median]?.returns ?? new Float64Array(days.length), 100),
    }),
  );
  return figure({
    title: 'Net returns, summed',
    description: ' Of the median path over the sample, per cent of one side.',
    chart: await draw(runningLines(lines, '%'), {
      id: `validated-${universe}`,
      title: `Sums of net returns, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Net returns of the sample',
      columns: [{ header: 'Candidate' }, ...numeric(['Net per year', 'Drawdown', 'Steps'])],
      rows: shown.map(({ candidate, numbers }) => [
        candidate.spec.id,
        signedPercent(numbers.net_return_annual),
        percent(numbers.max_drawdown),
        whole(numbers.return_steps),
      ]),
    }),
    source: '',
  });
}

/** What a stress is called below its points. */
const stressNames: Readonly<Record<string, string>> = {
  slippage_x2: 'costs ×2',
  slippage_x3_spreadfloor: '×3',
  liquidity_shock_adv: 'liquidity',
  correlation_spike: 'correlation',
  execution_delay_1: 'delay',
};

async function stressFigure(universe: number, shown: readonly Shown[], draw: DrawChart): Promise<Html> {
  const stressed = shown.map(({ candidate, numbers, stress }) => ({
    name: candidate.spec.id,
    values: [
      ['none', numbers.net_sharpe] as const,
      ...stress
        .filter(({ kind }) => kind === 'stress')
        .map(({ scenario, netSharpe }) => [stressNames[scenario] ?? scenario, netSharpe] as const),
    ],
  }));
  const lines = stressed.map(
    ({ name, values }): Line => ({ name, points: values.flatMap(([x, y]) => (y === null ? [] : [{ x, y }])) }),
  );
  return figure({
    title: 'Under stress',
    description: ' Net Sharpe ratio of the median path where trading is dearer, later or less diversified.',
    chart: await draw(profiles(lines, { x: 'stress', unit: '', format: '.1f' }), {
      id: `stress-${universe}`,
      title: `Net Sharpe ratio under stress, ${universe} most liquid`,
      description: 'One line per candidate.',
    }),
    table: dataTable({
      caption: 'Net Sharpe ratio under stress',
      columns: [{ header: 'Candidate' }, ...numeric((stressed[0]?.values ?? []).map(([name]) => name))],
      rows: stressed.map(({ name, values }) => [name, ...values.map(([, value]) => decimal(value))]),
    }),
    source: '',
  });
}
