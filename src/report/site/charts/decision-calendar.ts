import type { TopLevelSpec } from 'vega-lite';
import { epochDay, parseIsoDate } from '../../../calendar/date.ts';
import type { Outcome } from '../decision-history.ts';
import { chartFrame, soft } from './chart-config.ts';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  ahead: 'traded, ahead of the benchmark',
  behind: 'traded, behind it',
  open: 'traded, result not known',
  'would-ahead': 'would trade, not live: ahead of the benchmark',
  'would-behind': 'would trade, not live: behind it',
  'would-open': 'would trade, not live: result not known',
  skipped: 'no trade',
  undecided: 'undecided',
  missing: 'not scored',
};

interface Look {
  readonly shape: string;
  readonly fill: string;
  readonly stroke: string;
}

const looks: Readonly<Record<Outcome, Look>> = {
  ahead: { shape: 'triangle-up', fill: 'var(--one)', stroke: 'var(--one)' },
  behind: { shape: 'triangle-down', fill: 'var(--two)', stroke: 'var(--two)' },
  open: { shape: 'square', fill: 'var(--ink)', stroke: 'var(--ink)' },
  'would-ahead': { shape: 'triangle-up', fill: 'transparent', stroke: 'var(--one)' },
  'would-behind': { shape: 'triangle-down', fill: 'transparent', stroke: 'var(--two)' },
  'would-open': { shape: 'square', fill: 'transparent', stroke: 'var(--ink)' },
  skipped: { shape: 'circle', fill: 'transparent', stroke: 'var(--soft)' },
  undecided: { shape: 'diamond', fill: 'transparent', stroke: 'var(--soft)' },
  missing: { shape: 'cross', fill: 'var(--soft)', stroke: 'transparent' },
};

export interface CalendarWeek {
  readonly weekEnding: string;
  readonly outcome: Outcome;
}

/** A quarter per row, a week per place, in the order of time; at most the newest 16 quarters. */
export function decisionCalendar(weeks: readonly CalendarWeek[]): TopLevelSpec {
  const outcomes = Object.keys(looks) as Outcome[];
  const values = weeks.map(({ weekEnding, outcome }) => ({ ...placeInQuarter(weekEnding), outcome }));
  const quarters = [...new Set(values.map(({ quarter }) => quarter))].slice(-16);
  const scaleOf = (aspect: keyof Look) => ({
    domain: outcomes,
    range: outcomes.map((one) => looks[one][aspect]) as string[],
  });
  return {
    ...chartFrame(22 * Math.max(1, quarters.length), { left: 56, right: 4, top: 2, bottom: 2 }),
    data: { values: values.filter(({ quarter }) => quarters.includes(quarter)) },
    mark: { type: 'point', opacity: 1, size: 80, strokeWidth: 1.4 },
    encoding: {
      x: { field: 'place', type: 'quantitative', scale: { domain: [0.5, 14.5], nice: false }, axis: null },
      y: {
        field: 'quarter',
        type: 'ordinal',
        scale: { domain: quarters },
        axis: {
          title: null,
          domain: false,
          ticks: false,
          grid: true,
          gridColor: 'var(--rule)',
          bandPosition: 0,
          labelColor: soft,
        },
      },
      shape: { field: 'outcome', type: 'nominal', scale: scaleOf('shape'), legend: null },
      fill: { field: 'outcome', type: 'nominal', scale: scaleOf('fill'), legend: null },
      stroke: { field: 'outcome', type: 'nominal', scale: scaleOf('stroke'), legend: null },
    },
  };
}

/** `2026-07-02` → the first week of `2026 Q3`. */
function placeInQuarter(weekEnding: string): { readonly quarter: string; readonly place: number } {
  const [year, month] = weekEnding.split('-').map(Number) as [number, number];
  const quarter = Math.ceil(month / 3);
  const first = epochDay(parseIsoDate(`${year}-${String(3 * quarter - 2).padStart(2, '0')}-01`));
  return { quarter: `${year} Q${quarter}`, place: 1 + Math.floor((epochDay(parseIsoDate(weekEnding)) - first) / 7) };
}
