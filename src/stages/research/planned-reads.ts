import { UserError } from '../../errors.ts';
import { type Dataset, type PartitionKeys, partitionName } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { InputReference } from '../../lake/manifest.ts';

/** The bytes of a table, every one checked; undefined where there is none. */
type TableBytesOf = Lake['tableBytes'];

/**
 * Reads of the partitions that are planned for. What a delta replaced, brought or removed since is refused: a table that was made from it would say that it
 * was made from what lay there before.
 */
export function readsAsPlanned(lake: Pick<Lake, 'tableBytes'>, planned: readonly InputReference[]): TableBytesOf {
  const contents = new Map(planned.map((input) => [partitionName(input), input.content]));
  return async (dataset: Dataset, keys: PartitionKeys) => {
    const table = await lake.tableBytes(dataset, keys);
    const name = partitionName({ dataset: dataset.name, keys });
    if (table?.manifest.content !== contents.get(name)) throw changedMeanwhile(name);
    return table;
  };
}

/** @param what was read before and is another now */
export function changedMeanwhile(what: string): UserError {
  return new UserError(`${what} changed while this run was at work: another run fed the research store.`, {
    hint: 'Run the stage again when the other run has ended. What was made already is kept, and is made again only where it has to be.',
  });
}
