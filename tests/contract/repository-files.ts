import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** What others write before the path of one of our actions or workflows. */
export const ours = 'regimen/regimen';

/** Every file that is in the repository or would be with the next commit, by path from the root, sorted. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  // A file that was deleted and not yet committed is listed all the same.
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}

/** The text of a file of the repository; undefined where there is none. */
export function textOf(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @throws when there is no such file */
export function requiredText(path: string): string {
  const text = textOf(path);
  if (text === undefined) throw new Error(`There is no file ${path}.`);
  return text;
}
