import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Finds files as GitHub's own globs do: `*`, `?`, `[…]` and `**`, hidden files included; a folder stands for everything
 * in it; a pattern that begins with `!` takes files away again; the last pattern that fits a file decides.
 * @param base the folder that relative patterns start from
 * @returns absolute paths, sorted
 */
export function findFiles(base: string, patterns: readonly string[]): string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const removes = pattern.startsWith('!');
    const absolute = path.resolve(base, removes ? pattern.slice(1) : pattern);
    const expression = toRegExp(absolute);
    const candidates = removes ? [...found] : listFiles(searchPath(absolute));
    for (const file of candidates.filter((candidate) => expression.test(candidate))) {
      if (removes) found.delete(file);
      else found.add(file);
    }
  }
  return [...found].sort();
}

/** The patterns of an input with one per line; empty lines and comments are left out. */
export function readPatterns(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The part of an absolute pattern before its first wildcard. */
export function searchPath(pattern: string): string {
  const segments = pattern.split(path.sep);
  const wildcard = segments.findIndex((segment) => /[*?[\]]/.test(segment));
  return segments.slice(0, wildcard === -1 ? undefined : wildcard).join(path.sep) || path.sep;
}

function listFiles(start: string): string[] {
  const kind = statSync(start, { throwIfNoEntry: false });
  if (kind === undefined) return [];
  if (!kind.isDirectory()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

function toRegExp(pattern: string): RegExp {
  const parts = pattern.matchAll(/\*\*\/?|\*|\?|\[[^\]]+\]|[^*?[]+|\[/g);
  const source = Array.from(parts, ([part]) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 2 && part.startsWith('[')) return part.replace(/^\[!/, '[^');
    return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  }).join('');
  return new RegExp(`^${source}(?:/.*)?$`);
}
