import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ruleOf } from '../src/promotion/reason-codes.ts';
import type { RunStatus } from '../src/report/research/run-status.ts';
import { researchDefaults, writeResearchExample } from './example/research/generate.ts';
import { type NearPass, toldRun } from './example/research/told-run.ts';
import { terminalReporter } from './workflow-runner/report.ts';
import { runWorkflow } from './workflow-runner/run.ts';
import type { RunResult } from './workflow-runner/run-result.ts';

// "npm run research": the research.yml of the example of a repository of its own, and the one of ours that it calls, executed on this machine on an invented market: from packs to
// a decision. What it publishes stays in a bare repository, so that the next run begins with its ledgers.

const root = join(import.meta.dirname, '..');
const repository = 'local/research';
const { values } = parseArgs({
  options: {
    assets: { type: 'string', default: String(researchDefaults.assets) },
    seed: { type: 'string', default: String(researchDefaults.seed) },
    output: { type: 'string', default: join(root, '.regimen/research') },
    fresh: { type: 'boolean', default: false },
  },
});

const { output: folder, fresh } = values;
console.log(
  `Example: seed ${values.seed}, ${values.assets} assets, ${researchDefaults.firstDay} to ${researchDefaults.lastDay}`,
);
const overlay = join(folder, 'example');
await writeResearchExample(overlay, { ...researchDefaults, seed: Number(values.seed), assets: Number(values.assets) });
const origin = makeOrigin();

console.log('Running examples/consumer/.github/workflows/research.yml');
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
const result = await runWorkflow({
  workflow: '.github/workflows/research.yml',
  source: join(root, 'examples/consumer'),
  overlay,
  output: join(folder, 'run'),
  repository,
  serverUrl: pathToFileURL(origin).href,
  map: { 'regimen/regimen': root },
  event: 'workflow_dispatch',
  // No storage keeps the tables: each run makes its store from all the packs.
  inputs: { mode: 'bulk' },
  reporter: terminalReporter((text) => process.stdout.write(text)),
  kill: controller.signal,
});
const status = statusOf(result);
if (status !== undefined) {
  console.log(`\n${toldRun({ status, nearPasses: nearPassesOf(result), pages: pagesOf(result), ruleOf })}`);
}
console.log(`${result.conclusion} in ${result.seconds.toFixed(1)} s`);
process.exitCode = result.conclusion === 'success' ? 0 : 1;

/** The bare repository, empty at first. @returns the folder that holds it */
function makeOrigin(): string {
  const place = join(folder, 'origin');
  if (fresh) rmSync(place, { recursive: true, force: true });
  const path = join(place, `${repository}.git`);
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', path]);
  }
  return place;
}

/** Files of the artifacts whose path ends like this. */
function filesOf({ artifacts }: RunResult, ending: string): string[] {
  return artifacts.flatMap(({ path, files }) =>
    files.filter((file) => file.endsWith(ending)).map((file) => join(path, file)),
  );
}

function statusOf(run: RunResult): RunStatus | undefined {
  const [file] = filesOf(run, 'status.json');
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as RunStatus);
}

function nearPassesOf(run: RunResult): readonly NearPass[] {
  const [file] = filesOf(run, 'stage_b_run_report.json');
  return file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { near_passes: NearPass[] }).near_passes;
}

function pagesOf(run: RunResult): string[] {
  return ['status.html', 'stage-b.html', 'stage-a.html', 'current_champion.json']
    .flatMap((ending) => filesOf(run, ending).slice(0, 1))
    .map((path) => relative(process.cwd(), path));
}
