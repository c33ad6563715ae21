import { z } from 'zod';
import { isTimeZone } from '../../calendar/local-time.ts';
import { newsProviderNames } from '../../http/provider-names.ts';
import {
  columnName,
  errorBudget,
  formatDescription,
  orName,
  providerList,
  recordsSetting,
  refuseSharedColumns,
  sectionWithFormats,
  sourceFiles,
  symbolSettings,
} from '../../sources/settings.ts';
import { newsFormatNames, newsFormats } from './news-formats.ts';

/** What `news` of pipeline.yaml, or one of its files, says about times of publication. */
const newsTimeSettings = {
  timezone: z
    .string()
    .refine(isTimeZone, 'expected the name of a time zone, such as America/New_York, Europe/London or UTC')
    .optional()
    .describe(
      'Zone of the times in files that have no offset: an IANA name such as America/New_York. Without it such times are set aside',
    ),
} as const;

/** What `news` of pipeline.yaml says about weeks with hardly any news. */
const newsVolumeSettings = {
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

const newsReading = {
  format: z.enum(newsFormatNames).optional().describe(formatDescription(newsFormats)),
  columns: z
    .strictObject({
      symbol: columnName
        .default('symbol')
        .describe('Column with the ticker, or with several: a list, or a text with commas between them'),
      id: columnName.optional().describe('Column with an id; without it url and headline identify an item'),
      published: columnName
        .default('published')
        .describe(
          'Column with the time of publication: ISO 8601 with offset or Z, RFC 5322, or epoch seconds or milliseconds',
        ),
      headline: columnName.default('headline').describe('Column with the headline'),
      summary: columnName.optional().describe('Column with a summary'),
      url: columnName.optional().describe('Column with the address'),
      source: columnName.optional().describe('Column with the publisher'),
    })
    .superRefine(refuseSharedColumns('symbol', 'published'))
    .prefault({})
    .describe('How the columns of the files are named'),
  ...symbolSettings,
  records: recordsSetting,
  ...newsTimeSettings,
} as const;

const newsSection = z.strictObject(
  {
    providers: providerList(newsProviderNames, 'Where news comes from: all are asked, and their items put together'),
    files: sourceFiles(newsReading).optional(),
    ...newsReading,
    history_weeks: z
      .number()
      .int()
      .min(12)
      .max(520)
      .default(12)
      .describe('Weeks before the week whose news is stored and enriched, for baselines and novelty'),
    overlap_days: z
      .number()
      .int()
      .min(0)
      .max(28)
      .default(3)
      .describe('Days before the last fetch that are asked for again, for items that appeared late'),
    error_budget: errorBudget.default(0.02),
    ...newsVolumeSettings,
  },
  orName('"files" or "providers"'),
);

/** `news` of pipeline.yaml. */
export const newsSettings = z
  .preprocess(sectionWithFormats(newsFormats, newsReading), newsSection)
  .describe('Company news');

export type NewsSettings = z.infer<typeof newsSettings>;
