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
}

/** The least and the highest end of the intervals of several charts, with 0. */
export function intervalDomain(points: readonly IntervalPoint[]): readonly [low: number, high: number] {
  const ends = points.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null);
  return [ends.reduce((least, end) => Math.min(least, end), 0), ends.reduce((most, end) => Math.max(most, end), 0)];
}

const uprightHeight = 170;
const lyingMargins = { left: 126, right: 30, top: 4, bottom: 24 };

const signLabels = (format: string) => `replace(format(datum.value, '${format}'), '-', '−')`;

/** Points with intervals above a group axis, a line at 0, and the number of observations under each. */
export function uprightIntervals({ points, groups, look, title, format, domain }: IntervalChart): TopLevelSpec {
  const offset = { field: 'series', scale: { domain: [...look.names] } };
  const x = {
    field: 'group',
    type: 'ordinal' as const,
    scale: { domain: [...groups], paddingInner: 0.15 },
    axis: { title: null, labelAngle: 0, domain: false, ticks: false, offset: 14 },
  };
  const colour = {
    field: 'series',
    type: 'nominal' as const,
    scale: { domain: [...look.names], range: [...look.colours] },
    legend: null,
  };
  return {
    ...chartFrame(uprightHeight, { left: 40, right: 4, top: 8, bottom: 40 }),
    data: { values: [...points] },
    layer: [
      { mark: { type: 'rule', color: soft, strokeWidth: 1 }, encoding: { y: { datum: 0 } } },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: {
          x,
          xOffset: offset,
          y: {
            field: 'low',
            type: 'quantitative',
            ...(domain ? { scale: { domain: [...domain], nice: true } } : {}),
            axis: { title, format, tickCount: 5, labelExpr: signLabels(format) },
          },
          y2: { field: 'high' },
          color: colour,
        },
      },
      {
        mark: { type: 'point', filled: true, size: 75, opacity: 1 },
        encoding: {
          x,
          xOffset: offset,
          y: { field: 'value', type: 'quantitative' },
          color: colour,
          shape: {
            field: 'series',
            type: 'nominal',
            scale: { domain: [...look.names], range: [...look.shapes] },
            legend: null,
          },
        },
      },
      {
        mark: { type: 'text', fontSize: 10, color: soft, baseline: 'top', dy: 4 },
        encoding: { x, xOffset: offset, y: { value: uprightHeight }, text: { field: 'n' } },
      },
    ],
  };
}

/** Points with intervals beside their names, a line at 0, and the number of observations at the right. */
export function lyingIntervals({ points, groups, look, title, format, domain }: IntervalChart): TopLevelSpec {
  const offset = { field: 'series', scale: { domain: [...look.names] } };
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
  const colour = {
    field: 'series',
    type: 'nominal' as const,
    scale: { domain: [...look.names], range: [...look.colours] },
    legend: null,
  };
  const step = Math.max(26, 14 * look.names.length + 8);
  return {
    ...chartFrame(step * Math.max(1, groups.length), lyingMargins),
    data: { values: [...points] },
    layer: [
      { mark: { type: 'rule', color: soft, strokeWidth: 1 }, encoding: { x: { datum: 0 } } },
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: {
          y,
          yOffset: offset,
          x: {
            field: 'low',
            type: 'quantitative',
            ...(domain ? { scale: { domain: [...domain], nice: true } } : {}),
            axis: { title, format, tickCount: 4, labelExpr: signLabels(format) },
          },
          x2: { field: 'high' },
          color: colour,
        },
      },
      {
        mark: { type: 'point', filled: true, size: 75, opacity: 1 },
        encoding: {
          y,
          yOffset: offset,
          x: { field: 'value', type: 'quantitative' },
          color: colour,
          shape: {
            field: 'series',
            type: 'nominal',
            scale: { domain: [...look.names], range: [...look.shapes] },
            legend: null,
          },
        },
      },
      {
        mark: { type: 'text', fontSize: 10, color: soft, align: 'left', dx: 4 },
        encoding: { y, yOffset: offset, x: { value: { expr: 'width' } }, text: { field: 'n' } },
      },
    ],
  };
}
