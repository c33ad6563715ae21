import type { Configuration } from '../configuration/configuration.ts';
import { listInput } from '../platform/input.ts';
import type { Regime } from '../scoring/regime.ts';

/** The input with which a stage is told its regimes. */
export const regimeInput = listInput('Regimes, by id. Empty: all live and shadow ones.');

/** The regimes of such an input. @throws UserError for an id that has no file */
export function selectedRegimes(ids: readonly string[], config: Configuration): Regime[] {
  if (ids.length === 0) return config.regimes().filter(({ status }) => status !== 'retired');
  return [...new Set(ids)].map((id) => config.regime(id));
}
