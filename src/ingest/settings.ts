import { z } from 'zod';
import { httpSettings } from '../http/settings.ts';
import { providerSettings } from '../providers/settings.ts';
import { isSymbol } from '../text/symbol.ts';
import { marketSettings } from './bars/settings.ts';
import { publicationSettings, rawSettings } from './live/settings.ts';
import { macroSettings } from './macro/settings.ts';
import { newsSettings } from './news/settings.ts';
import { universeSettings } from './universe/settings.ts';

/** The sections of pipeline.yaml that say where data comes from. */
export const ingestSections = {
  benchmark: z
    .string()
    .refine(isSymbol, 'expected a ticker')
    .default('SPY')
    .describe('Symbol whose return is subtracted; it is never ranked'),
  universe: universeSettings,
  market: marketSettings,
  news: newsSettings,
  macro: macroSettings.prefault({}),
  providers: providerSettings.prefault({}),
  http: httpSettings.prefault({}),
  raw: rawSettings.prefault({}),
  publication: publicationSettings.prefault({}),
} as const;

export const ingestSettings = z.strictObject(ingestSections);
export type IngestSettings = z.infer<typeof ingestSettings>;
