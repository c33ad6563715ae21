import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { datasets } from '../../../src/datasets.ts';
import type { Audience } from '../../../src/http/provider.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Annotation } from '../../../src/log/log.ts';
import type { OutputValues } from '../../../src/platform/stage.ts';
import { call } from '../../../src/stages/call.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import type { ProviderDouble, World } from '../../conformance/double.ts';
import { alpacaDouble } from '../../conformance/doubles/alpaca.ts';
import { cboeDouble } from '../../conformance/doubles/cboe.ts';
import { edgarDouble } from '../../conformance/doubles/edgar.ts';
import { finnhubDouble } from '../../conformance/doubles/finnhub.ts';
import { massiveDouble } from '../../conformance/doubles/massive.ts';
import { tiingoDouble } from '../../conformance/doubles/tiingo.ts';
import {
  type Loopback,
  type LoopbackReply,
  type LoopbackRequest,
  startLoopback,
} from '../../loopback/loopback-server.ts';
import { liveSymbols } from './live-ingest-run.ts';

const doubles = {
  alpaca: alpacaDouble,
  tiingo: tiingoDouble,
  massive: massiveDouble,
  edgar: edgarDouble,
  finnhub: finnhubDouble,
  cboe: cboeDouble,
} satisfies Record<string, ProviderDouble>;
type DoubleName = keyof typeof doubles;

/** What a server does instead of answering; undefined lets its double answer. */
export type Fault = (request: LoopbackRequest) => LoopbackReply | undefined;

/** The ingest stage in this process, asking loopback doubles that serve a world up to a day. */
export class LiveStage {
  readonly folder = mkdtempSync(join(tmpdir(), 'regimen-live-stage-'));
  readonly lines: string[] = [];
  readonly annotations: Annotation[] = [];
  summary = '';
  /** Instant of the runs. */
  now: number;
  audience: Audience = 'owner';
  secrets: Record<string, string> = Object.assign({}, ...Object.values(doubles).map(({ secrets }) => secrets));
  faults: Partial<Record<DoubleName, Fault>> = {};
  settings: Record<string, Record<string, unknown>> = {};
  /** Settings of providers, beside their addresses and rates. */
  providers: Record<string, Record<string, unknown>> = {};
  /** Changes what the servers know. */
  change: (world: World) => World = (world) => world;
  readonly #world: World;
  readonly #servers: Record<DoubleName, Loopback>;

  private constructor(world: World, servers: Record<DoubleName, Loopback>, now: string) {
    this.#world = world;
    this.#servers = servers;
    this.now = Date.parse(now);
  }

  static async start(world: World, now: string): Promise<LiveStage> {
    const holder: { stage?: LiveStage } = {};
    const entries = await Promise.all(
      Object.keys(doubles).map(async (name) => {
        const respond = (request: LoopbackRequest) => {
          const { stage } = holder;
          if (stage === undefined) throw new Error('asked before it was ready');
          return stage.faults[name as DoubleName]?.(request) ?? stage.answer(name as DoubleName, request);
        };
        return [name, await startLoopback(respond)] as const;
      }),
    );
    const stage = new LiveStage(world, Object.fromEntries(entries) as Record<DoubleName, Loopback>, now);
    holder.stage = stage;
    return stage;
  }

  async stop(): Promise<void> {
    for (const server of Object.values(this.#servers)) await server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  requests(name: DoubleName): readonly LoopbackRequest[] {
    return this.#servers[name].requests;
  }

  /** What a double answers without a fault. */
  answer(name: DoubleName, request: LoopbackRequest): LoopbackReply {
    return doubles[name].respond(request, this.#known());
  }

  lake(name = 'lake'): Lake {
    return new Lake({ datasets, root: join(this.folder, name), clock: () => this.now, software: 'test' });
  }

  copy(from: string, to: string, dataset: string): void {
    cpSync(join(this.folder, from, dataset), join(this.folder, to, dataset), { recursive: true });
  }

  async run(
    weekEnding: string,
    options: { lake?: string; fromRaw?: boolean; signal?: AbortSignal } = {},
  ): Promise<OutputValues<typeof ingest.outputs>> {
    this.lines.length = 0;
    this.annotations.length = 0;
    const say = (message: string) => void this.lines.push(message);
    return call(
      ingest,
      { weekEnding, fromRaw: options.fromRaw ?? false },
      {
        lake: this.lake(options.lake),
        config: new Configuration(this.#configure()),
        log: { debug: () => undefined, info: say, warning: say, error: say },
        clock: () => this.now,
        // Clients with the same `fetch` share the pace of a host: every run has its own.
        fetch: (input, init) => globalThis.fetch(input, init),
        signal: options.signal ?? new AbortController().signal,
        secret: (variable) => this.secrets[variable],
        audience: async () => this.audience,
        progress: () => ({ advance: () => undefined, end: () => undefined }),
        annotate: (annotation) => void this.annotations.push(annotation),
        summarise: (markdown) => {
          this.summary = markdown;
        },
        present: () => undefined,
      },
    );
  }

  /** Digest of every partition, by dataset and keys. */
  async digests(name = 'lake', leftOut: readonly string[] = []): Promise<Record<string, string>> {
    const lake = this.lake(name);
    const digests: Record<string, string> = {};
    for (const dataset of datasets) {
      if (leftOut.includes(dataset.name)) continue;
      for (const keys of await lake.list(dataset)) {
        digests[`${dataset.name} ${JSON.stringify(keys)}`] = (await lake.manifest(dataset, keys))?.digest ?? '';
      }
    }
    return digests;
  }

  #known(): World {
    const today = new Date(this.now).toISOString().slice(0, 10);
    const { bars, actions, news, observations, pageRows } = this.#world;
    return this.change({
      bars: bars.filter(({ date }) => date <= today),
      actions: actions.filter(({ exDate }) => exDate <= today),
      news: news.filter(({ published }) => published <= this.now),
      observations: observations.filter(({ observed }) => observed <= today),
      pageRows,
    });
  }

  #configure(): string {
    const rate = { requests: 100_000, per_seconds: 1, concurrency: 8 };
    const { universe: members, market, news, macro, ...rest } = this.settings;
    const universe = join(this.folder, 'universe.csv');
    writeFileSync(universe, ['symbol,sector,name', ...liveSymbols.map((s) => `${s},Tech,${s} Inc`), ''].join('\n'));
    mkdirSync(join(this.folder, 'configs'), { recursive: true });
    const file = join(this.folder, 'configs', 'pipeline.yaml');
    writeFileSync(
      file,
      stringify({
        benchmark: 'SPY',
        universe: { files: [universe], ...members },
        market: { providers: ['alpaca'], history_sessions: 66, ...market },
        news: { providers: ['edgar'], ...news },
        macro: { series: { VIX: { provider: 'cboe', series: 'VIX' } }, history_years: 1, ...macro },
        providers: Object.fromEntries(
          Object.entries(this.#servers).map(([name, { url }]) => [
            name,
            { base_url: url, ...rate, ...this.providers[name] },
          ]),
        ),
        http: { attempts: 2, timeout_seconds: 5, retry_seconds: 2 },
        ...rest,
      }),
    );
    return file;
  }
}
