import {
  assetActions,
  bars,
  barsRevisions,
  delistings,
  exchangeSessions,
  universePit,
} from '../../backbone/datasets.ts';
import { panel, panelIndex, panelShards } from '../../panel/datasets.ts';
import { integerInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';

export const merge = defineStage({
  name: 'merge',
  group: 'research',
  position: 6,
  summary: 'Check that the shards of a panel are all there, and write its index',
  description:
    'Reads what each shard of "panel" says it made and refuses a set in which one is missing, a bucket comes twice, or shards differ in code, as-of dates or ' +
    'snapshot; also a partition that is not the one its shard made, or would be made from other bars, revisions, actions, delistings or universes now. Then it writes panel_index. No table is rewritten.',
  inputs: {
    shards: integerInput('How many shards there are. 0: as many as they say', { minimum: 0, default: '0' }),
    featureSet: textInput('Feature set. Empty: that of this version', { placeholder: 'HASH' }),
  },
  outputs: {
    featureSet: output<string>('Feature set'),
    shards: output<number>('Number of shards'),
    partitions: output<number>('Number of partitions in the index'),
    rows: output<number>('Number of their rows'),
    digest: output<string>('Digest of the index, and so of the whole panel'),
  },
  reads: [panel, panelShards, bars, barsRevisions, assetActions, delistings, exchangeSessions, universePit],
  writes: [panelIndex],
  examples: ['merge', 'merge --shards 16'],
  artifactKeys: ({ featureSet }) => ({ feature_set: featureSet === '' ? 'own' : featureSet }),
});
