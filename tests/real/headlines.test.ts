import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { polars } from '../../src/lake/polars.ts';
import { readAgain } from '../../src/text/mojibake.ts';
import { resolvedText } from '../../src/text/resolved-text.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'stocknet', 'news-2014.parquet');
if (!existsSync(file)) console.log(`Real data are not at ${file}: the tests of real headlines are left out.`);

describe.skipIf(!existsSync(file))('51,366 real texts, many of them with Â, Ã, â and % where people put them', () => {
  test('hold four that were misread, none that only looks like it, and no sign of an address within a word', async () => {
    const pl = await polars();
    const texts = pl
      .readParquet(readFileSync(file), { columns: ['headline'] })
      .getColumn('headline')
      .toArray() as string[];
    expect(texts).toHaveLength(51_366);
    expect(texts.filter((text) => readAgain(text) !== text)).toEqual([]);
    // Read twice as another character set: first UTF-8 as Windows-1252, whose bytes then came as Latin-1.
    expect(texts.filter((text) => /â\p{Cc}/u.test(text)).map(resolvedText)).toEqual([
      '$AAPL: William Blair: Apple “well positioned for upward revisions to estimates” http://t.co/3g668TvGSr',
      '$AAPL: John Gruber: Apple’s biggest advantage over Microsoft, Google, Samsung, Amazon http://t.co/FqP4fQQt1e',
      "$DIS: Supreme Court kills Aereo — and cord-cutters' dreams http://t.co/PMl7IEqbas",
      '$XOM: Iraq Government Condemns Kurds for ‘Illegal’ Oil Sale to Israel http://t.co/J5ZXtzgbxF',
    ]);
    const escaped = texts.filter((text) => /%[0-9a-f]{2}/i.test(text));
    expect(escaped.length).toBeGreaterThan(0);
    const percents = (text: string) => text.match(/%/g)?.length;
    expect(escaped.filter((text) => percents(resolvedText(text)) !== percents(text))).toEqual([]);
  });
});
