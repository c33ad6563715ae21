import { assets, exchangeSessions, universePit } from '../../backbone/datasets.ts';
import { panel, panelIndex } from '../../panel/datasets.ts';
import { flagInput, integerInput, listInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { candidateResults, foldMetrics, icByDate, survivorsA, trialReturns, trials } from '../../research/datasets.ts';
import { holdout } from '../../research/stage-b/datasets.ts';

export const stageA = defineStage({
  name: 'stage-a',
  group: 'research',
  position: 7,
  summary: 'Screen candidates on a panel: rank ICs, costs, gates, and the ledger of trials',
  description:
    'Scores every candidate on every tested date of a panel, in universes of several sizes, and holds what followed against gates that noise does not pass. Each trial ' +
    'is a line of the ledger before it is scored and another one after, and the p-values are corrected for every trial of the ledger, also failed and abandoned ' +
    'ones. Reads the panel, the universe of each of its dates, and the assets and sessions of the backbone where they are there. A run whose inputs are unchanged does nothing. docs/stage-a.md says what each ' +
    'number means.',
  inputs: {
    snapshot: textInput('Id of the snapshot that the panel must be of. Empty: the one it is of', { placeholder: 'ID' }),
    featureSet: textInput('Feature set of the panel. Empty: the only one in the lake', { placeholder: 'HASH' }),
    candidates: listInput('Files of configs/candidates, by id. Empty: those of research.yaml (stage_a.candidates)'),
    universeSizes: listInput('Sizes of the universes. Empty: those of research.yaml (stage_a.universe_sizes)', {
      placeholder: 'N[,N…]',
    }),
    who: textInput('Who asks for the trials, for the ledger. Empty: the run, elsewhere "local"', {
      placeholder: 'NAME',
    }),
    variant: textInput(
      'What a sweep varies beside what tells trials apart anyway, its dates and its gates: part of each trial, so that it counts. No holdout is fixed then. Empty: no sweep',
      { placeholder: 'NAME' },
    ),
    again: flagInput(
      'Do the run once more although nothing changed: another attempt of the same trials, judged by the ledger as it is now',
    ),
    threads: integerInput(
      'Threads that compute, beside the one that reads. 0: as many as there are processors, at most 4',
      { minimum: 0, default: '0' },
    ),
    output: textInput('Folder that gets the report as HTML. Empty: none', { placeholder: 'DIR' }),
  },
  outputs: {
    run: output<string>('Id of the run: a hash of all that it is made of'),
    snapshot: output<string>('Id of the snapshot of the panel; "unpinned" where it is of none'),
    candidates: output<number>('Number of candidates'),
    survivors: output<number>('Number of candidates that every gate let pass, over all universes'),
    trials: output<number>('Number of trials in the ledger'),
    lines: output<number>('Number of its lines'),
    ledger: output<string>('Hash of its last line'),
    digest: output<string>('Digest of the results of every candidate'),
    report: output<string>('Path of the report, empty where none was asked for'),
  },
  reads: [panel, panelIndex, universePit, assets, exchangeSessions],
  writes: [candidateResults, foldMetrics, icByDate, survivorsA, trialReturns, trials, holdout],
  examples: ['stage-a', 'stage-a --candidates core8,fitted --universe-sizes 20000,30000,40000,50000 --output stage-a'],
  artifactKeys: ({ snapshot }) => ({ snapshot: snapshot === '' ? 'any' : snapshot }),
});
