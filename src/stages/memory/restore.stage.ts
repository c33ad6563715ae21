import { datasets } from '../../datasets.ts';
import { published, researchBase } from '../../lake/datasets.ts';
import { choiceInput, flagInput, listInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { isolatedInput, remoteInput, weekEndingInput, weekKey } from '../stage-inputs.ts';

export const restore = defineStage({
  name: 'restore',
  group: 'memory',
  position: 1,
  summary: 'Bring what was published back into the lake',
  description:
    'Takes from the state branch what the selected weeks need (week), what evaluation, ledger and report look back on (history), or everything ' +
    '(all). Verifies both ledgers first, and that each partition is the one they name, byte by byte. Fetches nothing else, and leaves alone what the lake or an artifact of this run holds already. A branch ' +
    'that does not exist yet is no error. With --research it takes research data instead, from a branch of its own and from the object storage.',
  inputs: {
    weekEnding: weekEndingInput,
    for: choiceInput('What it is for', ['week', 'history', 'all'], { default: 'week' }),
    research: flagInput('Restore research data from its own branch, and nothing of the weeks'),
    shard: textInput('With research: only the buckets of assets of this shard; what has no bucket is taken', {
      placeholder: 'i/n',
    }),
    datasets: listInput('Only these datasets. Empty: all that it takes'),
    remote: remoteInput,
    isolated: isolatedInput,
  },
  outputs: {
    restored: output<number>('Number of partitions that were restored'),
    partitions: output<number>('Number of partitions on the branch'),
    tip: output<string>('Commit of the branch; empty when it does not exist'),
    open: output<readonly string[]>(
      'Those of the selected weeks that are to be ingested, as JSON: their inputs are not on the branch',
    ),
  },
  reads: [],
  writes: [published, researchBase],
  adopts: datasets.filter(({ publication }) => publication !== 'never'),
  examples: [
    'restore',
    'restore --for history',
    'restore --for all --remote https://github.com/owner/name.git',
    'restore --research --datasets assets,bars --shard 3/16',
  ],
  artifactKeys: ({ weekEnding, for: purpose, research }) =>
    research ? { for: 'research' } : { for: purpose, ...weekKey(weekEnding) },
});
