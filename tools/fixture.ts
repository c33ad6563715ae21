import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeExample, generateExample } from './example/generate.ts';

// "npm run fixture": the small committed week of the pull-request check, from a seed.

const folder = join(import.meta.dirname, '..', 'examples', 'fixture');
rmSync(join(folder, 'data'), { recursive: true, force: true });
for (const [path, bytes] of encodeExample(generateExample({ seed: 11, symbols: 24, candleWeeks: 16, newsWeeks: 14 }))) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
console.log(`Wrote ${folder}; now run "npm run golden" and commit both.`);
