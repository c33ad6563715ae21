import { join, matchesGlob } from 'node:path';
import { UserError } from '../errors.ts';
import { entriesIfExist, exists } from '../file-system.ts';
import { byCodeUnits } from '../text/order.ts';

/** Whether a text names many files: it holds `*`, `?`, `[` or `{`, and neither is it an address nor a file of that very name. */
export function isPattern(text: string): boolean {
  return /[*?[{]/.test(text) && !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) && !exists(text);
}

/**
 * The files that a pattern names, sorted by their path: `*` and `?` stand for text of one name, `**` for any folders, `[ab]` and `{a,b}`
 * for one of several. Hidden files are not meant.
 *
 * @throws UserError when there is none, UnreadableError when a folder on the way cannot be listed
 */
export async function matchingFiles(pattern: string): Promise<string[]> {
  const segments = pattern.replaceAll('\\', '/').split('/');
  const files = await walk(
    segments[0] === '' ? '/' : '',
    segments.filter((segment) => segment !== ''),
  );
  if (files.length > 0) return [...new Set(files)].sort(byCodeUnits);
  throw new UserError(`No file matches ${pattern}.`, {
    hint: 'Patterns in pipeline.yaml are relative to the folder the run starts in; upper and lower case differ.',
  });
}

async function walk(folder: string, [segment, ...rest]: readonly string[]): Promise<string[]> {
  if (segment === undefined) return [];
  const isLast = rest.length === 0;
  if (!/[*?[{]/.test(segment) && !isLast) return walk(join(folder, segment), rest);
  const entries = (await entriesIfExist(folder === '' ? '.' : folder)).filter(
    ({ name }) => !name.startsWith('.') || segment.startsWith('.'),
  );
  if (segment === '**') {
    const inner = entries.filter((entry) => entry.isDirectory());
    const deeper = await Promise.all(inner.map(({ name }) => walk(join(folder, name), ['**', ...rest])));
    return [...(await walk(folder, isLast ? ['*'] : rest)), ...deeper.flat()];
  }
  const found = entries.filter(({ name }) => name === segment || matchesGlob(name, segment));
  if (isLast) return found.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  const inner = found.filter((entry) => !entry.isFile());
  return (await Promise.all(inner.map(({ name }) => walk(join(folder, name), rest)))).flat();
}
