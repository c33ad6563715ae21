import { snapshot as snapshotDataset, storeDatasets } from '../../backbone/datasets.ts';
import { macroDaily } from '../../market/datasets.ts';
import { textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { reconcile } from './reconcile.stage.ts';

export const snapshot = defineStage({
  name: 'snapshot',
  group: 'research',
  position: 3,
  summary: 'Pin what the research store holds, so that what is made of it names it; or rebuild what it held',
  description:
    'Lists every partition of the research store with its digests and counts, no bytes. The id is the last day from which a bar is known and the start of ' +
    'the digest of the list: the same store has the same snapshot, and pinning it again does nothing. It runs the audit of the store (reconcile), and pins none in which that finds an error: exit code 3. With --restore it rebuilds each partition of a ' +
    'snapshot from what the store holds now, as it was known then, into a lake of its own; one that no longer has the digest of its rows is ' +
    'unrestorable, and the stage ends with exit code 3.',
  inputs: {
    restore: textInput('Id of the snapshot to rebuild', { placeholder: 'ID' }),
    into: textInput('Folder of the lake that gets what is rebuilt; empty: data/restored/ID', { placeholder: 'DIR' }),
  },
  outputs: {
    id: output<string>('Id of the snapshot'),
    digest: output<string>('Digest of its list, and so of the whole store'),
    partitions: output<number>('Number of its partitions'),
    rows: output<number>('Number of their rows'),
    restored: output<number>('Number of partitions that were rebuilt with the digest of their rows'),
    unrestorable: output<readonly string[]>('Those that were not'),
  },
  reads: [...storeDatasets, macroDaily],
  writes: [snapshotDataset],
  calls: [reconcile],
  examples: ['snapshot', 'snapshot --restore 2026-06-30-3f5a0c21d9be --into before-the-split'],
  artifactKeys: () => ({}),
});
