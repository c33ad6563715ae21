import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { researchDefaults, writeResearchExample } from './example/research/generate.ts';

// "npm run research": packs of an invented market, and the stages of research on them, each as its command. Run again it finds nothing to do.

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    assets: { type: 'string', default: String(researchDefaults.assets) },
    seed: { type: 'string', default: String(researchDefaults.seed) },
    output: { type: 'string', default: join(root, '.regimen/research') },
  },
});

const folder = values.output;
console.log(
  `Example: seed ${values.seed}, ${values.assets} assets, ${researchDefaults.firstDay} to ${researchDefaults.lastDay}`,
);
await writeResearchExample(folder, { ...researchDefaults, seed: Number(values.seed), assets: Number(values.assets) });

run('backbone', '--mode', 'bulk');
run('reconcile');
const { id } = JSON.parse(run('snapshot', '--json')) as { readonly id: string };
run('universe', '--as-of', 'weekly');
run('panel', '--as-of', 'weekly', '--snapshot', id);
run('merge');
console.log(run('stage-a', '--snapshot', id, '--output', 'report'));
console.log(run('stage-b', '--output', 'report'));
for (const page of ['stage-a', 'stage-b'])
  console.log(`The report: ${relative(process.cwd(), join(folder, 'report', `${page}.html`))}`);

/** Runs a stage in the folder of the example. @returns what it prints; the program ends with its exit code where it fails */
function run(...command: readonly string[]): string {
  console.log(`\n$ regimen ${command.join(' ')}`);
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), ...command], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}
