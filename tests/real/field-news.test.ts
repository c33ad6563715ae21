import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { companyNews } from '../../src/ingest/datasets.ts';
import { rowAt } from '../../src/lake/table.ts';
import { repEnriched } from '../../src/news/datasets.ts';
import { quarantine } from '../../src/sources/datasets.ts';
import { FieldCase, fieldCases, hasFieldCases } from './field-case.ts';

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

  test('whose headlines hold entities is judged as if they held apostrophes', async () => {
    field = new FieldCase('html-entities');
    await field.week();
    const { table } = await field.lake.require(repEnriched, { week_ending: '2026-07-02' });
    const judgements = new Map(
      table.columns.symbol.map((symbol, row) => {
        const { symbol: _, cluster_id, headline, url, ...judged } = rowAt(table, row);
        return [symbol, judged];
      }),
    );
    for (const letter of ['A', 'B', 'C']) {
      expect(judgements.get(`${letter}PLAIN`)).toBeDefined();
      expect(judgements.get(`${letter}ENT`)).toEqual(judgements.get(`${letter}PLAIN`));
    }
    expect(judgements.get('AENT')).toMatchObject({ sent_label: 'Positive', event_severity: 0 });
  });
});

test.skipIf(!hasFieldCases)('every case has its test', () => {
  const tests = readdirSync(import.meta.dirname).filter((name) => /^field-.*\.test\.ts$/.test(name));
  const text = tests.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join();
  const folders = readdirSync(fieldCases, { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(names.filter((name) => !text.includes(`'${name}'`))).toEqual([]);
});
