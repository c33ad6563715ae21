import type { z } from 'zod';
import type { Dataset, PartitionKeys } from './dataset.ts';
import type { Lake } from './lake.ts';
import { DamagedPartitionError } from './partition-files.ts';

/** The further files of a partition, and its folder for messages. */
export interface PartitionDocuments {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The files of a partition, read and verified; undefined where there is no such partition. @throws DamagedPartitionError */
export async function partitionDocuments(
  lake: Lake,
  dataset: Dataset,
  keys: PartitionKeys,
): Promise<PartitionDocuments | undefined> {
  const partition = await lake.files(dataset, keys);
  return partition && { folder: lake.folder(dataset, keys), files: partition.files };
}

/** A text that every partition of its kind has. @throws DamagedPartitionError where there is none */
export function documentText({ folder, files }: PartitionDocuments, name: string): string {
  const bytes = files.get(name);
  if (bytes) return Buffer.from(bytes).toString('utf8');
  throw new DamagedPartitionError(folder, `it has no ${name}`);
}

/**
 * A JSON document that every partition of its kind has, as it was written.
 *
 * @throws DamagedPartitionError where there is none, or where it is not of that shape
 */
export function readDocument<T>(partition: PartitionDocuments, name: string, schema: z.ZodType<T>): T {
  const document = parseDocument(documentText(partition, name), schema);
  if (typeof document !== 'string') return document;
  throw new DamagedPartitionError(partition.folder, `${name}: ${document}`);
}

/** A JSON text of that shape, with everything else that it holds; a text says what is wrong with it. */
export function parseDocument<T>(text: string, schema: z.ZodType<T>): T | string {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const parsed = schema.safeParse(document);
  // As it was written and not as it was parsed, which has its fields in another order.
  if (parsed.success) return document as T;
  return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`).join('; ');
}
