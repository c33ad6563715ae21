import { backboneRuns, type RunTable } from '../../backbone/datasets.ts';
import { UserError } from '../../errors.ts';
import { type ChainLine, chainLines, readChain } from '../../lake/hash-chain.ts';
import type { Lake } from '../../lake/lake.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import { outcomeColumns, type RowOutcomes } from './pack-result.ts';

const ledgerFile = 'ledger.jsonl';

/** A run of the research store, as the ledger of operations has it. */
export interface RunEntry extends RowOutcomes {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly mode: string;
  readonly selected: number;
  readonly done: number;
  readonly failed: number;
  readonly assets: number;
  readonly verdict: string;
  readonly reasons: readonly string[];
}

/** The runs so far. @throws UserError when the chain is broken: then nothing may be added to it */
export async function readRuns(lake: Pick<Lake, 'attachment'>): Promise<RunEntry[]> {
  return (await readLedger(lake)).lines.map(({ entry }) => entry as unknown as RunEntry);
}

/** Adds a run behind the lines that are there, none of which changes. */
export async function addRun(lake: Lake, run: RunEntry): Promise<void> {
  const { text, lines, head } = await readLedger(lake);
  const added = chainLines(head, [run]);
  const runs = [...lines.map(({ entry }) => entry as unknown as RunEntry), run];
  const attachments = { [ledgerFile]: text + added.text };
  await lake.write(backboneRuns, {}, { recipe: backboneRecipe, table: runTable(runs), attachments });
}

async function readLedger(lake: Pick<Lake, 'attachment'>) {
  const text = (await lake.attachment(backboneRuns, {}, ledgerFile))?.toString('utf8') ?? '';
  const { lines, head, problems } = readChain(text);
  const [problem] = problems;
  if (problem === undefined) return { text, lines: lines as readonly ChainLine[], head };
  throw new UserError(
    `The ledger of operations of the research store is broken in line ${problem.line}: ${problem.problem}.`,
    {
      hint: 'Put back the partition backbone_runs of the lake from where a copy of it is; nothing was changed.',
    },
  );
}

function runTable(runs: readonly RunEntry[]): RunTable {
  const integers = (of: (run: RunEntry) => number) => Int32Array.from(runs, of);
  return {
    rows: runs.length,
    columns: {
      run: Int32Array.from(runs, (_, i) => i + 1),
      time: Float64Array.from(runs, ({ time }) => time),
      mode: runs.map(({ mode }) => mode),
      selected: integers(({ selected }) => selected),
      done: integers(({ done }) => done),
      failed: integers(({ failed }) => failed),
      ...outcomeColumns(runs),
      assets: integers(({ assets }) => assets),
      verdict: runs.map(({ verdict }) => verdict),
      reasons: runs.map(({ reasons }) => reasons.join(' ')),
    },
  };
}
