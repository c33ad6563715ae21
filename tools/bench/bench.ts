import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runStage } from '../../src/stages/run-stage.ts';
import { score } from '../../src/stages/weekly/score.stage.ts';
import { StocknetBackfill, stocknet } from '../../tests/real/stocknet-backfill.ts';
import { silentPlatform } from '../../tests/support/silent-platform.ts';
import { writeCandleFile } from './candle-file.ts';
import { type LakeBench, lakeDecoding, lakeForSize, lakeTogether } from './lake-size.ts';
import { startLiveMarket } from './live-market.ts';
import { measureCli, measureDone } from './measured-process.ts';
import { type MeasuredTree, measureTree } from './process-tree.ts';
import { middle } from './report.ts';
import { researchAtSize, researchParts } from './research.ts';
import { Rounds } from './rounds.ts';
import { makeScoringLake } from './scoring-lake.ts';
import { startBesideBefore } from './start-up.ts';

// "npm run bench": the figures that are promised, measured; "npm run bench -- start backfill": these alone.
// docs/performance.md holds the last ones.
//   --base DIR     a checkout of the version before, with dist/: "start" also measures plan, --help and score with nothing to do of both, in turn
//   --bars N       bars that "lake" writes and reads (30,000,000), and of the largest store of "research" (292,000,000); fewer try it out
//   --rounds N     rounds of "lake" (5), of the pairs of "start" (21) and of each panel of "research" (3)
//   --resume FILE  keeps each finished round of "lake" and "research" there and goes on behind the last one
// The parts of "lake" are "lake-decode", "lake-together" and "lake-size", those of "research" "backbone", "panel", "long-panel" and "stage-a"; "research", which
// takes 26 GB of a disk, is measured only where it is named.

const root = join(import.meta.dirname, '..', '..');
const week = '2026-07-02';
const rows: string[][] = [];
const work = mkdtempSync(join(tmpdir(), 'regimen-bench-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
cpSync(join(root, 'configs'), join(work, 'configs'), { recursive: true });
const shared = { configFile: join(work, 'configs', 'pipeline.yaml') };

function report(what: string, value: string, target: string, isMet?: boolean): void {
  const verdict = isMet === undefined ? '' : isMet ? 'met' : '**missed**';
  rows.push([what, value, target, verdict]);
  console.log(`${what}: ${value} (target ${target}) ${verdict}`);
}

async function startUp(): Promise<void> {
  const cache = join(work, 'native-cache');
  const features = [
    'score',
    '--features',
    join(work, 'absent.parquet'),
    '--regime',
    'news-novelty-v1',
    '--lake',
    join(work, 'none'),
  ];
  writeFileSync(join(work, 'absent.parquet'), 'PAR1');
  const env = { REGIMEN_NATIVE_CACHE: cache };
  const first = await measureCli({ args: features, cwd: work, env });
  const warm = [];
  for (let i = 0; i < 5; i++) warm.push((await measureCli({ args: features, cwd: work, env })).seconds);
  const plan = [];
  for (let i = 0; i < 5; i++)
    plan.push((await measureDone({ args: ['plan', '--week-ending', week], cwd: work })).seconds);
  report('first start with Polars, empty cache', `${first.seconds.toFixed(2)} s`, '≤ 1.2 s');
  report('warm start with Polars (median of 5)', `${middle(warm).toFixed(2)} s`, '≤ 0.25 s');
  report('plan, which needs no table (median of 5)', `${middle(plan).toFixed(2)} s`, '≤ 0.25 s');
}

async function scoring(clusters: number, target: string): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const lakeFolder = join(work, `scoring-${clusters}-${i}`);
    await makeScoringLake(lakeFolder, week, { symbols: 500, weeks: 13, clusters });
    const started = performance.now();
    const inputs = { 'week-ending': week, regime: 'news-novelty-v1b' };
    await runStage(score, { ...shared, lakeFolder, inputs }, silentPlatform());
    times.push((performance.now() - started) / 1000);
    rmSync(lakeFolder, { recursive: true });
  }
  const name = `score stage, 500 symbols × 13 weeks, ${clusters.toLocaleString('en')} clusters in all (median of 3)`;
  report(name, `${middle(times).toFixed(2)} s`, target);
}

