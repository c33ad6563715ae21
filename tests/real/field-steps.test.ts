import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { rowAt } from '../../src/lake/table.ts';
import { featuresWeekly, scoresWeekly } from '../../src/scoring/datasets.ts';
import { FieldCase, fieldCases, hasFieldCases } from './field-case.ts';

if (!hasFieldCases) console.log(`The cases of the field are not at ${fieldCases}: their tests are left out.`);

/** The split of the case. */
const day = '2026-06-30';

/** Runs the week of the case with other settings of the market, and gives the features of AAA, and what was said. */
async function aaaWith(market: Record<string, unknown>) {
  const field = new FieldCase('split-raw-volume');
  try {
    const file = join(field.folder, 'configs', 'pipeline.yaml');
    const settings = parse(readFileSync(file, 'utf8'));
    writeFileSync(file, stringify({ ...settings, market: { ...settings.market, ...market } }));
    await field.week();
    const [keys = {}] = await field.lake.list(featuresWeekly);
    const rowOf = async (dataset: typeof featuresWeekly | typeof scoresWeekly) => {
      const { table } = await field.lake.require(dataset as typeof featuresWeekly, keys);
      return rowAt(table, table.columns.symbol.indexOf('AAA')) as Record<string, number | string | null>;
    };
    const said = [...field.heard.log, ...field.heard.summary].join('\n');
    return { features: await rowOf(featuresWeekly), scores: await rowOf(scoresWeekly), said };
  } finally {
    field.remove();
  }
}

describe.skipIf(!hasFieldCases)('a split of 4 for 1 three sessions before the cutoff', () => {
  test('beside an adjusted close gives the volume shift of bars without a split, configured or not', async () => {
    const { features, said } = await aaaWith({});
    expect(features.VS_raw).toBeCloseTo(-0.003, 3);
    expect(said).toContain('no finding');
    expect((await aaaWith({ columns: {} })).features).toEqual(features);
  });

  test('without an adjusted close keeps the symbol out, until a line says what it is', async () => {
    const left = await aaaWith({ columns: { adj_close: 'none' } });
    expect(left.features).toMatchObject({ AR5: null, VS_raw: null, RV60: null });
    expect(left.scores).toMatchObject({ rank_UPS: null, reasons: 'UNEXPLAINED_STEP' });
    expect(left.said).toContain('no finding');
    const known_steps = [{ symbol: 'AAA', date: day, is: 'split', ratio: 4 }];
    const told = await aaaWith({ columns: { adj_close: 'none' }, known_steps });
    expect(told.features.VS_raw).toBeCloseTo(-0.003, 3);
    expect(told.scores.rank_UPS).not.toBeNull();
    expect(told.said).toContain('no finding');
  });

  test('that a line calls real is a loss of three quarters, and audited as such', async () => {
    const known_steps = [{ symbol: 'AAA', date: day, is: 'real' }];
    const { features, said } = await aaaWith({ columns: { adj_close: 'none' }, known_steps });
    expect(features.AR5).toBeLessThan(-0.7);
    expect(said).toContain('no finding');
  });

  test('whose bars a line calls wrong leaves the symbol without them, and audited as such', async () => {
    const known_steps = [{ symbol: 'AAA', date: day, until: '2026-07-02', is: 'wrong' }];
    const { features, said } = await aaaWith({ columns: { adj_close: 'none' }, known_steps, late_budget: 1 });
    expect(features).toMatchObject({ AR5: null, asof_date: null });
    expect(said).toContain('no finding');
  });
});
