import { z } from 'zod';

const slotCount = (count: number, most: number) => z.number().int().min(0).max(most).default(count);
const share = z.number().min(0).max(1);

/** `promotion` of research.yaml. */
export const promotionSettings = z
  .strictObject({
    slots: z
      .strictObject({
        live: z.number().int().min(1).max(20).default(3),
        shadow: slotCount(2, 100),
        retired: slotCount(1, 100),
      })
      .prefault({})
      .describe('How many candidates can be live, be watched, and be remembered as fallen at a time'),
    family_caps: z
      .strictObject({ live: slotCount(1, 20), shadow: slotCount(1, 100) })
      .prefault({})
      .describe('At most so many slots for candidates of one family; 0: as many as there are'),
    review_sessions: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(21)
      .describe('Sessions between two days on which a promotion is considered, and length of the probation'),
    stale_after_sessions: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(30)
      .describe('Evidence that ends more sessions before the last one of the store promotes nobody'),
    promote_on_empty: z.boolean().default(true).describe('Whether the first survivor takes an empty slot by itself'),
    score_epsilon: share
      .default(0.01)
      .describe('By how much the registry score of a challenger has to be above that of the champion, in the same run'),
    challenge_level: z
      .number()
      .gt(0)
      .max(0.5)
      .default(0.05)
      .describe('Level of the one-sided test that the Sharpe ratio of the challenger is larger, on the same dates'),
    challenge_draws: z
      .number()
      .int()
      .min(199)
      .max(100_000)
      .default(1999)
      .describe('Resamples of that test, a paired stationary bootstrap'),
    demotion_shadow_score_gap: share
      .default(0.03)
      .describe('A champion that is no survivor and so far below the best one goes to shadow at once'),
    demotion_retire_score_gap: share.default(0.08).describe('… and so far below is retired'),
    freeze_on_zero_strict_pass: z
      .boolean()
      .default(true)
      .describe('Whether a run in which nothing passes "strict" puts champions on hold and leaves the others'),
    live_hold_shadow_after_runs: z
      .number()
      .int()
      .min(2)
      .max(100)
      .default(2)
      .describe('So many runs in a row on hold lead to shadow'),
    live_hold_retire_after_runs: z.number().int().min(2).max(100).default(4).describe('… and so many to retirement'),
    hard_gates: z
      .array(z.string().regex(/^[A-Z][A-Z0-9_]{2,63}$/))
      .max(100)
      .default(['NET_SHARPE_NOT_POSITIVE', 'MAXDD_TOO_HIGH', 'STRESS_MAXDD_TOO_HIGH'])
      .describe('Reason codes of gates: a champion for which one of them says no is retired at once'),
  })
  .refine(
    ({ demotion_shadow_score_gap: shadow, demotion_retire_score_gap: retire }) => shadow <= retire,
    'demotion_retire_score_gap is smaller than demotion_shadow_score_gap',
  )
  .refine(
    ({ live_hold_shadow_after_runs: shadow, live_hold_retire_after_runs: retire }) => shadow <= retire,
    'live_hold_retire_after_runs is smaller than live_hold_shadow_after_runs',
  )
  .describe('Who gets a slot, and who loses it');

export type PromotionSettings = z.infer<typeof promotionSettings>;
