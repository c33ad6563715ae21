import { afterEach, describe, expect, test } from 'vitest';
import { companyNews } from '../../src/ingest/datasets.ts';
import { quarantine } from '../../src/sources/datasets.ts';
import { FieldCase, hasFieldCases } from './field-case.ts';

if (!hasFieldCases) console.log('The cases of the field are not beside the checkout: their tests are left out.');

describe.skipIf(!hasFieldCases)('news as people have it', () => {
  let field: FieldCase | undefined;
  afterEach(() => field?.remove());

  test('that lists one item under two addresses has it once, and the week is scored', async () => {
    field = new FieldCase('news-same-id-other-url');
    const { outputs } = await field.week();
    expect(outputs.decisions).toMatchObject([{ week_ending: '2026-07-02' }]);
    const { table } = await field.lake.require(companyNews, { week_ending: '2026-07-02' });
    expect(table.columns.url).toEqual(['https://x.example/a?id=1']);
    const aside = await field.lake.require(quarantine, { dataset: 'company_news', period: '2026-07-02' });
    expect(aside.table.columns.reason).toEqual(['DUPLICATE_NEWS']);
  });
});
