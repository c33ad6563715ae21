import type { TopLevelSpec } from 'vega-lite';
import { chartFrame, ink, soft, weekAxis } from './chart-config.ts';

/** A measure of agreement in a week, beside what chance gives: its mean and twice its standard deviation to both sides. */
export interface AgreementPoint {
  readonly week: string;
  readonly value: number | null;
  readonly chance: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Points of the weeks over the band that chance gives. */
export function agreementChart(points: readonly AgreementPoint[], domain: readonly [number, number]): TopLevelSpec {
  const x = weekAxis(points.length);
  const axis = { title: null, tickCount: 5, labelExpr: "replace(datum.label, '-', '−')" };
  const y = { type: 'quantitative' as const, scale: { domain: [...domain], nice: true }, axis };
  return {
    ...chartFrame(120, { left: 34, right: 26, top: 8, bottom: 24 }),
    data: { values: [...points] },
    layer: [
      {
        mark: { type: 'area', color: soft, opacity: 0.2 },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
      },
      {
        mark: { type: 'line', color: soft, strokeDash: [4, 3], strokeWidth: 1.2 },
        encoding: { x, y: { ...y, field: 'chance' } },
      },
      { mark: { type: 'line', color: ink, strokeWidth: 1.3 }, encoding: { x, y: { ...y, field: 'value' } } },
      {
        mark: { type: 'point', filled: true, color: ink, size: 22, opacity: 1 },
        encoding: { x, y: { ...y, field: 'value' } },
      },
    ],
  };
}
