import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf, KeptFindings } from './kept-findings.ts';
import { runSimulations } from './run-simulations.ts';
import type { Simulation } from './simulation.ts';
import { withCalibration } from './validation/calibration-page.ts';

// "npm run simulate": what no example can show of the statistics, by many runs of a known truth: sizes of tests, coverage of intervals.
//   --reduced      a tenth of the runs, in wider bands: under a minute
//   --full         the nightly ones besides: the whole curve of the power of validation
//   --seed NUMBER  of the generator; the bands are wide enough for nearly any
//   --runs NUMBER  of each simulation, whatever it usually takes: for a first look
//   --only TEXT    simulations whose name has it
//   --keep FILE    what each simulation found goes there, and is not sought again: for a run that may be stopped
//   --page         writes what those of validation found into docs/validation.md
// Prints a row for each figure with its n, runs and seed, and ends with 1 where one lies outside its band.

const { values } = parseArgs({
  options: {
    reduced: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    runs: { type: 'string' },
    seed: { type: 'string', default: '4' },
    keep: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const folder = join(import.meta.dirname, 'simulations');

/** What the files of the folder export. */
async function everySimulation(): Promise<Simulation[]> {
  const files = readdirSync(folder).sort();
  const modules = await Promise.all(files.map((file) => import(join(folder, file)) as Promise<object>));
  return modules.flatMap((module) => (Object.values(module) as (Simulation | Simulation[])[]).flat());
}

const chosen = (await everySimulation()).filter(
  ({ name, isNightly }) => name.includes(values.only) && (values.full || isNightly !== true),
);
if (chosen.length === 0) throw new Error(`No simulation has "${values.only}" in its name.`);
const size = values.reduced ? 'reduced' : 'full';
const root = join(import.meta.dirname, '..', '..');
const kept = new KeptFindings(
  values.keep,
  values.keep === undefined ? '' : digestOf(root, ['src', 'configs', 'tools/simulate']),
);
const { text, outside, rows } = runSimulations(chosen, Number(values.runs ?? 0) || size, Number(values.seed), kept);
console.info(text);
if (values.page) {
  const page = join(root, 'docs', 'validation.md');
  writeFileSync(page, withCalibration(readFileSync(page, 'utf8'), rows, Number(values.seed)));
}
process.exitCode = outside === 0 ? 0 : 1;
