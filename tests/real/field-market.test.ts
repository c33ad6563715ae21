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
});
