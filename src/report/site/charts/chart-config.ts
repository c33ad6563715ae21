import type { Config } from 'vega-lite';

/** Colours of the regimes, in the order of the site's regimes; they differ in lightness too, and a shape goes with each. */
export const regimeColours = ['var(--one)', 'var(--two)', 'var(--three)', 'var(--four)'] as const;
export const regimeShapes = ['circle', 'square', 'triangle-up', 'diamond'] as const;

export const ink = 'var(--ink)';
export const soft = 'var(--soft)';
export const rule = 'var(--rule)';

/** The colour of a regime by its position; the fifth has the first one's again. */
export function regimeColour(position: number): string {
  return regimeColours[position % regimeColours.length] as string;
}

export function regimeShape(position: number): string {
  return regimeShapes[position % regimeShapes.length] as string;
}

/** Width of every chart, so that several stand beside each other, and one on a phone. */
const chartWidth = 350;

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The frame of a chart: its margins are given, and do not follow texts whose width nobody knows before they are shown. */
export function chartFrame(height: number, padding: Margins) {
  return { width: chartWidth - padding.left - padding.right, height, padding, autosize: 'none' as const };
}

/** The look of every chart. Colours are the page's custom properties, so that light, dark and print each have theirs. */
export const chartConfig: Config = {
  aria: false,
  background: 'transparent',
  font: 'inherit',
  view: { stroke: null },
  axis: {
    domainColor: soft,
    gridColor: rule,
    labelColor: soft,
    labelFontSize: 11,
    tickColor: soft,
    tickSize: 3,
    titleColor: soft,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    titlePadding: 6,
  },
  axisX: { grid: false },
  axisY: { domain: false, ticks: false, labelPadding: 5 },
  header: { labelColor: ink, labelFontSize: 12, titleColor: soft },
  legend: { labelColor: soft, labelFontSize: 11, titleColor: soft, titleFontSize: 11, titleFontWeight: 'normal' },
  text: { color: ink, fontSize: 11 },
  rule: { color: soft },
  line: { strokeWidth: 1.6 },
};

/** The weeks from left to right, by month, or by year where there are many. */
export function weekAxis(weeks: number) {
  return {
    field: 'week',
    type: 'temporal' as const,
    scale: { type: 'utc' as const },
    axis: { title: null, format: weeks > 60 ? '%Y' : '%b ’%y', tickCount: 5, labelFlush: true },
  };
}
