import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { polars } from '../../src/lake/polars.ts';
import { readAgain } from '../../src/text/mojibake.ts';
import { resolvedText } from '../../src/text/resolved-text.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'stocknet', 'news-2014.parquet');
if (!existsSync(file)) console.log(`Real data are not at ${file}: the tests of real headlines are left out.`);

describe.skipIf(!existsSync(file))('51,366 real texts, many of them with Â, Ã, â and % where people put them', () => {
  test('hold none that is taken for misread, and no sign of an address within a word', async () => {
    const pl = await polars();
    const texts = pl
      .readParquet(readFileSync(file), { columns: ['headline'] })
      .getColumn('headline')
      .toArray() as string[];
    expect(texts).toHaveLength(51_366);
    expect(texts.filter((text) => readAgain(text) !== text)).toEqual([]);
    const escaped = texts.filter((text) => /%[0-9a-f]{2}/i.test(text));
    expect(escaped.length).toBeGreaterThan(0);
    const percents = (text: string) => text.match(/%/g)?.length;
    expect(escaped.filter((text) => percents(resolvedText(text)) !== percents(text))).toEqual([]);
  });
});
