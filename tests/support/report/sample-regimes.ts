import { type Week, weekEndingOn } from '../../../src/calendar/weeks.ts';

export const sampleRegimes = ['alpha-v1', 'beta-v2'] as const;
export const sampleWeek: Week = weekEndingOn('2024-07-05');

/** Terms of the score. */
export const sampleTerms = ['novelty', 'event_intensity', 'sentiment', 'divergence'] as const;