async function candles(): Promise<void> {
  const symbols = Array.from({ length: 500 }, (_, i) => `S${String(i).padStart(4, '0')}`);
  const source = join(work, 'data', 'source');
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, 'universe.csv'),
    `symbol,sector,name\n${symbols.map((s) => `${s},Sector,${s}`).join('\n')}\n`,
  );
  writeFileSync(
    join(source, 'news.ndjson'),
    '{"symbol":"S0001","published":"2026-04-01T12:00:00Z","headline":"First item"}\n',
  );
  const count = await writeCandleFile(join(source, 'candles.csv'), [...symbols, 'SPY'], week);
  writeFileSync(
    join(work, 'configs', 'candles.yaml'),
    `universe: { files: [data/source/universe.csv] }
market: { files: [data/source/candles.csv], columns: { adj_close: adj_close }, history_sessions: all }
news: { files: [data/source/news.ndjson] }
`,
  );
  const args = ['ingest', '--week-ending', week, '--config', join('configs', 'candles.yaml')];
  const times: number[] = [];
  const peaks: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { seconds, peakMegabytes } = await measureDone({ args: [...args, '--lake', `candles-${i}`], cwd: work });
    times.push(seconds);
    peaks.push(peakMegabytes);
  }
  const what = `ingest of ${count.toLocaleString('en')} bars from CSV, whole process (median of 3)`;
  report(what, `${middle(times).toFixed(2)} s, ${middle(peaks).toFixed(0)} MB`, '≤ 3 s, ≤ 600 MB');
}

async function live(): Promise<void> {
  const symbols = Array.from({ length: 500 }, (_, i) =>
    `S${i.toString(26).replace(/\d/g, (digit) => 'QRSTUVWXYZ'[Number(digit)] ?? '')}`.toUpperCase(),
  );
  const source = join(work, 'data', 'source');
  writeFileSync(join(source, 'live.csv'), `symbol,sector,name\n${symbols.map((s) => `${s},Sector,${s}`).join('\n')}\n`);
  const market = await startLiveMarket([...symbols, 'SPY'], '2025-07-01', week);
  writeFileSync(
    join(work, 'configs', 'live.yaml'),
    `universe: { files: [data/source/live.csv] }
market: { providers: [alpaca], history_sessions: 247 }
news: { files: [data/source/news.ndjson] }
providers: { alpaca: { base_url: '${market.server.url}' } }
`,
  );
  const args = ['ingest', '--week-ending', week, '--config', join('configs', 'live.yaml')];
  const times: number[] = [];
  try {
    for (let i = 0; i < 3; i++) {
      const command = { args: [...args, '--lake', `live-${i}`], cwd: work, env: market.secrets };
      const { seconds } = await measureDone(command);
      times.push(seconds);
    }
  } finally {
    await market.server.close();
  }
  const what = `ingest of ${market.bars.toLocaleString('en')} bars, 500 symbols × 1 year, from a loopback Alpaca at 200 requests/min, whole process (median of 3)`;
  report(what, `${middle(times).toFixed(2)} s, ${market.server.requests.length / 3} requests`, '≤ 15 requests');
}

