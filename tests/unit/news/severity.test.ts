import { describe, expect, it } from 'vitest';
import { adjustedSentiment, adjustedSeverity } from '../../../src/news/severity.ts';
import type { EventSeverity, EventType, SentimentDriver } from '../../../src/news/types.ts';
import { clusterWeight } from '../../../src/news/weights.ts';

const sentiment = (sentDriver: SentimentDriver) => ({ sentScore: 0.8, confidence: 0.5, sentDriver });
const event = (eventTypePrimary: EventType, eventSeverity: EventSeverity, eventConfidence: number) => ({
  eventTypePrimary,
  eventSeverity,
  eventConfidence,
});

describe('adjusted sentiment', () => {
  it('is score times confidence', () => {
    expect(adjustedSentiment(sentiment('Fundamental'), 'EARNINGS_GUIDANCE', 'damp')).toBeCloseTo(0.4, 15);
  });

  it('damps score by .35 and confidence by .70 when the price itself is the driver', () => {
    const damped = adjustedSentiment(sentiment('Market/Price-action'), 'PRICE_ACTION_RECAP', 'damp');
    expect(damped).toBeCloseTo(0.8 * 0.35 * 0.5 * 0.7, 15);
  });

  it('damps score by .65 and confidence by .85 when it is opinion', () => {
    const damped = adjustedSentiment(sentiment('Speculation/Opinion'), 'ANALYST_ACTION', 'damp');
    expect(damped).toBeCloseTo(0.8 * 0.65 * 0.5 * 0.85, 15);
  });

  it('is 0 for a recap under the January rule, and for nothing else', () => {
    expect(adjustedSentiment(sentiment('Fundamental'), 'PRICE_ACTION_RECAP', 'zero')).toBe(0);
    expect(adjustedSentiment(sentiment('Fundamental'), 'EARNINGS_GUIDANCE', 'zero')).toBeCloseTo(0.4, 15);
  });
});

describe('adjusted severity', () => {
  const oneSource = 1 + 0.1 * Math.log(2);

  it('is severity times confidence, more with more sources', () => {
    expect(adjustedSeverity(event('MNA_STRATEGIC', 3, 0.9), 0, 'damp')).toBeCloseTo(2.7, 15);
    expect(adjustedSeverity(event('MNA_STRATEGIC', 3, 0.9), 1, 'damp')).toBeCloseTo(2.7 * oneSource, 15);
  });

  it('lets the sources add at most 30 per cent', () => {
    expect(adjustedSeverity(event('MNA_STRATEGIC', 3, 1), 1000, 'damp')).toBeCloseTo(3.9, 14);
  });

  it('caps a recap at .5 before the sources, or makes it 0 under the January rule', () => {
    expect(adjustedSeverity(event('PRICE_ACTION_RECAP', 2, 0.9), 1, 'damp')).toBeCloseTo(0.5 * oneSource, 15);
    expect(adjustedSeverity(event('PRICE_ACTION_RECAP', 1, 0.3), 0, 'damp')).toBeCloseTo(0.3, 15);
    expect(adjustedSeverity(event('PRICE_ACTION_RECAP', 2, 0.9), 1, 'zero')).toBe(0);
  });

  it('counts macro and sector news at .8', () => {
    expect(adjustedSeverity(event('MACRO_SECTOR', 2, 0.5), 1, 'damp')).toBeCloseTo(0.8 * oneSource, 15);
  });
});

describe('cluster weight', () => {
  it('is 1 + .15·ln(1 + ln(1+size)·ln(1+sources))', () => {
    expect(clusterWeight(1, 1)).toBeCloseTo(1 + 0.15 * Math.log(1 + Math.LN2 ** 2), 15);
    expect(clusterWeight(9, 4)).toBeCloseTo(1.2323215279724153, 15);
  });

  it('grows with size and with sources', () => {
    expect(clusterWeight(5, 2)).toBeGreaterThan(clusterWeight(4, 2));
    expect(clusterWeight(5, 3)).toBeGreaterThan(clusterWeight(5, 2));
  });
});
