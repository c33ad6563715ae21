import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diskFolder } from './disk-folder.ts';
import { runPeers } from './panel-peers.ts';
import { barsEach, barsIn, bucketsFor, fullBucket } from './panel-store.ts';
import { type MeasuredTree, measureProgram, measureTree } from './process-tree.ts';
import { middle, type Report } from './report.ts';
import type { Rounds } from './rounds.ts';
import { screenedAtSize } from './stage-a.ts';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const cli = join(root, 'dist', 'cli', 'index.js');
/** Packs, what is read of them while they are loaded, and the store; at full size 26 GB. */
const bytesPerBar = 90;
const gibibyte = 1024;
const weeks = 522;
const largest = 292_000_000;

export interface ResearchBench {
  /** About how many bars the largest store has. */
  readonly bars: number;
  /** Runs of each panel, of which the median counts. */
  readonly count: number;
  readonly rounds: Rounds;
}

/** How many buckets of a store are filled, and with how many assets each. */
interface StoreSize {
  readonly buckets: number;
  readonly assetsEach: number;
}

/** 3 million bars, and 30 million. */
const smallerStores: readonly StoreSize[] = [
  { buckets: 4, assetsEach: 250 },
  { buckets: 13, assetsEach: fullBucket },
];

/** What a stage was measured to take. */
type Run = Pick<MeasuredTree, 'seconds' | 'processorSeconds' | 'peakMebibytes'>;

export const researchParts = ['panel', 'backbone', 'long-panel', 'stage-a'] as const;

/**
 * The figures that research promises, each of whole processes of the built command line, with everything that they start: bulk load, panel, universe, delta and
 * screening of seeded synthetic bars on a disk. What a resumed measurement knows already is neither measured nor made again.
 */
export async function researchAtSize(
  report: Report,
  { bars, count, rounds }: ResearchBench,
  parts: readonly (typeof researchParts)[number][],
): Promise<void> {
  const bench = new Bench(report, rounds, bucketsFor(bars));
  try {
    if (parts.includes('panel')) await bench.panels(count);
    if (parts.includes('backbone')) await bench.bulk();
    if (parts.includes('long-panel')) await bench.longPanel();
    if (parts.includes('backbone')) await bench.delta();
    if (!parts.includes('stage-a')) return;
    for (const { what, target, run } of await screenedAtSize(rounds))
      bench.tell(what, run, { seconds: target, isWhole: true });
  } finally {
    bench.close();
  }
}

interface Targets {
  readonly seconds: number;
  readonly mebibytes?: number;
  /** Whether what was measured is of the size that the targets are for. */
  readonly isWhole?: boolean;
  /** What the line says further. */
  readonly more?: string;
}

class Bench {
  readonly #report: Report;
  readonly #rounds: Rounds;
  readonly #buckets: number;
  readonly #disk: string;
  #hasStore = false;

  constructor(report: Report, rounds: Rounds, buckets: number) {
    this.#report = report;
    this.#rounds = rounds;
    this.#buckets = buckets;
    this.#disk = diskFolder(barsIn(buckets) * bytesPerBar);
  }

