import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { terminalText } from '../src/text/terminal.ts';
import { encodeExample, exampleDefaults, generateExample } from './example/generate.ts';
import { terminalReporter } from './workflow-runner/report.ts';
import { runWorkflow } from './workflow-runner/run.ts';

// "npm run weekly": the real weekly.yml, executed on this machine, on the seeded example.

const root = join(import.meta.dirname, '..');
const work = join(root, '.regimen');
const { values } = parseArgs({
  options: {
    'week-ending': { type: 'string', default: exampleDefaults.lastWeekEnding },
    regimes: { type: 'string', default: '' },
    seed: { type: 'string', default: String(exampleDefaults.seed) },
  },
});

console.log(
  `Example: seed ${values.seed}, ${exampleDefaults.symbols} symbols, ${exampleDefaults.candleWeeks} weeks of candles`,
);
const overlay = join(work, 'example');
rmSync(overlay, { recursive: true, force: true });
for (const [path, bytes] of encodeExample(generateExample({ seed: Number(values.seed) }))) {
  const file = join(overlay, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

console.log('Running .github/workflows/weekly.yml');
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
const result = await runWorkflow({
  workflow: '.github/workflows/weekly.yml',
  source: root,
  overlay,
  output: join(work, 'weekly'),
  event: 'workflow_dispatch',
  inputs: { 'week-ending': values['week-ending'], regimes: values.regimes },
  // There is no repository to keep a state branch in.
  variables: { REGIMEN_MEMORY: 'false' },
  reporter: terminalReporter((text) => process.stdout.write(text)),
  kill: controller.signal,
});

const summary = result.jobs.find(({ id }) => id.endsWith('summary'))?.summary ?? '';
console.log(`\n${terminalText(summary)}`);
const here = (path: string) => relative(process.cwd(), path) || '.';
console.log('Where the files are\n');
for (const { name, path, files } of result.artifacts) console.log(`  ${name}: ${files.length} files in ${here(path)}`);
const report = join(result.output, 'summary.md');
if (existsSync(report)) console.log(`  all summaries: ${here(report)}`);
console.log(`\n${result.conclusion} in ${result.seconds.toFixed(1)} s`);
process.exitCode = result.conclusion === 'success' ? 0 : 1;
