import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { pinLibraries } from './library-pins.ts';
import { type OutputFiles, outputFile } from './output-files.ts';
import { symbolsLast } from './symbols-last.ts';

/** Files of src/native that are used as they are. */
const plainFiles = ['polars.cjs', 'polars.d.cts', 'binding.cjs'];

/**
 * Builds `dist/native`: the loader, Polars' own code and the compressed library.
 *
 * @param compiled - Folder of the compiled sources.
 * @param previous - See `pinLibraries`.
 * @returns The files by their path in `dist/native/`, and the licences of what is bundled.
 */
export async function buildNative(
  root: string,
  compiled: string,
  previous: string | undefined,
): Promise<{ files: OutputFiles; licenses: string }> {
  const { manifest, compressed } = pinLibraries(root, previous);
  const loader = await bundle(
    entryFor(compiled, 'library', `module.exports = require('./src/native/library.js');`),
    {},
    false,
  );
  const polars = await bundle(
    entryFor(compiled, 'polars-bundle', `module.exports = require('nodejs-polars');`),
    // Polars looks for a package per platform; whichever it asks for, it gets the library that the loader opened.
    Object.fromEntries(Object.values(manifest.libraries).map((library) => [library.package, './binding.cjs'])),
    true,
  );
  const files: OutputFiles = new Map();
  for (const name of plainFiles) files.set(name, outputFile(readFileSync(join(root, 'src/native', name))));
  files.set('library.cjs', outputFile(loader.code));
  files.set('polars-bundle.cjs', outputFile(symbolsLast(polars.code)));
  files.set('manifest.json', outputFile(`${JSON.stringify(manifest, undefined, 2)}\n`));
  files.set(compressed.name, outputFile(compressed.bytes));
  for (const [name, source] of Object.entries({ ...loader.chunks, ...polars.chunks })) {
    throw new Error(`dist/native needs no further files, but ncc made ${name} (${source.length} bytes)`);
  }
  return { files, licenses: polars.licenses };
}

function entryFor(compiled: string, name: string, code: string): string {
  mkdirSync(compiled, { recursive: true });
  const entry = join(compiled, `${name}.cjs`);
  writeFileSync(entry, `${code}\n`);
  return entry;
}
