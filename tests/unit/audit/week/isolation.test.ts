import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EarlierFindings } from '../../../../src/audit/engine/finding.ts';
import { isolation } from '../../../../src/audit/week/rules/rg020-isolation.ts';
import type { WeekSections } from '../../../../src/audit/week/sections/week-sections.ts';
import { emptyTable } from '../../../../src/lake/table.ts';
import { featuresWeekly, scoresWeekly } from '../../../../src/scoring/datasets.ts';
import { loadScoringSchema } from '../../../../src/scoring/schema.ts';
import { scoreFeatures } from '../../../../src/scoring/scores.ts';

const file = join(import.meta.dirname, '..', '..', '..', '..', 'configs', 'scoring_schemas', 'news-novelty-v1.yaml');
const text = readFileSync(file, 'utf8');
const schemaWith = (from: string, to: string) => loadScoringSchema(text.replace(from, to), 'schema.yaml').schema;
const keys = { regime: 'news-novelty-v1', week_ending: '2024-04-05' };

/** Four symbols that differ in everything but their events: whatever weighs these, the scores are the same. */
function features() {
  const table = emptyTable(featuresWeekly.columns, 4);
  for (const column of Object.values(table.columns)) {
    if (!Array.isArray(column)) for (let row = 0; row < 4; row++) column[row] = 1 + row * row;
  }
  for (const name of ['EI_raw', 'EC_raw'] as const) table.columns[name].fill(1);
  for (const [row, symbol] of ['AAA', 'BBB', 'CCC', 'DDD'].entries()) table.columns.symbol[row] = symbol;
  return table;
}

async function foundBeside(from: string, to: string) {
  const schema = loadScoringSchema(text, 'schema.yaml').schema;
  const subject = {
    regime: { id: keys.regime },
    claims: [],
    schema,
    features: { table: features() },
    scores: { table: scoreFeatures(features(), schema), dataset: scoresWeekly, keys },
    otherRegimes: [{ id: 'other', schema: schemaWith(from, to) }],
  } as unknown as WeekSections;
  return isolation.check(subject, new EarlierFindings());
}

describe('the isolation of regimes', () => {
  test('warns where other weights give the very same scores', async () => {
    expect(await foundBeside('event_intensity: 0.35', 'event_intensity: 0.36')).toMatchObject([
      { severity: 'warning', message: 'UPS_adj of 4 symbols is what the weights of other give, which differ' },
    ]);
  });

  test('finds nothing where they give others, or are the same', async () => {
    expect(await foundBeside('novelty: 0.40', 'novelty: 0.41')).toEqual([]);
    expect(await foundBeside('min_cluster_size: 2', 'min_cluster_size: 1')).toEqual([]);
  });
});
