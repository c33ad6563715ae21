import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

// npm run new-provider -- <name>: the provider, its double and its page, copied from the template under the name of a new one.

const root = join(import.meta.dirname, '..');
const template = 'tests/conformance/template';

/** Where each file of the template goes. */
const placesOf = (name: string): ReadonlyMap<string, string> =>
  new Map([
    [`${template}/provider.ts`, `src/providers/${name}.ts`],
    [`${template}/double.ts`, `tests/conformance/doubles/${name}.ts`],
    [`${template}/page.md`, `docs/providers/${name}.md`],
  ]);

/** The text of a file of the template under another name, its imports as they are from its new place. */
function copied(from: string, to: string, name: string): string {
  const places = placesOf(name);
  const moved = (target: string) => {
    const path = posix.join(posix.dirname(from), target);
    const relative = posix.relative(posix.dirname(to), places.get(path) ?? path);
    return relative.startsWith('.') ? relative : `./${relative}`;
  };
  return readFileSync(join(root, from), 'utf8')
    .replaceAll(/(?<= from ')\.[^']+/g, moved)
    .replaceAll(/, a service that does not exist: a provider to copy .*?\.md(?=\.)/g, '')
    .replaceAll(
      'Example Wire',
      name.replace(/^./, (letter) => letter.toUpperCase()),
    )
    .replaceAll('WIRE', name.toUpperCase())
    .replaceAll(/\bwire(?=\b|Double)/g, name);
}

const [name = ''] = process.argv.slice(2);
const taken = [...placesOf(name).values()].find((path) => existsSync(join(root, path)));
if (!/^[a-z][a-z0-9]*$/.test(name)) {
  console.error('Usage: npm run new-provider -- <name>, one word of small letters and digits');
  process.exitCode = 2;
} else if (taken !== undefined) {
  console.error(`There is a file ${taken} already.`);
  process.exitCode = 2;
} else {
  for (const [from, to] of placesOf(name)) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    writeFileSync(join(root, to), copied(from, to, name));
    console.log(`written: ${to}`);
  }
}
