import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { weekEndingOn } from '../../../src/calendar/weeks.ts';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { datasets } from '../../../src/datasets.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable, rowAt } from '../../../src/lake/table.ts';
import type { Annotation } from '../../../src/log/log.ts';
import { modelAnswers, repEnriched } from '../../../src/news/datasets.ts';
import type { RulesConfig } from '../../../src/news/rules-config.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { call } from '../../../src/stages/call.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';

/** A headline of a symbol and how many publishers carry it. */
export interface Story {
  readonly symbol: string;
  readonly headline: string;
  readonly summary?: string;
  readonly echoes?: number;
}

const recipe: Recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };
const rulesFile = join(import.meta.dirname, '..', '..', '..', 'configs', 'enrichment', 'rules.yaml');

/** The shipped rules with a phrase of each kind alone: they are read at every run. */
function fewRules(): string {
  const { sentiment, events, speculation, ...rest } = parse(readFileSync(rulesFile, 'utf8')) as RulesConfig;
  const fewer = <T extends { readonly phrases: readonly string[] }>(part: T) => ({
    ...part,
    phrases: part.phrases.slice(0, 1),
  });
  return stringify({
    ...rest,
    sentiment: {
      ...sentiment,
      lexicon: sentiment.lexicon.slice(0, 1).map(fewer),
      intensifiers: sentiment.intensifiers.slice(0, 1).map(fewer),
      negators: fewer(sentiment.negators),
      hedges: fewer(sentiment.hedges),
    },
    events: events.slice(0, 1).map(fewer),
    speculation: fewer(speculation),
  });
}

const rules = fewRules();

/** A folder with configuration and lake, in which `enrich` can be run against a service on this machine. */
export class EnrichRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'enrich-'));
  readonly log: string[] = [];
  readonly annotations: Annotation[] = [];
  summary = '';
  now = Date.parse('2024-04-20T12:00:00Z');
  /** The section `enrichment` of pipeline.yaml. */
  enrichment: Record<string, unknown> = {};
  secrets: Record<string, string> = { MODEL_TOKEN: 'test-token-0123456789' };
  controller = new AbortController();
  lake = this.openLake();

  openLake(): Lake {
    return new Lake({ datasets, root: join(this.folder, 'lake'), clock: () => this.now, software: 'test' });
  }

  /** Judges with the model of a service at this address. */
  useModel(url: string, model: Record<string, unknown> = {}): void {
    const fast = { requests: 100_000, per_seconds: 1, concurrency: 16 };
    this.enrichment = {
      ...this.enrichment,
      judge: 'model',
      model: { base_url: url, name: 'test/model', ...fast, ...model },
    };
  }

  async putNews(weekEnding: string, stories: readonly Story[]): Promise<void> {
    const { cutoffUtc } = weekEndingOn(weekEnding);
    const items = stories.flatMap((story) =>
      Array.from({ length: story.echoes ?? 1 }, (_, echo) => ({ ...story, echo })),
    );
    const table = emptyTable(companyNews.columns, items.length);
    for (const [row, { symbol, headline, summary = '', echo }] of items.entries()) {
      table.columns.symbol[row] = symbol;
      table.columns.id[row] = `${weekEnding}-${row}`;
      table.columns.published_utc[row] = cutoffUtc - 3_600_000 - row * 1_000;
      table.columns.headline[row] = headline;
      table.columns.summary[row] = summary;
      table.columns.source[row] = `Publisher ${echo}`;
    }
    await this.lake.write(companyNews, { week_ending: weekEnding }, { recipe, table });
  }

  /** As if the score stage had scored this week. */
  async putScores(weekEnding: string): Promise<void> {
    const table = emptyTable(scoresWeekly.columns, 0);
    await this.lake.write(scoresWeekly, { regime: 'some', week_ending: weekEnding }, { recipe, table });
  }

  async run(weekEnding: string) {
    this.log.length = 0;
    this.annotations.length = 0;
    const say = (message: string) => this.log.push(message);
    return call(
      enrich,
      { weekEnding },
      {
        lake: this.lake,
        config: new Configuration(this.config()),
        log: { debug: () => undefined, info: say, warning: say, error: say },
        clock: () => this.now,
        fetch: globalThis.fetch,
        signal: this.controller.signal,
        secret: (variable) => this.secrets[variable],
        audience: async () => 'owner',
        progress: () => ({ advance: () => undefined, end: () => undefined }),
        annotate: (annotation) => this.annotations.push(annotation),
        summarise: (markdown) => {
          this.summary = markdown;
        },
        present: () => undefined,
      },
    );
  }

  /** Who judged each cluster of a week, counted. */
  async judges(weekEnding: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    const stored = await this.lake.require(repEnriched, { week_ending: weekEnding });
    for (const judge of stored.table.columns.judge) counts[judge] = (counts[judge] ?? 0) + 1;
    return counts;
  }

  async enriched(weekEnding: string): Promise<Record<string, unknown>[]> {
    const { table } = await this.lake.require(repEnriched, { week_ending: weekEnding });
    return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
  }

  async answers(weekEnding: string): Promise<Record<string, unknown>[]> {
    const { table } = await this.lake.require(modelAnswers, { week_ending: weekEnding });
    return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private config(): string {
    const folder = join(this.folder, 'configs');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'rules.yaml'), rules);
    const document = {
      universe: { files: ['universe.csv'] },
      market: { files: ['candles.csv'] },
      news: { files: ['news.csv'] },
      http: { attempts: 1, timeout_seconds: 10, retry_seconds: 0 },
      enrichment: { rules: 'rules.yaml', ...this.enrichment },
    };
    const file = join(folder, 'pipeline.yaml');
    writeFileSync(file, stringify(document));
    return file;
  }
}

/** Stories that share no word, so that each is a cluster. */
export function stories(count: number, symbols = 50): Story[] {
  return Array.from({ length: count }, (_, i) => ({
    symbol: `S${i % symbols}`,
    headline: `alpha${i} opens beta${i} gamma${i} delta${i}`,
  }));
}
