import { backfillHint } from '../../backfill/stale-weeks.ts';
import { WeekStates } from '../../backfill/week-state.ts';
import { weekEndingOn } from '../../calendar/weeks.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { UserError } from '../../errors.ts';
import type { StageContext } from '../../platform/stage.ts';
import type { Regime } from '../../scoring/regime.ts';
import { nameList } from '../../text/name-list.ts';
import { byCodeUnits } from '../../text/order.ts';
import { presentRecipe } from '../present-recipe.ts';

export interface ScoredKeys {
  readonly regime: string;
  readonly weekEnding: string;
}

const namedAtMost = 10;

/** A scored week that is not what the configuration and this version would give. */
export interface OutdatedWeek extends ScoredKeys {
  /** In words. */
  readonly why: string;
}

/** A published week of a regime that is described otherwise by now. */
interface RefusedWeek extends OutdatedWeek {
  /** What to do. */
  readonly cure: string;
}

interface OutdatedWeeks {
  /** Scored before the configuration was edited. */
  readonly edited: readonly OutdatedWeek[];
  readonly refused: readonly RefusedWeek[];
  /** Whose bars or news came otherwise since. */
  readonly ingested: readonly OutdatedWeek[];
  /** Of another version of a stage, or of inputs that are gone. */
  readonly others: readonly OutdatedWeek[];
}

type ComparisonContext = Pick<StageContext, 'lake' | 'config' | 'fetch' | 'signal' | 'log'>;

/** Tells the scored weeks apart that would be scored otherwise now. Regimes that are not configured any more are what they were. */
export async function outdatedWeeks(scored: readonly ScoredKeys[], context: ComparisonContext): Promise<OutdatedWeeks> {
  const { lake, config } = context;
  const states = await WeekStates.of(lake, presentRecipe(context));
  const refused: RefusedWeek[] = [];
  const found = { edited: [] as OutdatedWeek[], ingested: [] as OutdatedWeek[], others: [] as OutdatedWeek[] };
  for (const { regime: id, weekEnding } of scored) {
    const regime = readRegime(id, config);
    if (regime === undefined) continue;
    const state = await states.scored(weekEndingOn(weekEnding), regime);
    const one = { regime: id, weekEnding };
    if (state.kind === 'refused') refused.push({ ...one, why: state.why, cure: state.cure });
    if (state.kind !== 'todo') continue;
    const { because, why } = state;
    found[because === 'edited' || because === 'ingested' ? because : 'others'].push({ ...one, why });
  }
  return { ...found, refused };
}

/**
 * Refuses to make something of weeks that were scored before the configuration was edited: it would pass for a result of the configuration as
 * it is. Weeks of another version of a stage, or of inputs that came otherwise since, are named.
 *
 * @throws UserError naming the weeks, what changed, and what to do
 */
export async function refuseEditedWeeks(scored: readonly ScoredKeys[], context: ComparisonContext): Promise<void> {
  const { edited, refused, ingested, others } = await outdatedWeeks(scored, context);
  const [first] = refused;
  if (first !== undefined) throw new UserError(`${first.regime}: ${first.why}`, { hint: first.cure });
  const named = [...ingested, ...others];
  if (named.length > 0) context.log.warning(`Would be scored otherwise now: ${listed(named)}. ${backfillHint(named)}`);
  if (edited.length > 0) throw new UserError(editedText(edited), { hint: backfillHint(edited) });
}

/** Which weeks were scored before other bars or news of them were ingested, in a sentence. */
export function ingestedText(ingested: readonly OutdatedWeek[]): string {
  return `Other bars or news were ingested since these weeks were scored: ${listed(ingested)}.`;
}

/** Which weeks were scored before the configuration was edited, in a sentence. */
export function editedText(edited: readonly OutdatedWeek[]): string {
  return `The configuration was edited since these weeks were scored: ${listed(edited)}.`;
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

function listed(weeks: readonly OutdatedWeek[]): string {
  const groups = [...Map.groupBy(weeks, ({ regime, why }) => `${regime}: ${why}`)];
  const named = groups.map(([what, group]) => {
    const days = group.map(({ weekEnding }) => weekEnding).sort(byCodeUnits);
    return `${what} (${days.length === 1 ? days[0] : `${days.length} weeks, ${days[0]} … ${days.at(-1)}`})`;
  });
  return nameList(named, namedAtMost, '; ');
}
