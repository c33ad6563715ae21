import { describe, expect, it } from 'vitest';
import { decide, measureClusters, unknownClusters } from '../../../src/scoring/decision.ts';
import { cluster, factorSchema, shippedSchema } from '../../support/scoring/week-example.ts';

const v1 = shippedSchema('news-novelty-v1');
const sourceFactor = 1 + 0.1 * Math.log(2);
const recap = (id: string) =>
  cluster({ clusterId: id, clusterSize: 3, event: { eventTypePrimary: 'PRICE_ACTION_RECAP', eventSeverity: 3 } });
const story = (id: string, eventSeverity: 0 | 1 | 2 | 3, clusterSize = 3) =>
  cluster({ clusterId: id, clusterSize, event: { eventSeverity } });

describe('the measures of a week', () => {
  it('are absolute levels: severity and high-severity events after the filters, recaps before', () => {
    const clusters = [story('a', 2), story('b', 1), story('c', 3, 1), recap('d'), recap('e')];
    const measures = measureClusters(clusters, v1);
    expect(measures.event_intensity.value).toBeCloseTo(1.5 * sourceFactor, 14);
    expect(measures.event_intensity.n).toBe(2);
    expect(measures.price_action_recap_share).toEqual({ value: 0.4, n: 5 });
    expect(measures.high_severity_clusters).toEqual({ value: 1, n: 2 });
  });

  it('count a high severity by the event itself, not by the confidence in it', () => {
    const unsure = cluster({ clusterSize: 2, event: { eventSeverity: 2, eventConfidence: 0.1 } });
    expect(measureClusters([unsure], v1).high_severity_clusters.value).toBe(1);
  });

  it('have no mean of nothing', () => {
    expect(measureClusters([], v1)).toEqual({
      event_intensity: { value: null, n: 0 },
      price_action_recap_share: { value: null, n: 0 },
      high_severity_clusters: { value: 0, n: 0 },
    });
  });
});

describe('the decision', () => {
  const good = {
    event_intensity: { value: 0.75, n: 40 },
    price_action_recap_share: { value: 0.8, n: 60 },
    high_severity_clusters: { value: 2, n: 40 },
  };

  it('is TRADE on the thresholds themselves', () => {
    expect(decide(good, 1, 5, v1)).toEqual({
      decision: 'TRADE',
      reasons: [],
      measures: { ...good, candidates: { value: 1, n: 5 } },
    });
  });

  it.each([
    ['EVENT_INTENSITY_TOO_LOW', { event_intensity: { value: 0.74, n: 40 } }, 0.74, 0.75],
    ['PRICE_ACTION_RECAP_SHARE_TOO_HIGH', { price_action_recap_share: { value: 0.81, n: 60 } }, 0.81, 0.8],
    ['HIGH_SEVERITY_CLUSTERS_TOO_LOW', { high_severity_clusters: { value: 1, n: 40 } }, 1, 2],
  ])('is SKIP for %s, with value and threshold', (code, change, value, threshold) => {
    const { decision, reasons } = decide({ ...good, ...change }, 9, 9, v1);
    expect({ decision, reasons }).toEqual({ decision: 'SKIP', reasons: [{ code, value, threshold }] });
  });

  it('is SKIP without candidates, or with fewer than the basket asks for', () => {
    expect(decide(good, 0, 9, v1).reasons).toEqual([{ code: 'NO_CANDIDATES', value: 0, threshold: 1 }]);
    const picky = { ...v1, basket: { ...v1.basket, min_candidates: 5 } };
    expect(decide(good, 4, 9, picky).reasons).toEqual([{ code: 'NO_CANDIDATES', value: 4, threshold: 5 }]);
  });

  it('names every rule that says SKIP', () => {
    const bad = {
      event_intensity: { value: 0, n: 1 },
      price_action_recap_share: { value: 1, n: 1 },
      high_severity_clusters: { value: 0, n: 1 },
    };
    expect(decide(bad, 0, 9, v1).reasons.map(({ code }) => code)).toEqual([
      'EVENT_INTENSITY_TOO_LOW',
      'PRICE_ACTION_RECAP_SHARE_TOO_HIGH',
      'HIGH_SEVERITY_CLUSTERS_TOO_LOW',
      'NO_CANDIDATES',
    ]);
  });

  it('is UNDECIDED when the clusters are unknown, and SKIP when there is nothing to buy anyway', () => {
    expect(decide(unknownClusters, 3, 9, factorSchema())).toMatchObject({ decision: 'UNDECIDED', reasons: [] });
    expect(decide(unknownClusters, 0, 9, factorSchema()).decision).toBe('SKIP');
  });
});
