import { type WeekState, WeekStates } from '../../backfill/week-state.ts';
import { weekEndingOn } from '../../calendar/weeks.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { UserError } from '../../errors.ts';
import type { StageContext } from '../../platform/stage.ts';
import type { Regime } from '../../scoring/regime.ts';
import { byCodeUnits } from '../../text/order.ts';
import { presentRecipe } from '../present-recipe.ts';

export interface ScoredKeys {
  readonly regime: string;
  readonly weekEnding: string;
}

const namedAtMost = 10;

/**
 * Refuses to make something of weeks that were scored before the configuration was edited: it would pass for a result of the configuration as
 * it is. Weeks of another version of a stage, or of inputs that came otherwise since, are named. Regimes that are not configured any more are
 * what they were.
 *
 * @throws UserError naming the weeks, what changed, and what to do
 */
export async function refuseEditedWeeks(
  scored: readonly ScoredKeys[],
  context: Pick<StageContext, 'lake' | 'config' | 'fetch' | 'signal' | 'log'>,
): Promise<void> {
  const { lake, config, log } = context;
  const states = await WeekStates.of(lake, presentRecipe(context));
  const edited: (ScoredKeys & { readonly why: string })[] = [];
  const others: (ScoredKeys & { readonly why: string })[] = [];
  for (const one of scored) {
    const regime = readRegime(one.regime, config);
    if (regime === undefined) continue;
    const state: WeekState = await states.scored(weekEndingOn(one.weekEnding), regime);
    if (state.kind === 'refused') throw new UserError(`${regime.id}: ${state.why}`, { hint: state.cure });
    if (state.kind === 'todo') (state.because === 'edited' ? edited : others).push({ ...one, why: state.why });
  }
  if (others.length > 0) log.warning(`Would be scored otherwise now: ${listed(others)}. ${backfillHint(others)}`);
  if (edited.length > 0) {
    throw new UserError(`The configuration was edited since these weeks were scored: ${listed(edited)}.`, {
      hint: backfillHint(edited),
    });
  }
}

/** Undefined where it is not configured any more, or its file is wrong: who scores it says so. */
function readRegime(id: string, config: Configuration): Regime | undefined {
  try {
    return config.regime(id);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function listed(weeks: readonly (ScoredKeys & { readonly why: string })[]): string {
  const groups = [...Map.groupBy(weeks, ({ regime, why }) => `${regime}: ${why}`)];
  const named = groups.slice(0, namedAtMost).map(([what, group]) => {
    const days = group.map(({ weekEnding }) => weekEnding).sort(byCodeUnits);
    return `${what} (${days.length === 1 ? days[0] : `${days.length} weeks, ${days[0]} … ${days.at(-1)}`})`;
  });
  const more = groups.length > namedAtMost ? ` and ${groups.length - namedAtMost} more` : '';
  return `${named.join('; ')}${more}`;
}

/** The command that makes weeks again. */
export function backfillHint(weeks: readonly ScoredKeys[]): string {
  const days = [...new Set(weeks.map(({ weekEnding }) => weekEnding))].sort(byCodeUnits);
  const regimes = [...new Set(weeks.map(({ regime }) => regime))].sort(byCodeUnits);
  return `Make them again: regimen backfill --start ${days[0]} --end ${days.at(-1)} --regimes ${regimes.join(',')}`;
}
