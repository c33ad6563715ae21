import { z } from 'zod';

/** What `news` of pipeline.yaml says about weeks with hardly any news. */
export const newsVolumeSettings = {
  least_volume: z
    .number()
    .min(0)
    .lt(1)
    .default(0.2)
    .describe(
      'Share of the usual number of news items (median of the twelve weeks before) below which a week has a hole: its news is not known. 0 looks for none',
    ),
  low_volume: z
    .enum(['refuse', 'warn'])
    .default('refuse')
    .describe('What becomes of a week with a hole: "refuse" fails the stage, "warn" takes it as a week without news'),
  known_holes: z
    .array(z.iso.date('expected a date as YYYY-MM-DD'))
    .default([])
    .describe(
      'Weeks, by their week_ending, that are taken as they are although they have a hole: nothing more will come',
    ),
} as const;
