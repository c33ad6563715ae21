import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder that is built once per run of the tests, by whoever needs it first. It is for all of them: copy it before anything in it is changed.
 *
 * Two workers may build it at the same time; then one of the two equal folders stays.
 */
export async function builtOnce(name: string, build: (folder: string) => Promise<unknown>): Promise<string> {
  const shared = process.env.REGIMEN_TESTS_SHARED ?? mkdtempSync(join(tmpdir(), 'regimen-shared-'));
  // Where the run has no such folder, the next caller of this process finds this one.
  process.env.REGIMEN_TESTS_SHARED = shared;
  const place = join(shared, name);
  if (existsSync(place)) return place;
  mkdirSync(shared, { recursive: true });
  const own = mkdtempSync(join(shared, `${name}-`));
  await build(own);
  try {
    renameSync(own, place);
  } catch (error) {
    // Another worker was faster.
    if (!existsSync(place)) throw error;
    rmSync(own, { recursive: true });
  }
  return place;
}
