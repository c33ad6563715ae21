import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { datasets } from '../../src/datasets.ts';
import { tryFile } from '../../src/ingest/shapes/try-file.ts';
import { Lake } from '../../src/lake/lake.ts';
import { featuresWeekly } from '../../src/scoring/datasets.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { week } from '../../src/stages/weekly/week.stage.ts';
import { noHearing, silentPlatform } from '../support/silent-platform.ts';
import { fieldCases, hasFieldCases } from './field-case.ts';

const shapes = join(fieldCases, 'shapes');
const folder = mkdtempSync(join(tmpdir(), 'regimen-shapes-'));
const news = { format: 'json', files: [join(shapes, 'news', 'news.json')] };
const yahoo = join(shapes, 'yahoo');

/** One plain CSV of the bars, with the adjusted closes of the symbols that `isAdjusted` names. */
function plainBars(name: string, isAdjusted: (symbol: string) => boolean): string {
  const rows = readdirSync(yahoo).flatMap((file) => {
    const symbol = basename(file, '.csv');
    const [, ...lines] = readFileSync(join(yahoo, file), 'utf8').trim().split(/\r?\n/);
    return lines.map((line) => {
      const [date, open, high, low, close, adjusted, volume] = line.split(',');
      return [symbol, date, open, high, low, close, isAdjusted(symbol) ? adjusted : '', volume].join(',');
    });
  });
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, ['symbol,date,open,high,low,close,adj_close,volume', ...rows, ''].join('\n'));
  return path;
}

/** The features of the week, and what was said of missing adjusted closes. */
async function scored(name: string, market: Record<string, unknown>) {
  const place = join(folder, name);
  cpSync(join(import.meta.dirname, '..', '..', 'examples', 'consumer', 'configs'), join(place, 'configs'), {
    recursive: true,
  });
  const configFile = join(place, 'configs', 'pipeline.yaml');
  writeFileSync(configFile, stringify({ universe: { files: [join(shapes, 'universe.csv')] }, market, news }));
  const heard = noHearing();
  const lakeFolder = join(place, 'lake');
  await runStage(week, { lakeFolder, configFile, inputs: { 'week-ending': '2026-07-02' } }, silentPlatform(heard));
  const lake = new Lake({ datasets, root: lakeFolder, clock: Date.now, software: 'test' });
  const [keys] = await lake.list(featuresWeekly);
  const manifest = keys && (await lake.manifest(featuresWeekly, keys));
  return { features: manifest?.digest, lacks: heard.log.filter((line) => line.startsWith('No adjusted close')) };
}

/** The section of pipeline.yaml that a look at a file ends with. */
async function shownSettings(path: string): Promise<Record<string, Record<string, unknown>>> {
  const heard = noHearing();
  await tryFile(path, { ...silentPlatform(heard), fetch: globalThis.fetch, clock: Date.now });
  return parse(/```yaml\n([\s\S]*?)```/.exec(heard.presented[0] ?? '')?.[1] ?? '');
}

describe.skipIf(!hasFieldCases)('bars and news as people have them', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const plain: Record<string, string | undefined> = {};
  beforeAll(async () => {
    const kinds = { all: () => true, none: () => false, benchmark: (symbol: string) => symbol === 'SPY' };
    for (const [name, isAdjusted] of Object.entries(kinds)) {
      plain[name] = (await scored(`plain-${name}`, { files: [plainBars(name, isAdjusted)] })).features;
      expect(plain[name]).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each<[string, Record<string, unknown>, string, RegExp | undefined]>([
    ['yahoo', { format: 'yahoo', files: [join(yahoo, '*.csv')] }, 'all', undefined],
    ['yfinance', { format: 'yfinance', files: [join(shapes, 'yfinance', 'download.csv')] }, 'all', undefined],
    ['stooq', { format: 'stooq', files: [join(shapes, 'stooq', '*.txt')] }, 'none', /in the files/],
    [
      'kaggle',
      {
        format: 'kaggle',
        files: [join(shapes, 'kaggle', 'all_stocks.csv'), { path: join(shapes, 'kaggle', 'SPY.csv'), format: 'yahoo' }],
      },
      'benchmark',
      /in 6 of 7 symbols/,
    ],
  ])('%s: the features of a plain CSV, and what it lacks is said', async (name, market, kind, lacks) => {
    const found = await scored(name, market);
    expect(found.features).toBe(plain[kind]);
    if (lacks === undefined) expect(found.lacks).toEqual([]);
    else expect(found.lacks).toEqual([expect.stringMatching(lacks)]);
  });

  it.each([
    ['yahoo', join(yahoo, 'BENT.csv'), 'all'],
    ['stooq', join(shapes, 'stooq', 'bent.us.txt'), 'none'],
    ['yfinance', join(shapes, 'yfinance', 'download.csv'), 'all'],
  ])('%s: the lines that a look at one file ends with score the week', async (name, file, kind) => {
    const { market } = await shownSettings(file);
    expect(await shownSettings(join(shapes, 'news', 'news.json'))).toEqual({ news });
    expect(await shownSettings(join(shapes, 'universe.csv'))).toEqual({
      universe: { files: [join(shapes, 'universe.csv')] },
    });
    expect((await scored(`shown-${name}`, market ?? {})).features).toBe(plain[kind]);
  });

  it('kaggle: a look at both files gives the lines for each', async () => {
    const file = join(shapes, 'kaggle', 'all_stocks.csv');
    const benchmark = join(shapes, 'kaggle', 'SPY.csv');
    expect(await shownSettings(file)).toEqual({ market: { format: 'kaggle', files: [file] } });
    expect(await shownSettings(benchmark)).toEqual({ market: { format: 'yahoo', files: [benchmark] } });
  });
});
