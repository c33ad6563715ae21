import type { Dataset } from '../lake/dataset.ts';
import { ledgerText } from '../lake/ledger-table.ts';
import { decodeParquet } from '../lake/parquet-decoding.ts';
import { readVerified } from '../lake/partition-files.ts';
import { listedTable } from '../lake/partition-reading.ts';

/**
 * Of several states of one hash-chained ledger the one that begins with every other: jobs that add lines one after the other leave such states.
 *
 * @param folders of the partition, one for each state
 * @returns its place among them; undefined where two of them went on apart, or one has no lines
 * @throws DamagedPartitionError
 */
export async function longestLedger(dataset: Dataset, folders: readonly string[]): Promise<number | undefined> {
  const texts = await Promise.all(folders.map((folder) => storedText(dataset, folder)));
  const longest = texts.reduce((best, text, i) => (text.length > (texts[best] as string).length ? i : best), 0);
  const isWhole = texts.every((text) => text !== '' && (texts[longest] as string).startsWith(text));
  return isWhole ? longest : undefined;
}

async function storedText(dataset: Dataset, folder: string): Promise<string> {
  const verified = await readVerified(folder);
  if (verified === undefined) return '';
  const file = listedTable(folder, dataset, verified.manifest);
  const { columns } = await decodeParquet(dataset.columns, verified.files.get(file.path) ?? Buffer.alloc(0));
  const lines: unknown = columns.line;
  return Array.isArray(lines) ? ledgerText(lines) : '';
}
