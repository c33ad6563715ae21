import { whole } from '../../text/numbers.ts';
import { regimeColours, regimeShapes } from '../site/charts/chart-config.ts';
import { type IntervalPoint, lyingIntervals } from '../site/charts/interval-charts.ts';
import type { DrawChart } from '../site/charts/vega-svg.ts';
import { type Html, html } from '../site/html.ts';
import { figure } from '../site/parts/figure.ts';
import { regimeLegend } from '../site/parts/regime-legend.ts';
import { dataTable } from '../site/parts/table.ts';

/*
 * What pages about candidates draw alike, whichever stage they are of.
 */

/** As many as there are colours, signs and dashes. */
export const linesShown = 4;
/** Of a letter of a name in a chart, pixels. */
const letterWidth = 6.6;

/** A number of each candidate with its interval. */
interface CandidateIntervals {
  readonly id: string;
  /** Of the figure, with what it says; and of its axis, with the format of the numbers there. */
  readonly title: string;
  readonly description: string;
  readonly axis: string;
  readonly axisFormat: string;
  /** For who does not see the chart. */
  readonly chart: { readonly title: string; readonly description: string };
  /** Of the table, whose rows are value, low, high and n. */
  readonly caption: string;
  readonly headers: readonly [value: string, low: string, high: string, n: string];
  readonly written: (value: number | null) => string;
  /** What the number is called. */
  readonly series: string;
  readonly points: readonly Omit<IntervalPoint, 'series'>[];
}

/** A line for each candidate: a number and its interval. */
export async function intervalFigure(intervals: CandidateIntervals, draw: DrawChart): Promise<Html> {
  const { points, series, written, headers } = intervals;
  const groups = points.map(({ group }) => group);
  const chart = lyingIntervals({
    points: points.map((point) => ({ ...point, series })),
    groups,
    look: { names: [series], colours: regimeColours.slice(0, 1), shapes: regimeShapes.slice(0, 1) },
    title: intervals.axis,
    format: intervals.axisFormat,
    nameWidth: letterWidth * Math.max(...groups.map(({ length }) => length)),
  });
  return figure({
    title: intervals.title,
    description: intervals.description,
    chart: await draw(chart, { id: intervals.id, ...intervals.chart }),
    table: dataTable({
      caption: intervals.caption,
      columns: [{ header: 'Candidate' }, ...numeric(headers)],
      rows: points.map(({ group, value, low, high, n }) => [
        group,
        written(value),
        written(low),
        written(high),
        whole(n),
      ]),
    }),
    source: '',
    isTableOpen: true,
  });
}

/** Figures of the candidates of one universe: first of all, then lines of those that are shown. @param by what of these is largest */
export function drawnCandidates(
  ofAll: Html,
  { names, by, figures }: { readonly names: readonly string[]; readonly by: string; readonly figures: Html[] },
): Html {
  return html`${ofAll}
<p>Lines are of the ${names.length === 1 ? 'candidate' : `${whole(names.length)} candidates`} with the largest ${by}, whichever way the gates went:</p>
${regimeLegend(names)}<div class="charts">
${figures}</div>
`;
}

/** Columns of numbers by their headers. */
export function numeric(headers: readonly string[]) {
  return headers.map((header) => ({ header, numeric: true }));
}
