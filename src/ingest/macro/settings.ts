import { z } from 'zod';
import { macroProviderNames } from '../../http/provider-names.ts';

/** `macro` of pipeline.yaml. */
export const macroSettings = z
  .strictObject({
    series: z
      .record(
        z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, ".", "_" and "-"'),
        z.strictObject({
          provider: z.enum(macroProviderNames),
          series: z.string().min(1).describe("The provider's own name of the series"),
        }),
      )
      .default({})
      .describe('Series by the name they get in macro_daily'),
    history_years: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe('Years before the week that are asked for first'),
  })
  .describe('Macroeconomic series');

export type MacroSettings = z.infer<typeof macroSettings>;
