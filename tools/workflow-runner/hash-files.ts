import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findFiles, readPatterns } from './file-search.ts';

/**
 * `hashFiles(…)`: the SHA-256 over the SHA-256 of each matching file, files in the order of their paths.
 * @param patterns globs below `workspace`; one that begins with `!` takes files away again
 * @returns hexadecimal digits, '' when no file matches
 */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const files = findFiles(workspace, patterns.flatMap(readPatterns));
  if (files.length === 0) return '';
  const total = createHash('sha256');
  for (const file of files) total.update(createHash('sha256').update(readFileSync(file)).digest());
  return total.digest('hex');
}
