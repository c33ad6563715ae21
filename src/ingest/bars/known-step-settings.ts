import { z } from 'zod';

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
const date = z.string().refine(isDate, 'expected a date as YYYY-MM-DD');
const symbol = z.string().min(1).describe('Symbol, as the universe writes it');

const days = {
  symbol,
  date: date.describe('Session of the bar'),
  until: date.optional().describe('Last session, where it is more than one bar'),
};

const knownStep = z.discriminatedUnion('is', [
  z
    .strictObject({ symbol, date: date.describe('First session after the step'), is: z.literal('real') })
    .describe('The price did take this step; it goes into every number as it is'),
  z
    .strictObject({
      symbol,
      date: date.describe('First session in new shares'),
      is: z.literal('split'),
      ratio: z
        .number()
        .gt(0)
        .max(10_000)
        .refine((ratio) => ratio !== 1, 'expected another number than 1')
        .describe('New shares per old share: 4 for a split of 4 for 1, 0.1 for a reverse split of 1 for 10'),
    })
    .describe('A split that the adjusted closes, or the known splits, lack'),
  z
    .strictObject({
      symbol,
      date: date.describe('First session without the dividend'),
      is: z.literal('dividend'),
      amount: z.number().gt(0).max(1_000_000).describe('USD per share of that day'),
    })
    .describe('A dividend that the adjusted closes, or the known dividends, lack, or that looks like a split'),
  z
    .strictObject({
      ...days,
      is: z.literal('unit'),
      factor: z
        .number()
        .gt(0)
        .max(1_000_000)
        .refine((factor) => factor !== 1, 'expected another number than 1')
        .describe('What the prices of the bar are multiplied with: 0.01 for cents where dollars are meant'),
    })
    .describe('Bars in another unit'),
  z
    .strictObject({
      symbol,
      date: date.describe('First session in the new unit'),
      is: z.literal('volume'),
      factor: z
        .number()
        .gt(0)
        .max(1_000_000)
        .refine((factor) => factor !== 1, 'expected another number than 1')
        .describe('What every volume before the session is multiplied with: 100 for lots where shares are meant'),
    })
    .describe('Volumes in another unit up to the session before'),
  z
    .strictObject({ ...days, is: z.literal('wrong') })
    .describe('Bars that are not of this symbol: they count as missing'),
]);

/** `market.known_steps` of pipeline.yaml. */
export const knownSteps = z
  .array(knownStep)
  .default([])
  .refine(
    (all) => new Set(all.map(({ symbol: of, date: on, is }) => `${of} ${on} ${is}`)).size === all.length,
    'expected each symbol, date and kind once',
  )
  .describe(
    'What steps of prices are. Bars stay stored as they came; weeks know of a line from the first week on that is ingested with it',
  );

/** `market.volume` of pipeline.yaml. */
export const volumeUnit = z
  .enum(['as_traded', 'adjusted'])
  .optional()
  .describe(
    'Whether the volumes of files are in shares of the day, or adjusted for later splits. Unset: as traded where the closes are, unless the volumes around a split say otherwise',
  );

export type KnownStep = z.infer<typeof knownStep>;
