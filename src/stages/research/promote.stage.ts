import { exchangeSessions } from '../../backbone/datasets.ts';
import { flagInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { promotionDecisions } from '../../promotion/datasets.ts';
import { trials } from '../../research/datasets.ts';
import { stageBCandidates, stageBReturns, survivorsB } from '../../research/stage-b/datasets.ts';
import { invalidate } from './invalidate.stage.ts';

export const promote = defineStage({
  name: 'promote',
  group: 'research',
  position: 10,
  summary: 'Decide which candidates are live, in shadow and retired, in a ledger that can be decided again',
  description:
    'Decides on a run of stage-b, once: who takes an empty slot, who challenges a champion and is better beyond chance, who loses a slot. Every decision is a line of a hash-chained ledger, ' +
    'with the evidence that it rests on and every reason; champions and states are read from it. A promotion is considered every review_sessions sessions, a demotion on any day. No ' +
    'champion is a result. docs/promotion.md has the rules.',
  inputs: {
    run: textInput('Id of the run of stage-b to decide on. Empty: the last one', { placeholder: 'ID' }),
    session: textInput('Date as of which it is decided. Empty: the last session of the store', { placeholder: 'DATE' }),
    invalidation: textInput(
      'List of what rests on changed inputs, as "invalidate --output" writes it. Empty: it is made anew',
      { placeholder: 'FILE' },
    ),
    replay: flagInput('Decide the whole ledger again and decide nothing new; a disagreement ends with exit code 3'),
    explain: textInput('Id of a decision that is told in words, nothing is decided; "last" for the last one', {
      placeholder: 'ID',
    }),
    rollback: textInput(
      'Id of a decision to take back, with all that came after it: a line of its own that says so; nothing is deleted',
      { placeholder: 'ID' },
    ),
    why: textInput('Why it is taken back, for the ledger', { placeholder: 'TEXT' }),
    who: textInput('Who decides, for the ledger. Empty: the run, elsewhere "local"', { placeholder: 'NAME' }),
    output: textInput(
      'Folder that gets what is read from the ledger: experiments.db, promotion_index.json, champions/, the ledger itself. Empty: none',
      { placeholder: 'DIR' },
    ),
  },
  outputs: {
    decision: output<string>(
      'PROMOTE, NO_PROMOTION or ROLLBACK; with --replay and --explain that of the last line, empty where there is none',
    ),
    reasons: output<readonly string[]>('Its reason codes, as JSON'),
    id: output<string>('Id of the decision; empty where there is none'),
    recorded: output<boolean>('Whether a line was added: false where this evidence was decided before'),
    champion: output<string>('Candidate and size of the universe of the champion, as candidate@size; empty for none'),
    championId: output<string>('Id of its tenure; empty for none'),
    state: output<string>('live or live_hold; empty without a champion'),
    decisions: output<number>('Number of lines of the ledger'),
    disagreements: output<number>('With --replay: number of lines that are decided otherwise now'),
    ledger: output<string>('Hash of the last line'),
    views: output<string>('Folder of what is read from the ledger, empty where none was asked for'),
  },
  reads: [stageBCandidates, survivorsB, stageBReturns, trials, exchangeSessions],
  writes: [promotionDecisions],
  calls: [invalidate],
  examples: ['promote', 'promote --output registry', 'promote --replay', 'promote --explain last'],
  artifactKeys: () => ({}),
});
