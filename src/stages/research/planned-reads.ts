import { UserError } from '../../errors.ts';
import { partitionName } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { InputReference, Manifest } from '../../lake/manifest.ts';

/**
 * Reads of the partitions that recipes name already. What a delta replaced since is refused: a table that was made from it would say that it was
 * made from what lay there before.
 */
export function readsAsPlanned(
  lake: Pick<Lake, 'readEach'>,
  planned: readonly InputReference[],
): Pick<Lake, 'readEach'> {
  const contents = new Map(planned.map((input) => [partitionName(input), input.content]));
  return { readEach: (dataset, wanted, names) => unlessChanged(lake.readEach(dataset, wanted, names), contents) };
}

async function* unlessChanged<P extends { readonly manifest: Manifest }>(
  partitions: AsyncGenerator<P>,
  contents: ReadonlyMap<string, string>,
): AsyncGenerator<P> {
  for await (const partition of partitions) {
    const name = partitionName(partition.manifest);
    if (contents.get(name) !== partition.manifest.content) throw changedMeanwhile(name);
    yield partition;
  }
}

/** @param what was read before and is another now */
export function changedMeanwhile(what: string): UserError {
  return new UserError(`${what} changed while this run was at work: another run fed the research store.`, {
    hint: 'Run the stage again when the other run has ended. What was made already is kept, and is made again only where it has to be.',
  });
}
