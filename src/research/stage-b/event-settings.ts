import { z } from 'zod';

const event = z.strictObject({
  id: z.string().regex(/^[0-9]{4}_[a-z0-9_]{1,60}$/),
  label: z.string().describe('In words'),
  start: z.iso.date().describe('First day'),
  end: z.iso.date().describe('Last day'),
  weight: z.number().gt(0).max(1).describe('Share of the events that it has where they are sampled'),
  state: z.enum(['crash', 'recovery', 'high_volatility']).describe('State of the market'),
  sources: z.array(z.url()).min(1).describe('Where it can be read what happened'),
});

/** `configs/events.yaml`. */
export const eventsSchema = z
  .strictObject({ events: z.array(event).min(1).max(100) })
  .refine(({ events }) => new Set(events.map(({ id }) => id)).size === events.length, 'two events have one id')
  .refine(({ events }) => events.every(({ start, end }) => start <= end), 'an event ends before it begins')
  .describe('Events of the market that results are looked at without');

export type MarketEvent = z.infer<typeof event>;
