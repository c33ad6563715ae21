import { reconciliation } from '../../audit/datasets.ts';
import { exchangeSessions, snapshot as snapshots } from '../../backbone/datasets.ts';
import { panelIndex } from '../../panel/datasets.ts';
import { textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { promotionDecisions } from '../../promotion/datasets.ts';
import { candidateResults, trials } from '../../research/datasets.ts';
import { holdout, stageBCandidates, stageBReturns, survivorsB } from '../../research/stage-b/datasets.ts';
import { invalidate } from './invalidate.stage.ts';

export const statusPage = defineStage({
  name: 'status-page',
  group: 'research',
  position: 91,
  summary: 'One page that says where research is: champion, trials, decisions, data, and what is stale',
  description:
    'Writes one page without script: who is champion and why, since when, by which numbers with which digests; what would retire it, each step with the distance to it; how often was tried; ' +
    'the last decisions with their reasons; what the store, the panel and the runs hold, how fresh it is, and what rests on a changed input. Without a champion it says why there is none. ' +
    'Made from the ledgers and manifests of the lake and, where it is given, the file of the stage "status"; the same lake gives the same page. The pages of the last Stage A and Stage B lie beside it. ' +
    'A ledger that is not what was written is told on the page, and ends the stage as a gate.',
  inputs: {
    output: textInput('Folder that gets status.html, and stage-a.html and stage-b.html where the lake has them', {
      default: 'report',
      placeholder: 'DIR',
    }),
    status: textInput('File of the stage "status", for what became of the steps of the last run. Empty: left out', {
      placeholder: 'FILE',
    }),
    invalidation: textInput(
      'List of what rests on changed inputs, as "invalidate --output" writes it. Empty: it is made anew, for which the lake has to hold the store',
      { placeholder: 'FILE' },
    ),
  },
  outputs: {
    page: output<string>('Path of the page'),
    champion: output<string>('Candidate and size of the universe of the champion, as candidate@size; empty for none'),
    state: output<string>('live or live_hold; empty without a champion'),
    trials: output<number>('Number of trials in the ledger; -1 where it cannot be believed'),
    stale: output<number>('Number of partitions and runs that rest on a changed input; -1 where it is not known'),
    broken: output<readonly string[]>('What is wrong with ledgers, as JSON; empty where they are sound'),
  },
  reads: [
    ...[exchangeSessions, snapshots, reconciliation, panelIndex, candidateResults, trials, holdout, promotionDecisions],
    ...[stageBCandidates, survivorsB, stageBReturns],
  ],
  writes: [],
  calls: [invalidate],
  examples: ['status-page', 'status-page --output report --status research-status/status.json'],
  artifactKeys: () => ({}),
});
