import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtOnce } from '../built-once.ts';

export const projectRoot = join(import.meta.dirname, '..', '..', '..');

/** The files that git has or would add, without node_modules, as a runner sees the repository; for everybody to read. */
export function checkout(): Promise<string> {
  return builtOnce('checkout', async (folder) => copyCheckout(folder));
}

/** The same in a folder of one's own, to be changed. */
export function copyOfCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-checkout-'));
  copyCheckout(folder);
  return folder;
}

function copyCheckout(folder: string): void {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== '' && !name.startsWith('tests/'))) {
    // A file that was deleted and not yet committed is listed all the same.
    if (!existsSync(join(projectRoot, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(folder, file));
  }
}
