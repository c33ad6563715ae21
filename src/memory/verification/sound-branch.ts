import { GateError } from '../../errors.ts';
import { nameList } from '../../text/name-list.ts';
import type { Ledgers } from '../ledgers.ts';
import type { StateBranch } from '../state-branch.ts';
import { chainProblems, treeProblems } from './verify-ledgers.ts';

const problemsShown = 20;

/**
 * Makes sure, before anything is taken from the branch or added to it, that both ledgers are whole and name the partitions that are there.
 * Whether a partition is the one that the ledger names shows when it is fetched.
 *
 * @param consequence what is therefore not done, as the begin of a sentence
 * @param known the ledgers, where they are read already
 * @throws GateError for a branch that somebody has changed by hand
 */
export async function assertSoundLedgers(branch: StateBranch, consequence: string, known?: Ledgers): Promise<void> {
  const ledgers = known ?? (await branch.ledgers());
  const problems = [...chainProblems(ledgers), ...treeProblems(ledgers, new Set((await branch.files()).keys()))];
  if (problems.length === 0) return;
  const texts = problems.map(({ place, problem }) => `${place}: ${problem}`);
  throw new GateError(
    `${consequence}: ${branch.name} is not as it was written: ${nameList(texts, problemsShown, '; ')}. "regimen verify" tells all that is wrong; ` +
      'docs/operations.md says how to go back to a sound commit.',
  );
}
