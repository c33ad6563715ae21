import { describe, expect, test } from 'vitest';
import { reasonCodes } from '../../../src/comparison/datasets.ts';
import { ledgerEntries, type RegimeHistory } from '../../../src/comparison/ledger-entry.ts';
import { scoredWeek, weeks } from '../../support/comparison/scored-weeks.ts';

function history(regime: string, scored: readonly string[], last = false): RegimeHistory {
  return {
    regime,
    firstWeek: scored[0],
    lastWeek: last ? scored.at(-1) : undefined,
    scored: new Map(scored.map((week) => [week, scoredWeek()])),
  };
}

const rowsOf = (histories: readonly RegimeHistory[]) =>
  ledgerEntries(weeks, histories, new Map()).map(
    ({ weekEnding, regime, scored }) => `${weekEnding} ${regime} ${scored ? 'scored' : 'missing'}`,
  );

describe('the rows of the ledger', () => {
  test('are every week × regime; a week that was not scored has a row that says so', () => {
    expect(rowsOf([history('a', [weeks[0], weeks[2]]), history('b', [...weeks])])).toEqual([
      '2014-01-03 a scored',
      '2014-01-03 b scored',
      '2014-01-10 a missing',
      '2014-01-10 b scored',
      '2014-01-17 a scored',
      '2014-01-17 b scored',
    ]);
  });

  test('of a regime that began later begin with its first week: before, it was not missing', () => {
    expect(rowsOf([history('late', [weeks[1]])])).toEqual(['2014-01-10 late scored', '2014-01-17 late missing']);
  });

  test('of a regime that is scored no more end with its last week', () => {
    expect(rowsOf([history('old', [weeks[0], weeks[1]], true)])).toEqual([
      '2014-01-03 old scored',
      '2014-01-10 old scored',
    ]);
  });

  test('of a regime that began before the ledger do', () => {
    expect(rowsOf([{ ...history('a', []), firstWeek: '2013-11-01' }])).toHaveLength(3);
  });

  test('of a regime that was never scored are none', () => {
    expect(rowsOf([history('new', [])])).toEqual([]);
  });

  test('have their result by week and regime', () => {
    const result = { gross_return: 0.02, net_return: 0.017, active_return: 0.01 };
    const results = new Map([[`${weeks[1]}/a`, result]]);
    const entries = ledgerEntries(weeks, [history('a', [...weeks]), history('b', [...weeks])], results);
    expect(entries.filter((one) => one.result.net_return !== null)).toMatchObject([
      { weekEnding: weeks[1], regime: 'a', result },
    ]);
  });
});

test('reasons are joined in their order', () => {
  const { decision } = scoredWeek({ reasons: ['EVENT_INTENSITY_TOO_LOW', 'NO_CANDIDATES'] });
  expect(reasonCodes(decision)).toBe('EVENT_INTENSITY_TOO_LOW;NO_CANDIDATES');
});
