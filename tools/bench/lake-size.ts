import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundledScript } from './bundled-script.ts';
import { diskFolder } from './disk-folder.ts';
import { digestsOfFiles, proveSame } from './lake-size-work.ts';
import { measureTree } from './process-tree.ts';
import { inTurn, middle, type Report } from './report.ts';
import type { BarsSize } from './research-bars.ts';
import type { Rounds } from './rounds.ts';

/** How large and how often; what a round found is kept where the rounds are. */
export interface LakeBench {
  readonly bars: number;
  readonly count: number;
  readonly rounds: Rounds;
}

const [assets, days] = [375, 625];
const bytesPerBar = 16;

/** Partitions of 234,375 bars, as near to this number of bars as that gives: 30 million are 128. */
function sizeOf(bars: number): BarsSize {
  return { partitions: Math.max(1, Math.round(bars / assets / days)), assets, days };
}

interface Figures {
  readonly seconds: number;
  /** Of the whole process: its start and, where bars are written, making them included. */
  readonly processorSeconds: number;
  readonly peakMebibytes: number;
}

type Work = (name: string, folder: string, bars: BarsSize, digests?: readonly string[]) => Promise<Figures>;

/** Each work runs in a process of its own, bundled as users run the product. */
async function works(): Promise<Work> {
  const script = await bundledScript(join(import.meta.dirname, 'lake-size-process.ts'));
  return async (name, folder, bars, digests = []) => {
    // What the work before left to be written is not this one's.
    spawnSync('sync');
    const args = [name, folder, JSON.stringify(bars), JSON.stringify(digests)];
    const { output, peakMebibytes } = await measureTree(script, args);
    const own = JSON.parse(output) as Figures;
    return { ...own, peakMebibytes: Math.max(peakMebibytes, own.peakMebibytes) };
  };
}

const sides = ['lake', 'polars'] as const;
type Side = (typeof sides)[number];
type Pair = Readonly<Record<Side, Figures>>;

/** One work by the lake and by Polars alone, in turn. */
async function paired(round: number, measure: (side: Side) => Promise<Figures>): Promise<Pair> {
  const figures: Partial<Record<Side, Figures>> = {};
  for (const side of inTurn(round, sides)) figures[side] = await measure(side);
  return figures as Pair;
}

/** The lake beside Polars alone, in turn: writing and reading the bars, with the peak memory of the lake's process tree. */
export async function lakeForSize(report: Report, { bars, count, rounds }: LakeBench): Promise<void> {
  const size = sizeOf(bars);
  const number = (size.partitions * assets * days).toLocaleString('en');
  const work = await works();
  const found = await rounds.of(`${number} bars`, count, async (round) => {
    const disk = diskFolder(2 * bars * bytesPerBar);
    const folders: Readonly<Record<Side, string>> = { lake: join(disk, 'lake'), polars: join(disk, 'polars') };
    const write = await paired(round, (side) => work(`write-${side}`, folders[side], size));
    const digests = await digestsOfFiles(folders.polars, size);
    const read = await paired(round, (side) => work(`read-${side}`, folders[side], size, digests));
    if (round === 0) await proveSame(folders.lake, digests, size);
    rmSync(disk, { recursive: true, force: true });
    return { write, read };
  });
  for (const kind of ['write', 'read'] as const) {
    const middleOf = (side: Side, of: keyof Figures) => middle(found.map((round) => round[kind][side][of]));
    const compared = (of: keyof Figures) => {
      const [ours, theirs] = [middleOf('lake', of), middleOf('polars', of)];
      return `${ours.toFixed(2)} s, Polars alone ${theirs.toFixed(2)} s, ratio ${(ours / theirs).toFixed(2)}`;
    };
    const verb = kind === 'write' ? `written as ${size.partitions} partitions` : 'read back, every byte checked';
    const what = `${number} bars × 8 columns ${verb}, on a disk (median of ${count}, in turn)`;
    report(what, `${compared('seconds')} (processor time ${compared('processorSeconds')})`, '≤ 1.5 × Polars alone');
  }
  const peak = (kind: 'write' | 'read') => Math.max(...found.map((round) => round[kind].lake.peakMebibytes)).toFixed(0);
  const what = `peak memory of the process tree, writing and reading ${number} bars (most of ${count})`;
  report(what, `${peak('write')} MiB, ${peak('read')} MiB`, '≤ 400 MiB');
}

/** Several partitions that become durable one after the other, and together. */
export async function lakeTogether(report: Report, { bars, count, rounds }: LakeBench): Promise<void> {
  const size: BarsSize = { partitions: Math.max(1, Math.round((bars / 30e6) * 64)), assets: 700, days };
  const work = await works();
  const each = (size.assets * days).toLocaleString('en');
  const found = await rounds.of(`${size.partitions} partitions of ${each} bars`, count, async (round) => {
    const seconds: Record<string, number> = {};
    for (const name of inTurn(round, ['write-one-by-one', 'write-lake'])) {
      const disk = diskFolder(bars * bytesPerBar);
      seconds[name] = (await work(name, join(disk, 'lake'), size)).seconds;
      rmSync(disk, { recursive: true });
    }
    return seconds;
  });
  const of = (name: string) => `${middle(found.map((seconds) => seconds[name] as number)).toFixed(2)} s`;
  const what = `${size.partitions} partitions of ${each} bars stored one by one, and together (median of ${count}, in turn)`;
  report(what, `${of('write-one-by-one')}, ${of('write-lake')}`, 'none');
}

/**
 * What a table costs beyond Polars' own reading of its bytes, in processor time. Each reads in processes of its own: in one, who comes second lives on
 * memory that the other gave back.
 */
export async function lakeDecoding(report: Report, { count, rounds }: LakeBench): Promise<void> {
  const work = await works();
  for (const wide of [375, 1824]) {
    const size: BarsSize = { partitions: 21, assets: wide, days };
    const rows = (wide * days).toLocaleString('en');
    const found = await rounds.of(`${rows} rows decoded`, count, (round) =>
      paired(round, (side) => work(`decode-${side}`, '', size)),
    );
    const [ours, native] = sides.map((side) => middle(found.map((pair) => pair[side].seconds * 1000)));
    const what = `${rows} rows × 8 columns decoded, processor time (median of ${count} × 21, in turn)`;
    const ratio = ((ours ?? 0) / (native ?? 0)).toFixed(2);
    report(
      what,
      `${ours?.toFixed(1)} ms, Polars alone ${native?.toFixed(1)} ms, ratio ${ratio}`,
      '≤ 1.3 × Polars alone',
    );
  }
}
