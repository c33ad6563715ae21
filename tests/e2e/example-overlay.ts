import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { encodeExample, generateExample } from '../../tools/example/generate.ts';

/** Writes the seeded example into a folder. */
export function writeExample(folder: string): void {
  for (const [path, bytes] of encodeExample(generateExample())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Puts a scoring schema into a folder that no regime can be scored by. */
export function writeBrokenSchema(folder: string, id: string): void {
  const file = join(folder, 'configs', 'scoring_schemas', `${id}.yaml`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `schema_id: ${id}\nweights: nonsense\n`);
}
