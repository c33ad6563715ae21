import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { digestsOfFiles, proveSame } from './lake-size-work.ts';
import { measureTree } from './process-tree.ts';
import type { BarsSize } from './research-bars.ts';

export type Report = (what: string, value: string, target: string) => void;

// 30,000,000 bars.
const size: BarsSize = { partitions: 128, assets: 375, days: 625 };
const rounds = 5;
const script = join(import.meta.dirname, 'lake-size-process.ts');

/** Where the bars lie: a folder on a disk, which /dev/shm and, on some machines, the usual folder for temporary files is not. */
function diskFolder(): string {
  const folder = mkdtempSync(join(process.env.REGIMEN_BENCH_DISK ?? '/var/tmp', 'regimen-lake-size-'));
  const tmpfs = 0x01021994;
  if (statfsSync(folder).type !== tmpfs) return folder;
  rmSync(folder, { recursive: true });
  throw new Error(`${folder} would be in memory. Name a folder on a disk in REGIMEN_BENCH_DISK.`);
}

interface Figures {
  readonly seconds: number;
  /** Of the whole process: its start and, where bars are written, making them included. */
  readonly processorSeconds: number;
  readonly peakMebibytes: number;
}

async function measured(
  work: string,
  folder: string,
  bars: BarsSize,
  digests: readonly string[] = [],
): Promise<Figures> {
  // What the work before left to be written is not this one's.
  spawnSync('sync');
  const args = [work, folder, JSON.stringify(bars), JSON.stringify(digests)];
  const { output, peakMebibytes } = await measureTree(script, args);
  const own = JSON.parse(output) as Figures;
  return { ...own, peakMebibytes: Math.max(peakMebibytes, own.peakMebibytes) };
}

/** The lake beside Polars alone, in turn: writing and reading 30 million bars, with the peak memory of the lake's process tree. */
export async function lakeForSize(report: Report): Promise<void> {
  const disk = diskFolder();
  const [root, folder] = [join(disk, 'lake'), join(disk, 'polars')];
  const figures = new Map<string, Figures[]>();
  const note = (work: string, figure: Figures) => figures.set(work, [...(figures.get(work) ?? []), figure]);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const place of [root, folder]) rmSync(place, { recursive: true, force: true });
      const inTurn = <T>(works: readonly [T, T]) => (round % 2 === 0 ? works : works.toReversed());
      for (const work of inTurn(['lake', 'polars'] as const)) {
        note(`write-${work}`, await measured(`write-${work}`, work === 'lake' ? root : folder, size));
      }
      const digests = await digestsOfFiles(folder, size);
      for (const work of inTurn(['lake', 'polars'] as const)) {
        note(`read-${work}`, await measured(`read-${work}`, work === 'lake' ? root : folder, size, digests));
      }
      if (round === 0) await proveSame(root, digests, size);
    }
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
  for (const work of ['write', 'read']) {
    const [own = [], native = []] = [figures.get(`${work}-lake`), figures.get(`${work}-polars`)];
    const [ours, theirs] = [own, native].map((each) => middle(each.map(({ seconds }) => seconds))) as [number, number];
    const [cpu, theirCpu] = [own, native].map((each) => middle(each.map((one) => one.processorSeconds)));
    const verb = work === 'write' ? 'written as 128 partitions' : 'read back, every byte checked';
    const processor = `processor time ${cpu?.toFixed(1)} s, ${theirCpu?.toFixed(1)} s`;
    const value = `${ours.toFixed(2)} s, Polars alone ${theirs.toFixed(2)} s, ratio ${(ours / theirs).toFixed(2)} (${processor})`;
    report(
      `30,000,000 bars × 8 columns ${verb}, on a disk (median of ${rounds}, in turn)`,
      value,
      '≤ 1.5 × Polars alone',
    );
  }
  const peak = (work: string) => Math.max(...(figures.get(work) ?? []).map(({ peakMebibytes }) => peakMebibytes));
  const peaks = `${peak('write-lake').toFixed(0)} MiB, ${peak('read-lake').toFixed(0)} MiB`;
  report(`peak memory of the process tree, writing and reading them (most of ${rounds})`, peaks, '≤ 400 MiB');
}

/** Several partitions that become durable one after the other, and together. */
export async function lakeTogether(report: Report): Promise<void> {
  const bars: BarsSize = { partitions: 64, assets: 700, days: 625 };
  const figures: Record<string, number[]> = { 'write-one-by-one': [], 'write-lake': [] };
  for (let round = 0; round < 3; round++) {
    for (const [work, seconds] of Object.entries(figures)) {
      const disk = diskFolder();
      seconds.push((await measured(work, join(disk, 'lake'), bars)).seconds);
      rmSync(disk, { recursive: true });
    }
  }
  const [alone, together] = Object.values(figures).map(middle) as [number, number];
  const value = `${alone.toFixed(2)} s, ${together.toFixed(2)} s`;
  report('64 partitions of 437,500 bars stored one by one, and together (median of 3, in turn)', value, 'none');
}

/**
 * What a table costs beyond Polars' own reading of its bytes, in processor time. Each reads in processes of its own: in one, who comes second lives on
 * memory that the other gave back.
 */
export async function lakeDecoding(report: Report): Promise<void> {
  for (const assets of [375, 1824]) {
    const bars: BarsSize = { partitions: 21, assets, days: 625 };
    const times: Record<string, number[]> = { 'decode-lake': [], 'decode-polars': [] };
    for (let round = 0; round < rounds; round++) {
      for (const [work, each] of Object.entries(times)) each.push((await measured(work, '', bars)).seconds * 1000);
    }
    const [ours, native] = Object.values(times).map(middle) as [number, number];
    const what = `${(assets * 625).toLocaleString('en')} rows × 8 columns decoded, processor time (median of ${rounds} × 21, in turn)`;
    const value = `${ours.toFixed(1)} ms, Polars alone ${native.toFixed(1)} ms, ratio ${(ours / native).toFixed(2)}`;
    report(what, value, '≤ 1.3 × Polars alone');
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
