import { z } from 'zod';
import {
  aliases,
  columnName,
  dateFormat,
  errorBudget,
  orName,
  recordsSetting,
  sectionWithFormats,
  sourceFiles,
  symbolSettings,
} from '../../sources/settings.ts';

const universeReading = {
  columns: z
    .strictObject({
      symbol: columnName.default('symbol').describe('Column with the ticker'),
      sector: columnName.default('sector').describe('Column with the sector'),
      name: columnName.default('name').describe('Column with the company name'),
      from: columnName.optional().describe('Column with the first day of membership; empty cells mean "always"'),
      to: columnName.optional().describe('Column with the last day of membership; empty cells mean "still"'),
    })
    .prefault({})
    .describe('How the columns of the files are named'),
  date_format: dateFormat.default('YYYY-MM-DD').describe('How the files write the days of membership'),
  strip_suffix: symbolSettings.strip_suffix,
  records: recordsSetting,
} as const;

/** `universe` of pipeline.yaml. */
export const universeSettings = z
  .preprocess(
    sectionWithFormats({}, universeReading),
    z.strictObject(
      {
        files: sourceFiles(universeReading),
        ...universeReading,
        aliases: aliases.default([]),
        error_budget: errorBudget.default(0.1),
      },
      orName('"files"'),
    ),
  )
  .describe('Which symbols can be scored');

export type UniverseSettings = z.infer<typeof universeSettings>;
