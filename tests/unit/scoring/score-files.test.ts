import { describe, expect, test } from 'vitest';
import { defaultSteps } from '../../../src/market/steps/settings.ts';
import { decisionLine } from '../../../src/scoring/decision-line.ts';
import type { RegimeStatus } from '../../../src/scoring/regime.ts';
import { scoreFiles } from '../../../src/scoring/score-files.ts';
import { scoreRecipe } from '../../../src/scoring/score-recipe.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { randomWeek, shippedSchema } from '../../support/scoring/week-example.ts';

const schema = shippedSchema('market-pressure-v0');
const trading = scoreWeek(
  randomWeek(3, 25, 400, {
    ...schema,
    skip_rules: { min_event_intensity: 0, max_price_action_recap_share: 1, min_high_severity_clusters: 0 },
  }),
);
const skipping = scoreWeek(
  randomWeek(3, 25, 400, { ...schema, skip_rules: { ...schema.skip_rules, min_high_severity_clusters: 100_000 } }),
);

const filesOf = (status: RegimeStatus, result = trading) =>
  scoreFiles(
    { regime: 'a-v1', status, schemaId: 'a-v1', schemaHash: 'f'.repeat(64), weekEnding: '2026-07-02', cutoffUtc: 0 },
    result,
  );

const basketOf = (...of: Parameters<typeof filesOf>) => {
  const lines = (filesOf(...of)['basket.csv'] as string).trimEnd().split('\n');
  const [header = '', ...rows] = lines.map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(Object.entries(header).map(([i, name]) => [name, cells[Number(i)]])));
};

describe('basket.csv', () => {
  test('says BUY under a live regime alone', () => {
    const actions = (status: RegimeStatus) => [
      ...new Set(basketOf(status).map(({ action, reason }) => `${action} ${reason}`)),
    ];
    expect(basketOf('live').length).toBeGreaterThan(1);
    expect(actions('live')).toEqual(['BUY ']);
    expect(actions('shadow')).toEqual(['WATCH NOT_LIVE']);
    expect(actions('retired')).toEqual(['WATCH NOT_LIVE']);
  });

  test('has the status behind the columns that it had before', () => {
    for (const status of ['live', 'shadow', 'retired'] as const) {
      const text = filesOf(status)['basket.csv'] as string;
      expect(text.split('\n')[0]).toMatch(/^week_ending,regime,action,reason,.*,drivers,status$/);
      expect(basketOf(status).map((row) => row.status)).toEqual(basketOf(status).map(() => status));
    }
  });

  test('says of a week without a basket why, and under which status', () => {
    expect(basketOf('shadow', skipping)).toMatchObject([{ action: 'SKIP', status: 'shadow', symbol: '' }]);
  });
});

test('report_meta.json has the status', () => {
  const meta = JSON.parse(filesOf('shadow')['report_meta.json'] as string);
  expect(meta).toMatchObject({ regime_id: 'a-v1', regime_status: 'shadow', decision: 'TRADE' });
});

test('another status is another recipe, since the basket has other bytes', () => {
  const recipeOf = (status: RegimeStatus) =>
    scoreRecipe(
      {
        regime: { id: 'a-v1', schema: 'a-v1', status, description: 'a', notes: '' } as never,
        schema: { hash: 'f' } as never,
        benchmark: 'SPY',
        steps: defaultSteps,
      },
      [],
    );
  expect(recipeOf('shadow')).not.toEqual(recipeOf('live'));
});

test('a decision line says of a shadow regime that it would trade', () => {
  expect(decisionLine(trading.decision, 'live')).toMatch(/^TRADE: /);
  expect(decisionLine(trading.decision, 'shadow')).toMatch(/^WOULD TRADE, shadow: /);
  expect(decisionLine(skipping.decision, 'shadow')).toMatch(/^SKIP: /);
});
