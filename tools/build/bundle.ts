import { createRequire } from 'node:module';
import { type Chunks, mergeEqualChunks } from './equal-chunks.ts';

/** The part of ncc's programming interface that is used here; ncc has no types of its own. */
type Ncc = (
  entry: string,
  options: {
    cache: false;
    quiet: true;
    minify: boolean;
    target: string;
    externals: Record<string, string>;
    license: string;
  },
) => Promise<{ code: string; assets: Record<string, { source: string | Uint8Array }> }>;

/** What ncc made of one entry. */
export interface Bundle {
  code: string;
  /** Files that lie beside the code: chunks of dynamic imports. */
  chunks: Chunks;
  /** The licences of every package in the bundle. */
  licenses: string;
}

const licenseFile = 'licenses.txt';

/**
 * Bundles a compiled module with its dependencies. The name decides the form: `.cjs` gives CommonJS, `.js` an ES module.
 * @param externals - Modules that stay outside, and how the bundle refers to each.
 */
export async function bundle(entry: string, externals: Record<string, string>, minify: boolean): Promise<Bundle> {
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;
  const options = { cache: false, quiet: true, target: 'es2022', license: licenseFile } as const;
  const { code, assets } = await ncc(entry, { ...options, externals, minify });
  const { [licenseFile]: licenses, ...chunks } = assets;
  const sources = Object.fromEntries(Object.entries(chunks).map(([name, { source }]) => [name, source]));
  return {
    ...mergeEqualChunks(code, sources),
    licenses: licenses?.source.toString() ?? '',
  };
}
