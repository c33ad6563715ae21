import { afterEach, describe, expect, test } from 'vitest';
import { FieldCase, hasFieldCases } from './field-case.ts';

if (!hasFieldCases) console.log('The cases of the field are not beside the checkout: their tests are left out.');

describe.skipIf(!hasFieldCases)('bars as people have them', () => {
  let field: FieldCase | undefined;
  afterEach(() => field?.remove());

  test('whose symbols are spelled otherwise give every candidate', async () => {
    field = new FieldCase('symbols-of-another-spelling');
    const { outputs } = await field.week();
    expect(outputs.decisions).toMatchObject([{ decision: 'TRADE' }]);
    const said = field.heard.log.join('\n');
    expect(said).toContain('market_daily: 5 symbols found under another spelling or alias: bbb for BBB (66)');
    expect(said).toContain('TRADE: 6 candidates of 6');
    expect(said).not.toContain('no bar at all');
  });

  test('with placeholders on holidays are scored: these rows are counted, and charged to no budget', async () => {
    field = new FieldCase('holiday-rows');
    const { outputs } = await field.week();
    expect(outputs.decisions).toMatchObject([{ decision: 'TRADE' }]);
    expect(field.heard.log.join('\n')).toContain('placeholder on a day without a session 21');
  });

  test('with the last day twice are refused by that name', async () => {
    field = new FieldCase('duplicate-last-row');
    await expect(field.week()).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(
        /^14 rows of 2026-07-02 are in quarantine as CONFLICTING_DUPLICATE \((?:SPY|AAA) and 6 more; bars\.csv, row \d+, column "volume": "\d+", "\d+"\): the benchmark SPY has no bar on 2026-07-02\.$/,
      ),
      hint: 'Keep one row per symbol and day in the file, or say with market.repeated_bars which counts, "first" or "last".',
    });
  });
});
