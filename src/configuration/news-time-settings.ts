import { z } from 'zod';
import { isTimeZone } from '../calendar/local-time.ts';

/** What `news` of pipeline.yaml, or one of its files, says about times of publication. */
export const newsTimeSettings = {
  timezone: z
    .string()
    .refine(isTimeZone, 'expected the name of a time zone, such as America/New_York, Europe/London or UTC')
    .optional()
    .describe(
      'Zone of the times in files that have no offset: an IANA name such as America/New_York. Without it such times are set aside',
    ),
} as const;
