import type { Comparison, PairComparison, PairWeek } from '../../../comparison/comparison.ts';
import { decimal, nothing, signed, whole } from '../../../text/numbers.ts';
import { type AgreementPoint, agreementChart } from '../charts/agreement-chart.ts';
import type { DrawChart } from '../charts/vega-svg.ts';
import { type Content, type Html, html } from '../html.ts';
import { estimate } from '../numbers.ts';
import { figure } from './figure.ts';
import type { PageContext } from './page-context.ts';
import { regimeName } from './regime-legend.ts';
import { dataTable } from './table.ts';

interface Measure {
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly domain: (weeks: readonly PairWeek[]) => readonly [number, number];
  readonly point: (week: PairWeek) => AgreementPoint;
}

const measures: readonly Measure[] = [
  {
    key: 'shared',
    name: 'Names in common',
    words: 'Of the highest ranked names.',
    domain: (weeks) => [0, Math.max(1, ...weeks.map(({ possible }) => possible))],
    point: ({ week_ending, possible, shared, shared_by_chance, deviation_by_chance }) =>
      possible === 0
        ? beside(week_ending, null, null, null)
        : beside(week_ending, shared, shared_by_chance, deviation_by_chance),
  },
  {
    key: 'rbo',
    name: 'Rank-biased overlap',
    words: 'Counts the top of the list more.',
    domain: () => [0, 1],
    point: ({ week_ending, rbo, rbo_by_chance }) => beside(week_ending, rbo, rbo_by_chance, null),
  },
  {
    key: 'tau',
    name: 'Kendall τ',
    words: 'Order of all names that both rank.',
    domain: () => [-1, 1],
    point: ({ week_ending, kendall_tau, tau_deviation_by_chance }) =>
      beside(week_ending, kendall_tau, kendall_tau === null ? null : 0, tau_deviation_by_chance),
  },
];

function beside(week: string, value: number | null, chance: number | null, deviation: number | null): AgreementPoint {
  const band = chance === null || deviation === null ? null : 2 * deviation;
  return {
    week,
    value,
    chance,
    low: chance === null || band === null ? null : chance - band,
    high: chance === null || band === null ? null : chance + band,
  };
}

/** How far each pair agrees: the means beside chance, then every week. */
export async function agreementFigures(
  page: PageContext,
  comparison: Comparison,
  source: Content,
  draw: DrawChart,
): Promise<Html> {
  const { pairs, top, persistence } = comparison;
  if (pairs.length === 0) return html`<p>There is only one regime.</p>\n`;
  const sections: Html[] = [];
  for (const [position, pair] of pairs.entries()) {
    const figures: Html[] = [];
    for (const measure of measures) figures.push(await agreementFigure(pair, measure, position, draw));
    sections.push(
      html`<h3>${regimeName(page, pair.a)} and ${regimeName(page, pair.b)}</h3>\n<div class="charts">\n${figures}</div>\n`,
    );
  }
  return html`${meansTable(page, comparison, source)}
<p>Line: the week's value. Dashes: what chance gives on average; the grey band is two standard deviations of chance to both sides. Top ${whole(top)} names; rank-biased overlap with persistence ${decimal(persistence)}.</p>
${sections}`;
}

function meansTable(page: PageContext, { pairs, top }: Comparison, source: Content): Html {
  return dataTable({
    caption: `Means over weeks with t intervals, top ${whole(top)} names. How often both, one and none of the two decide to trade, live or not.`,
    source,
    className: 'record',
    stacks: true,
    columns: [
      { header: 'Regimes' },
      { header: 'Names in common', numeric: true },
      { header: 'By chance', numeric: true },
      { header: 'Rank-biased overlap', numeric: true },
      { header: 'By chance', numeric: true },
      { header: 'Kendall τ (by chance 0)', numeric: true },
      { header: 'Both trade', numeric: true },
      { header: 'Only the first', numeric: true },
      { header: 'Only the second', numeric: true },
      { header: 'Neither', numeric: true },
    ],
    rows: pairs.map((pair) => [
      html`${regimeName(page, pair.a)} / ${regimeName(page, pair.b)}`,
      estimate(pair.shared, (value) => decimal(value, 1)),
      decimal(pair.shared_by_chance, 1),
      estimate(pair.rbo, decimal),
      decimal(pair.rbo_by_chance),
      estimate(pair.kendall_tau, signed),
      whole(pair.traded.both),
      whole(pair.traded.only_a),
      whole(pair.traded.only_b),
      whole(pair.traded.neither),
    ]),
  });
}

async function agreementFigure(
  pair: PairComparison,
  measure: Measure,
  position: number,
  draw: DrawChart,
): Promise<Html> {
  const points = pair.weeks.map(measure.point);
  const title = measure.name;
  const words = `${measure.words} ${pair.a} and ${pair.b}, ${whole(points.length)} weeks.`;
  return figure({
    title,
    description: measure.words,
    chart: await draw(agreementChart(points, measure.domain(pair.weeks)), {
      id: `agreement-${position}-${measure.key}`,
      title: `${title}: ${pair.a} and ${pair.b}`,
      description: words,
    }),
    table: dataTable({
      caption: `${title}: ${pair.a} and ${pair.b}`,
      columns: [
        { header: 'Week ending' },
        { header: measure.name, numeric: true },
        { header: 'By chance', numeric: true },
        { header: 'n', numeric: true },
      ],
      rows: pair.weeks.toReversed().map((week) => weekRow(week, measure)),
    }),
    source: '',
  });
}

function weekRow(week: PairWeek, { point, key }: Measure): Content[] {
  const { value, chance, high } = point(week);
  const digits = key === 'shared' ? 1 : 2;
  const deviation = high === null || chance === null ? '' : ` ± ${decimal((high - chance) / 2, digits)}`;
  return [
    week.week_ending,
    key === 'shared' ? (value === null ? nothing : `${whole(value)} of ${week.possible}`) : decimal(value),
    chance === null ? nothing : `${decimal(chance, digits)}${deviation}`,
    `${whole(week.names)} names`,
  ];
}
