import { describe, expect, test } from 'vitest';
import { historySummary, longestHistorySummary } from '../../../../src/report/history/history-summary.ts';
import {
  comparisonOf,
  evaluationOf,
  historyOf,
  ledgerOf,
  type Outcome,
} from '../../../support/report/sample-history.ts';

const two: Readonly<Record<string, readonly Outcome[]>> = {
  'a-v1': [0.01, 'SKIP', -0.02, null],
  'b-v1': ['SKIP', 'SKIP', 'MISSING', 'SKIP'],
};

/** The table rows below a heading, unescaped. */
function rowsOf(summary: string, title: string): string[] {
  const section = summary.split(/^### /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.replaceAll('\\', '').replaceAll('\u00a0', ' '));
}

describe('historySummary', () => {
  const summary = historySummary(historyOf(two));

  test('trade rates have the interval, n and the reasons', () => {
    expect(rowsOf(summary, 'Trade rates')).toEqual([
      '| a-v1 | 41 | 1 | 12 | 27 | 1 | 30.0 % [18.1 %, 45.4 %], n = 40 | EVENT_INTENSITY_TOO_LOW 25 |',
      '| b-v1 | 41 | 1 | 12 | 27 | 1 | 30.0 % [18.1 %, 45.4 %], n = 40 | EVENT_INTENSITY_TOO_LOW 25 |',
    ]);
  });

  test('returns, overlap beside chance, paired difference and IC have their n', () => {
    expect(rowsOf(summary, 'Returns per week')[0]).toContain('| −0.25 % [−0.80 %, +0.30 %], n = 11 |');
    expect(rowsOf(summary, 'Overlap')).toEqual([
      '| a-v1 / b-v1 | 11.25 [10.50, 12.00], n = 40 | 6.60 | 0.55, n = 40 | 0.33 | +0.412 [+0.370, +0.450], n = 40 | 9 | 3 | 14 | 15 |',
    ]);
    expect(rowsOf(summary, 'Paired difference')).toEqual([
      '| a-v1 | b-v1 | +0.11 % [−0.20 %, +0.40 %], n = 40 | 0.457 | 2.5 | 2000 |',
    ]);
    expect(rowsOf(summary, 'Rank IC')[0]).toBe(
      '| a-v1 | 5 | +0.031 [−0.020, +0.080], n = 38 | +0.21 | 61.5 | +1.25 (lags = 3, n = 38) | −0.50 (n = 38) |',
    );
  });

  test('the path sums active returns, a week without a trade is 0, one without a result is left out and counted', () => {
    const text = summary.replaceAll('\\', '').replaceAll('\u00a0', ' ');
    expect(text).toContain(
      '**a-v1**: −1.00 % in all, lowest −1.00 % (2014-01-17), highest +1.00 % (2014-01-03) (n = 3 weeks, 2 of them traded; 1 more without a result).',
    );
    expect(text).toContain('line [1.000, 1.000, -1.000]');
    expect(text).toContain('(n = 3 weeks, 0 of them traded)');
    expect(text).toContain('line [0, 0, 0]');
  });

  test('a week that is not over, or that was not decided, is no 0', () => {
    const text = historySummary(historyOf({ 'a-v1': ['SKIP', 0.01, 'UNDECIDED', 'OPEN SKIP'], 'b-v1': ['OPEN SKIP'] }))
      .replaceAll('\\', '')
      .replaceAll('\u00a0', ' ');
    expect(text).toContain('(n = 2 weeks, 1 of them traded; 2 more without a result)');
    expect(text).toContain('line [0, 1.000]');
    expect(text).toContain('**b-v1**: no result yet.');
  });

  test('a long path says that not every week is drawn, and its extremes are of all weeks', () => {
    const outcomes = Array.from({ length: 156 }, (_, i) => (i === 100 ? 0.5 : i === 101 ? -0.5 : 'SKIP'));
    const long = historySummary(historyOf({ 'a-v1': outcomes as Outcome[] })).replaceAll('\u00a0', ' ');
    expect(long).toContain('Every 3rd week is drawn, counted back from the last.');
    expect(long.replaceAll('\\', '')).toContain('highest +50.00 % (2015-12-04)');
    expect(long).toContain('x-axis "week" 3 --> 156');
  });

  test('one point is said, not drawn; none says so', () => {
    const text = historySummary(historyOf({ 'a-v1': [0.01], 'b-v1': [null] }))
      .replaceAll('\\', '')
      .replaceAll('\u00a0', ' ');
    expect(text).toContain('**a-v1**: +1.00 % (n = 1 week, 1 of them traded).');
    expect(text).toContain('**b-v1**: no result yet.');
    expect(text).not.toContain('mermaid');
  });

  test('what a shadow decided is no trade, where it is counted as well', () => {
    const ledger = ledgerOf(
      { 'a-v1': [0.01, 0.02, 'SKIP'], 'b-v1': [0.01, 0.02, 0.01] },
      { 'a-v1': ['shadow', 'shadow'] },
    );
    const text = historySummary({ ...historyOf(two), ledger }).replaceAll('\\', '');
    expect(text).toContain('2 of them decided to trade (would trade, shadow)');
    expect(text).toContain('| a-v1 | 41 | 1 | 12 (would trade, shadow) |');
    expect(text).toContain('3 of them traded');
  });

  test('lone trades are summed up per direction, the newest listed first', () => {
    const lone = (week_ending: string, active_return: number | null) => ({
      week_ending,
      traded: 'b-v1',
      other: 'a-v1',
      reasons: 'EVENT_INTENSITY_TOO_LOW;NO_CANDIDATES',
      net_return: active_return,
      active_return,
    });
    const lone_trades = [lone('2014-01-03', 0.01), lone('2014-01-10', 0.02), lone('2014-01-17', null)];
    const ledger = ledgerOf(
      { 'a-v1': ['SKIP', 'SKIP', 'SKIP'], 'b-v1': [0.01, 0.02, null] },
      { 'b-v1': ['live', 'shadow', 'shadow'] },
    );
    const subject = { ...historyOf(two), ledger, comparison: comparisonOf(['a-v1', 'b-v1'], { lone_trades }) };
    expect(rowsOf(historySummary(subject), 'Trades alone')).toEqual([
      '| b-v1, not a-v1 | 3 (2 would trade, shadow) | +1.50 %, n = 2 |',
      // The header and the rule of the second table.
      '| Week | Trades | Does not | Because of | Net | Active |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 2014-01-17 | b-v1 (would trade, shadow) | a-v1 | EVENT_INTENSITY_TOO_LOW, NO_CANDIDATES | – | – |',
      '| 2014-01-10 | b-v1 (would trade, shadow) | a-v1 | EVENT_INTENSITY_TOO_LOW, NO_CANDIDATES | +2.00 % | +2.00 % |',
      '| 2014-01-03 | b-v1 | a-v1 | EVENT_INTENSITY_TOO_LOW, NO_CANDIDATES | +1.00 % | +1.00 % |',
    ]);
  });

  test('without history there is a title and no empty table', () => {
    const empty = { ledger: ledgerOf({}), evaluation: evaluationOf([]), comparison: comparisonOf([]) };
    const text = historySummary(empty);
    expect(text).toContain('## History as of 2014-12-26');
    expect(text).not.toContain('###');
    expect(text).not.toContain('|');
  });

  test('hostile names escape neither their cell nor their diagram', () => {
    const regime = 'x | <img src=x>\n```\n"%%{init}%%';
    const text = historySummary({ ...historyOf({ [regime]: [0.1, 0.2] }) });
    expect(text).not.toContain('<img');
    expect(text).not.toContain('%%{');
    expect(text.match(/^```/gm)).toHaveLength(2);
    expect(rowsOf(text, 'Trade rates')).toHaveLength(1);
  });

  test('stays under its limit whatever there is, and names what it left out', () => {
    const regimes = Array.from({ length: 300 }, (_, i) => `${i}-${'🚀|'.repeat(120)}`);
    const weeks = Array.from({ length: 70 }, () => 0.001);
    const outcomes = Object.fromEntries(regimes.map((regime) => [regime, weeks]));
    const text = historySummary(historyOf(outcomes));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(longestHistorySummary);
    expect(text).toContain('240 rows more in evaluation.json and comparison.json.');
    expect(text).toContain('292 regimes more without a chart.');
    const leftOut = /^Left out, because this page would be too large: (.*)\.$/m.exec(text)?.[1];
    expect(leftOut?.split(', ')).toEqual(['Paired difference']);
  });
});
