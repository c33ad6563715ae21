import { z } from 'zod';
import type { HttpSettings } from '../../http/settings.ts';
import type { ProviderSettings } from '../../providers/settings.ts';
import type { MarketSettings } from '../bars/settings.ts';
import type { MacroSettings } from '../macro/settings.ts';
import type { NewsSettings } from '../news/settings.ts';
import type { UniverseSettings } from '../universe/settings.ts';

/** `raw` of pipeline.yaml. */
export const rawSettings = z
  .strictObject({
    keep_days: z
      .number()
      .int()
      .min(0)
      .max(36_500)
      .default(90)
      .describe('Days for which answers of live providers are kept; 0 keeps none'),
  })
  .describe('Answers of live providers, kept so that a week can be made again without the network');

/** `publication` of pipeline.yaml. */
export const publicationSettings = z
  .strictObject({
    restricted: z
      .enum(['private', 'always'])
      .default('private')
      .describe(
        'Data whose licence forbids passing it on: "private" uploads it from private repositories only and refuses the run elsewhere; ' +
          '"always" says that you have the right to publish it',
      ),
  })
  .describe('What may leave the machine as an artifact');

export type PublicationSettings = z.infer<typeof publicationSettings>;

/** What of pipeline.yaml says who is asked for what, and how. */
export interface LiveSettings {
  readonly benchmark: string;
  readonly universe: Pick<UniverseSettings, 'aliases'>;
  readonly market: MarketSettings;
  readonly news: NewsSettings;
  readonly macro: MacroSettings;
  readonly providers: ProviderSettings;
  readonly http: HttpSettings;
  readonly raw: z.infer<typeof rawSettings>;
}
