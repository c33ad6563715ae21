import { backboneRuns, type RunTable } from '../../backbone/datasets.ts';
import { UserError } from '../../errors.ts';
import { chainLines, type ReadChain, readChain } from '../../lake/hash-chain.ts';
import { joinedChains } from '../../lake/joined-chains.ts';
import type { Lake } from '../../lake/lake.ts';
import type { PartitionContent } from '../../lake/partition.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import { outcomeColumns, type RowOutcomes } from './pack-result.ts';

/** The file of the partition that holds the chain. */
export const ledgerFile = 'ledger.jsonl';

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

/** The hash of the last line, which stands for all of them. @throws UserError when the chain is broken */
export async function runsDigest(lake: Pick<Lake, 'attachment'>): Promise<string> {
  return (await readLedger(lake)).head.hash;
}

/** Adds a run behind the lines that are there, none of which changes. */
export async function addRun(lake: Lake, run: RunEntry): Promise<void> {
  const { text, head } = await readLedger(lake);
  await lake.write(backboneRuns, {}, contentOf(text + chainLines(head, [run]).text));
}

/**
 * The operations of two ledgers that began as one: the lines of the first as they are, behind them those that only the second has.
 *
 * @param first and `second`: the files ledger.jsonl
 * @returns undefined where the first has every line of the second
 * @throws UserError when a chain is broken
 */
export function joinedRuns(
  first: Uint8Array,
  second: Uint8Array,
): PartitionContent<(typeof backboneRuns)['columns']> | undefined {
  const [own, other] = [soundChain(textOf(first)), soundChain(textOf(second))];
  const text = joinedChains({ text: own.text, chain: own }, { text: other.text, chain: other });
  return text === undefined ? undefined : contentOf(text);
}

function contentOf(text: string): PartitionContent<(typeof backboneRuns)['columns']> {
  const runs = readChain(text).lines.map(({ entry }) => entry as unknown as RunEntry);
  return { recipe: backboneRecipe, table: runTable(runs), attachments: { [ledgerFile]: text } };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

async function readLedger(lake: Pick<Lake, 'attachment'>) {
  return soundChain(textOf((await lake.attachment(backboneRuns, {}, ledgerFile)) ?? Buffer.alloc(0)));
}

function soundChain(text: string): Pick<ReadChain, 'lines' | 'head'> & { readonly text: string } {
  const { lines, head, problems } = readChain(text);
  const [problem] = problems;
  if (problem === undefined) return { text, lines, head };
  throw new UserError(
    `The ledger of operations of the research store is broken in line ${problem.line}: ${problem.problem}.`,
    {
      hint: 'Put back the partition backbone_runs of the lake from where a copy of it is; nothing was changed.',
    },
  );
}

/** The runs as rows. */
export function runTable(runs: readonly RunEntry[]): RunTable {
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
