import { datasets } from '../../datasets.ts';
import { UserError } from '../../errors.ts';
import { namesOfResearch } from '../../memory/publication/research-scope.ts';

/** What of the lake a stage of the memory does with --research. */
export interface ResearchRequest {
  /** Datasets to take; none means all. */
  readonly names: readonly string[];
  /** The repository, as the user named it. */
  readonly given: string;
  /** Name of runs that are kept apart from those that count; empty for the latter. */
  readonly isolated: string;
}

const isolatedName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestName = 40;

/**
 * The branch that holds what a run begins with and leaves.
 *
 * @param research that of the runs that count
 * @throws UserError for a name that is none
 */
export function branchFor(isolated: string, research: string): string {
  if (isolated === '') return research;
  if (isolatedName.test(isolated) && isolated.length <= longestName) return `${research}--${isolated}`;
  throw new UserError(`Runs cannot be kept apart under the name "${isolated}".`, {
    hint: `Give small letters and digits, words joined by "-", at most ${longestName} characters.`,
  });
}

/** @throws UserError for a name that is of no dataset of research */
export function refuseOtherNames(names: readonly string[]): void {
  const known = namesOfResearch(datasets);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new UserError(`${unknown.join(', ')} is no dataset of research.`, {
    hint: `With --research these can be named: ${known.join(', ')}.`,
  });
}

/** @throws UserError where weeks are asked for together with research */
export function refuseWeeks(stage: string, given: Readonly<Record<string, string>>): void {
  if (Object.values(given).every((text) => text === '')) return;
  throw new UserError(`"${stage} --research" is of no week and no regime.`, {
    hint: `Leave out --week-ending and --regimes, or run "${stage}" once for the weeks and once with --research.`,
  });
}

/** @throws UserError for --datasets without --research, where a week goes as a whole */
export function refuseNames(names: readonly string[]): void {
  if (names.length === 0) return;
  throw new UserError('Weeks are published with all that they were made from: --datasets is for --research.', {
    hint: 'Leave out --datasets, or publish research data with "publish --research".',
  });
}

/** @throws UserError for --isolated without --research */
export function refuseIsolated(isolated: string): void {
  if (isolated === '') return;
  throw new UserError('Weeks are not kept apart: --isolated is for --research.', {
    hint: 'Leave out --isolated; for weeks apart give memory.branch another name in pipeline.yaml.',
  });
}

/** @throws UserError for --shard without --research */
export function refuseShard(shard: string): void {
  if (shard === '') return;
  throw new UserError('Weeks have no buckets of assets: --shard is for --research.', {
    hint: 'Leave out --shard, or restore research data with "restore --research".',
  });
}

/** @throws UserError for --champion-tags without --research */
export function refuseTags(isTagged: boolean): void {
  if (!isTagged) return;
  throw new UserError('Weeks have no champion: --champion-tags is for --research.', {
    hint: 'Leave out --champion-tags, or publish research data with "publish --research".',
  });
}

/** @throws UserError for --champion-tags of runs that are kept apart: tags are of the repository, and of the champions that count */
export function refuseTagsApart(isTagged: boolean, isolated: string): void {
  if (!isTagged || isolated === '') return;
  throw new UserError('Champions of runs that are kept apart get no tags.', {
    hint: 'Leave out --champion-tags or --isolated.',
  });
}
