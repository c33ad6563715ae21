import { median, quantile } from '../../statistics/quantile.ts';
import type { GateSettings } from './settings.ts';

/** What of a run the gates look at. */
export interface RunFigures {
  readonly failed: number;
  readonly emitted: number;
  readonly assets: number;
}

/** Emitted rows that the run was expected to have; undefined where nobody said. */
export interface ExpectedRows {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

export interface Verdict {
  readonly verdict: 'ok' | 'warn' | 'fail';
  /** Codes, in a fixed order. */
  readonly reasons: readonly string[];
  /** The same in words, each with its figures. */
  readonly texts: readonly string[];
}

interface Limits {
  readonly warnMin: number | undefined;
  readonly warnMax: number | undefined;
  readonly failMin: number | undefined;
  readonly failMax: number | undefined;
}

/**
 * Whether a run is remarkable.
 *
 * Limits that are not set follow from the deltas before it once there are enough of them: warn below the 10th percentile and above the larger of the 90th and 1.5 times the
 * 75th, fail below the 5th (never where the median is 0) and above the larger of the 95th and 1.5 times the 90th. A drift is a run with less than a quarter, or more than four times,
 * of the median of rows or assets.
 *
 * @param before deltas of the ledger, the last one last; undefined for a mode that is not held against them
 */
export function verdictOf(
  run: RunFigures,
  before: readonly RunFigures[] | undefined,
  settings: GateSettings,
  expected: ExpectedRows,
): Verdict {
  const { emitted, failed } = run;
  const history = before?.slice(-settings.lookback) ?? [];
  const limits = before === undefined ? noLimits : limitsOf(history, settings);
  const fails: [boolean, string, string][] = [
    [failed > 0, 'PACKS_FAILED_NONZERO', `${failed} packs failed`],
    [
      below(emitted, expected.least),
      'EXPECTED_MIN_ROWS_NOT_MET',
      `${emitted} rows, expected ${expected.least} or more`,
    ],
    [
      above(emitted, expected.most),
      'EXPECTED_MAX_ROWS_EXCEEDED',
      `${emitted} rows, expected ${expected.most} or fewer`,
    ],
    [below(emitted, limits.failMin), 'FAIL_MIN_DELTA_ROWS', `${emitted} rows, the limit is ${limits.failMin}`],
    [above(emitted, limits.failMax), 'FAIL_MAX_DELTA_ROWS', `${emitted} rows, the limit is ${limits.failMax}`],
  ];
  const warnings: [boolean, string, string][] = [
    [below(emitted, limits.warnMin), 'WARN_MIN_DELTA_ROWS', `${emitted} rows, usually ${limits.warnMin} or more`],
    [above(emitted, limits.warnMax), 'WARN_MAX_DELTA_ROWS', `${emitted} rows, usually ${limits.warnMax} or fewer`],
    ...(history.length < settings.least_runs ? [] : drifts(run, history)),
  ];
  const found = [...fails, ...warnings].filter(([holds]) => holds);
  const verdict = fails.some(([holds]) => holds) ? 'fail' : found.length > 0 ? 'warn' : 'ok';
  return { verdict, reasons: found.map(([, code]) => code), texts: found.map(([, code, text]) => `${code}: ${text}`) };
}

const noLimits: Limits = { warnMin: undefined, warnMax: undefined, failMin: undefined, failMax: undefined };

function limitsOf(history: readonly RunFigures[], settings: GateSettings): Limits {
  const automatic =
    history.length < settings.least_runs ? noLimits : automaticLimits(history.map(({ emitted }) => emitted));
  return {
    warnMin: settings.warn_min_rows ?? automatic.warnMin,
    warnMax: settings.warn_max_rows ?? automatic.warnMax,
    failMin: settings.fail_min_rows ?? automatic.failMin,
    failMax: settings.fail_max_rows ?? automatic.failMax,
  };
}

function automaticLimits(rows: readonly number[]): Limits {
  return {
    warnMin: Math.floor(quantile(rows, 0.1)),
    warnMax: Math.ceil(Math.max(quantile(rows, 0.9), 1.5 * quantile(rows, 0.75))),
    failMin: median(rows) <= 0 ? 0 : Math.floor(quantile(rows, 0.05)),
    failMax: Math.ceil(Math.max(quantile(rows, 0.95), 1.5 * quantile(rows, 0.9))),
  };
}

function drifts(run: RunFigures, history: readonly RunFigures[]): [boolean, string, string][] {
  return (['emitted', 'assets'] as const).flatMap((figure) => {
    const usual = median(history.map((one) => one[figure]));
    const [name, unit] = figure === 'emitted' ? ['ROWS', 'rows'] : ['ASSETS', 'assets'];
    const text = `${run[figure]} ${unit}, the median is ${usual}`;
    return [
      [run[figure] < 0.25 * usual, `DRIFT_DELTA_${name}_TOO_LOW`, text],
      [run[figure] > 4 * usual, `DRIFT_DELTA_${name}_TOO_HIGH`, text],
    ] as [boolean, string, string][];
  });
}

function below(value: number, limit: number | undefined): boolean {
  return limit !== undefined && value < limit;
}

function above(value: number, limit: number | undefined): boolean {
  return limit !== undefined && value > limit;
}
