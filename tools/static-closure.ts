import { readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

// What is loaded as soon as a module is, without what it imports when it gets there:
//   node tools/static-closure.ts [FILE …]   (by default the front doors and the definition of each stage)

const root = join(import.meta.dirname, '..');

/** Statements that load a module: not `import type`, not `import()`. */
const loading = /^(?:import|export)\s+(?!type\b)(?:[^'"();]*?\sfrom\s+)?'([^']+)'/gm;

export interface Closure {
  /** Files of this repository, from its root, sorted. */
  readonly files: readonly string[];
  /** Packages and modules of Node. */
  readonly packages: readonly string[];
}

/** Everything that is loaded with a file. @param read gives the text of a file by its path from the root */
export function staticClosure(file: string, read: (path: string) => string = readSource): Closure {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (files.has(next)) continue;
    files.add(next);
    for (const [, specifier = ''] of read(next).matchAll(loading)) {
      if (specifier.startsWith('.')) open.push(normalize(join(dirname(next), specifier)));
      else packages.add(specifier);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv.slice(2).map((file) => relative(root, file));
  for (const file of asked.length > 0 ? asked : ['src/entry.ts', 'src/command-line.ts', 'src/actions.ts']) {
    const { files, packages } = staticClosure(file);
    console.log(`${file}: ${files.length} files, ${packages.length} packages`);
    for (const path of files) console.log(`  ${path}`);
    for (const name of packages) console.log(`  ${name}`);
  }
}
