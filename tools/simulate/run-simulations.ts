import { Random } from '../../src/statistics/random.ts';
import { wilson } from '../../src/statistics/wilson.ts';
import type { KeptFindings } from './kept-findings.ts';
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

const header = ['simulation', 'what', 'n', 'runs', 'seed', 'share', '95 %', 'band', ''];

/**
 * @param size which number of runs each simulation takes, or how many
 * @param kept what was found before it was stopped
 */
export function runSimulations(
  simulations: readonly Simulation[],
  size: keyof Simulation['runs'] | number,
  seed: number,
  kept?: KeptFindings,
): SimulationResult {
  const rows = simulations.flatMap(({ name, part = '', runs, simulate }): Row[] => {
    const count = typeof size === 'number' ? size : runs[size];
    const find = () => simulate(count, Random.seeded(seed));
    const findings = kept === undefined ? find() : kept.of(`${name}, ${part}: ${count} runs, seed ${seed}`, find);
    return findings.map((finding) => ({ simulation: name, ...finding }));
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
  const verdict = isInBand(row) ? '' : 'OUTSIDE';
  return [simulation, what, `${n}`, `${runs}`, `${seed}`, percent(share), intervalText(row), within, verdict];
}

/** Wilson's. */
function intervalText({ share, runs }: Row): string {
  const [low = 0, high = 1] = wilson(Math.round(share * runs), runs, 0.95).interval ?? [];
  return `${percent(low)} … ${percent(high)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
