import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packsOf } from './packs.ts';
import { simulateWorld, type WorldOptions } from './world.ts';

/** So many years that a Sharpe ratio of 1 could be told from 0 and days are left for a holdout; with a premium that a validation can find. */
export const researchDefaults: WorldOptions = {
  seed: 7,
  assets: 500,
  firstDay: '2022-01-03',
  lastDay: '2026-06-30',
  calmPremium: 1.2,
};

const product = join(import.meta.dirname, '../../..');

/** Writes the packs of an invented market and a configuration that names them into a folder, in place of what it held of both. */
export async function writeResearchExample(folder: string, options: WorldOptions): Promise<void> {
  for (const part of ['configs', 'data/packs']) rmSync(join(folder, part), { recursive: true, force: true });
  for (const [path, bytes] of await packsOf(simulateWorld(options))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  cpSync(join(product, 'examples/research/configs'), join(folder, 'configs'), { recursive: true });
  for (const part of ['candidates', 'gates']) {
    cpSync(join(product, 'configs', part), join(folder, 'configs', part), { recursive: true });
  }
}
