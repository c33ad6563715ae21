import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedLists } from './generated-lists.ts';

// Writes the files that are generated from the code; with --check it only says which are stale and fails.

const root = join(import.meta.dirname, '..', '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

await bringUpToDate(generatedLists());
// Only now: the other files are made from what the lists import.
const { generatedFiles } = await import('./generated-files.ts');
const files = generatedFiles();
await bringUpToDate(files);

// Actions of stages that are gone.
for (const name of existsSync(join(root, 'actions')) ? readdirSync(join(root, 'actions')) : []) {
  if (files.has(`actions/${name}/action.yml`)) continue;
  stale.push(`actions/${name}/`);
  if (!check) await rm(join(root, 'actions', name), { recursive: true });
}

for (const path of stale) console.log(`${check ? 'stale' : 'written'}: ${path}`);
if (stale.length === 0) console.log(`${files.size} generated files are current`);
if (check && stale.length > 0) {
  console.log('Run "npm run generate" and commit the result.');
  process.exitCode = 1;
}

async function bringUpToDate(texts: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of texts) {
    const target = join(root, path);
    const current = existsSync(target) ? await readFile(target, 'utf8') : undefined;
    if (current === text || stale.includes(path)) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