  close(): void {
    rmSync(this.#disk, { recursive: true, force: true });
  }

  /** A line of the table, held to its targets: seconds, and of panels memory too. Those of the whole size say nothing of a smaller one. */
  tell(what: string, run: Run, { seconds, mebibytes, isWhole = this.#isWhole, more = '' }: Targets): void {
    const isMet = run.seconds <= seconds && run.peakMebibytes <= (mebibytes ?? Number.POSITIVE_INFINITY);
    const target = `≤ ${seconds} s${mebibytes === undefined ? '' : `, ≤ ${mebibytes.toLocaleString('en')} MiB`}`;
    this.#report(what, `${figures(run)}${more}`, target, isWhole ? isMet : undefined);
  }

  /** The panels of stores of three sizes, with what the CPU takes for a bar of each. */
  async panels(count: number): Promise<void> {
    const each: number[] = [];
    for (const size of smallerStores) {
      if (barsIn(size.buckets, size.assetsEach) < barsIn(this.#buckets)) each.push(await this.#smallPanel(size, count));
    }
    each.push(await this.#largestPanel(Math.min(count, 2)));
    if (each.length > 1) this.#tellCostOfBar(each);
  }

  /** The panel of a store of a few buckets, and beside it, where it is the larger one, those of the others. @returns nanoseconds of each bar */
  async #smallPanel({ buckets, assetsEach }: StoreSize, count: number): Promise<number> {
    const lake = join(this.#disk, `lake-${buckets}`);
    const bars = barsIn(buckets, assetsEach);
    const store = async () => {
      if (!existsSync(lake))
        await measureTree(join(here, 'panel-process.ts'), [lake, String(buckets), String(assetsEach)]);
    };
    const runs = await this.#rounds.of(`panel of ${bars} bars`, count, async () => {
      await store();
      return panelRun(lake);
    });
    const run = median(runs);
    const each = await this.#costOfBar(run, bars);
    this.#report(panelName(buckets * assetsEach, count), `${figures(run)}; ${each.toFixed(0)} ns of CPU a bar`, 'none');
    if (assetsEach === fullBucket) await this.#peers(lake, store, run);
    rmSync(lake, { recursive: true, force: true });
    return each;
  }

  async #peers(lake: string, store: () => Promise<void>, { processorSeconds }: Run): Promise<void> {
    const [measured] = await this.#rounds.of('peers', 1, async () => {
      await store();
      // What they are compared with.
      await panelRun(lake);
      return runPeers(this.#disk, lake);
    });
    for (const { name, columns, run, compared } of measured ?? []) {
      const share = processorSeconds / run.processorSeconds;
      this.#report(
        `${name} on the same files, ${columns} on prices as traded`,
        `${figures(run)}; ours takes ${share.toFixed(2)} of its CPU time`,
        '≤ 0.33 of its CPU time',
        share <= 1 / 3,
      );
      this.#report(`values beside those of ${name}, assets without actions`, compared.text, '≤ 1e-9', compared.isClose);
    }
  }

