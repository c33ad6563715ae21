import { featureSet } from '../../src/panel/feature-set.ts';
import { type FeatureDefinition, features, flags, holdings, outcomes } from '../../src/panel/features.ts';

/** docs/features.md: every column of the panel with its formula. */
export function featuresPage(): string {
  return `<!-- Generated from src/panel/features.ts by "npm run generate". -->

# Features

The columns of the research panel: one row per as-of date t and asset that has a bar on t. These definitions together are the feature set
\`${featureSet}\`, the first 16 hex digits of their SHA-256; another formula, another column or another way of computing makes another one.

C, O, H, L and V are close, open, high, low and volume after every split and dividend that was known at t, as [the adjustment of the week](scoring.md)
computes it; a value in currency is in shares of t. "Bars" is how many bars of the asset, that of t included, must be there: with fewer the value is
null, never one from half a window. What runs on from bar to bar (ema, macd, rsi, Wilder's range, ewma) runs from the first bar of the asset, so no value
depends on how far back somebody read. A quotient by 0 is null.

## Features

${table(features)}

## Flags

Always there.

${table(flags)}

## Outcomes

What came after t, for research alone. Prices are after every split and dividend that is known now. With \`lag1\` the position is bought one session
after the signal, at the close, which is what can be traded; without, at the very close that the signal is made from.

${table(outcomes)}

${table(holdings)}
`;
}

function table(definitions: readonly FeatureDefinition[]): string {
  const rows = definitions.map(
    ({ name, formula, unit, bars }) => `| \`${name}\` | ${formula.replaceAll('|', '\\|')} | ${unit} | ${bars} |`,
  );
  return ['| Column | Formula | Unit | Bars |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
