import { UserError } from '../errors.ts';
import { readChain } from '../lake/hash-chain.ts';
import { joinedChains, type LedgerText } from '../lake/joined-chains.ts';
import type { Lake } from '../lake/lake.ts';
import type { PartitionContent } from '../lake/partition.ts';
import type { Table } from '../lake/table.ts';
import { trials } from './datasets.ts';
import { readTrials, type TrialLedger, type TrialLine, withLines } from './trials.ts';

type TrialTable = Table<(typeof trials)['columns']>;

/** The one chain that there is. */
const keys = { chain: 'main' } as const;

const recipe = { stage: 'trials', version: 1, parameters: {}, inputs: [] };

/**
 * The ledger of trials of a lake; empty where there is none yet.
 *
 * @throws UserError where a line was changed, taken out or put in: nothing is counted from such a ledger, and nothing is added to it
 */
export async function readTrialLedger(lake: Lake): Promise<TrialLedger> {
  const partition = await lake.read(trials, keys);
  return soundLedger(partition?.table, lake.folder(trials, keys));
}

function soundLedger(table: TrialTable | undefined, place: string): TrialLedger {
  const text = table === undefined ? '' : table.columns.line.map((line) => `${line}\n`).join('');
  const { ledger, problems } = readTrials(text);
  const [first] = problems;
  if (first === undefined) return ledger;
  throw new UserError(
    `The ledger of trials in ${place} is not what was written: line ${first.line}: ${first.problem}.`,
    { hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited counts no trials.' },
  );
}

/**
 * The trials of two ledgers that began as one, as two runs or two people leave them: the lines of the first as they are, behind them those that only the second has.
 *
 * @param places of both, for messages
 * @returns undefined where the first has every line of the second
 * @throws UserError where one of them is not what was written
 */
export function joinedTrials(
  first: TrialTable,
  second: TrialTable,
  places: readonly [first: string, second: string],
): PartitionContent<(typeof trials)['columns']> | undefined {
  const textOf = (table: TrialTable, place: string): LedgerText => {
    const { text } = soundLedger(table, place);
    return { text, chain: readChain(text) };
  };
  const text = joinedChains(textOf(first, places[0]), textOf(second, places[1]), 'planned');
  return text === undefined ? undefined : { recipe, table: tableOf({ text }) };
}

/**
 * Adds lines to the ledger. They are there when this has resolved, or, where it is stopped before, none of them is. One process at a time.
 *
 * @param linesFor makes them from the ledger as it is then
 * @returns the ledger with them
 */
export function appendTrials(
  lake: Lake,
  linesFor: (ledger: TrialLedger) => readonly TrialLine[],
): Promise<TrialLedger> {
  return lake.exclusively('trials', async () => {
    const before = await readTrialLedger(lake);
    const after = withLines(before, linesFor(before));
    await lake.write(trials, keys, { recipe, table: tableOf(after) });
    return after;
  });
}

function tableOf({ text }: Pick<TrialLedger, 'text'>): TrialTable {
  const lines = text.split('\n').slice(0, -1);
  return { rows: lines.length, columns: { seq: Int32Array.from(lines.keys(), (i) => i + 1), line: lines } };
}
