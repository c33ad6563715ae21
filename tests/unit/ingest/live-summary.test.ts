import { describe, expect, it } from 'vitest';
import type { WeekEnding } from '../../../src/calendar/date.ts';
import type { Pipeline } from '../../../src/configuration/pipeline.ts';
import { ProviderFailure } from '../../../src/http/provider.ts';
import { type IngestResult, ingestSummary } from '../../../src/ingest/ingest-summary.ts';
import { refusalOf } from '../../../src/ingest/ingest-verdict.ts';
import { failedSymbols, type LiveIngest, liveLines, liveSummary } from '../../../src/ingest/live-summary.ts';
import { day } from '../../support/ingest/live-lake.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `S${String(i).padStart(3, '0')}`);
const failed = (provider: string, kind: string, symbols: string[], failure: ProviderFailure) => ({
  provider,
  kind,
  symbols,
  failure,
});
const outage = new ProviderFailure('outage', 'alpaca: bars of 3 symbols: status 503 after 5 attempts');

const live: LiveIngest = {
  usage: [
    { provider: 'alpaca', requests: 1234, retries: 2, resumed: 7, bytes: 12_345_678 },
    { provider: 'edgar', requests: 1, retries: 0, resumed: 0, bytes: 0 },
  ],
  failed: failedSymbols(
    [
      failed('alpaca', 'bars', ['CCC', 'AAA'], outage),
      failed('alpaca', 'bars', ['BBB'], new ProviderFailure('outage', 'another message')),
    ],
    [
      { provider: 'alpaca', kind: 'bars', symbols: ['DDD'] },
      { provider: 'tiingo', kind: 'bars', symbols: ['AAA', 'BBB', 'ZZZ'] },
      { provider: 'tiingo', kind: 'actions', symbols: ['CCC'] },
    ],
  ),
  unknown: { bars: ['OLD'], news: [] },
  actions: {
    fresh: 3,
    changed: 1,
    takenBack: 0,
    adjustments: [{ symbol: 'AAA', exDay: day('2014-04-02'), factor: 1 / 7, provider: 'alpaca' }],
    unadjustable: ['EEE'],
  },
  crossCheck: { provider: 'massive', compared: 2500, disagreeing: 2, unchecked: 5, symbols: ['AAA', 'BBB'] },
  news: { asked: 100, unanswered: ['FFF'], isAnyKnown: true },
};

const result: IngestResult = {
  weeks: ['2014-04-04' as WeekEnding],
  readAgain: { settings: [], weeks: [], others: [], differing: [] },
  counts: {},
  readWell: {},
  takenLater: 0,
  newlyQuarantined: 0,
  filled: { bars: 0, symbols: 0 },
  adjustment: { symbols: 2, without: [], partial: [], starting: [], stopping: [] },
  steps: { steps: [], volumes: [], doVolumesExclude: false },
  knownStepNotes: [],
  lateNews: 0,
  tooLateNews: { items: 0, forGood: 0, weeks: [] },
  changedNews: { again: 0, differing: 0, example: undefined, misread: [] },
  unreadNews: [],
  newsNames: { rows: 0, others: 0, symbols: [], unnamed: [], strangers: [] },
  withoutNews: { begin: 0, before: [], closed: [] },
  coverage: [
    { weekEnding: '2014-04-04' as WeekEnding, members: 100, late: [], absent: [], gaps: [], benchmark: 'complete' },
  ],
  newsVolumes: [],
  quarantined: {},
  spelled: {},
  strangers: [],
  sources: [{ name: 'a.csv', sha256: 'f'.repeat(64) }],
  partitions: 1,
};

describe('failed symbols', () => {
  it('are put together by provider, what was asked for and kind of failure', () => {
    expect(live.failed).toEqual([
      {
        provider: 'alpaca',
        kind: 'bars',
        failure: 'outage',
        symbols: ['AAA', 'BBB', 'CCC'],
        reason: outage.message,
        standIns: [{ provider: 'tiingo', symbols: 2 }],
      },
    ]);
    const access = new ProviderFailure('access', 'no key');
    const several = failedSymbols(
      [failed('a', 'bars', ['X'], outage), failed('a', 'bars', ['X'], access), failed('a', 'news', ['X'], outage)],
      [{ provider: 'a', kind: 'bars', symbols: ['X'] }],
    );
    expect(several.map(({ kind, failure, standIns }) => [kind, failure, standIns])).toEqual([
      ['bars', 'outage', []],
      ['bars', 'access', []],
      ['news', 'outage', []],
    ]);
    expect(failedSymbols([], [])).toEqual([]);
  });
});

