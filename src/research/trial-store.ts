import type { Dataset } from '../lake/dataset.ts';
import { withLines } from '../lake/hash-chain.ts';
import type { Lake } from '../lake/lake.ts';
import { ChainStore } from './chain-store.ts';
import { trials } from './datasets.ts';
import { lastPlannedRun, readTrials, type TrialLedger, type TrialLine, type TrialRule } from './trials.ts';

/** The ledger of trials in a lake. */
export const trialStore = new ChainStore<TrialLine, TrialLedger>({
  dataset: trials,
  lock: 'trials',
  title: 'ledger of trials',
  hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited counts no trials.',
  reference: 'planned',
  read: readTrials,
  withLines,
});

/**
 * The ledger of trials of a lake; empty where there is none yet.
 *
 * @throws UserError where it was edited
 */
export function readTrialLedger(lake: Lake): Promise<TrialLedger> {
  return trialStore.read(lake);
}

/**
 * The last run of a stage that the ledger of trials knows and whose results a lake holds: of others' runs it may know the trials alone.
 *
 * @param results of the runs, with the key `run`
 * @param isWanted by the rule of its trials
 * @returns undefined where there is none
 */
export async function lastRunOf(
  lake: Lake,
  results: Dataset,
  stage: string,
  isWanted: (rule: TrialRule) => boolean = () => true,
): Promise<string | undefined> {
  const present = new Set((await lake.list(results)).map(({ run }) => run));
  return lastPlannedRun(await readTrialLedger(lake), stage, (run, rule) => present.has(run) && isWanted(rule));
}

/** Adds lines to the ledger of trials. @param linesFor makes them from the ledger as it is then */
export function appendTrials(
  lake: Lake,
  linesFor: (ledger: TrialLedger) => readonly TrialLine[],
): Promise<TrialLedger> {
  return trialStore.append(lake, linesFor);
}
