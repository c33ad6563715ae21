import { snapshot, storeDatasets, universePit } from '../../backbone/datasets.ts';
import { flagInput, integerInput, listInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { trialReturns, trials } from '../../research/datasets.ts';
import { holdout, stageBReturns } from '../../research/stage-b/datasets.ts';

export const sweep = defineStage({
  name: 'sweep',
  group: 'research',
  position: 20,
  summary: 'Many screenings: dates, lengths, sizes, candidates and gates, each in a process of its own',
  description:
    'Makes a panel for each span that is asked for, once, and runs "stage-a" on it, and with gates "stage-b", for each combination of size, candidates and gates: one process after the other, watched, ended and ' +
    'tried again where the settings say so. Every process works in a scratch lake that takes the store from this one; nothing of it is promoted and no holdout is opened, and every trial is a line of this lake’s ledger. The same ' +
    'command goes on where it was stopped. docs/sweep.md.',
  inputs: {
    snapshot: textInput(
      'Id of the snapshot that the panels are of. Empty: the newest; without any the store as it is',
      {
        placeholder: 'ID',
      },
    ),
    asOf: textInput(
      'Last as-of dates of the panels: sessions:N, weekly:N, monthly:N, or dates. Empty: sweep.as_of of research.yaml',
      { placeholder: 'RULE' },
    ),
    panels: listInput(
      'As-of dates of a panel up to its last one: weekly:N, monthly:N, sessions:N. Empty: sweep.panels of research.yaml',
      { placeholder: 'RULE[,RULE…]' },
    ),
    universeSizes: listInput('Sizes of the universes, a task each. Empty: those of research.yaml', {
      placeholder: 'N[,N…]',
    }),
    candidates: listInput('Files of configs/candidates, by id, a task each. Empty: those of research.yaml'),
    gates: listInput(
      'Profiles of configs/gates by which stage-b decides, a task each. Empty: those of research.yaml, where none ends a task with stage-a',
    ),
    plan: flagInput('Say what would be done, and do nothing'),
    retryFailed: flagInput('Try tasks again that have failed for good'),
    maxHours: integerInput('No task begins later than that. 0: as research.yaml says', { minimum: 0, default: '0' }),
    part: textInput('Which of several machines this is: i/n does every task of its part', {
      default: '1/1',
      placeholder: 'i/n',
    }),
    collect: textInput(
      'Instead of doing tasks: a folder with what the parts left, which is put together. Empty: none',
      {
        placeholder: 'DIR',
      },
    ),
    folder: textInput('Folder of sweeps; each has its own in it', { default: 'data/sweeps', placeholder: 'DIR' }),
  },
  outputs: {
    sweep: output<string>('Id of the sweep: the start of the hash of its plan'),
    snapshot: output<string>('Id of the snapshot; empty where the panels are of none'),
    state: output<string>('Path of the state file; empty where nothing was done'),
    tasks: output<number>('Number of tasks'),
    done: output<number>('Number of them that are done'),
    failed: output<number>('Number of them that have failed for good'),
    pending: output<number>('Number of them that are still to be done'),
    trials: output<number>('Number of trials in the ledger'),
  },
  reads: [...storeDatasets, universePit, snapshot, holdout],
  writes: [],
  adopts: [trials, trialReturns, stageBReturns],
  examples: [
    'sweep --as-of weekly:8 --panels weekly:52,weekly:104 --plan',
    'sweep --universe-sizes 1000,3000 --candidates core8,fitted --gates light,strict',
  ],
  artifactKeys: ({ part, collect }) => ({ part: collect === '' ? part.replace('/', '-of-') : 'all' }),
});