  async #costOfBar({ processorSeconds }: Run, bars: number): Promise<number> {
    const lake = join(this.#disk, 'one');
    const bare = await this.#rounds.of('panel of one asset', 5, async () => {
      if (!existsSync(lake)) await measureTree(join(here, 'panel-process.ts'), [lake, '1', '1']);
      return panelRun(lake);
    });
    return ((processorSeconds - median(bare).processorSeconds) / bars) * 1e9;
  }

  #tellCostOfBar(each: readonly number[]): void {
    const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
    const off = Math.max(...each.map((one) => Math.abs(one / mean - 1)));
    this.#report(
      'CPU time of a bar at each size, without start-up (a panel of one asset), and the largest distance from their mean',
      `${each.map((one) => one.toFixed(0)).join(', ')} ns; ${(100 * off).toFixed(0)} %`,
      '± 20 %',
      this.#isWhole ? off <= 0.2 : undefined,
    );
  }

  /** The first load of the largest store, and its size on the disk. */
  async bulk(): Promise<void> {
    const { bytes, ...load } = await this.#load();
    this.tell(`first load of ${millions(this.#buckets)} million bars from Parquet packs`, load, { seconds: 480 });
    const gigabytes = bytes / 1e9;
    const isMet = this.#isWhole ? gigabytes <= 5.5 : undefined;
    this.#report('bars on the disk', `${gigabytes.toFixed(2)} GB`, '≤ 5.5 GB', isMet);
  }

  async #largestPanel(count: number): Promise<number> {
    const runs = await this.#rounds.of(`panel of ${barsIn(this.#buckets)} bars`, count, async () => {
      await this.#store();
      return panelRun(this.#lake);
    });
    const run = median(runs);
    const each = await this.#costOfBar(run, barsIn(this.#buckets));
    const more = `; ${each.toFixed(0)} ns of CPU a bar`;
    this.tell(panelName(this.#buckets * fullBucket, count), run, { seconds: 60, mebibytes: gibibyte, more });
    return each;
  }

  /** The panel of ten years: the universe of each week, and the most liquid of it. */
  async longPanel(): Promise<void> {
    const asOf = ['--as-of', `weekly:${weeks}`];
    const [both] = await this.#rounds.of(`long panel of ${barsIn(this.#buckets)} bars`, 1, async () => {
      await this.#store();
      clear(this.#lake, ['universe_pit', ...ofPanel]);
      const universe = await stage(this.#lake, ['universe', ...asOf]);
      return { universe, panel: await stage(this.#lake, ['panel', ...asOf, '--universe', '5200', '--threads', '2']) };
    });
    if (both === undefined) return;
    const together = {
      seconds: both.universe.seconds + both.panel.seconds,
      processorSeconds: both.universe.processorSeconds + both.panel.processorSeconds,
      peakMebibytes: Math.max(both.universe.peakMebibytes, both.panel.peakMebibytes),
    };
    this.tell(
      `universe of ${weeks} weekly dates and the panel of the 5,200 most liquid of each, ${millions(this.#buckets)} million bars`,
      together,
      {
        seconds: 90,
        mebibytes: gibibyte,
        more: ` (universe ${figures(both.universe)}; panel ${figures(both.panel)})`,
      },
    );
  }

  /** A day's bars of all assets on top of the largest store, and a run that finds nothing to do. */
  async delta(): Promise<void> {
    const [both] = await this.#rounds.of(`delta on ${barsIn(this.#buckets)} bars`, 1, async () => {
      await this.#store();
      await measureTree(join(here, 'research-pack-process.ts'), [this.#disk, String(this.#buckets), 'next']);
      return { delta: await this.#feed('delta'), nothing: await this.#feed('delta') };
    });
    if (both === undefined) return;
    const assets = (this.#buckets * fullBucket).toLocaleString('en');
    this.tell(`a day's delta of ${assets} bars on top of ${millions(this.#buckets)} million`, both.delta, {
      seconds: 45,
    });
    this.tell('a delta without work', both.nothing, { seconds: 3 });
  }

  get #isWhole(): boolean {
    return barsIn(this.#buckets) >= largest;
  }

  get #lake(): string {
    return join(this.#disk, 'lake');
  }

  /** What the first load takes; it is done where its figures are not known. */
  async #load(): Promise<Run & { readonly bytes: number }> {
    const [load] = await this.#rounds.of(`bulk load of ${barsIn(this.#buckets)} bars`, 1, () => this.#loaded());
    if (load === undefined) throw new Error('Nothing was loaded.');
    return load;
  }

  /** The largest store, loaded where it is not there: its figures may be known from a measurement that was resumed. */
  async #store(): Promise<void> {
    await this.#load();
    if (!this.#hasStore) await this.#loaded();
  }

  async #loaded(): Promise<Run & { readonly bytes: number }> {
    await this.#writePacks();
    const run = await this.#feed('bulk');
    this.#hasStore = true;
    return { ...run, bytes: bytesIn(join(this.#lake, 'bars')) };
  }

  async #writePacks(): Promise<void> {
    console.log(`  writing packs of ${millions(this.#buckets)} million bars to ${this.#disk}`);
    const script = join(here, 'research-pack-process.ts');
    const write = (...what: string[]) => measureTree(script, [this.#disk, String(this.#buckets), ...what]);
    await write('facts');
    await Promise.all([write('0', '2'), write('1', '2')]);
    copyFileSync(join(root, 'configs', 'pipeline.yaml'), join(this.#disk, 'pipeline.yaml'));
  }

  #feed(mode: string): Promise<Run> {
    return stage(this.#lake, ['backbone', '--mode', mode, '--config', join(this.#disk, 'pipeline.yaml')]);
  }
}

const ofPanel = ['panel', 'panel_shards', 'panel_index', 'total_return'];

function clear(lake: string, datasets: readonly string[]): void {
  for (const dataset of datasets) rmSync(join(lake, dataset), { recursive: true, force: true });
}

/** The panel of 46 dates made anew, by as many threads as are taken where nobody says. Bars are in the system's cache, as far as it holds them. */
function panelRun(lake: string): Promise<Run> {
  clear(lake, ofPanel);
  return stage(lake, ['panel', '--as-of', 'sessions:46']);
}

/** What was written before is on the disk when a stage begins. */
async function stage(lake: string, args: readonly string[]): Promise<Run> {
  await measureProgram('sync', []);
  const { output: _, ...run } = await measureTree(cli, [...args, '--lake', lake]);
  return run;
}

function panelName(assets: number, count: number): string {
  const bars = ((assets * barsEach) / 1e6).toFixed(1);
  return `panel of ${assets.toLocaleString('en')} assets × ${bars} million bars, 46 as-of dates (median of ${count})`;
}

function millions(buckets: number): string {
  return (barsIn(buckets) / 1e6).toFixed(1);
}

function figures({ seconds, processorSeconds, peakMebibytes }: Run): string {
  return `${seconds.toFixed(1)} s, CPU time ${processorSeconds.toFixed(1)} s, ${peakMebibytes.toFixed(0)} MiB`;
}

/** Of each figure on its own; of the memory the most. */
function median(runs: readonly Run[]): Run {
  return {
    seconds: middle(runs.map(({ seconds }) => seconds)),
    processorSeconds: middle(runs.map(({ processorSeconds }) => processorSeconds)),
    peakMebibytes: Math.max(...runs.map(({ peakMebibytes }) => peakMebibytes)),
  };
}

function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.reduce((sum, one) => sum + (one.isFile() ? statSync(join(one.parentPath, one.name)).size : 0), 0);
}
