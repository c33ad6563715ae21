import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { configureStocknet, regimes, span, stocknet as stocknetHere } from '../tests/real/stocknet-backfill.ts';
import { encodeExample, exampleDefaults, generateExample } from './example/generate.ts';

// "npm run digests": what the built program makes of the example, the fixture and StockNet 2014, one line for each partition with its digest.
// Two versions that print the same lines make the same bytes of the same inputs:
//   npm run -s digests > now.txt
//   npm run -s digests -- --program ../before/dist/cli/index.js > before.txt
//   diff before.txt now.txt
//   --program FILE   the command line to run, that of this checkout by default; data and configuration are always this checkout's
//   --stocknet DIR   where StockNet lies; without it, and where it does not lie beside the checkout, its weeks are left out

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    program: { type: 'string', default: join(root, 'dist/cli/index.js') },
    stocknet: { type: 'string', default: stocknetHere },
  },
});
const program = resolve(values.program);

/** Runs a command in a folder. Its own words go to standard error; a refusal is none of these inputs. */
function run(folder: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [program, ...args, '--lake', 'lake'], {
    cwd: folder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}`);
}

/** The week of the example under all regimes, with everything that is made of it. */
function example(folder: string): void {
  cpSync(join(root, 'configs'), join(folder, 'configs'), { recursive: true });
  for (const [path, bytes] of encodeExample(generateExample())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  run(folder, ['week', '--week-ending', exampleDefaults.lastWeekEnding, '--report', 'site']);
}

function fixture(folder: string): void {
  cpSync(join(root, 'configs'), join(folder, 'configs'), { recursive: true });
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  const week = exampleDefaults.lastWeekEnding;
  run(folder, ['week', '--week-ending', week, '--config', 'configs/fixture.yaml', '--report', 'site']);
}

/** 40 weeks under two regimes. */
function stocknet(folder: string): void {
  const file = (name: string) => resolve(values.stocknet, name);
  const config = configureStocknet(
    join(folder, 'configs'),
    file('candles.parquet'),
    file('news-2014.parquet'),
    file('universe.csv'),
  );
  const weeks = ['--start', span.start, '--end', span.end, '--regimes', regimes];
  run(folder, ['backfill', ...weeks, '--config', config, '--report', 'site']);
}

/** `<case>/<partition> <digest>` of all partitions of a lake, in path order. */
function digestLines(name: string, lake: string): string[] {
  return globSync('**/manifest.json', { cwd: lake })
    .map((file) => {
      const { digest } = JSON.parse(readFileSync(join(lake, file), 'utf8')) as { readonly digest: string };
      return `${name}/${dirname(file)} ${digest}`;
    })
    .sort();
}

const cases: Readonly<Record<string, (folder: string) => void>> = { example, fixture, stocknet };
for (const [name, make] of Object.entries(cases)) {
  if (name === 'stocknet' && !existsSync(values.stocknet)) {
    console.error(`StockNet is not at ${values.stocknet}: its weeks are left out.`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), `regimen-digests-${name}-`));
  try {
    make(folder);
    const lines = digestLines(name, join(folder, 'lake'));
    for (const line of lines) console.log(line);
    const all = createHash('sha256').update(lines.join('\n')).digest('hex');
    console.log(`${name}: ${lines.length} partitions, SHA-256 of the lines ${all}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
