import { z } from 'zod';
import { parseIsoDate } from '../../calendar/date.ts';
import { macroProviderNames } from '../../http/provider-names.ts';
import { askedAliasSchema } from './asked-aliases.ts';

const date = z.string().transform((text) => parseIsoDate(text));
const barDemands = z
  .array(z.strictObject({ symbols: z.array(z.string()).readonly(), from: date, to: date }))
  .readonly();
const newsDemands = z
  .array(
    z.strictObject({
      subjects: z
        .array(
          z
            .strictObject({ symbol: z.string(), name: z.string().optional() })
            .transform(({ symbol, name }) => ({ symbol, name })),
        )
        .readonly(),
      from: z.number(),
      to: z.number(),
    }),
  )
  .readonly();

/** What a run asks the live providers for. It is written down with the answers: the same plan asks the same questions. */
export const livePlanSchema = z.strictObject({
  weeks: z.array(z.string()),
  /** Digest of what the lake held before: a run that changes nothing keeps no answers. */
  before: z.string(),
  bars: barDemands,
  /** Stored sessions whose adjustment by the provider is compared with the known splits and dividends. */
  adjusted: barDemands,
  /** Sessions that are compared with a second provider. */
  check: barDemands,
  /** By provider. */
  news: z.record(z.string(), newsDemands),
  macro: z
    .array(
      z.strictObject({
        provider: z.enum(macroProviderNames),
        series: z.array(z.string()).readonly(),
        from: date,
        to: date,
      }),
    )
    .readonly(),
  /** Other names under which symbols are asked for, too; missing where there are none. */
  aliases: z.array(askedAliasSchema).readonly().optional(),
});

export type LivePlan = z.infer<typeof livePlanSchema>;