describe('what is said about live providers', () => {
  it('is a line each in the log', () => {
    expect(liveLines(live)).toEqual([
      'alpaca: 1,234 requests, 2 of them repeated, 7 answers that were there before, 12.3 MB',
      'edgar: 1 request, 0.0 MB',
      'alpaca gave no bars for 3 symbols (AAA, BBB, CCC), outage: alpaca: bars of 3 symbols: status 503 after 5 attempts. tiingo stood in for 2.',
      'No provider knows bars of OLD.',
      'Splits and dividends: 3 new, 1 changed, 0 taken back.',
      'Adjustments that no split or dividend explains: AAA 2014-04-02 × 0.1429 (alpaca).',
      'Bars not stored, as their splits and dividends are not known: EEE.',
      'Cross-check: 2,500 bars compared with massive, 2 set aside (AAA, BBB), 5 that it lacks.',
      'News of 1 of 100 companies is not known: FFF.',
    ]);
    expect(liveLines({ usage: [], failed: [] })).toEqual([]);
  });

  it('names the first twenty symbols and counts the rest', () => {
    const many = failedSymbols([failed('alpaca', 'bars', names(25), outage)], []);
    expect(liveLines({ usage: [], failed: many })[0]).toContain('for 25 symbols (S000, S001,');
    expect(liveLines({ usage: [], failed: many })[0]).toContain('S019 and 5 more), outage');
  });

  it('is a table and notes in the job summary, in which nothing is markup', () => {
    const text = liveSummary({ ...live, failed: live.failed.map((one) => ({ ...one, reason: '<b>|x|</b>' })) });
    expect(text).toContain('### Live providers');
    expect(text).toContain('| alpaca | 1,234 | 2 | 7 | 12.3 |');
    expect(text).not.toContain('<b>');
    expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBe(7);
  });

  it('leaves the summary of files alone', () => {
    const files = ingestSummary(result);
    expect(files).not.toContain('Live providers');
    expect(ingestSummary({ ...result, live }).replace(`${liveSummary(live)}\n\n`, '')).toBe(files);
  });
});

describe('the budgets', () => {
  const pipeline = {
    benchmark: 'SPY',
    universe: { error_budget: 0.1 },
    market: { error_budget: 0.01, late_budget: 0.1 },
    news: { error_budget: 0.02 },
  } as Pipeline;
  const verdict = (change: Partial<IngestResult>) => refusalOf({ ...result, ...change }, pipeline)?.message;
  const news = (asked: number, unanswered: number): LiveIngest => ({
    usage: [],
    failed: [],
    news: { asked, unanswered: names(unanswered), isAnyKnown: true },
  });

  it('stop a week of which the news of too many companies is not known', () => {
    expect(verdict({ live: news(100, 2) })).toBeUndefined();
    expect(verdict({ live: news(0, 0) })).toBeUndefined();
    expect(verdict({ live: news(100, 3) })).toContain(
      'The ingest is not good enough to score. the news of 3 of 100 companies could not be had, allowed are 2 % (S000, S001, S002).',
    );
  });

  it('stop a week of which no provider knows a company', () => {
    const none = { usage: [], failed: [], news: { asked: 12, unanswered: [], isAnyKnown: false } };
    expect(verdict({ live: none })).toContain('no provider knows any of the 12 companies');
  });

  it('count symbols that could not be fetched as late', () => {
    const coverage = (late: number) => [
      { ...(result.coverage[0] as IngestResult['coverage'][number]), late: names(late) },
    ];
    expect(verdict({ coverage: coverage(10), live })).toBeUndefined();
    expect(verdict({ coverage: coverage(11), live })).toContain('11 of 100 symbols are late, allowed are 10 %');
    const [week] = result.coverage;
    const absent = [{ ...(week as IngestResult['coverage'][number]), late: ['Z'], absent: names(10) }];
    expect(verdict({ coverage: absent, live })).toBeUndefined();
    expect(verdict({ coverage: absent, live: { ...live, unfetched: names(10) } })).toContain(
      '11 of 100 symbols are late',
    );
  });
});
