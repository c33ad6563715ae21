import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { type QuarantinedRow, storeQuarantine } from '../../../src/sources/quarantine.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-quarantine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };
const file = { name: 'news.csv', sha256: 'a'.repeat(64), bytes: 1 };
const laterFile = { ...file, sha256: 'b'.repeat(64) };
let lakes = 0;
let lake: Lake;

beforeEach(() => {
  lakes += 1;
  lake = new Lake({ datasets, root: join(folder, String(lakes)), clock: () => 0, software: 'test' });
});

function refused(row: number, otherwise: Partial<QuarantinedRow> = {}): QuarantinedRow {
  const said = { symbol: 'AAA', reason: 'NO_HEADLINE', detail: 'the headline is empty', record: '{"summary":"x"}' };
  return { file, row, period: '2026-06', ...said, ...otherwise };
}

const store = (...rows: QuarantinedRow[]) => storeQuarantine(lake, 'company_news', rows, recipe);

/** Row and record of what is stored, in its order. */
async function stored(): Promise<readonly (readonly [number, string])[]> {
  const { columns } = (await lake.read(quarantine, { dataset: 'company_news', period: '2026-06' }))?.table ?? {};
  return Array.from(columns?.row ?? [], (row, at) => [row, columns?.record[at] ?? ''] as const);
}

describe('the quarantine', () => {
  it('keeps a row as it was first seen when another mapping of columns reads it otherwise', async () => {
    expect(await store(refused(1), refused(2))).toBe(2);
    const edited = { record: '{}', detail: 'no headline', symbol: null };
    expect(await store(refused(1, edited), refused(2, edited), refused(3, edited))).toBe(1);
    expect(await stored()).toEqual([
      [1, '{"summary":"x"}'],
      [2, '{"summary":"x"}'],
      [3, '{}'],
    ]);
  });

  it('takes a row once that is given twice', async () => {
    expect(await store(refused(1), refused(1, { record: '{}' }))).toBe(1);
    expect(await stored()).toEqual([[1, '{"summary":"x"}']]);
  });

  it('keeps each reason for which a row is refused', async () => {
    expect(await store(refused(1))).toBe(1);
    expect(await store(refused(1, { reason: 'BAD_TIME' }))).toBe(1);
    expect((await stored()).map(([row]) => row)).toEqual([1, 1]);
  });

  it('knows a row again that has moved in a later state of its file, and counts equal ones', async () => {
    await store(refused(1), refused(2));
    const moved = [4, 5, 6].map((row) => refused(row, { file: laterFile }));
    expect(await store(...moved)).toBe(1);
    expect(await store(...moved)).toBe(0);
    expect((await stored()).map(([row]) => row)).toEqual([1, 2, 6]);
  });
});
