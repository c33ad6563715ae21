import type { Configuration } from '../configuration/configuration.ts';
import { UserError } from '../errors.ts';
import type { StageContext } from '../platform/stage.ts';
import type { Regime } from '../scoring/regime.ts';
import { byCodeUnits } from '../text/order.ts';

/** A regime that cannot be scored, and why: its file, or that of its schema, is wrong. */
export interface BrokenRegime {
  readonly id: string;
  readonly problem: UserError;
}

export interface FoundRegimes {
  readonly regimes: readonly Regime[];
  readonly broken: readonly BrokenRegime[];
}

/**
 * The regimes of such an input. A mistake in one must not stop the others: it is told apart.
 *
 * @throws UserError for an id that has no file, and when there is no regime at all
 */
export function findRegimes(ids: readonly string[], config: Configuration): FoundRegimes {
  const regimes: Regime[] = [];
  const broken: BrokenRegime[] = [];
  // An id that nobody knows is a slip of whoever started the run, and stops it.
  for (const id of ids) config.regimeFile(id);
  for (const id of ids.length === 0 ? config.regimeIds() : new Set(ids)) {
    try {
      const regime = config.regime(id);
      if (ids.length === 0 && regime.status === 'retired') continue;
      config.schemaOf(regime);
      regimes.push(regime);
    } catch (problem) {
      if (!(problem instanceof UserError)) throw problem;
      broken.push({ id, problem });
    }
  }
  if (regimes.length > 0) return { regimes, broken };
  if (broken.length > 0) throw brokenRegimes(broken);
  throw new UserError('No regime is selected.', {
    hint: 'Give one in configs/regimes/ the status live or shadow.',
  });
}

/** The same for a stage that shows what there is: the broken ones are a warning. */
export function selectedRegimes(
  ids: readonly string[],
  { config, log }: Pick<StageContext, 'config' | 'log'>,
): readonly Regime[] {
  const { regimes, broken } = findRegimes(ids, config);
  for (const one of broken) log.warning(brokenLine(one));
  return regimes;
}

/** The ids of all, also of those that cannot be scored: whoever waits for them must see that they do not come. */
export function regimeIds({ regimes, broken }: FoundRegimes): string[] {
  return [...regimes, ...broken].map(({ id }) => id as string).sort(byCodeUnits);
}

export function brokenLine({ id, problem }: BrokenRegime): string {
  return `${id} cannot be scored: ${problem.message}`;
}

/** What a stage ends with that has done the others. */
export function brokenRegimes(broken: readonly BrokenRegime[]): UserError {
  const [first] = broken;
  return new UserError(broken.map(brokenLine).join('\n'), {
    ...(first?.problem.hint === undefined ? {} : { hint: first.problem.hint }),
  });
}
