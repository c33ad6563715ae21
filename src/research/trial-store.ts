import { UserError } from '../errors.ts';
import type { Lake } from '../lake/lake.ts';
import type { Table } from '../lake/table.ts';
import { trials } from './datasets.ts';
import { readTrials, type TrialLedger, type TrialLine, withLines } from './trials.ts';

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
  const text = partition === undefined ? '' : partition.table.columns.line.map((line) => `${line}\n`).join('');
  const { ledger, problems } = readTrials(text);
  const [first] = problems;
  if (first !== undefined) {
    throw new UserError(
      `The ledger of trials in ${lake.folder(trials, keys)} is not what was written: line ${first.line}: ${first.problem}.`,
      {
        hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited counts no trials.',
      },
    );
  }
  return ledger;
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

function tableOf({ text }: TrialLedger): Table<(typeof trials)['columns']> {
  const lines = text.split('\n').slice(0, -1);
  return { rows: lines.length, columns: { seq: Int32Array.from(lines.keys(), (i) => i + 1), line: lines } };
}
