// Generated from src/providers/ by "npm run generate".

/** The live providers by what they give; the registry holds one definition for each. */
export const barProviderNames = ['alpaca', 'massive', 'tiingo'] as const;
export const newsProviderNames = ['edgar', 'finnhub', 'gdelt'] as const;
export const macroProviderNames = ['cboe', 'fred', 'treasury'] as const;
export const providerNames = [...barProviderNames, ...newsProviderNames, ...macroProviderNames] as const;

export type BarProviderName = (typeof barProviderNames)[number];
export type NewsProviderName = (typeof newsProviderNames)[number];
export type MacroProviderName = (typeof macroProviderNames)[number];
export type ProviderName = (typeof providerNames)[number];
