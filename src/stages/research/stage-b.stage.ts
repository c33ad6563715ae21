import { assets, exchangeSessions, universePit } from '../../backbone/datasets.ts';
import { panel, panelIndex } from '../../panel/datasets.ts';
import { choiceInput, flagInput, integerInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { candidateResults, survivorsA, trialReturns, trials } from '../../research/datasets.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  holdout,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from '../../research/stage-b/datasets.ts';
import { inputScopes } from '../../research/stage-b/settings.ts';

export const stageB = defineStage({
  name: 'stage-b',
  group: 'research',
  position: 8,
  summary: 'Validate candidates: combinatorial cross-validation, statistics that know every trial, stress, holdout',
  description:
    'Scores and refits every candidate that a run of stage-a screened, by combinatorial purged cross-validation over the whole panel, and judges all of them together: deflated ' +
    'Sharpe ratio over every trial of the ledger, tests against data snooping, probability of backtest overfitting, stress, events left out. Who passes every other gate opens the ' +
    'holdout, once. Each trial is a line of the ledger before it is scored and another one after. No survivor is a result. A run whose inputs are unchanged does nothing. ' +
    'docs/stage-b.md says what each number means.',
  inputs: {
    run: textInput('Id of the run of stage-a. Empty: the last one', { placeholder: 'ID' }),
    inputScope: choiceInput('Who may pass: those that stage-a let pass, or all that it screened', inputScopes, {
      default: 'survivors',
    }),
    gates: textInput('File of configs/gates that decides who survives. Empty: that of research.yaml (stage_b.gates)', {
      placeholder: 'NAME',
    }),
    threads: integerInput('Threads that read the panel. 0: as many as there are processors, at most 4', {
      minimum: 0,
      default: '0',
    }),
    who: textInput('Who asks for the trials, for the ledgers. Empty: the run, elsewhere "local"', {
      placeholder: 'NAME',
    }),
    variant: textInput(
      'What a sweep varies beside what tells trials apart anyway, its dates and its gates: part of each trial, so that it counts. The holdout stays closed then. Empty: no sweep',
      { placeholder: 'NAME' },
    ),
    again: flagInput(
      'Do the run once more although nothing changed: another attempt of the same trials, judged by the ledger as it is now',
    ),
    output: textInput('Folder that gets the report as HTML. Empty: none', { placeholder: 'DIR' }),
  },
  outputs: {
    run: output<string>('Id of the run: a hash of all that it is made of'),
    stageARun: output<string>('Id of the run of stage-a'),
    snapshot: output<string>('Id of the snapshot of the panel; "unpinned" where it is of none'),
    candidates: output<number>('Number of candidates, over all universes'),
    survivors: output<number>('Number of candidates that every gate of the deciding profile let pass'),
    digest: output<string>('Digest of the results of every candidate'),
    report: output<string>('Path of the report, empty where none was asked for'),
    trials: output<number>('Number of trials in the ledger'),
    lines: output<number>('Number of its lines'),
    ledger: output<string>('Hash of its last line'),
  },
  reads: [panel, panelIndex, universePit, assets, exchangeSessions, candidateResults, survivorsA, trialReturns],
  writes: [
    stageBCandidates,
    survivorsB,
    stageBPaths,
    stageBStress,
    foldSummary,
    candidateFoldRobustness,
    stageBReturns,
    holdout,
    trials,
  ],
  examples: ['stage-b', 'stage-b --input-scope all --gates light --output stage-b'],
  artifactKeys: ({ run }) => ({ run: run === '' ? 'last' : run }),
});
