import { z } from 'zod';
import { barProviderNames } from '../../http/provider-names.ts';
import { stepSettings } from '../../market/steps/settings.ts';
import {
  columnName,
  dateFormat,
  errorBudget,
  formatDescription,
  numberSettings,
  orName,
  providerList,
  recordsSetting,
  refuseEqualMarks,
  refuseSharedColumns,
  sectionWithFormats,
  sourceFiles,
  symbolSettings,
} from '../../sources/settings.ts';
import { repeatedBarRules } from './bar-duplicates.ts';
import { barFormatNames, barFormats } from './bar-formats.ts';
import { knownSteps, volumeUnit } from './known-step-settings.ts';

/** `market.repeated_bars` of pipeline.yaml. */
const repeatedBars = z
  .enum(repeatedBarRules)
  .default('refuse')
  .describe(
    'Which row counts where one file gives a symbol and day more than once with other values: "refuse" sets all of them aside, "first" and "last" take that one',
  );

const barReading = {
  format: z.enum(barFormatNames).optional().describe(formatDescription(barFormats)),
  columns: z
    .strictObject({
      symbol: columnName.default('symbol').describe('Column with the ticker'),
      date: columnName.default('date').describe('Column with the session date'),
      open: columnName.default('open').describe('Column with the first price'),
      high: columnName.default('high').describe('Column with the highest price'),
      low: columnName.default('low').describe('Column with the lowest price'),
      close: columnName.default('close').describe('Column with the last price'),
      adj_close: columnName
        .optional()
        .describe(
          'Column with the adjusted close. Unset: "adj_close" or another usual name of it, where the file has one; "none": returns come from close',
        ),
      volume: columnName.default('volume').describe('Column with the shares traded'),
      adj_volume: columnName
        .optional()
        .describe('Column with the shares traded, adjusted for later splits; it is taken instead of "volume"'),
    })
    .superRefine(refuseSharedColumns('symbol', 'date', 'volume'))
    .prefault({})
    .describe('How the columns of the files are named'),
  date_format: dateFormat
    .default('YYYY-MM-DD')
    .describe(
      'How the files write dates: YYYY, MM or M or MMM, DD or D, and marks between them; a time after the date does not matter. Parquet dates need no format',
    ),
  ...symbolSettings,
  ...numberSettings,
  records: recordsSetting,
} as const;

const marketSection = z
  .strictObject(
    {
      providers: providerList(
        barProviderNames,
        'Where bars come from, in order: the next one is asked for what the one before could not give. "files" reads market.files',
      ),
      files: sourceFiles(barReading).optional(),
      ...barReading,
      history_sessions: z
        .union([z.number().int().min(66).max(12_000), z.literal('all')])
        .default(90)
        .describe(
          'Sessions before the week that are stored and must be covered; "all" takes everything the files hold',
        ),
      revision_tolerance: z
        .number()
        .min(0)
        .max(0.1)
        .default(1e-6)
        .describe('Relative difference from which a stored bar counts as revised'),
      overlap_sessions: z
        .number()
        .int()
        .min(1)
        .max(60)
        .default(10)
        .describe('Stored sessions that a live provider is asked for again, to see what was revised or split'),
      cross_check: z
        .strictObject({
          provider: z.enum(barProviderNames).describe('A second provider, not one of "providers"'),
          tolerance: z
            .number()
            .gt(0)
            .max(1)
            .default(0.005)
            .describe('Relative difference of open or close from which a bar is set aside'),
        })
        .optional()
        .describe(
          'Compares every fetched bar of the selected weeks, and of the overlap before them, with the one of a second provider',
        ),
      steps: stepSettings,
      repeated_bars: repeatedBars,
      known_steps: knownSteps,
      volume: volumeUnit,
      error_budget: errorBudget.default(0.01),
      late_budget: z
        .number()
        .min(0)
        .max(1)
        .default(0.1)
        .describe('Share of the universe that may lag behind the week before the stage fails'),
      absent_budget: z
        .number()
        .min(0)
        .max(1)
        .default(0.1)
        .describe('Share of the universe that may have no bar at all before the stage fails'),
    },
    orName('"files" or "providers"'),
  )
  .superRefine(refuseEqualMarks)
  .refine(({ volume, columns }) => !(volume === 'as_traded' && columns.adj_volume !== undefined), {
    path: ['volume'],
    message: 'expected "adjusted", or nothing, beside columns.adj_volume',
  });

/** `market` of pipeline.yaml. */
export const marketSettings = z
  .preprocess(sectionWithFormats(barFormats, barReading), marketSection)
  .describe('Daily bars');

export type MarketSettings = z.infer<typeof marketSettings>;