async function weekly(): Promise<void> {
  const { spawnSync } = await import('node:child_process');
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    const { status, stdout } = spawnSync(process.execPath, ['tools/weekly.ts'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the weekly run failed:\n${stdout.slice(-2000)}`);
    times.push((performance.now() - started) / 1000);
  }
  report('npm run weekly, the whole local run (median of 3)', `${middle(times).toFixed(1)} s`, '≤ 15 s');
}

async function backfill(): Promise<void> {
  if (!existsSync(stocknet)) {
    console.log(`The backfill is not measured: StockNet is not at ${stocknet}.`);
    return;
  }
  const folder = join(work, 'backfill');
  mkdirSync(folder);
  const run = new StocknetBackfill(folder);
  await run.run('SIGINT', 12);
  await run.run('SIGKILL', 45);
  const said = await run.run();
  if (run.ends.at(-1) !== 0) throw new Error(`the backfill failed: ${said}`);
  const what =
    'backfill of StockNet 2014, 40 weeks × 2 regimes, interrupted twice and finished, with evaluation, ledger and site';
  report(what, `${run.seconds.toFixed(1)} s`, '≤ 60 s');
}

async function validation(): Promise<void> {
  const runs: MeasuredTree[] = [];
  for (let i = 0; i < 3; i++) runs.push(await measureTree(join(root, 'tools', 'bench', 'validation-process.ts'), []));
  const seconds = middle(runs.map((run) => run.seconds));
  const processor = middle(runs.map((run) => run.processorSeconds));
  const peak = middle(runs.map((run) => run.peakMebibytes));
  const what = `a programme judged, whole process (median of 3): 33 candidates × 2,016 days, two fitted; ${runs[0]?.output.trim()}`;
  const value = `${seconds.toFixed(2)} s, ${processor.toFixed(2)} s of processor time, ${peak.toFixed(0)} MiB`;
  report(what, value, '≤ 10 s, ≤ 600 MiB', seconds <= 10 && peak <= 600);
  await rescoring();
}

async function rescoring(): Promise<void> {
  const run = await measureTree(join(root, 'tools', 'bench', 'rescoring-process.ts'), []);
  const what = `two candidates fitted and scored anew for every split, whole process: ${run.output.trim()}`;
  const value = `${run.seconds.toFixed(1)} s, ${run.processorSeconds.toFixed(1)} s of processor time, ${run.peakMebibytes.toFixed(0)} MiB`;
  report(what, value, '≤ 30 s', run.seconds <= 30);
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string' },
    bars: { type: 'string' },
    rounds: { type: 'string' },
    resume: { type: 'string' },
  },
});
const lakeBench: LakeBench = {
  bars: Number(options.bars ?? 30_000_000),
  count: Number(options.rounds ?? 5),
  rounds: new Rounds(options.resume),
};

async function start(): Promise<void> {
  await startUp();
  if (options.base === undefined) return;
  const folder = join(work, 'start');
  mkdirSync(folder);
  await startBesideBefore(report, options.base, folder, Number(options.rounds ?? 21));
}

const measures: Readonly<Record<string, () => Promise<void>>> = {
  start,
  scoring: async () => {
    await scoring(12_000, '≤ 1.0 s');
    await scoring(156_000, 'none: 12,000 clusters in each of the 13 weeks');
  },
  candles,
  live,
  weekly,
  backfill,
  validation,
  'lake-decode': () => lakeDecoding(report, lakeBench),
  'lake-together': () => lakeTogether(report, lakeBench),
  'lake-size': () => lakeForSize(report, lakeBench),
};
/** Several at once, by one name. */
const groups: Readonly<Record<string, readonly string[]>> = {
  lake: ['lake-decode', 'lake-together', 'lake-size'],
  research: researchParts,
};
const asked = positionals.flatMap((name) => groups[name] ?? [name]);
const ofResearch = researchParts.filter((name) => asked.includes(name));
const known = [...Object.keys(groups), ...Object.keys(measures), ...researchParts];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);

for (const [name, measure] of Object.entries(measures)) {
  if (asked.length === 0 || asked.includes(name)) await measure();
}
if (ofResearch.length > 0) {
  const size = { bars: Number(options.bars ?? 292_000_000), count: Number(options.rounds ?? 3) };
  await researchAtSize(report, { ...size, rounds: lakeBench.rounds }, ofResearch);
}

const [cpu] = cpus();
console.log(
  `\n${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
console.log('| What | Measured | Target | Verdict |\n| --- | --- | --- | --- |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
