import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { Random } from '../../../src/statistics/random.ts';
import type { ProviderDouble, World, WorldBar } from '../../conformance/double.ts';
import { alpacaDouble } from '../../conformance/doubles/alpaca.ts';
import { cboeDouble } from '../../conformance/doubles/cboe.ts';
import { edgarDouble } from '../../conformance/doubles/edgar.ts';
import { type Loopback, startLoopback } from '../../loopback/loopback-server.ts';
import { projectRoot } from '../workflows/checkout-copy.ts';

export const liveSymbols = Array.from({ length: 12 }, (_, i) => `S${String.fromCharCode(65 + i)}`);

/** A market of twelve symbols and the benchmark with a split and dividends, a filing every other day, and a volatility index. */
export function liveWorld(from: string, to: string): World {
  const random = Random.seeded(33);
  const days = sessionsBetween(parseIsoDate(from), parseIsoDate(to)).map(({ date }) => date);
  const bars: WorldBar[] = [];
  for (const symbol of [...liveSymbols, 'SPY']) {
    let close = 40 + random.integer(100);
    for (const [i, date] of days.entries()) {
      close *= 1 + (random.uniform() - 0.5) / 30;
      if (symbol === 'SB' && i === days.length - 8) close /= 4;
      const price = (factor: number) => Math.round(close * factor * 100) / 100;
      bars.push({
        symbol,
        date,
        open: price(0.998),
        high: price(1.01),
        low: price(0.99),
        close: price(1),
        volume: 100_000 + random.integer(900_000),
      });
    }
  }
  const news = liveSymbols.flatMap((symbol, s) =>
    days
      .filter((_, i) => (i + s) % 2 === 0)
      .map((date, i) => ({
        symbol,
        id: String(s * 1000 + i).padStart(6, '0'),
        published: Date.parse(`${date}T15:30:00Z`),
        headline: 'Results of Operations',
        summary: '',
        url: `https://example.com/${symbol}/${date}`,
        source: 'SEC EDGAR',
      })),
  );
  return {
    bars,
    actions: [
      { symbol: 'SB', exDate: days.at(-8) as string, kind: 'split', value: 4 },
      { symbol: 'SC', exDate: days.at(-20) as string, kind: 'dividend', value: 0.35 },
      { symbol: 'SPY', exDate: days.at(-30) as string, kind: 'dividend', value: 1.1 },
    ],
    news,
    observations: days.map((observed, i) => ({ series: 'VIX', observed, value: 15 + (i % 9) })),
    pageRows: 90,
  };
}

const doubles = { alpaca: alpacaDouble, edgar: edgarDouble, cboe: cboeDouble } satisfies Record<string, ProviderDouble>;

/** Loopback services, a configuration that asks them, and lakes that are filled from them by processes of their own. */
export class LiveIngestRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'regimen-live-'));
  readonly servers: Readonly<Record<keyof typeof doubles, Loopback>>;

  private constructor(servers: LiveIngestRun['servers']) {
    this.servers = servers;
  }

  static async start(world: World, delayMs = 0): Promise<LiveIngestRun> {
    const entries = await Promise.all(
      Object.entries(doubles).map(async ([name, double]) => {
        const server = await startLoopback((request) => ({ ...double.respond(request, world), delayMs }));
        return [name, server] as const;
      }),
    );
    const run = new LiveIngestRun(Object.fromEntries(entries) as LiveIngestRun['servers']);
    run.#configure();
    return run;
  }

  async stop(): Promise<void> {
    for (const server of Object.values(this.servers)) await server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Paths with queries of all requests so far, in the order of their arrival. */
  requests(): string[] {
    return Object.values(this.servers)
      .flatMap(({ requests }) => requests)
      .sort((a, b) => a.at - b.at)
      .map(({ url }) => `${url.pathname}${url.search}`);
  }

  ingest(lake: string, weekEnding: string, args: readonly string[] = []): ChildProcess {
    const secrets = Object.assign({}, ...Object.values(doubles).map(({ secrets }) => secrets));
    const cli = join(projectRoot, 'src', 'cli.ts');
    const places = ['--config', join(this.folder, 'configs', 'pipeline.yaml'), '--lake', join(this.folder, lake)];
    return spawn(process.execPath, [cli, 'ingest', '--week-ending', weekEnding, ...places, ...args], {
      cwd: this.folder,
      // Compiling the sources anew for every process would cost more than all it does.
      env: { ...process.env, ...secrets, NODE_COMPILE_CACHE: join(this.folder, 'compiled') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Digest of every partition of a lake, by path. */
  digests(lake: string): Record<string, string> {
    const root = join(this.folder, lake);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('manifest.json'),
    );
    return Object.fromEntries(
      files.sort().map((file) => [file, JSON.parse(readFileSync(join(root, file), 'utf8')).digest]),
    );
  }

  #configure(): void {
    const rate = { requests: 100_000, per_seconds: 1, concurrency: 4 };
    const providers = Object.entries(this.servers).map(([name, { url }]) => [name, { base_url: url, ...rate }]);
    mkdirSync(join(this.folder, 'configs'), { recursive: true });
    writeFileSync(
      join(this.folder, 'universe.csv'),
      ['symbol,sector,name', ...liveSymbols.map((symbol) => `${symbol},Tech,${symbol} Inc`), ''].join('\n'),
    );
    writeFileSync(
      join(this.folder, 'configs', 'pipeline.yaml'),
      stringify({
        benchmark: 'SPY',
        universe: { files: [join(this.folder, 'universe.csv')] },
        market: { providers: ['alpaca'], history_sessions: 66 },
        news: { providers: ['edgar'] },
        macro: { series: { VIX: { provider: 'cboe', series: 'VIX' } }, history_years: 1 },
        providers: Object.fromEntries(providers),
      }),
    );
  }
}

export async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  const hear = (data: Buffer) => {
    output += data.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, output };
}
