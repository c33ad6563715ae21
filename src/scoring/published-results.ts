import { UserError } from '../errors.ts';
import type { PartitionKeys } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import type { Recipe } from '../lake/manifest.ts';
import { type PublishedPartitions, readPublishedPartitions } from '../lake/published-partitions.ts';
import { changedParameters, type ParameterChange } from './changed-recipe.ts';
import { featuresWeekly, scoresWeekly } from './datasets.ts';
import type { Regime } from './regime.ts';

interface PublishedScore {
  readonly weekEnding: string;
  readonly recipe: Recipe;
}

/** What of the results in a lake is on the state branch, as it was known when this was made: that stays as it is. */
export class PublishedResults {
  readonly #lake: Lake;
  readonly #branch: PublishedPartitions;
  readonly #scores = new Map<string, Promise<readonly PublishedScore[]>>();

  private constructor(lake: Lake, branch: PublishedPartitions) {
    this.#lake = lake;
    this.#branch = branch;
  }

  static async of(lake: Lake): Promise<PublishedResults> {
    return new PublishedResults(lake, await readPublishedPartitions(lake));
  }

  /** Whether the features and scores that lie in the lake are those of the branch, whatever version of the stage made them. */
  async holds(keys: PartitionKeys): Promise<boolean> {
    for (const dataset of [featuresWeekly, scoresWeekly]) {
      const manifest = this.#branch.has(dataset, keys) ? await this.#lake.manifest(dataset, keys) : undefined;
      if (!manifest || !this.#branch.holds(dataset, manifest)) return false;
    }
    return true;
  }

  /** The published weeks of a regime that were scored with other parameters than these, oldest first. */
  async scoredOtherwise(
    regime: string,
    now: Recipe['parameters'],
  ): Promise<readonly { readonly weekEnding: string; readonly changes: readonly ParameterChange[] }[]> {
    const known = this.#scores.get(regime) ?? this.#scoresOf(regime);
    this.#scores.set(regime, known);
    return (await known)
      .map(({ weekEnding, recipe }) => ({ weekEnding, changes: editsOf(recipe.parameters, now) }))
      .filter(({ changes }) => changes.length > 0);
  }

  async #scoresOf(regime: string): Promise<readonly PublishedScore[]> {
    const found: PublishedScore[] = [];
    for (const keys of await this.#lake.list(scoresWeekly, { regime })) {
      if (!this.#branch.has(scoresWeekly, keys)) continue;
      const manifest = await this.#lake.manifest(scoresWeekly, keys);
      if (!manifest || !this.#branch.holds(scoresWeekly, manifest)) continue;
      found.push({ weekEnding: keys.week_ending ?? '', recipe: manifest.recipe });
    }
    return found;
  }
}

/** A regime may go live, or be retired, and what is done with doubtful prices may change from a week on, without its becoming another one. */
function editsOf(made: Recipe['parameters'], now: Recipe['parameters']): ParameterChange[] {
  return changedParameters(made, now).filter(({ part }) => part === 'schema' || part === 'benchmark');
}

/**
 * Refuses a regime that weeks were published under as it no longer is: they cannot be made again, and new weeks beside them would be another
 * thing under the same name.
 *
 * @param now parameters of a score by the present configuration
 * @throws UserError with the first such week, what changed, and what to do
 */
export async function refuseEdited(
  published: PublishedResults,
  regime: Regime,
  now: Recipe['parameters'],
): Promise<void> {
  const refusal = await editedRegime(published, regime, now);
  if (refusal !== undefined) throw refusal;
}

/** The error that {@link refuseEdited} throws; undefined where there is nothing to refuse. */
export async function editedRegime(
  published: PublishedResults,
  regime: Regime,
  now: Recipe['parameters'],
): Promise<UserError | undefined> {
  const weeks = await published.scoredOtherwise(regime.id, now);
  const [first] = weeks;
  if (first === undefined) return undefined;
  const were =
    weeks.length === 1 ? `${first.weekEnding} was` : `${weeks.length} weeks from ${first.weekEnding} on were`;
  return new UserError(
    `${first.changes.map(({ words }) => words).join(', ')} since ${were} published under it; what is published stays as it is.`,
    { hint: first.changes.map(({ part }) => cureOf(part, regime)).join(' ') },
  );
}

/** What to do instead of editing what published weeks were made with. */
function cureOf(part: ParameterChange['part'], { id, schema }: Pick<Regime, 'id' | 'schema'>): string {
  if (part === 'benchmark') {
    return 'Put the benchmark back; to score against another one, begin another state branch (memory.branch) with an empty lake.';
  }
  return (
    `Put it back, and make the edit in a copy under a new id: configs/scoring_schemas/${schema}.yaml and configs/regimes/${id}.yaml. ` +
    'The copy can be backfilled, and the ledger compares the two.'
  );
}
