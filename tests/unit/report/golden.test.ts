import { describe, expect, test } from 'vitest';
import { type Golden, goldenDifferences, goldenSchema, goldenText } from '../../../src/report/golden.ts';

const before: Golden = {
  regime: 'r',
  week_ending: '2026-07-02',
  schema_hash: 'a'.repeat(64),
  decision: 'TRADE',
  reasons: [],
  scores: [
    { symbol: 'A', rank_UPS: 1, UPS_adj: 0.5, rank_DPS: 2, DPS_adj: 0.1 },
    { symbol: 'B', rank_UPS: null, UPS_adj: null, rank_DPS: null, DPS_adj: null },
  ],
};

describe('golden weeks', () => {
  test('the text reads back as the same week, one line per symbol', () => {
    const text = goldenText(before);
    expect(goldenSchema.parse(JSON.parse(text))).toEqual(before);
    expect(text.split('\n').filter((line) => line.includes('"symbol"'))).toHaveLength(2);
  });

  test('equal weeks have no difference', () => {
    expect(goldenDifferences(before, structuredClone(before))).toEqual([]);
  });

  test('the last bit of a score is a difference', () => {
    const after = structuredClone(before);
    (after.scores[0] as { UPS_adj: number }).UPS_adj = 0.5 + Number.EPSILON / 2;
    expect(goldenDifferences(before, after).map(([subject]) => subject)).toEqual(['A']);
  });

  test('a decision, a symbol that went and one that came are named', () => {
    const after: Golden = {
      ...structuredClone(before),
      decision: 'SKIP',
      reasons: ['NO_CANDIDATES'],
      scores: [
        { symbol: 'B', rank_UPS: 1, UPS_adj: 1.23456, rank_DPS: 1, DPS_adj: -1 },
        { symbol: 'C', rank_UPS: null, UPS_adj: null, rank_DPS: null, DPS_adj: null },
      ],
    };
    expect(goldenDifferences(before, after)).toEqual([
      ['decision', 'TRADE', 'SKIP'],
      ['reasons', 'none', 'NO_CANDIDATES'],
      ['A', 'UPS #1 0.5, DPS #2 0.1', 'absent'],
      ['B', 'not eligible', 'UPS #1 1.235, DPS #1 -1'],
      ['C', 'absent', 'not eligible'],
    ]);
  });
});
