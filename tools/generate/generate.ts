import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failureText } from './failure-text.ts';
import { bringUpToDate, root, staleFiles } from './stale-files.ts';

// Writes the files that are generated from the code; with --check it only says which are stale and fails.

const check = process.argv.includes('--check');
if (!check) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'lists.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const files = await allFiles().catch((error: unknown) => {
  console.error(failureText(error, root));
  process.exit(1);
});
const goneActions = actionsOfNoStage();

if (check) {
  const stale = [...(await staleFiles(files)), ...goneActions];
  for (const path of stale) console.log(`stale: ${path}`);
  if (stale.length > 0) {
    console.log('Run "npm run generate" and commit the result.');
    process.exitCode = 1;
  }
} else {
  await bringUpToDate(files);
  for (const path of goneActions) {
    rmSync(join(root, path), { recursive: true });
    console.log(`removed: ${path}`);
  }
}
console.log(`${files.size} generated files${check ? ' were looked at' : ' are current'}`);

/** Loaded only now: they are made from what the lists import. */
async function allFiles(): Promise<ReadonlyMap<string, string>> {
  const { generatedFiles } = await import('./generated-files.ts');
  return generatedFiles();
}

/** The folders of actions whose stages are gone. */
function actionsOfNoStage(): string[] {
  const names = existsSync(join(root, 'actions')) ? readdirSync(join(root, 'actions')) : [];
  return names.filter((name) => !files.has(`actions/${name}/action.yml`)).map((name) => `actions/${name}/`);
}
