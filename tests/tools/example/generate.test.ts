import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weekOfInstant } from '../../../src/calendar/weeks.ts';
import { UserError } from '../../../src/errors.ts';
import { encodeExample, exampleDefaults, generateExample } from '../../../tools/example/generate.ts';
import { plantedKinds } from '../../../tools/example/planted-rows.ts';

const whole = generateExample();
const small = { symbols: 12, candleWeeks: 8, newsWeeks: 3, lastWeekEnding: '2025-11-28' } as const;
const candlesFile = 'data/source/candles.csv';
const newsFile = 'data/source/news.ndjson';
const universeFile = 'data/source/universe.csv';

describe('the example', () => {
  it('has the same bytes for the same seed and others for another', () => {
    const [first, again, other] = [7, 7, 8].map((seed) => encodeExample(generateExample({ ...small, seed })));
    expect(again).toEqual(first);
    for (const name of [`${candlesFile}.gz`, `${newsFile}.gz`]) expect(other?.get(name)).not.toEqual(first?.get(name));
  });

  it('does not depend on the time zone or the language of the machine that writes it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'example-'));
    try {
      const program = new URL('../../../tools/example/generate.ts', import.meta.url).pathname;
      const env = { ...process.env, TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
      execFileSync(process.execPath, [program, '--output', folder], { env });
      for (const [name, bytes] of encodeExample(whole)) {
        expect(Buffer.compare(readFileSync(join(folder, name)), bytes), name).toBe(0);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('compresses without a time stamp or the name of a system', () => {
    const compressed = encodeExample(generateExample(small)).get(`${newsFile}.gz`) ?? new Uint8Array();
    expect([...compressed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
    expect(gunzipSync(compressed).toString()).toBe(generateExample(small).files[newsFile]);
  });

  it('has the sizes it is asked for', () => {
    const { options, rows } = whole.manifest;
    expect(options).toEqual(exampleDefaults);
    expect(rows[universeFile]).toBe(60);
    expect(
      new Set(
        whole.files[universeFile]
          .split('\n')
          .slice(1, -1)
          .map((line) => line.split(',')[1]),
      ).size,
    ).toBe(11);
    const dates = new Set(whole.files[candlesFile].split('\n').map((line) => line.split(',')[1]));
    expect([...dates].filter((date) => date !== undefined && date >= '2025-03-03' && date <= '2026-07-02').length).toBe(
      336 + whole.manifest.plantedCounts['non-session-day'],
    );
    expect(rows[newsFile]).toBeGreaterThan(1500);
    expect(generateExample(small).manifest.rows[universeFile]).toBe(12);
  });

  it('has news of every one of its weeks and of the weekend after them, and of no other time', () => {
    const weeks = new Map<string, number>();
    for (const line of whole.files[newsFile].trim().split('\n')) {
      const { published } = JSON.parse(line) as { published: string };
      const instant = Date.parse(published);
      if (Number.isNaN(instant)) continue;
      const { weekEnding } = weekOfInstant(instant);
      weeks.set(weekEnding, (weeks.get(weekEnding) ?? 0) + 1);
    }
    const endings = [...weeks.keys()].sort();
    expect(endings.length).toBe(17);
    expect(endings[0]).toBe('2026-03-20');
    expect(endings.slice(-2)).toEqual(['2026-07-02', '2026-07-10']);
    for (const count of weeks.values()) expect(count).toBeGreaterThan(10);
  });

  it.each([
    [{ symbols: 10 }, /symbols/],
    [{ symbols: 61 }, /symbols/],
    [{ candleWeeks: 5 }, /candleWeeks/],
    [{ newsWeeks: 71 }, /newsWeeks/],
    [{ seed: -1 }, /seed/],
    [{ seed: Number.NaN }, /seed/],
    [{ lastWeekEnding: '2026-07-03' }, /2026-07-03/],
  ])('refuses %j', (options, message) => {
    expect(() => generateExample(options)).toThrow(UserError);
    expect(() => generateExample(options)).toThrow(message);
  });
});

describe('planted rows', () => {
  it('has every kind, and more than one where a kind has several forms', () => {
    for (const kind of plantedKinds) expect(whole.manifest.plantedCounts[kind], kind).toBeGreaterThan(0);
    expect(whole.manifest.plantedCounts).toMatchObject({ 'non-session-day': 2, 'hostile-headline': 12 });
  });

  it('are on the lines the manifest says', () => {
    const linesOf = {
      [candlesFile]: whole.files[candlesFile].split('\n'),
      [newsFile]: whole.files[newsFile].split('\n'),
    } as Record<string, string[]>;
    for (const { file, line, symbol, key, kind } of whole.manifest.planted) {
      if (line === null) continue;
      const text = linesOf[file]?.[line - 1] ?? '';
      expect(text, kind).toContain(symbol);
      expect(text, kind).toContain(key);
    }
  });

  it('survive in a small example', () => {
    const { plantedCounts } = generateExample(small).manifest;
    for (const kind of plantedKinds) expect(plantedCounts[kind], kind).toBeGreaterThan(0);
  });

  it('try every way out of a headline', () => {
    const headlines = whole.manifest.planted
      .filter(({ kind }) => kind === 'hostile-headline')
      .map(({ line }) => whole.files[newsFile].split('\n')[(line ?? 0) - 1] ?? '{}')
      .map((text) => (JSON.parse(text) as { headline: string }).headline)
      .join('\n');
    const ways = [
      '<script>',
      '\u0000',
      '\u001b[31m',
      '\u202e',
      '\n::error',
      '](javascript:',
      'Ignore previous instructions',
    ];
    for (const way of [...ways, ' | ', '`', '${{ ']) expect(headlines).toContain(way);
  });
});
