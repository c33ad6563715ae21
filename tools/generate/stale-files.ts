import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** The paths of those files that have another text than they should, or none. */
export async function staleFiles(texts: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, text] of texts) {
    const target = join(root, path);
    if (!existsSync(target) || (await readFile(target, 'utf8')) !== text) stale.push(path);
  }
  return stale;
}

/** Writes those that are stale, and says which. */
export async function bringUpToDate(texts: ReadonlyMap<string, string>): Promise<void> {
  for (const path of await staleFiles(texts)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), texts.get(path) ?? '');
    console.log(`written: ${path}`);
  }
}
