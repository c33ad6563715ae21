import type { TableOf } from '../lake/dataset.ts';
import { type ChainProblem, readChain } from '../lake/hash-chain.ts';
import { joinedChains, type LedgerText } from '../lake/joined-chains.ts';
import type { Lake } from '../lake/lake.ts';
import { type LedgerName, ledgerTable, soundLedger } from '../lake/ledger-table.ts';
import type { PartitionContent } from '../lake/partition.ts';
import type { trials } from './datasets.ts';

/** A dataset that holds the lines of one hash-chained ledger. */
type ChainDataset = typeof trials;
type ChainTable = TableOf<ChainDataset>;

/** The one chain that there is. */
const keys = { chain: 'main' } as const;

/** A ledger of research, and how its lines are read and put behind each other. */
export interface ChainKind<Line, Ledger extends { readonly text: string }> extends LedgerName {
  readonly dataset: ChainDataset;
  /** Under which everybody adds lines to it; also the stage of its recipe. */
  readonly lock: string;
  /** Field of a line that holds the number of an earlier one. */
  readonly reference: string;
  readonly read: (text: string) => { readonly ledger: Ledger; readonly problems: readonly ChainProblem[] };
  readonly withLines: (ledger: Ledger, lines: readonly Line[]) => Ledger;
}

/** A hash-chained ledger in the lake. */
export class ChainStore<Line, Ledger extends { readonly text: string }> {
  readonly #kind: ChainKind<Line, Ledger>;

  constructor(kind: ChainKind<Line, Ledger>) {
    this.#kind = kind;
  }

  /** Under which everybody adds lines to it. */
  get lock(): string {
    return this.#kind.lock;
  }

  get #recipe() {
    return { stage: this.#kind.lock, version: 1, parameters: {}, inputs: [] };
  }

  /**
   * The ledger of a lake; empty where there is none yet.
   *
   * @throws UserError where a line was changed, taken out or put in: nothing is counted from such a ledger, and nothing is added to it
   */
  async read(lake: Lake): Promise<Ledger> {
    const { dataset } = this.#kind;
    const home = lake.homeOf(dataset);
    const partition = await home.read(dataset, keys);
    return this.#sound(partition?.table, home.folder(dataset, keys));
  }

  /**
   * Adds lines. They are there when this has resolved, or, where it is stopped before, none of them is. One process at a time.
   *
   * @param linesFor makes them from the ledger as it is then
   * @returns the ledger with them
   */
  append(lake: Lake, linesFor: (ledger: Ledger) => readonly Line[]): Promise<Ledger> {
    const { dataset, lock, withLines } = this.#kind;
    const home = lake.homeOf(dataset);
    return home.exclusively(lock, async () => {
      const before = await this.read(home);
      const after = withLines(before, linesFor(before));
      await home.write(dataset, keys, { recipe: this.#recipe, table: ledgerTable(after.text) });
      return after;
    });
  }

  /**
   * The lines of two ledgers that began as one, as two runs or two people leave them: the lines of the first as they are, behind them those that only the second has.
   *
   * @param places of both, for messages
   * @returns undefined where the first has every line of the second
   * @throws UserError where one of them is not what was written
   */
  joined(
    first: ChainTable,
    second: ChainTable,
    places: readonly [first: string, second: string],
  ): PartitionContent<ChainDataset['columns']> | undefined {
    const textOf = (table: ChainTable, place: string): LedgerText => {
      const { text } = this.#sound(table, place);
      return { text, chain: readChain(text) };
    };
    const text = joinedChains(textOf(first, places[0]), textOf(second, places[1]), this.#kind.reference);
    return text === undefined ? undefined : { recipe: this.#recipe, table: ledgerTable(text) };
  }

  /**
   * Adds to the ledger of a lake the lines of another that began as the same one.
   *
   * @param place of the other, for messages
   * @throws UserError where one of them is not what was written
   */
  async addLinesOf(lake: Lake, text: string, place: string): Promise<void> {
    const { dataset, lock } = this.#kind;
    const home = lake.homeOf(dataset);
    await home.exclusively(lock, async () => {
      const own = (await home.read(dataset, keys))?.table ?? ledgerTable('');
      const content = this.joined(own, ledgerTable(text), [home.folder(dataset, keys), place]);
      if (content !== undefined) await home.write(dataset, keys, content);
    });
  }

  /** What other processes wrote of the ledger counts as written by the run of this lake. */
  async adopt(lake: Lake): Promise<void> {
    const { dataset } = this.#kind;
    const manifest = await lake.manifest(dataset, keys);
    if (manifest !== undefined) lake.written.push({ dataset, keys, digest: manifest.digest });
  }

  #sound(table: ChainTable | undefined, place: string): Ledger {
    return soundLedger(table, place, this.#kind.read, this.#kind);
  }
}
