import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');

/** Where the public data lies, beside the checkout. */
export const stocknet = join(root, '..', 'shared', 'data', 'stocknet');

export const span = { start: '2014-03-28', end: '2014-12-26' } as const;
export const regimes = 'news-novelty-v1,news-novelty-v1b';

/** Writes a configuration over these files. @returns the path of its pipeline.yaml */
export function configureStocknet(
  folder: string,
  candles: string,
  news: string,
  universe = join(stocknet, 'universe.csv'),
): string {
  cpSync(join(root, 'configs'), folder, { recursive: true });
  const file = join(folder, 'pipeline.yaml');
  writeFileSync(
    file,
    `benchmark: SPX
universe: { files: ['${universe}'] }
market: { files: ['${candles}'], columns: { adj_close: adj_close } }
# It has a hole, 2014-11-12 to 2014-11-22.
news: { files: ['${news}'], columns: { id: id, published: published_utc, source: source }, low_volume: warn }
`,
  );
  return file;
}

/** The command "backfill" over 2014 under two regimes, as processes of the built command line. */
export class StocknetBackfill {
  readonly lake: string;
  readonly site: string;
  readonly configFile: string;
  /** How each run ended: its exit code, or the signal that killed it. */
  readonly ends: (number | NodeJS.Signals)[] = [];
  /** Of all runs together. */
  seconds = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.lake = join(folder, 'lake');
    this.site = join(folder, 'site');
    this.configFile = configureStocknet(
      join(folder, 'configs'),
      join(stocknet, 'candles.parquet'),
      join(stocknet, 'news-2014.parquet'),
    );
  }

  /** Runs the command; a signal is sent as soon as so many weeks × regimes are audited. @returns what it said */
  async run(signal?: NodeJS.Signals, after = 0): Promise<string> {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [
        join(root, 'dist', 'cli', 'index.js'),
        'backfill',
        ...['--start', span.start, '--end', span.end, '--regimes', regimes],
        ...['--lake', this.lake, '--config', this.configFile],
        ...['--report', this.site, '--audit-report', join(this.#folder, 'audit-report')],
      ],
      { cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    if (signal) await this.#interrupt(child, signal, after);
    const [code, killedBy] = await closed;
    this.ends.push(code ?? killedBy ?? 'SIGKILL');
    this.seconds += (performance.now() - started) / 1000;
    return said;
  }

  async #interrupt(child: ChildProcess, signal: NodeJS.Signals, after: number): Promise<void> {
    while (child.exitCode === null && this.#audited() < after) await sleep(20);
    child.kill(signal);
  }

  #audited(): number {
    const audits = join(this.lake, 'audit_findings');
    if (!existsSync(audits)) return 0;
    return readdirSync(audits).reduce((sum, regime) => sum + readdirSync(join(audits, regime)).length, 0);
  }
}
