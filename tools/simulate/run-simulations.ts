import { Random } from '../../src/statistics/random.ts';
import { type Finding, isInBand, type Simulation } from './simulation.ts';

export interface SimulationResult {
  /** A table with a row for each figure, and a line that counts them. */
  readonly text: string;
  /** Figures outside their bands. */
  readonly outside: number;
  readonly rows: readonly Row[];
}

/** A finding with the simulation that it is of. */
export interface Row extends Finding {
  readonly simulation: string;
}

const header = ['simulation', 'what', 'n', 'runs', 'seed', 'share', 'band', ''];

/** @param size which number of runs each simulation takes, or how many */
export function runSimulations(
  simulations: readonly Simulation[],
  size: keyof Simulation['runs'] | number,
  seed: number,
): SimulationResult {
  const rows = simulations.flatMap(({ name, runs, simulate }): Row[] => {
    const count = typeof size === 'number' ? size : runs[size];
    return simulate(count, Random.seeded(seed)).map((finding) => ({ simulation: name, ...finding }));
  });
  const outside = rows.filter((row) => !isInBand(row)).length;
  const summary = `${rows.length - outside} of ${rows.length} within their bands`;
  return { text: `${tableOf(rows, seed)}\n${summary}`, outside, rows };
}

/** Columns that stand below each other. */
function tableOf(rows: readonly Row[], seed: number): string {
  const cells = [header, ...rows.map((row) => cellsOf(row, seed))];
  const widths = header.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells.map((row) => lineOf(row, widths)).join('\n');
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  const padded = row.map((cell, i) => cell.padEnd(widths[i] ?? 0));
  return padded.join('  ').trimEnd();
}

function cellsOf(row: Row, seed: number): string[] {
  const { simulation, of, n, runs, share, band } = row;
  const what = of === undefined ? row.what : `${of}: ${row.what}`;
  const within = `${percent(band.from)} … ${percent(band.to)}`;
  return [simulation, what, `${n}`, `${runs}`, `${seed}`, percent(share), within, isInBand(row) ? '' : 'OUTSIDE'];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
