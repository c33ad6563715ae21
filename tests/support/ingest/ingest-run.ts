import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { datasets } from '../../../src/datasets.ts';
import { settingsNotes } from '../../../src/ingest/datasets.ts';
import type { Dataset, PartitionKeys } from '../../../src/lake/dataset.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { type Columns, rowAt } from '../../../src/lake/table.ts';
import { call } from '../../../src/stages/call.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';

export type Cells = Readonly<Record<string, string | number | null>>;

/** Daily bars of the sessions from one date to another, by a formula of symbol and day. */
export function candles(symbols: readonly string[], from: string, to: string): Cells[] {
  return symbols.flatMap((symbol, s) =>
    sessionsBetween(parseIsoDate(from), parseIsoDate(to)).map(({ date }) => {
      const close = 50 + 10 * s + (epochDay(date) % 7);
      return {
        symbol,
        date,
        open: close - 1,
        high: close + 2,
        low: close - 2,
        close,
        adj_close: close * 0.9,
        volume: 1000 + s,
      };
    }),
  );
}

export function csv(rows: readonly Cells[]): string {
  const names = Object.keys(rows[0] ?? {});
  return [names.join(','), ...rows.map((row) => names.map((name) => row[name] ?? '').join(',')), ''].join('\n');
}

export function ndjson(rows: readonly Cells[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** A folder with sources, configuration and lake, in which `ingest` can be run. */
export class IngestRun {
  readonly folder: string;
  readonly logged: string[] = [];
  readonly annotations: string[] = [];
  summary = '';
  now = Date.parse('2014-04-02T12:00:00Z');
  settings: Record<string, Record<string, unknown>> = {};
  lake: Lake;

  constructor(folder = mkdtempSync(join(tmpdir(), 'ingest-'))) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.lake = this.openLake();
  }

  openLake(name = 'lake'): Lake {
    return new Lake({ datasets, root: join(this.folder, name), clock: () => this.now, software: 'test' });
  }

  put(name: string, content: string | Buffer): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** Three symbols and the benchmark, 2013-11-01 … 2014-03-28, and a little news, changed as `change` says. */
  putDefaults(change: { bars?: (rows: Cells[]) => Cells[]; news?: Cells[] } = {}): void {
    this.put('universe.csv', 'symbol,sector,name\nAAA,Tech,A Inc\nBBB,Energy,B Inc\nCCC,,C Inc\n');
    const bars = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28');
    this.put('candles.csv', csv((change.bars ?? ((rows) => rows))(bars)));
    this.put('news.ndjson', ndjson(change.news ?? defaultNews));
  }

  config(): string {
    const file = join(this.folder, 'configs', 'pipeline.yaml');
    mkdirSync(join(this.folder, 'configs'), { recursive: true });
    const { universe, market, news, ...rest } = this.settings;
    const path = (name: string) => join(this.folder, name);
    const document = {
      benchmark: 'SPY',
      universe: { files: [path('universe.csv')], ...universe },
      market: { files: [path('candles.csv')], columns: { adj_close: 'adj_close' }, history_sessions: 66, ...market },
      news: { files: [path('news.ndjson')], columns: { id: 'id', url: 'url', source: 'source' }, ...news },
      ...rest,
    };
    writeFileSync(file, stringify(document));
    return file;
  }

  async run(weekEnding = '2014-03-28', lake = this.lake) {
    this.logged.length = 0;
    this.annotations.length = 0;
    const log = (message: string) => this.logged.push(message);
    return call(
      ingest,
      { weekEnding },
      {
        lake,
        config: new Configuration(this.config()),
        log: { debug: () => undefined, info: log, warning: log, error: log },
        clock: () => this.now,
        fetch: globalThis.fetch,
        signal: new AbortController().signal,
        secret: () => undefined,
        audience: async () => 'owner',
        progress: () => ({ advance: () => undefined, end: () => undefined }),
        annotate: ({ title, message }) => this.annotations.push(`${title}: ${message}`),
        summarise: (markdown) => {
          this.summary = markdown;
        },
        present: () => undefined,
      },
    );
  }

  /** Rows of all partitions of a dataset that agree with `wanted`, as objects. */
  async rows<C extends Columns>(
    dataset: Dataset<C>,
    wanted: PartitionKeys = {},
    lake = this.lake,
  ): Promise<Record<string, unknown>[]> {
    const rows: Record<string, unknown>[] = [];
    for (const keys of await lake.list(dataset, wanted)) {
      const { table } = await lake.require(dataset, keys);
      for (let row = 0; row < table.rows; row++) rows.push(rowAt(table, row));
    }
    return rows;
  }

  /** Digest of every partition, by path; without the note of the settings, which can say the same in other words. */
  async digests(lake = this.lake): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const dataset of datasets.filter((one) => one !== settingsNotes)) {
      for (const keys of await lake.list(dataset)) {
        found[partitionPath(dataset, keys)] = (await lake.manifest(dataset, keys))?.digest ?? '';
      }
    }
    return found;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const defaultNews: Cells[] = [
  {
    symbol: 'AAA',
    id: 'n0',
    published: '2014-02-12T15:00:00Z',
    headline: 'A opens a plant',
    url: 'http://x/0',
    source: 'wire',
  },
  {
    symbol: 'AAA',
    id: 'n1',
    published: '2014-03-28T19:59:00Z',
    headline: 'A sells a plant',
    url: 'http://x/1',
    source: 'wire',
  },
  {
    symbol: 'BBB',
    id: 'n2',
    published: '2014-03-28T20:00:01Z',
    headline: 'B after the close',
    url: 'http://x/2',
    source: 'wire',
  },
];
