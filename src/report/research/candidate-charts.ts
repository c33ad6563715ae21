import type { TopLevelSpec } from 'vega-lite';
import { isoDate } from '../../calendar/date.ts';
import { chartFrame, regimeColours, regimeShapes, soft } from '../site/charts/chart-config.ts';

/** A line of a chart. */
export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number | string; readonly y: number }[];
}

const colours = [...regimeColours];

function colourOf(lines: readonly Line[]) {
  const names = lines.map(({ name }) => name);
  return { field: 'name', type: 'nominal' as const, scale: { domain: names, range: colours }, legend: null };
}

function shapeOf(lines: readonly Line[]) {
  const names = lines.map(({ name }) => name);
  return { field: 'name', type: 'nominal' as const, scale: { domain: names, range: [...regimeShapes] }, legend: null };
}

/** Labels with a real minus sign, and the unit behind each. */
const labelled = (format: string, unit: string) =>
  `replace(format(datum.value, '${format}'), '-', '−')${unit === '' ? '' : ` + ' ${unit}'`}`;

function valuesOf(lines: readonly Line[]) {
  return lines.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
}

/** Running sums over the dates, each line with its sign at the end. @param unit of the values */
export function runningLines(lines: readonly Line[], unit: string): TopLevelSpec {
  const encoding = {
    x: {
      field: 'x',
      type: 'temporal' as const,
      scale: { type: 'utc' as const },
      axis: { title: null, tickCount: 5, labelFlush: true },
    },
    y: {
      field: 'y',
      type: 'quantitative' as const,
      axis: { title: null, tickCount: 5, labelExpr: labelled('~g', unit) },
    },
    color: colourOf(lines),
  };
  const ends = lines.map(({ name, points }) => ({ name, points: points.slice(-1) }));
  return {
    ...chartFrame(190, { left: 46, right: 10, top: 8, bottom: 24 }),
    data: { values: valuesOf(lines) },
    layer: [
      ...zeroAndLines(lines, encoding),
      { data: { values: valuesOf(ends) }, mark: sign(50), encoding: { ...encoding, shape: shapeOf(lines) } },
    ],
  };
}

/** What a profile has from the left to the right, and what it is measured in. */
interface ProfileAxes {
  readonly x: string;
  readonly unit: string;
  /** A d3 format of the values. */
  readonly format: string;
}

/** Values side by side, a line for each candidate: mean forward returns of groups by score, rank ICs by what followed when. */
export function profiles(lines: readonly Line[], { x, unit, format }: ProfileAxes): TopLevelSpec {
  const encoding = {
    x: {
      field: 'x',
      type: 'ordinal' as const,
      scale: { domain: [...new Set(lines.flatMap(({ points }) => points.map((point) => point.x)))] },
      axis: { title: x, labelAngle: 0, domain: false },
    },
    y: {
      field: 'y',
      type: 'quantitative' as const,
      scale: { zero: true },
      axis: { title: null, tickCount: 5, labelExpr: labelled(format, unit) },
    },
    color: colourOf(lines),
  };
  return {
    ...chartFrame(190, { left: 52, right: 10, top: 8, bottom: 40 }),
    data: { values: valuesOf(lines) },
    layer: [...zeroAndLines(lines, encoding), { mark: sign(34), encoding: { ...encoding, shape: shapeOf(lines) } }],
  };
}

/** The mark of a candidate, as the legend has it. @param size area, square pixels */
const sign = (size: number) => ({ type: 'point' as const, filled: true, size, opacity: 1 });

/** A line at 0, and one for each candidate. */
function zeroAndLines<E>(lines: readonly Line[], encoding: E) {
  return [
    { mark: { type: 'rule' as const, color: soft, strokeWidth: 1 }, encoding: { y: { datum: 0 } } },
    { mark: { type: 'line' as const, strokeWidth: 1.6 }, encoding: { ...encoding, strokeDash: dashOf(lines) } },
  ];
}

const dashes = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
];

/** A dash goes with each colour, for whoever does not tell them apart. */
function dashOf(lines: readonly Line[]) {
  const names = lines.map(({ name }) => name);
  return {
    field: 'name',
    type: 'nominal' as const,
    scale: { domain: names, range: dashes.slice(0, names.length) },
    legend: null,
  };
}

/** Running sums; what is not known is passed over. @param unit by what values are multiplied */
export function runningSums(days: Int32Array, values: Float64Array, unit: number): Line['points'] {
  const points: { x: string; y: number }[] = [];
  let sum = 0;
  for (const [i, day] of days.entries()) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    sum += unit * value;
    points.push({ x: isoDate(day), y: sum });
  }
  return points;
}
