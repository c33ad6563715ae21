import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { UserError } from '../../src/errors.ts';
import { Random } from '../../src/statistics/random.ts';
import { benchmarkSymbol, simulateCandles } from './candles.ts';
import { companiesOf, companyCount } from './companies.ts';
import type { CorporateAction } from './corporate-actions.ts';
import { candleRows } from './dirty-candles.ts';
import { hostileArticles, newsRows } from './dirty-news.ts';
import { numberArticles, writeNews } from './news.ts';
import { assemble, type PlantedKind, type PlantedRow, plantedKinds } from './planted-rows.ts';
import { planSchedule } from './schedule.ts';
import { tradingTime } from './trading-weeks.ts';

export interface ExampleOptions {
  readonly seed?: number;
  /** Companies, 11 … 60. */
  readonly symbols?: number;
  /** Weeks of candles, at least 6. */
  readonly candleWeeks?: number;
  /** Weeks of news, at least 1 and at most `candleWeeks`. */
  readonly newsWeeks?: number;
  readonly lastWeekEnding?: string;
}

export const exampleDefaults: Required<ExampleOptions> = {
  seed: 7,
  symbols: 60,
  candleWeeks: 70,
  newsWeeks: 16,
  lastWeekEnding: '2026-07-02',
};

/** What was made, for tests and for the curious. */
export interface ExampleManifest {
  readonly options: Required<ExampleOptions>;
  readonly benchmark: string;
  /** Rows of each file, without the header. */
  readonly rows: Readonly<Record<keyof ExampleFiles, number>>;
  readonly corporateActions: readonly CorporateAction[];
  readonly plantedCounts: Readonly<Record<PlantedKind, number>>;
  readonly planted: readonly PlantedRow[];
}

/** Names, as below the output folder before compression, and their text. */
export interface ExampleFiles {
  readonly 'data/source/universe.csv': string;
  readonly 'data/source/candles.csv': string;
  readonly 'data/source/news.ndjson': string;
}

export interface Example {
  readonly files: ExampleFiles;
  readonly manifest: ExampleManifest;
}

const universeFile = 'data/source/universe.csv';
const candlesFile = 'data/source/candles.csv';
const newsFile = 'data/source/news.ndjson';

/**
 * The input of a weekly run: an invented universe, its daily candles and its news, with planted dirty rows.
 * The same options give the same text on every machine.
 * @throws UserError when an option is out of its range.
 */
export function generateExample(options: ExampleOptions = {}): Example {
  const settled = { ...exampleDefaults, ...options };
  const { seed, symbols, candleWeeks, newsWeeks, lastWeekEnding } = settled;
  requireWhole('symbols', symbols, 11, companyCount);
  requireWhole('candleWeeks', candleWeeks, 6, 1500);
  requireWhole('newsWeeks', newsWeeks, 1, candleWeeks);
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER);

  const random = Random.seeded(seed);
  const companies = companiesOf(symbols);
  const time = tradingTime(lastWeekEnding, candleWeeks);
  const { stories, moves } = planSchedule(companies, time, random.stream('schedule'));
  const histories = simulateCandles(companies, moves, time.sessions, random.stream('candles'));

  const { rows, absent } = candleRows(companies, histories, time.sessions);
  const candles = assemble(candlesFile, 'symbol,date,open,high,low,close,adj_close,volume', rows);

  const cutoffUtc = time.sessions.at(-1)?.closeUtc ?? 0;
  const hostile = hostileArticles(companies, cutoffUtc);
  const written = writeNews(companies, stories, histories, time, newsWeeks, random.stream('news'));
  const articles = [...written, ...hostile].sort((a, b) => a.publishedUtc - b.publishedUtc);
  const lines = numberArticles(articles, random.stream('ids'));
  const detailOf = new Map(hostile.map(({ headline, detail }) => [headline, detail]));
  const hostileIds = new Map(
    lines.flatMap(({ id, headline }) => {
      const detail = detailOf.get(headline);
      return detail === undefined ? [] : [[id, detail] as const];
    }),
  );
  const news = assemble(newsFile, null, newsRows(lines, hostileIds));

  const universe = companies
    .map(({ symbol, sector, name }) => `${symbol},${sector},${name}`)
    .sort()
    .join('\n');
  const planted = [...candles.planted, ...absent.map((row) => ({ ...row, file: candlesFile })), ...news.planted];
  const files: ExampleFiles = {
    [universeFile]: `symbol,sector,name\n${universe}\n`,
    [candlesFile]: candles.text,
    [newsFile]: news.text,
  };
  return {
    files,
    manifest: {
      options: settled,
      benchmark: benchmarkSymbol,
      rows: {
        [universeFile]: companies.length,
        [candlesFile]: lineCount(candles.text) - 1,
        [newsFile]: lineCount(news.text),
      },
      corporateActions: histories.flatMap(({ actions }) => actions),
      plantedCounts: countByKind(planted),
      planted,
    },
  };
}

/** The files as they are written: candles and news compressed, with nothing of the machine or the moment in them. */
export function encodeExample({ files, manifest }: Example): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map<string, Uint8Array>([
    [universeFile, encoder.encode(files[universeFile])],
    [`${candlesFile}.gz`, gzip(files[candlesFile])],
    [`${newsFile}.gz`, gzip(files[newsFile])],
    ['data/source/example.json', encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`)],
  ]);
}

/** zlib leaves the time at 0; byte 9 names the operating system and is set to 255, unknown (RFC 1952). */
function gzip(text: string): Uint8Array {
  const compressed = gzipSync(text, { level: 6 });
  compressed[9] = 255;
  return compressed;
}

function countByKind(planted: readonly PlantedRow[]): Record<PlantedKind, number> {
  const counts = Object.fromEntries(plantedKinds.map((kind) => [kind, 0])) as Record<PlantedKind, number>;
  for (const { kind } of planted) counts[kind]++;
  return counts;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new UserError(`The example's option ${name} must be a whole number from ${least} to ${most}, found ${value}.`);
}

function main(): void {
  const { values } = parseArgs({
    options: { output: { type: 'string' }, seed: { type: 'string', default: String(exampleDefaults.seed) } },
  });
  if (values.output === undefined) {
    throw new UserError('The folder to write to is missing.', {
      hint: 'node tools/example/generate.ts --output DIR [--seed 7]',
    });
  }
  const example = generateExample({ seed: Number(values.seed) });
  for (const [name, bytes] of encodeExample(example)) {
    const path = join(values.output, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    console.log(`${path} (${bytes.length} bytes)`);
  }
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
    process.exitCode = 2;
  }
}
