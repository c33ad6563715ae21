import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pipelineSchema } from '../../../src/configuration/pipeline.ts';
import { changedSettings, countsForIngest, settingsNote } from '../../../src/ingest/settings-note.ts';

type Section = Record<string, unknown>;

/** The settings of a small pipeline.yaml in which sections say more. */
function settingsOf({ universe, market, news, ...rest }: Record<string, Section> = {}) {
  return settingsNote(
    pipelineSchema.parse({
      universe: { files: ['universe.csv'], ...universe },
      market: { files: ['bars.csv'], ...market },
      news: { files: ['news.csv'], ...news },
      ...rest,
    }),
  );
}

const usual = settingsOf();

/** Places of all settings that pipeline.yaml can hold. */
function placesOf(schema: z.core.JSONSchema.BaseSchema, place = ''): string[] {
  const { properties } = schema;
  if (properties === undefined) return [place];
  return Object.entries(properties).flatMap(([name, inner]) =>
    placesOf(inner as z.core.JSONSchema.BaseSchema, place === '' ? name : `${place}.${name}`),
  );
}

describe('the settings that decide what is stored of a week', () => {
  it('are these; whoever adds a setting decides here whether a week that was ingested without it is to be ingested again', () => {
    const places = placesOf(z.toJSONSchema(pipelineSchema, { io: 'input' }));
    const counted = places.filter(countsForIngest);
    expect(counted).toEqual([
      ...['symbol', 'sector', 'name', 'from', 'to'].map((name) => `universe.columns.${name}`),
      ...['date_format', 'strip_suffix', 'records', 'aliases', 'error_budget'].map((name) => `universe.${name}`),
      'market.providers',
      'market.format',
      ...['symbol', 'date', 'open', 'high', 'low', 'close', 'adj_close', 'volume', 'adj_volume'].map(
        (name) => `market.columns.${name}`,
      ),
      ...['date_format', 'symbol', 'strip_suffix', 'decimal', 'thousands', 'currency', 'records'].map(
        (name) => `market.${name}`,
      ),
      ...['history_sessions', 'revision_tolerance', 'cross_check.provider', 'cross_check.tolerance'].map(
        (name) => `market.${name}`,
      ),
      ...['unexplained', 'single_bar', 'unit', 'split', 'other', 'volume', 'ratio', 'spike', 'deviations'].map(
        (name) => `market.steps.${name}`,
      ),
      ...['repeated_bars', 'known_steps', 'volume', 'error_budget', 'late_budget', 'absent_budget'].map(
        (name) => `market.${name}`,
      ),
      'news.providers',
      'news.format',
      ...['symbol', 'id', 'published', 'headline', 'summary', 'url', 'source'].map((name) => `news.columns.${name}`),
      ...['symbol', 'strip_suffix', 'records', 'timezone', 'history_weeks', 'error_budget'].map(
        (name) => `news.${name}`,
      ),
      ...['least_volume', 'low_volume', 'known_holes'].map((name) => `news.${name}`),
      'providers.alpaca.feed',
      'providers.edgar.forms',
    ]);
    const sections = new Set(places.filter((place) => !countsForIngest(place)).map((place) => place.split('.')[0]));
    expect([...sections].sort()).toEqual(
      [
        ...['audit', 'benchmark', 'enrichment', 'evaluation', 'http', 'macro', 'market', 'memory', 'news'],
        ...['providers', 'publication', 'raw', 'universe'],
      ].sort(),
    );
  });

  it('are the same whether a default is written out or left out', () => {
    const written = {
      universe: { columns: { symbol: 'symbol' }, date_format: 'YYYY-MM-DD', aliases: [], error_budget: 0.1 },
      market: { columns: { close: 'close' }, known_steps: [], history_sessions: 90, decimal: '.', late_budget: 0.1 },
      news: { columns: { published: 'published' }, history_weeks: 12, low_volume: 'refuse', known_holes: [] },
    };
    expect(changedSettings(usual, settingsOf(written))).toEqual([]);
    expect(changedSettings(settingsOf(written), usual)).toEqual([]);
  });

  const step = (date: string) => ({ symbol: 'AAA', date, is: 'real' });
  it.each<[string, Record<string, Section>, readonly string[]]>([
    ['a column', { market: { columns: { close: 'open' } } }, ['market.columns.close']],
    ['no adjusted close', { market: { columns: { adj_close: 'none' } } }, ['market.columns.adj_close']],
    ['a known step', { market: { known_steps: [step('2014-03-26')] } }, ['market.known_steps']],
    ['a unit of volume', { market: { volume: 'adjusted' } }, ['market.volume']],
    ['bars that are withheld', { market: { steps: { unit: 'quarantine' } } }, ['market.steps.unit']],
    ['a shorter history', { market: { history_sessions: 70 } }, ['market.history_sessions']],
    ['a zone of times', { news: { timezone: 'Europe/London' } }, ['news.timezone']],
    ['a summary', { news: { columns: { summary: 'text' } } }, ['news.columns.summary']],
    ['an alias', { universe: { aliases: [{ symbol: 'AAA', alias: 'AAX' }] } }, ['universe.aliases']],
    [
      'a format of all files, with what it stands for',
      { market: { format: 'stooq' } },
      [
        ...['close', 'date', 'high', 'low', 'open', 'symbol', 'volume'].map((name) => `market.columns.${name}`),
        ...['date_format', 'format', 'strip_suffix'].map((name) => `market.${name}`),
      ],
    ],
    ['a format of one file', { market: { files: [{ path: 'bars.csv', format: 'stooq' }] } }, ['market.files']],
    ['a smaller budget', { market: { late_budget: 0.01 } }, ['market.late_budget']],
    ['a larger share of news', { news: { least_volume: 0.3 } }, ['news.least_volume']],
  ])('notice %s', (_, edited, expected) => {
    expect(changedSettings(usual, settingsOf(edited))).toEqual(expected);
  });

  it.each<[string, Record<string, Section>]>([
    ['another path or pattern of files', { market: { files: ['2014/*.csv', 'more.csv'] } }],
    ['larger budgets', { market: { late_budget: 0.5, error_budget: 0.5 }, news: { error_budget: 0.5 } }],
    ['a gate that only warns', { news: { low_volume: 'warn', known_holes: ['2014-03-28'] } }],
    ['the step detector, which is of the scores', { market: { steps: { ratio: 3, split: 'warn' } } }],
    ['a provider that is not asked', { providers: { alpaca: { feed: 'iex' } } }],
    ['macroeconomic series', { macro: { series: { VIX: { provider: 'fred', series: 'VIXCLS' } } } }],
  ])('do not mind %s', (_, edited) => {
    expect(changedSettings(usual, settingsOf(edited))).toEqual([]);
  });

  it('notice a gate that refuses again, and a hole that is none any more', () => {
    const lenient = settingsOf({ news: { low_volume: 'warn', known_holes: ['2014-03-28'] } });
    expect(changedSettings(lenient, usual)).toEqual(['news.known_holes', 'news.low_volume']);
  });

  it('are the same in whatever order aliases and steps stand', () => {
    const files = [{ path: 'a.csv', format: 'stooq' }, { path: 'b.csv', format: 'yahoo', symbol: '{symbol}' }, 'c.csv'];
    const one = settingsOf({ market: { files, known_steps: [step('2014-03-26'), step('2014-03-27')] } });
    const other = settingsOf({
      market: { files, known_steps: [step('2014-03-27'), step('2014-03-26')] },
    });
    expect(changedSettings(one, other)).toEqual([]);
  });

  it('notice files that are read in each other’s way or order, and do not mind one more', () => {
    const [a, b, c] = ['a.csv', 'b.csv', 'c.csv'].map((path) => (format: string) => ({ path, format }));
    const ways = (files: readonly unknown[]) => settingsOf({ market: { files } });
    const before = ways([a?.('stooq'), b?.('yahoo')]);
    expect(changedSettings(before, ways([a?.('yahoo'), b?.('stooq')]))).toEqual(['market.files.*']);
    expect(changedSettings(before, ways([a?.('stooq'), c?.('yahoo'), b?.('yahoo')]))).toEqual([]);
    expect(changedSettings(before, ways([b?.('yahoo'), a?.('stooq')]))).toEqual(['market.files.*']);
    expect(changedSettings(ways(['a.csv', 'b.csv']), ways(['b.csv', 'a.csv']))).toEqual(['market.files.*']);
    expect(changedSettings(ways(['a.csv', 'b.csv']), ways(['a.csv']))).toEqual([]);
    const one = ways(['a.csv', b?.('yahoo')]);
    expect(changedSettings(one, ways([a?.('yahoo'), b?.('yahoo')]))).toEqual(['market.files.*']);
    expect(changedSettings(one, ways(['a.csv', b?.('yahoo'), 'c.csv']))).toEqual([]);
  });

  it('are as their default says where a note of before does not have them', () => {
    const older = new Map([...usual].filter(([path]) => path !== 'market.repeated_bars'));
    expect(changedSettings(older, usual)).toEqual([]);
    expect(changedSettings(older, settingsOf({ market: { repeated_bars: 'last' } }))).toEqual(['market.repeated_bars']);
  });

  it('say nothing of paths and addresses, which can hold a key', () => {
    const files = [{ path: 'https://example.org/bars.csv?key=secret', format: 'stooq' }];
    const text = JSON.stringify([...settingsOf({ market: { files } })]);
    expect(text).not.toContain('secret');
    expect(text).not.toContain('example.org');
  });
});
