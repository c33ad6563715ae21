import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { encodeParquet } from '../../../src/lake/parquet-encoding.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { featureColumns } from '../../../src/scoring/columns.ts';
import { readFeaturesFile } from '../../../src/scoring/read-features-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-features-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function features() {
  const table = emptyTable(featureColumns, 2);
  const day = epochDay(parseIsoDate('2026-06-30'));
  table.columns.symbol.splice(0, 2, 'A', 'B');
  table.columns.sector.splice(0, 2, 'Energy', null);
  table.columns.asof_date.set([day, day]);
  table.columns.NV_raw.set([0.5, Number.NaN]);
  table.columns.count_5d_dedup.set([3, 0]);
  table.columns.count_20d_dedup.set([2, 2]);
  table.columns.count_60d_dedup.set([2, 2]);
  table.columns.reasons[1] = 'NV_raw:TOO_LITTLE_HISTORY';
  return table;
}

function csvText(): string {
  const { columns } = features();
  const names = Object.keys(columns);
  const cell = (name: string, row: number) => {
    if (name === 'asof_date') return '2026-06-30';
    const value = (columns as Record<string, ArrayLike<unknown>>)[name]?.[row];
    return value === null || Number.isNaN(value) ? '' : String(value);
  };
  return [names.join(','), ...[0, 1].map((row) => names.map((name) => cell(name, row)).join(','))].join('\n');
}

describe('a features file', () => {
  test('written by this product as Parquet is read back', async () => {
    const path = join(folder, 'own.parquet');
    writeFileSync(path, await encodeParquet(featureColumns, features()));
    const { table, week } = await readFeaturesFile(path, 'SPY');
    expect(week.weekEnding).toBe('2026-07-02');
    expect(table).toEqual(features());
  });

  test('as CSV gives the same table', async () => {
    const path = join(folder, 'own.csv');
    writeFileSync(path, csvText());
    expect((await readFeaturesFile(path, 'SPY')).table).toEqual(features());
  });

  test('that is no Parquet, or absent, is named in the error', async () => {
    const path = join(folder, 'wrong.parquet');
    writeFileSync(path, readFileSync(import.meta.filename));
    await expect(readFeaturesFile(path, 'SPY')).rejects.toThrow(/wrong\.parquet is not readable as Parquet/);
    await expect(readFeaturesFile(join(folder, 'absent.csv'), 'SPY')).rejects.toThrow(
      /absent\.csv cannot be read \(ENOENT\)/,
    );
  });

  test('of two weeks is refused', async () => {
    const path = join(folder, 'two.csv');
    const [header, first = '', second = ''] = csvText().split('\n');
    writeFileSync(path, [header, first, second.replace('2026-06-30', '2026-06-12')].join('\n'));
    await expect(readFeaturesFile(path, 'SPY')).rejects.toThrow(/holds 2 weeks/);
  });

  test('with a word where a number belongs names row and column', async () => {
    const path = join(folder, 'word.csv');
    writeFileSync(path, csvText().replace('0.5', 'half'));
    await expect(readFeaturesFile(path, 'SPY')).rejects.toThrow(
      /row 1, column NV_raw: expected a finite number, found half/,
    );
  });
});
