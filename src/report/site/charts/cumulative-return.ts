import type { TopLevelSpec } from 'vega-lite';
import type { CumulativePoint } from '../cumulative-active.ts';
import { chartFrame, ink, soft, weekAxis } from './chart-config.ts';

/** Sum of weekly active returns with the band of its resamples, per cent. */
export function cumulativeChart(
  points: readonly CumulativePoint[],
  colour: string,
  domain: readonly [number, number],
): TopLevelSpec {
  const values = points.map(({ weekEnding, sum, low, high }) => ({
    week: weekEnding,
    sum: 100 * sum,
    low: low === null ? null : 100 * low,
    high: high === null ? null : 100 * high,
  }));
  const x = weekAxis(points.length);
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [100 * domain[0], 100 * domain[1]], nice: true },
    axis: {
      title: null,
      format: '+',
      tickCount: 5,
      labelExpr: "(datum.value === 0 ? '0' : replace(format(datum.value, '+'), '-', '−')) + ' %'",
    },
  };
  return {
    ...chartFrame(170, { left: 46, right: 58, top: 8, bottom: 24 }),
    data: { values },
    layer: [
      {
        mark: { type: 'area', color: colour, opacity: 0.18, line: false },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      { mark: { type: 'rule', color: soft, strokeWidth: 1 }, encoding: { y: { datum: 0 } } },
      { mark: { type: 'line', color: colour, strokeWidth: 2 }, encoding: { x, y: { ...y, field: 'sum' } } },
      {
        data: { values: values.slice(-1) },
        mark: { type: 'text', align: 'left', dx: 5, fontWeight: 'bold', fontSize: 12, color: ink },
        encoding: {
          x,
          y: { ...y, field: 'sum' },
          text: {
            value: {
              expr: "(format(datum.sum, '+.1f') === '+0.0' ? '0.0' : replace(format(datum.sum, '+.1f'), '-', '−')) + ' %'",
            },
          },
        },
      },
    ],
  };
}
