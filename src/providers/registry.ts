// Generated from src/providers/ by "npm run generate".
import type { BarProvider, MacroProvider, NewsProvider } from '../http/provider.ts';
import type { BarProviderName, MacroProviderName, NewsProviderName } from '../http/provider-names.ts';
import { alpaca } from './alpaca.ts';
import { cboe } from './cboe.ts';
import { edgar } from './edgar.ts';
import { finnhub } from './finnhub.ts';
import { fred } from './fred.ts';
import { gdelt } from './gdelt.ts';
import { massive } from './massive.ts';
import type { ProviderSettings } from './settings.ts';
import { tiingo } from './tiingo.ts';
import { treasury } from './treasury.ts';

/** The live providers, set up as the configuration says. */
export interface ProviderRegistry {
  readonly bars: Readonly<Record<BarProviderName, BarProvider>>;
  readonly news: Readonly<Record<NewsProviderName, NewsProvider>>;
  readonly macro: Readonly<Record<MacroProviderName, MacroProvider>>;
}

export function providerRegistry(settings: ProviderSettings): ProviderRegistry {
  return {
    bars: {
      alpaca: alpaca(settings.alpaca),
      massive,
      tiingo,
    },
    news: {
      edgar: edgar(settings.edgar),
      finnhub,
      gdelt,
    },
    macro: {
      cboe,
      fred,
      treasury,
    },
  };
}
