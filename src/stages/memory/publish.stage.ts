import { datasets } from '../../datasets.ts';
import { published, researchBase } from '../../lake/datasets.ts';
import { flagInput, listInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { isolatedInput, regimeInput, remoteInput, weekEndingInput, weekKey } from '../stage-inputs.ts';

/** A decision that the ledger of decisions has now. */
export interface RecordedDecision {
  readonly week_ending: string;
  readonly regime: string;
  /** That of the regime when the week was scored; null where the scores do not say. */
  readonly status: string | null;
  readonly decision: string;
}

export const publish = defineStage({
  name: 'publish',
  group: 'memory',
  position: 2,
  summary: 'Put the audited weeks and what they were made from on the state branch',
  description:
    'Takes the selected weeks and regimes that are scored and whose audit passed, their inputs and everything that is of no single week, and ' +
    'merges them into the state branch in one commit, without force. A published result with another digest is refused; when all digests are ' +
    'equal nothing is done. Weeks that did not pass, or whose published result would change, are named and fail the step when the others are published. ' +
    'With --research it takes the research data of the lake instead: ledgers, snapshots and manifests go to a branch of their own, tables to the object storage.',
  inputs: {
    weekEnding: weekEndingInput,
    regimes: regimeInput,
    remote: remoteInput,
    research: flagInput('Publish research data to its own branch, and no week'),
    datasets: listInput('With research: only these datasets. Empty: all of research'),
    championTags: flagInput(
      'With research: give each tenure of a live slot the annotated tag champion/<slot>#n at the commit that holds it; a tag that is there is never moved',
    ),
    isolated: isolatedInput,
    dryRun: flagInput('Say what would be published, and publish nothing'),
  },
  outputs: {
    published: output<number>('Number of partitions that are new on the branch'),
    replaced: output<number>('Number of partitions that were replaced: they grew, or are only the latest view'),
    unchanged: output<number>('Number of partitions that were on it already'),
    commit: output<string>('Commit of the branch that holds them'),
    branch: output<string>('Name of the branch'),
    done: output<string>(
      'Those of the weeks that are on the branch under every one of the regimes, separated by commas',
    ),
    decisions: output<readonly RecordedDecision[]>(
      'Decisions that were recorded, as JSON: a list of {week_ending, regime, status, decision}; status is that of the regime when the week was scored, null where the scores of an earlier version do not say',
    ),
    tags: output<readonly string[]>('Tags that this run gave, as JSON'),
    anchor: output<string>('Hash of the last line of the ledger of publications, for verify --anchor'),
  },
  reads: datasets,
  writes: [published, researchBase],
  examples: [
    'publish --dry-run',
    'publish --week-ending 2014-03-28..2014-12-26 --regimes news-novelty-v1',
    'publish --research',
    'publish --research --datasets trials',
    'publish --research --champion-tags',
  ],
  artifactKeys: ({ weekEnding, research }) => (research ? { of: 'research' } : weekKey(weekEnding)),
});
