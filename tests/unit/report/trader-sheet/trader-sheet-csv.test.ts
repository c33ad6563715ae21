import { describe, expect, test } from 'vitest';
import { traderSheetCsv } from '../../../../src/report/trader-sheet/trader-sheet-csv.ts';
import { readCsvRecords } from '../../../support/report/read-csv.ts';
import { measures, position, skippedSheet, tradedSheet } from '../../../support/report/sample-sheet.ts';

describe('the trader sheet as CSV', () => {
  test('one row per position, with what is bought, when, why, and what traces it', () => {
    const rows = readCsvRecords(traderSheetCsv(tradedSheet(2)));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual({
      week_ending: '2026-07-02',
      regime: 'news-novelty-v1',
      status: 'live',
      action: 'BUY',
      reason: '',
      symbol: 'S2',
      sector: 'Energy',
      weight: '0.05',
      rank_UPS: '2',
      UPS_adj: '1.5',
      conviction: 'Moderate',
      signal_state: 'Early',
      last_close: '101',
      buy_on_open: '2026-07-06',
      sell_on_close: '2026-07-10',
      drivers: 'event_intensity +0.875; novelty +0.600; volatility −0.100',
      headline: 'S2 beats estimates',
      audit: 'passed',
      scores_digest: 'a'.repeat(64),
      schema_id: 'news-novelty-v1',
      schema_hash: 'b'.repeat(64),
    });
  });

  test('a week without a trade has one row that says why, and nothing to buy', () => {
    const rows = readCsvRecords(traderSheetCsv(skippedSheet()));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      action: 'SKIP',
      reason: 'EVENT_INTENSITY_TOO_LOW 0.04099 against 0.75; HIGH_SEVERITY_CLUSTERS_TOO_LOW 0 against 2',
      symbol: '',
      buy_on_open: '',
      scores_digest: 'a'.repeat(64),
    });
  });

  test('an undecided week says that the rules could not be evaluated', () => {
    const unknown = skippedSheet({ decision: { decision: 'UNDECIDED', reasons: [], measures } });
    const [row] = readCsvRecords(traderSheetCsv(unknown));
    expect(row).toMatchObject({ action: 'UNDECIDED', reason: expect.stringContaining('could not be evaluated') });
  });

  test('nothing says BUY where the regime is not live or the audit failed', () => {
    const actionsOf = (more: Parameters<typeof tradedSheet>[1]) =>
      readCsvRecords(traderSheetCsv(tradedSheet(1, more))).map(({ action, reason }) => [action, reason]);
    expect(actionsOf({ status: 'shadow' })).toEqual([['WATCH', 'NOT_LIVE']]);
    expect(actionsOf({ audit: 'failed' })).toEqual([['WATCH', 'AUDIT_FAILED']]);
    expect(actionsOf({ audit: 'not audited' })).toEqual([['BUY', '']]);
  });

  test('what is missing is an empty cell, never 0', () => {
    const bare = position('AAA', 1, { sector: null, conviction: null, signal_state: null });
    const sheet = tradedSheet(0, {
      positions: [bare],
      headlines: new Map(),
      lastClose: new Map([['AAA', Number.NaN]]),
    });
    const [row] = readCsvRecords(traderSheetCsv(sheet));
    expect(row).toMatchObject({ sector: '', conviction: '', signal_state: '', last_close: '', headline: '' });
  });

  test('hostile text stays one cell, and no spreadsheet runs it', () => {
    const headline = '=HYPERLINK("http://x","y"),\n"second" line 🚀 \ud800';
    const sheet = tradedSheet(1, { headlines: new Map([['S1', headline]]) });
    const text = traderSheetCsv(sheet);
    expect(text.isWellFormed()).toBe(true);
    const rows = readCsvRecords(text);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.headline).toBe('\'=HYPERLINK("http://x","y"), "second" line 🚀 \ufffd');
  });
});
