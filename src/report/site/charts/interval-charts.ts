import type { TopLevelSpec } from 'vega-lite';
import { chartFrame, ink, rule, soft } from './chart-config.ts';

/** A mean with its interval, at a place of the axis. */
export interface IntervalPoint {
  /** Its group on the axis: a horizon, a term, a pair. */
  readonly group: string;
  /** Which of the group: a regime, a bucket. */
  readonly series: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** How the series of a chart look, in order. */
export interface SeriesLook {
  readonly names: readonly string[];
  readonly colours: readonly string[];
  readonly shapes: readonly string[];
}

export interface IntervalChart {
  readonly points: readonly IntervalPoint[];
  readonly groups: readonly string[];
  readonly look: SeriesLook;
  /** Of the value axis; without a title where the caption says it. */
  readonly title: string;
  /** A d3 format of the value axis. */
  readonly format: string;
  /** Of the value axis, so that charts beside each other have the same; chosen by the points where not given. */
  readonly domain?: readonly [low: number, high: number];
  /** Room for the names of lying groups, pixels, where they are longer than those of the site. */
  readonly nameWidth?: number;
}

/** The least and the highest end of the intervals of several charts, with 0. */
export function intervalDomain(points: readonly IntervalPoint[]): readonly [low: number, high: number] {
  const ends = points.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null);
  return [ends.reduce((least, end) => Math.min(least, end), 0), ends.reduce((most, end) => Math.max(most, end), 0)];
}

const uprightHeight = 170;
const lyingMargins = { left: 126, right: 30, top: 4, bottom: 24 };

const signLabels = (format: string) => `replace(format(datum.value, '${format}'), '-', '−')`;

/** What both kinds of chart encode alike. */
function encodings({ look, title, format, domain }: IntervalChart, tickCount: number) {
  const names = [...look.names];
  return {
    offset: { field: 'series', scale: { domain: names } },
    colour: {
      field: 'series',
      type: 'nominal' as const,
      scale: { domain: names, range: [...look.colours] },
      legend: null,
    },
    shape: {
      field: 'series',
      type: 'nominal' as const,
      scale: { domain: names, range: [...look.shapes] },
      legend: null,
    },
    low: {
      field: 'low',
      type: 'quantitative' as const,
      ...(domain ? { scale: { domain: [...domain], nice: true } } : {}),
      axis: { title, format, tickCount, labelExpr: signLabels(format) },
    },
    value: { field: 'value', type: 'quantitative' as const },
  };
}

const zeroMark = { type: 'rule' as const, color: soft, strokeWidth: 1 };
const intervalMark = { type: 'rule' as const, strokeWidth: 2 };
const valueMark = { type: 'point' as const, filled: true, size: 75, opacity: 1 };

/** Points with intervals above a group axis, a line at 0, and the number of observations under each. */
export function uprightIntervals(chart: IntervalChart): TopLevelSpec {
  const { points, groups } = chart;
  const { offset, colour, shape, low, value } = encodings(chart, 5);
  const x = {
    field: 'group',
    type: 'ordinal' as const,
    scale: { domain: [...groups], paddingInner: 0.15 },
    axis: { title: null, labelAngle: 0, domain: false, ticks: false, offset: 14 },
  };
  return {
    ...chartFrame(uprightHeight, { left: 40, right: 4, top: 8, bottom: 40 }),
    data: { values: [...points] },
    layer: [
      { mark: zeroMark, encoding: { y: { datum: 0 } } },
      { mark: intervalMark, encoding: { x, xOffset: offset, y: low, y2: { field: 'high' }, color: colour } },
      { mark: valueMark, encoding: { x, xOffset: offset, y: value, color: colour, shape } },
      {
        mark: { type: 'text', fontSize: 10, color: soft, baseline: 'top', dy: 4 },
        encoding: { x, xOffset: offset, y: { value: uprightHeight }, text: { field: 'n' } },
      },
    ],
  };
}

/** Points with intervals beside their names, a line at 0, and the number of observations at the right. */
export function lyingIntervals(chart: IntervalChart): TopLevelSpec {
  const { points, groups, look } = chart;
  const { offset, colour, shape, low, value } = encodings(chart, 4);
  const y = {
    field: 'group',
    type: 'ordinal' as const,
    scale: { domain: [...groups] },
    axis: {
      title: null,
      domain: false,
      ticks: false,
      labelLimit: 0,
      labelColor: ink,
      grid: true,
      gridColor: rule,
      bandPosition: 0,
    },
  };
  const step = Math.max(26, 14 * look.names.length + 8);
  return {
    ...chartFrame(step * Math.max(1, groups.length), {
      ...lyingMargins,
      left: Math.max(lyingMargins.left, chart.nameWidth ?? 0),
    }),
    data: { values: [...points] },
    layer: [
      { mark: zeroMark, encoding: { x: { datum: 0 } } },
      { mark: intervalMark, encoding: { y, yOffset: offset, x: low, x2: { field: 'high' }, color: colour } },
      { mark: valueMark, encoding: { y, yOffset: offset, x: value, color: colour, shape } },
      {
        mark: { type: 'text', fontSize: 10, color: soft, align: 'left', dx: 4 },
        encoding: { y, yOffset: offset, x: { value: { expr: 'width' } }, text: { field: 'n' } },
      },
    ],
  };
}
