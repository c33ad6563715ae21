import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diskFolder } from './disk-folder.ts';
import { barsIn, bucketsFor, fullBucket } from './panel-store.ts';
import { type MeasuredTree, measureProgram, measureTree } from './process-tree.ts';
import { middle, type Report } from './report.ts';
import type { Rounds } from './rounds.ts';

const here = import.meta.dirname;
const cli = join(here, '..', '..', 'dist', 'cli', 'index.js');
/** Of the store, the panel, and an interpreter for the others. */
const bytesPerBar = 40;
/** Beyond it the others take too long and too much memory. */
const mostForPeers = 31_000_000;

export interface PanelBench {
  /** About how many bars. */
  readonly bars: number;
  readonly count: number;
  readonly rounds: Rounds;
}

/**
 * The panel of 46 as-of dates, as users run it, over a seeded research store on a disk: a whole process each time, its time, its processor time
 * and the most memory of its tree; up to 30 million bars beside Polars for Python and DuckDB on the same files.
 */
export async function panelAtSize(report: Report, { bars, count, rounds }: PanelBench): Promise<void> {
  const buckets = bucketsFor(bars);
  const disk = diskFolder(barsIn(buckets) * bytesPerBar);
  const [lake, empty] = [join(disk, 'lake'), join(disk, 'empty')];
  try {
    await measureTree(join(here, 'panel-process.ts'), [lake, String(buckets), String(fullBucket)]);
    await measureTree(join(here, 'panel-process.ts'), [empty, '1', '1']);
    const exact = barsIn(buckets);
    const whole = await rounds.of(`panel of ${exact} bars`, count, () => panelRun(lake));
    const bare = await rounds.of('panel of one asset', count, () => panelRun(empty));
    const of = (all: readonly MeasuredTree[], figure: 'seconds' | 'processorSeconds') =>
      middle(all.map((one) => one[figure]));
    const processor = of(whole, 'processorSeconds');
    const each = ((processor - of(bare, 'processorSeconds')) / exact) * 1e9;
    const peak = Math.max(...whole.map(({ peakMebibytes }) => peakMebibytes));
    report(
      `panel of ${(buckets * fullBucket).toLocaleString('en')} assets × ${exact.toLocaleString('en')} bars, 46 as-of dates, whole process, every byte checked, on a disk (median of ${count})`,
      `${of(whole, 'seconds').toFixed(1)} s; processor time ${processor.toFixed(2)} s, ${each.toFixed(0)} ns a bar without start-up; peak of the process tree ${peak.toFixed(0)} MiB`,
      '292 million bars: ≤ 60 s on two idle cores, ≤ 1,024 MiB; the same per bar ± 20 %',
    );
    if (exact <= mostForPeers) await peers(report, disk, lake, processor);
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}

/** The panel made anew; bars are in the system's cache, and what was written before is on the disk. */
function panelRun(lake: string): Promise<MeasuredTree> {
  for (const dataset of ['panel', 'panel_shards', 'total_return']) {
    rmSync(join(lake, dataset), { recursive: true, force: true });
  }
  spawnSync('sync');
  return measureTree(cli, ['panel', '--lake', lake, '--as-of', 'sessions:46', '--threads', '2']);
}

async function peers(report: Report, disk: string, lake: string, ours: number): Promise<void> {
  const python = pythonWithPeers(disk);
  const script = join(here, 'panel-peers.py');
  for (const [peer, name, columns] of [
    ['polars', 'Polars 2.1.0 for Python', 'the same columns'],
    ['duckdb', 'DuckDB 2.0.1', 'the 19 columns that SQL can say'],
  ] as const) {
    const out = join(disk, peer);
    mkdirSync(out);
    spawnSync('sync');
    const { seconds, processorSeconds, peakMebibytes } = await measureProgram(python, [script, peer, lake, out]);
    report(
      `${name} on the same files, ${columns} on prices as traded`,
      `${seconds.toFixed(1)} s; processor time ${processorSeconds.toFixed(1)} s, ours ${(ours / processorSeconds).toFixed(2)} of it; peak ${peakMebibytes.toFixed(0)} MiB`,
      'ours at most 0.33 of its processor time',
    );
    const { output } = await measureProgram(python, [script, 'compare', lake, out]);
    report(`values beside those of ${name}, assets without actions`, output.trim(), '≤ 1e-9');
  }
}

/** An interpreter that has both: the one that REGIMEN_BENCH_PYTHON names, or one made for the occasion. */
function pythonWithPeers(disk: string): string {
  const named = process.env.REGIMEN_BENCH_PYTHON;
  if (named !== undefined && existsSync(named)) return named;
  const folder = join(disk, 'python');
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  const python = join(folder, 'bin', 'python');
  const wanted = ['polars==2.1.0', 'duckdb==2.0.1'];
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...wanted], { stdio: 'inherit' });
  return python;
}
