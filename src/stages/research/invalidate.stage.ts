import { flagInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import type { InvalidationGroup } from '../../report/research/invalidation-summary.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from '../../research/stage-b/datasets.ts';
import { merge } from './merge.stage.ts';
import { panel } from './panel.stage.ts';
import { snapshot } from './snapshot.stage.ts';
import { stageA } from './stage-a.stage.ts';
import { universe } from './universe.stage.ts';

export const invalidate = defineStage({
  name: 'invalidate',
  group: 'research',
  position: 9,
  summary: 'Say which partitions and runs rest on an input that is another one now, and make them again',
  description:
    'Holds the digests in the recipes of universes, panels, their index, screenings and what was validated of them against the research store as it is, and lists exactly what rests on a changed, new, damaged or removed ' +
    'input, by way of others too: critical where a corporate action or a delisting is among them, else major. With --apply it runs the stages that make it again, in their order. Nothing is ' +
    'queued: the list follows from what is stored, so that it is empty when everything was made again, by whichever way. What cannot be made again stays listed, with the reason.',
  inputs: {
    apply: flagInput('Make again what can be made again'),
    output: textInput('Folder that gets the list as invalidation.json and invalidation.csv. Empty: none', {
      placeholder: 'DIR',
    }),
    threads: panel.inputs.threads,
  },
  outputs: {
    partitions: output<number>('Number of partitions that rested on a changed input'),
    runs: output<number>('Number of runs of "stage-a" and "stage-b" that did'),
    critical: output<number>(
      'Number of partitions and runs for which a corporate action or a delisting is another one',
    ),
    rebuilt: output<number>('Number of partitions and runs that were made again'),
    left: output<number>('Number of partitions and runs that are listed at the end'),
    invalidated: output<readonly InvalidationGroup[]>('What rested on which input, as JSON: what is alike in one line'),
    report: output<string>('Path of invalidation.json, empty where none was asked for'),
  },
  reads: [stageBCandidates, survivorsB, stageBReturns, stageBPaths, stageBStress, foldSummary, candidateFoldRobustness],
  writes: [],
  calls: [snapshot, universe, panel, merge, stageA],
  examples: ['invalidate', 'invalidate --output stale', 'invalidate --apply'],
  artifactKeys: () => ({}),
});
