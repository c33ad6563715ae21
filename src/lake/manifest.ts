import { z } from 'zod';
import { canonicalJson, sha256Hex } from './canonical-json.ts';
import type { PartitionKeys } from './dataset.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a file of a partition may be called. */
export const attachmentName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * What a stage read: a whole partition by its content, or a slice of one or more by the rows themselves. Recording what was read
 * instead of what was there makes a week independent of everything that was stored after it.
 */
const inputSchema = z.strictObject({
  dataset: z.string(),
  keys: z.record(z.string(), z.string()),
  /** The rows read, in words, when it was not all of them: `date<=2014-03-28`. */
  slice: z.string().optional(),
  content: hex64,
});

const recipeSchema = z.strictObject({
  stage: z.string(),
  /** The stage's own algorithm version: raised with every change that can change its bytes. */
  version: z.number().int(),
  parameters: z.record(z.string(), z.unknown()),
  seed: z.number().int().optional(),
  inputs: z.array(inputSchema),
});

const fileSchema = z.strictObject({
  /** A plain name: a manifest from elsewhere must not lead out of its folder. */
  path: z.string().regex(attachmentName),
  bytes: z.number().int().nonnegative(),
  /** Only for the table. */
  rows: z.number().int().nonnegative().optional(),
  sha256: hex64,
});

export const manifestSchema = z.strictObject({
  format: z.literal(1),
  dataset: z.string(),
  keys: z.record(z.string(), z.string()),
  /** SHA-256 over keys, recipe and files: the partition's identity. */
  digest: hex64,
  /** SHA-256 over keys and files alone: what a reader of the partition depends on. */
  content: hex64,
  recipe: recipeSchema,
  files: z.array(fileSchema),
  /** Circumstances, not part of the digest. */
  produced: z.strictObject({
    time: z.string(),
    /** Of the repository that holds the configuration. */
    commit: z.string().nullable(),
    /** Only where the configuration was not what the commit has: SHA-256 of what was used. */
    dirty: z.strictObject({ configuration: hex64 }).optional(),
    run: z.string().nullable(),
    software: z.string(),
    /** What a stage says of where a table came from, such as its mode and how many rows were there before. */
    notes: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    sources: z
      .array(
        z.strictObject({
          name: z.string(),
          bytes: z.number(),
          sha256: hex64,
          /** When it was fetched, for answers of live providers. */
          time: z.string().optional(),
        }),
      )
      .optional(),
  }),
  /** SHA-256 of the file's bytes before the line that holds it: says that the file is as it was written, `produced` included. */
  seal: hex64,
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Recipe = z.infer<typeof recipeSchema>;
export type InputReference = z.infer<typeof inputSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;
export type Produced = Manifest['produced'];
export type SourceFile = NonNullable<Produced['sources']>[number];

/** The digests that a manifest of these parts must carry. */
export function manifestDigests(
  dataset: string,
  keys: PartitionKeys,
  recipe: Recipe,
  files: readonly ManifestFile[],
): { digest: string; content: string } {
  return {
    digest: sha256Hex(canonicalJson({ dataset, keys, recipe, files })),
    content: sha256Hex(canonicalJson({ dataset, keys, files })),
  };
}

const sealLine = /\n {2}"seal": "([^"]*)"\n\}\n$/;

/** The text of `manifest.json`, sealed. */
export function manifestText(manifest: Omit<Manifest, 'seal'>): string {
  const { format, dataset, keys, digest, content, recipe, files, produced } = manifest;
  const document = { format, dataset, keys, digest, content, recipe, files, produced };
  const sealed = `${JSON.stringify(document, null, 2).slice(0, -'\n}'.length)},`;
  return `${sealed}\n  "seal": "${sha256Hex(sealed)}"\n}\n`;
}

/** Whether the bytes of a `manifest.json` are those that were written. */
export function isSealed(bytes: Buffer): boolean {
  const [line, seal] = sealLine.exec(bytes.toString('latin1')) ?? [];
  return line !== undefined && sha256Hex(bytes.subarray(0, bytes.length - line.length)) === seal;
}

/** Whether two recipes are the same work on the same inputs. */
export function sameRecipe(a: Recipe, b: Recipe): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
