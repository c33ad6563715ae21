import { describe, expect, it } from 'vitest';
import { computeFeatures } from '../../../src/scoring/features.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { scoreFeatures } from '../../../src/scoring/scores.ts';
import {
  bars,
  cluster,
  coveredWeeks,
  factorSchema,
  featureTable,
  friday,
  marketOf,
  randomWeek,
  shippedSchema,
} from '../../support/scoring/week-example.ts';

const v1 = shippedSchema('news-novelty-v1');
const v1b = shippedSchema('news-novelty-v1b');
const week = (schema = v1) => randomWeek(7, 60, 3000, schema);

describe('defects of the reference system that must not come back', () => {
  it('1: the weights of a schema reach the score, so v1 and v1b rank differently', () => {
    const { features } = scoreWeek(week());
    const ranksOf = (schema: typeof v1) => scoreFeatures(features, schema).columns.rank_UPS;
    expect(ranksOf(v1)).not.toEqual(ranksOf(v1b));
  });

  it('2: every cluster of a symbol counts, so the news counts differ between symbols', () => {
    const counts = new Set(scoreWeek(week()).features.columns.count_5d_dedup);
    expect(counts.size).toBeGreaterThan(3);
  });

  it('2: a constant feature adds nothing to any score', () => {
    const varied = { SS_raw: [1, 2, 4, 8] };
    const noise = new Array<number>(4).fill(Math.log(2) - Math.log(1 + 1 / 12));
    const plain = scoreFeatures(featureTable(varied, 4), factorSchema());
    const constant = scoreFeatures(featureTable({ ...varied, NV_raw: noise, NA_raw: noise }, 4), factorSchema());
    expect([...constant.columns.NV]).toEqual([0, 0, 0, 0]);
    expect(constant.columns.UPS_adj).toEqual(plain.columns.UPS_adj);
  });

  it('3: a week with severe events trades although the mean z-score is 0, and a dull one does not', () => {
    const weeksOf = (eventSeverity: 0 | 3) =>
      coveredWeeks(['A', 'B', 'C'].map((symbol) => cluster({ symbol, clusterSize: 2, event: { eventSeverity } })));
    const decide = (eventSeverity: 0 | 3) =>
      scoreWeek({
        weekEnding: friday,
        universe: ['A', 'B', 'C'].map((symbol) => ({ symbol, sector: null })),
        benchmark: 'SPY',
        weeks: weeksOf(eventSeverity),
        market: marketOf({ A: bars(70), B: bars(70), C: bars(70), SPY: bars(70) }),
        schema: v1,
      });
    const severe = decide(3);
    expect(severe.scores.columns.EVS).toEqual(new Float64Array(3));
    expect(severe.decision.decision).toBe('TRADE');
    expect(decide(0).decision.reasons.map(({ code }) => code)).toEqual([
      'EVENT_INTENSITY_TOO_LOW',
      'HIGH_SEVERITY_CLUSTERS_TOO_LOW',
    ]);
  });

  it('4: a week that has scores can still be a SKIP, and then nothing is bought', () => {
    const strict = { ...v1, skip_rules: { ...v1.skip_rules, min_high_severity_clusters: 1e6 } };
    const { scores, decision, basket } = scoreWeek(week(strict));
    expect(scores.columns.eligible).toContain(1);
    expect(decision.decision).toBe('SKIP');
    expect(basket).toEqual([]);
  });

  it('9: missing market data is null and excludes the symbol, and is not a penalty or divergence of 0', () => {
    const inputs = week(v1b);
    inputs.market.bySymbol.get('S004')?.adjClose.fill(Number.NaN);
    const { features, scores } = scoreWeek(inputs);
    const row = scores.columns.symbol.indexOf('S004');
    for (const name of ['AR5', 'VS_raw', 'RV60', 'VR_pct', 'asof_date'] as const) {
      expect(features.columns[name][row], name).toBeNaN();
    }
    expect(scores.columns.factor_divergence[row]).toBeNaN();
    expect(scores.columns.UPS_adj[row]).toBeNaN();
    expect(scores.columns.reasons[row]).toBe('AR5:NO_BAR;VR_pct:NO_BAR');
  });

  it('10: quiet weeks count in the averages', () => {
    const inputs = {
      weekEnding: friday,
      universe: [{ symbol: 'A', sector: null }],
      benchmark: 'SPY',
      // News 4 and 12 weeks ago only: 1 and 2 clusters in all, not 1 and 2 per week with news.
      weeks: coveredWeeks(
        [cluster()],
        Array.from({ length: 12 }, (_, k) => (k === 3 || k === 11 ? [cluster()] : [])),
      ),
      market: marketOf({}),
      schema: factorSchema(),
    };
    const { columns } = computeFeatures(inputs);
    expect([columns.count_20d_dedup[0], columns.count_60d_dedup[0]]).toEqual([1, 2]);
    expect(columns.NV_raw[0]).toBe(Math.log(2) - Math.log(1 + 2 / 12));
  });

  it('11: there is one divergence and one tie rule, whatever the schema', () => {
    const tied = featureTable({ AR5: [1, 1, 3, 3], SS_raw: [0, 0, 0, 0] }, 4);
    for (const schema of [v1, v1b, shippedSchema('market-pressure-v0')]) {
      const { columns } = scoreFeatures(tied, schema);
      expect([...columns.factor_divergence]).toEqual([1, 1, 1, 1]);
      expect(new Set(columns.rank_UPS).size).toBe(4);
      expect(columns.rank_UPS[0]).toBe((columns.rank_UPS[1] ?? 0) - 1);
    }
  });
});
