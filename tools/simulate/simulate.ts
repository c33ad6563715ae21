import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSimulations } from './run-simulations.ts';
import type { Simulation } from './simulation.ts';
import { withCalibration } from './validation/calibration-page.ts';

// "npm run simulate": what no example can show of the statistics, by many runs of a known truth: sizes of tests, coverage of intervals.
//   --reduced      a tenth of the runs, in wider bands: under a minute
//   --full         the nightly ones besides: the whole curve of the power of validation
//   --seed NUMBER  of the generator; the bands are wide enough for nearly any
//   --runs NUMBER  of each simulation, whatever it usually takes: for a first look
//   --only TEXT    simulations whose name has it
//   --page         writes what those of validation found into docs/validation.md
// Prints a row for each figure with its n, runs and seed, and ends with 1 where one lies outside its band.

const { values } = parseArgs({
  options: {
    reduced: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    runs: { type: 'string' },
    seed: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
  },
});
const folder = join(import.meta.dirname, 'simulations');

/** What the files of the folder export. */
async function everySimulation(): Promise<Simulation[]> {
  const files = readdirSync(folder).sort();
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<object>));
  return modules.flatMap((module) => Object.values(module) as Simulation[]);
}

const chosen = (await everySimulation()).filter(
  ({ name, isNightly }) => name.includes(values.only) && (values.full || isNightly !== true),
);
if (chosen.length === 0) throw new Error(`No simulation has "${values.only}" in its name.`);
const size = values.reduced ? 'reduced' : 'full';
const { text, outside, rows } = runSimulations(chosen, Number(values.runs ?? 0) || size, Number(values.seed));
console.info(text);
if (values.page) {
  const page = join(import.meta.dirname, '..', '..', 'docs', 'validation.md');
  writeFileSync(page, withCalibration(readFileSync(page, 'utf8'), rows, Number(values.seed)));
}
process.exitCode = outside === 0 ? 0 : 1;
