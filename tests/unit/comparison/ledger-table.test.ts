import { describe, expect, test } from 'vitest';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { ledgerCsv, ledgerTable, wideLedgerCsv } from '../../../src/comparison/ledger-table.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { entry, scoredWeek, weeks } from '../../support/comparison/scored-weeks.ts';

const hash = '0123456789abcdef';
const entries = [
  entry(weeks[0], 'a', scoredWeek({ ranking: ['AAA', 'BBB', 'CCC'], symbols: 5 }), {
    gross_return: 0.0125,
    net_return: 0.0095,
    active_return: -0.001,
  }),
  entry(weeks[1], 'a', undefined),
  entry(
    weeks[1],
    'b',
    scoredWeek({
      decision: 'SKIP',
      reasons: ['EVENT_INTENSITY_TOO_LOW', 'NO_CANDIDATES'],
      ranking: [],
      changes: { audit: null, featuresDigest: null, status: 'shadow' },
    }),
  ),
  entry(
    weeks[2],
    'a',
    scoredWeek({ decision: 'UNDECIDED', ranking: ['=1+1', '"quoted", twice'], changes: { status: null } }),
  ),
];

describe('the table', () => {
  const table = ledgerTable(entries, 2);

  test('has one row per entry, with the highest ranked names alone', () => {
    expect(rowAt(table, 0)).toEqual({
      week_ending: epochDay(parseIsoDate(weeks[0])),
      regime: 'a',
      exists: 1,
      decision: 'TRADE',
      reasons: '',
      candidates: 3,
      symbols: 5,
      top_symbols: 'AAA;BBB',
      schema_id: 'schema-v1',
      schema_hash: hash.repeat(4),
      scores_digest: '5'.repeat(64),
      features_digest: 'f'.repeat(64),
      audit: 'passed',
      audit_digest: 'a'.repeat(64),
      gross_return: 0.0125,
      net_return: 0.0095,
      active_return: -0.001,
      status: 'live',
    });
  });

  test('knows nothing of a missing week but that it is missing', () => {
    const { week_ending, regime, exists, ...rest } = rowAt(table, 1);
    expect([week_ending, regime, exists]).toEqual([epochDay(parseIsoDate(weeks[1])), 'a', 0]);
    expect(Object.values(rest)).toEqual(Array.from({ length: 15 }, () => null));
  });

  test('keeps apart what was not audited and what is not known', () => {
    expect(rowAt(table, 2)).toMatchObject({
      decision: 'SKIP',
      reasons: 'EVENT_INTENSITY_TOO_LOW;NO_CANDIDATES',
      candidates: 0,
      top_symbols: '',
      audit: null,
      audit_digest: null,
      features_digest: null,
      net_return: null,
    });
  });
});

test('ledger.csv has these bytes; a name that a spreadsheet would run is defused', () => {
  const [s, f, a, h] = ['5', 'f', 'a'].map((digit) => digit.repeat(64)).concat(hash.repeat(4));
  expect(ledgerCsv(ledgerTable(entries, 2))).toBe(
    [
      'week_ending,regime,exists,decision,reasons,candidates,symbols,top_symbols,schema_id,schema_hash,scores_digest,features_digest,audit,audit_digest,gross_return,net_return,active_return,status',
      `2014-01-03,a,true,TRADE,,3,5,AAA;BBB,schema-v1,${h},${s},${f},passed,${a},0.0125,0.0095,-0.001,live`,
      '2014-01-10,a,false,,,,,,,,,,,,,,,',
      `2014-01-10,b,true,SKIP,EVENT_INTENSITY_TOO_LOW;NO_CANDIDATES,0,10,,schema-v1,${h},${s},,,,,,,shadow`,
      `2014-01-17,a,true,UNDECIDED,,2,10,"'=1+1;""quoted"", twice",schema-v1,${h},${s},${f},passed,${a},,,,`,
      '',
    ].join('\n'),
  );
});

describe('ledger_wide.csv', () => {
  test('has these bytes: every week, the columns of the reference, is_skip as the rules said, and the status of each regime behind them', () => {
    expect(wideLedgerCsv(weeks, ['a', 'b'], ledgerTable(entries, 2))).toBe(
      [
        'week_end,a_exists,a_is_skip,a_skip_reasons,a_n_candidates,a_top_symbols,a_hash,b_exists,b_is_skip,b_skip_reasons,b_n_candidates,b_top_symbols,b_hash,a_status,b_status',
        `2014-01-03,True,False,,3,AAA;BBB,${hash},False,,,,,,live,`,
        `2014-01-10,False,,,,,,True,True,EVENT_INTENSITY_TOO_LOW;NO_CANDIDATES,0,,${hash},,shadow`,
        `2014-01-17,True,,,2,"'=1+1;""quoted"", twice",${hash},False,,,,,,,`,
        '',
      ].join('\n'),
    );
  });

  test('has a row for a week in which nothing was scored at all', () => {
    expect(wideLedgerCsv(weeks, ['a'], ledgerTable([], 2))).toBe(
      'week_end,a_exists,a_is_skip,a_skip_reasons,a_n_candidates,a_top_symbols,a_hash,a_status\n' +
        weeks.map((week) => `${week},False,,,,,,\n`).join(''),
    );
  });
});
