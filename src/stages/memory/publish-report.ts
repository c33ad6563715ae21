import type { Audience } from '../../http/provider.ts';
import { assertMayBePublished, providersInUse } from '../../ingest/live/live-sources.ts';
import type { Remote } from '../../memory/git/remote.ts';
import type { PublishResult } from '../../memory/publication/publish.ts';
import type { StageContext } from '../../platform/stage.ts';

/** Who can read a repository that is not the run's own, nobody here knows. */
export function assertAudience({ place }: Remote, { config, audience }: StageContext): Promise<void> {
  const { pipeline } = config;
  const readers = place === 'elsewhere' ? async (): Promise<Audience> => 'unknown' : audience;
  return assertMayBePublished(providersInUse(pipeline), pipeline.publication, readers);
}

export function outputsOf(result: PublishResult | undefined, branch: string) {
  const count = (action: string) => result?.entries.filter((entry) => entry.action === action).length ?? 0;
  return {
    published: count('published'),
    replaced: count('replaced'),
    unchanged: result?.unchanged ?? 0,
    commit: result?.commit ?? '',
    branch,
    decisions: (result?.decisions ?? []).map(({ week_ending, regime, status, decision }) => ({
      week_ending,
      regime,
      status: status ?? null,
      decision,
    })),
    tags: [] as readonly string[],
    anchor: result?.anchor ?? '',
  };
}

export function resultLine(result: PublishResult | undefined, branch: string, isDryRun: boolean): string {
  if (result === undefined) return 'No week could be published.';
  const { entries, unchanged, decisions, commit, anchor } = result;
  if (entries.length + decisions.length === 0) {
    return `Nothing to do: ${unchanged} partitions are on the ${branch} already.`;
  }
  const counts = (['published', 'replaced', 'removed'] as const).map(
    (action) => `${entries.filter((entry) => entry.action === action).length} ${action}`,
  );
  const text = `${counts.join(', ')} partitions on the ${branch}`;
  return isDryRun ? `Dry run: it would be ${text}.` : `Done: ${text}, commit ${commit}, anchor ${anchor}.`;
}
