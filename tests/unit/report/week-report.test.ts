import { expect, test } from 'vitest';
import { type RegimeWeek, type WeekReport, weekReport } from '../../../src/report/week-report.ts';
import type { Position } from '../../../src/scoring/basket.ts';

const position = (symbol: string, rank: number): Position => ({
  symbol,
  sector: 'Energy',
  weight: 0.05,
  rank_UPS: rank,
  UPS_adj: 0.5,
  conviction: 'Moderate',
  signal_state: 'Early',
  drivers: [
    { term: 'novelty', weight: 0.4, value: 1.5, contribution: 0.6 },
    { term: 'divergence', weight: 0, value: 1, contribution: 0 },
    { term: 'volatility', weight: null, value: 0.3, contribution: -0.1 },
  ],
});

const regime = (id: string, symbols: readonly string[], more: Partial<RegimeWeek> = {}): RegimeWeek => ({
  regime: id,
  status: 'live',
  decision: {
    decision: 'TRADE',
    reasons: [],
    measures: {
      event_intensity: { value: 1.25, n: 8 },
      price_action_recap_share: { value: 0.2, n: 10 },
      high_severity_clusters: { value: 3, n: 8 },
      candidates: { value: 40, n: 60 },
    },
  },
  thresholds: { eventIntensity: 0.75, recapShare: 0.8, highSeverityClusters: 2 },
  isTrade: true,
  picks: symbols.map((symbol, i) => position(symbol, i + 1)),
  headlines: new Map(),
  sectorCap: 3,
  heldBack: 0,
  eligible: 40,
  symbols: 60,
  excluded: {},
  history: undefined,
  unexplainedSteps: [],
  audit: undefined,
  folder: `lake/${id}`,
  ...more,
});

const report = (regimes: readonly RegimeWeek[], more: Partial<WeekReport> = {}): string =>
  weekReport({
    weekEnding: '2026-07-02',
    cutoffUtc: Date.UTC(2026, 6, 2, 20),
    regimes,
    lateSymbols: [],
    absentSymbols: [],
    quarantined: new Map(),
    priceNotes: [],
    stepTable: '',
    notCurrent: [],
    ...more,
  });

const names = (first: number, count: number) => Array.from({ length: count }, (_, i) => `S${first + i}`);

test('what a shadow regime picks is to be watched, in its decision and above its names', () => {
  const text = report([regime('a-v1', names(0, 2)), regime('b-v1', names(0, 2), { status: 'shadow' })]);
  expect(text).toContain('| a-v1 | live | TRADE |');
  expect(text).toContain('| b-v1 | shadow | WOULD TRADE, shadow |');
  expect(text).toContain('### a-v1: top names\n');
  expect(text).toContain('### b-v1: would trade, shadow; top names to watch, not to buy');
});

test('a week that nothing was scored for says so, without empty tables', () => {
  expect(report([])).toBe(
    '## Week ending 2026-07-02\n\nCutoff 2026-07-02 20:00 UTC. Not scored under any of the selected regimes.',
  );
});

test('a pick has its drivers with their signs, those of weight zero left out', () => {
  const text = report([regime('a-v1', ['XOM'])]);
  expect(text).toContain('1 regime.');
  expect(text).toContain('| novelty \\+0.60, volatility −0.10 |');
});

test('shared names stand beside what chance would give', () => {
  // 20·20/40 = 10; variance 20·20·20·20 / (40²·39) = 2.5641.
  const text = report([regime('a-v1', names(0, 20)), regime('b-v1', names(5, 20))]);
  expect(text).toContain('| 15 of 20 | 10 ± 1.601 \\(n=40\\) | S0, S1, S2, S3, S4 | S20, S21, S22, S23, S24 |');
});

test('names beyond those shown are in the basket, or without one in the diagnostics', () => {
  expect(report([regime('a-v1', names(0, 12))])).toContain('2 more in basket.csv.');
  const skipped = report([regime('a-v1', names(0, 12), { isTrade: false })]);
  expect(skipped).toContain('no trade; top names had it traded');
  expect(skipped).toContain('2 more in diagnostics.json.');
});

test('late symbols and absent ones are told apart', () => {
  const text = report([regime('a-v1', ['XOM'])], { lateSymbols: ['AAA'], absentSymbols: ['BBB', 'CCC'] });
  expect(text).toContain('Late symbols: AAA. Without any bar: BBB, CCC. No row is in quarantine.');
});

test('what is to be said of prices and volumes stands below the data, with the steps that something explains', () => {
  const text = report([regime('a-v1', ['XOM'])], { priceNotes: ['No adjusted close of BBB.'], stepTable: '### Steps' });
  expect(text).toContain('No row is in quarantine.\n\n- No adjusted close of BBB.\n\n### Steps\n\n### Files');
});

test('symbols that were kept out for a step of their price are named once', () => {
  const stepped = [
    regime('a-v1', [], { unexplainedSteps: ['BBB', 'AAA'] }),
    regime('b-v1', [], { unexplainedSteps: ['AAA'] }),
  ];
  expect(report(stepped)).toContain('Kept out, as nothing explains a step of the price: AAA, BBB.');
  expect(report([regime('a-v1', [])])).not.toContain('Kept out');
});

const unranked = (excluded: RegimeWeek['excluded'], history?: RegimeWeek['history']) =>
  report([regime('a-v1', [], { isTrade: false, symbols: 8, excluded, history })]).replaceAll('\\', '');

test('a week in which nothing is eligible says why', () => {
  expect(unranked({ 'NA_raw:TOO_LITTLE_HISTORY': 6, NO_NEWS: 2 })).toContain(
    'None of 8 is eligible: NA_raw:TOO_LITTLE_HISTORY 6, NO_NEWS 2.',
  );
});

test.each([
  ['NA_raw', { newsWeeks: 1, sessions: 90 }, 'news covers 1 week, NA_raw needs 5, and 13 give every feature'],
  ['NV_raw', { newsWeeks: 12, sessions: 90 }, 'news covers 12 weeks, NV_raw needs 13'],
  ['VR_pct', { newsWeeks: 13, sessions: 40 }, 'bars cover 40 sessions, VR_pct needs 41, and 61 give every feature'],
])('what %s lacks of the past is said in weeks or sessions', (feature, history, why) => {
  expect(unranked({ [`${feature}:TOO_LITTLE_HISTORY`]: 8 }, history)).toContain(
    `${feature}:TOO_LITTLE_HISTORY 8 (${why}).`,
  );
});

test('where the past reaches back far enough no lack of it is claimed', () => {
  const excluded = { 'VR_pct:TOO_LITTLE_HISTORY': 8, 'RV60:NO_BAR': 1 };
  expect(unranked(excluded, { newsWeeks: 13, sessions: 61 })).toContain('VR_pct:TOO_LITTLE_HISTORY 8, RV60:NO_BAR 1.');
});

test('names that the limit per sector keeps out of the basket are counted below it', () => {
  const text = (heldBack: number) => report([regime('a-v1', names(0, 3), { heldBack })]).replaceAll('\\', '');
  expect(text(3)).toContain('3 more are held back by sector_cap 3: their sectors are full.');
  expect(text(0)).not.toContain('held back');
});
