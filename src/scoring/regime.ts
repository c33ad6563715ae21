import { z } from 'zod';
import { schemaId } from './schema.ts';

/** What a file in configs/regimes holds. */
export const regimeSchema = z
  .strictObject({
    id: schemaId.describe('Id of the regime: the name of its file without the ending.').brand<'RegimeId'>(),
    status: z
      .enum(['live', 'shadow', 'retired'])
      .describe('live: scored and may trade; shadow: scored, never traded; retired: scored no more.'),
    schema: schemaId.describe('Id of the scoring schema it uses.'),
    description: z.string().min(1).describe('One sentence that tells this regime from the others.'),
    notes: z.string().default('').describe('Anything else worth knowing.'),
  })
  .describe('A scoring regime. Never changed once a week was published under it: a change is a new id.');

export type Regime = z.output<typeof regimeSchema>;
export type RegimeStatus = Regime['status'];

/** The status of a regime when a week was scored, as the results of the week record it; undefined where they do not. */
export function recordedStatus(value: unknown): RegimeStatus | undefined {
  return regimeSchema.shape.status.safeParse(value).data;
}

/**
 * The status by which to act on a week today: what is to be bought must have been live when the week was scored, and be live now.
 *
 * @param then when the week was scored; undefined where its results do not say
 */
export function actingStatus(then: RegimeStatus | undefined, now: RegimeStatus): RegimeStatus {
  return then === undefined || mayTrade(then) ? now : then;
}

/** Whether a basket may be bought. */
export function mayTrade(status: RegimeStatus): boolean {
  return status === 'live';
}
