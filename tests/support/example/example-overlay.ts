import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ExampleOptions, encodeExample, generateExample } from '../../../tools/example/generate.ts';

/** An example that several weeks can be made of in little time. */
export const smallExample: ExampleOptions = { symbols: 12, candleWeeks: 21, newsWeeks: 18 };

/** Writes the seeded example into a folder. */
export function writeExample(folder: string, options: ExampleOptions = {}): void {
  for (const [path, bytes] of encodeExample(generateExample(options))) {
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
