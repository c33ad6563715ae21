import { describe, expect, test } from 'vitest';
import { compareRegimes } from '../../../src/comparison/compare-regimes.ts';
import type { InputDrift } from '../../../src/comparison/comparison.ts';
import type { LedgerEntry } from '../../../src/comparison/ledger-entry.ts';
import { ledgerReport } from '../../../src/comparison/ledger-report.ts';
import { ledgerTable } from '../../../src/comparison/ledger-table.ts';
import { entry, scoredWeek, weeks } from '../../support/comparison/scored-weeks.ts';

const settings = { top: 2, persistence: 0.9, confidence: 0.95 };

function reportOf(regimes: readonly string[], entries: readonly LedgerEntry[], drift: readonly InputDrift[] = []) {
  const comparison = compareRegimes(weeks[2], regimes, entries, settings);
  return ledgerReport(ledgerTable(entries, settings.top), { ...comparison, drift }, settings.confidence);
}

const skipped = scoredWeek({ decision: 'SKIP', reasons: ['EVENT_INTENSITY_TOO_LOW'], ranking: ['A', 'B', 'C', 'D'] });
const two = [
  entry(weeks[0], 'a', scoredWeek({ ranking: ['A', 'B', 'C', 'D'] }), { net_return: -0.0123 }),
  entry(weeks[0], 'b', skipped),
  entry(weeks[1], 'a', scoredWeek({ ranking: ['A', 'B', 'C', 'D'] })),
  entry(weeks[1], 'b', scoredWeek({ ranking: ['A', 'C', 'B', 'D'] })),
];

/** The line of the report that begins with these cells. */
function line(report: string, start: string): string | undefined {
  return report.split('\n').find((one) => one.startsWith(start));
}

describe('the report', () => {
  const report = reportOf(['a', 'b'], two);

  test('says how often each traded, with interval and n', () => {
    expect(line(report, '| b | 2')?.replaceAll('\u00a0', ' ')).toBe(
      '| b | 2 | 0 | 1 | 1 | 0 | 50 % \\(9 % … 91 %, n=2\\) | EVENT\\_INTENSITY\\_TOO\\_LOW 1 |',
    );
  });

  test('says of weeks of a shadow that they would trade', () => {
    const shadow = two.map((one) =>
      one.scored ? { ...one, scored: { ...one.scored, status: 'shadow' as const } } : one,
    );
    const text = reportOf(['a', 'b'], shadow);
    expect(line(text, '| a | 2')).toContain('| 2 \\(would trade, shadow\\) |');
    expect(line(text, `| ${weeks[0]} | a`)).toContain('a \\(would trade, shadow\\) | b');
  });

  test('says what each picked last', () => {
    expect(line(report, '| b | 2014-01-10')).toBe('| b | 2014-01-10 | TRADE | 4 | A, C |');
  });

  test('says how far the picks agree beside what chance gives', () => {
    const [, , shared, byChance] = line(report, '| a / b | 1.5')?.split('|') ?? [];
    expect(shared).toContain('n=2');
    expect(byChance).toBe(' 1.0 ');
  });

  test('says when only one traded, why, and what came of it', () => {
    expect(line(report, '| a / b | 1 | 1 | 0 | 0 | 2 |')).toBeDefined();
    expect(line(report, '| 2014-01-03 |')).toBe(
      '| 2014-01-03 | a | b | EVENT\\_INTENSITY\\_TOO\\_LOW | −1.23\u00a0% | not known |',
    );
  });

  test('says whether what was skipped had a signal', () => {
    expect(line(report, '| Not known, as the')).toMatch(/\| 0 \| 1 \|$/);
    expect(line(report, '| n |')).toBe('| n | 0 | 1 |');
  });

  test('of one regime asks nothing about pairs', () => {
    const alone = reportOf(
      ['a'],
      two.filter(({ regime }) => regime === 'a'),
    );
    expect(alone).not.toContain('only one trade');
    expect(alone).toContain('No week was skipped.');
  });

  test('of a regime that was never scored says so', () => {
    expect(line(reportOf(['a', 'new'], two), '| new | never')).toBe('| new | never scored | – | – | – |');
    expect(line(reportOf(['a', 'new'], two), '| new | 0')).toContain('– \\(n=0\\)');
  });

  test('shows the latest 20 lone trades and counts the others', () => {
    const many = Array.from({ length: 25 }, (_, i) => `2014-02-${String(i + 1).padStart(2, '0')}`).flatMap((week) => [
      entry(week, 'a', scoredWeek()),
      entry(week, 'b', skipped),
    ]);
    const long = reportOf(['a', 'b'], many);
    expect(long).toContain('5 earlier ones are in comparison.json.');
    expect(line(long, '| 2014-02-05 |')).toBeUndefined();
    expect(line(long, '| 2014-02-25 |')).toBeDefined();
  });

  test('names what drifted, beside what chance gives', () => {
    expect(report).toContain('Not known: that takes 26 scored weeks.');
    const one = { regime: 'a', recent_weeks: 13, recent_n: 260, reference_weeks: 20, reference_n: 400 };
    const drift: InputDrift[] = [
      { ...one, feature: 'NV_raw', psi: 0.3, psi_by_chance: 0.057, verdict: 'shift' },
      { ...one, feature: 'AR5', psi: 0.02, psi_by_chance: 0.057, verdict: 'stable' },
    ];
    const drifted = reportOf(['a', 'b'], two, drift);
    expect(drifted).toContain('1 of 2 features × regimes are stable.');
    expect(line(drifted, '| a | NV')).toBe('| a | NV\\_raw | 0.30 | 0.057 | 260 against 400 | shift |');
  });

  test('shows hostile names as text', () => {
    const hostile = scoredWeek({ ranking: ['<script>', 'a|b', '[x](http://y)'] });
    const text = reportOf(['a'], [entry(weeks[0], 'a', hostile)]);
    expect(text).not.toContain('<script>');
    expect(line(text, '| a | 2014-01-03')).toContain('&lt;script&gt;, a\\|b');
  });
});
