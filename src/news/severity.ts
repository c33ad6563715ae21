import type { EventJudgement, EventType, Sentiment, SentimentDriver } from './types.ts';

/**
 * What a price-action recap is worth: `damp` caps its severity at 0.5 (February 2026), `zero` makes its sentiment and
 * its severity 0 (January 2026).
 */
export type RecapTreatment = 'damp' | 'zero';

interface Damping {
  readonly score: number;
  readonly confidence: number;
}

const undamped: Damping = { score: 1, confidence: 1 };
const dampingByDriver: Partial<Record<SentimentDriver, Damping>> = {
  'Market/Price-action': { score: 0.35, confidence: 0.7 },
  'Speculation/Opinion': { score: 0.65, confidence: 0.85 },
};

const recapSeverityCap = 0.5;
const macroFactor = 0.8;
const maximumSourceFactor = 1.3;

/**
 * Sentiment of a cluster, −1..1: score × confidence, both damped first when the driver is the price itself (×.35, ×.70)
 * or somebody's opinion (×.65, ×.85).
 */
export function adjustedSentiment(
  sentiment: Pick<Sentiment, 'sentScore' | 'confidence' | 'sentDriver'>,
  eventType: EventType,
  recap: RecapTreatment,
): number {
  if (recap === 'zero' && eventType === 'PRICE_ACTION_RECAP') return 0;
  const damping = dampingByDriver[sentiment.sentDriver] ?? undamped;
  return sentiment.sentScore * damping.score * (sentiment.confidence * damping.confidence);
}

/**
 * Severity of a cluster, 0..3.9: event severity × confidence, capped at 0.5 for a price-action recap, ×0.8 for macro
 * and sector news, then × min(1.3, 1 + 0.10·ln(1 + unique sources)).
 */
export function adjustedSeverity(
  event: Pick<EventJudgement, 'eventTypePrimary' | 'eventSeverity' | 'eventConfidence'>,
  uniqueSources: number,
  recap: RecapTreatment,
): number {
  const isRecap = event.eventTypePrimary === 'PRICE_ACTION_RECAP';
  if (isRecap && recap === 'zero') return 0;
  let severity = event.eventSeverity * event.eventConfidence;
  if (isRecap) severity = Math.min(severity, recapSeverityCap);
  if (event.eventTypePrimary === 'MACRO_SECTOR') severity *= macroFactor;
  return severity * Math.min(maximumSourceFactor, 1 + 0.1 * Math.log(1 + uniqueSources));
}
