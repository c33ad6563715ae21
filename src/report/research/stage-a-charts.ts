import type { TopLevelSpec } from 'vega-lite';
import { isoDate } from '../../calendar/date.ts';
import { chartFrame, regimeColours, soft } from '../site/charts/chart-config.ts';

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

const labels = { labelExpr: "replace(datum.label, '-', '−')" };

function valuesOf(lines: readonly Line[]) {
  return lines.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
}

/** Sums of net returns over the dates, per cent of one side. */
export function cumulativeReturns(lines: readonly Line[]): TopLevelSpec {
  return {
    ...chartFrame(190, { left: 46, right: 10, top: 8, bottom: 24 }),
    data: { values: valuesOf(lines) },
    layer: [
      { mark: { type: 'rule', color: soft, strokeWidth: 1 }, encoding: { y: { datum: 0 } } },
      {
        mark: { type: 'line', strokeWidth: 1.6 },
        encoding: {
          x: {
            field: 'x',
            type: 'temporal',
            scale: { type: 'utc' },
            axis: { title: null, tickCount: 5, labelFlush: true },
          },
          y: { field: 'y', type: 'quantitative', axis: { title: '%', tickCount: 5, ...labels } },
          color: colourOf(lines),
          strokeDash: dashOf(lines),
        },
      },
    ],
  };
}

/** Mean forward returns of the groups by score, per cent, the lowest scores at the left. */
export function groupReturns(lines: readonly Line[]): TopLevelSpec {
  const encoding = {
    x: { field: 'x', type: 'quantitative' as const, axis: { title: 'group by score', tickMinStep: 1, format: 'd' } },
    y: {
      field: 'y',
      type: 'quantitative' as const,
      scale: { zero: false },
      axis: { title: '%', tickCount: 5, ...labels },
    },
    color: colourOf(lines),
  };
  return {
    ...chartFrame(190, { left: 46, right: 10, top: 8, bottom: 40 }),
    data: { values: valuesOf(lines) },
    layer: [
      { mark: { type: 'line', strokeWidth: 1.6 }, encoding: { ...encoding, strokeDash: dashOf(lines) } },
      { mark: { type: 'point', filled: true, size: 30, opacity: 1 }, encoding },
    ],
  };
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

/** Running sums; what is not known is passed over. */
export function runningSums(days: Int32Array, values: Float64Array): Line['points'] {
  const points: { x: string; y: number }[] = [];
  let sum = 0;
  for (const [i, day] of days.entries()) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    sum += 100 * value;
    points.push({ x: isoDate(day), y: sum });
  }
  return points;
}
