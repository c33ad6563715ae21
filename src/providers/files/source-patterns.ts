import { type Dirent, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, matchesGlob } from 'node:path';
import { UserError } from '../../errors.ts';
import { byCodeUnits } from '../../text-order.ts';

/** Whether a text names many files: it holds `*`, `?`, `[` or `{`, and neither is it an address nor a file of that very name. */
export function isPattern(text: string): boolean {
  return /[*?[{]/.test(text) && !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) && !existsSync(text);
}

/**
 * The files that a pattern names, sorted by their path: `*` and `?` stand for text of one name, `**` for any folders, `[ab]` and `{a,b}`
 * for one of several. Hidden files are not meant.
 *
 * @throws UserError when there is none, or a folder on the way cannot be listed
 */
export async function matchingFiles(pattern: string): Promise<string[]> {
  const segments = pattern.replaceAll('\\', '/').split('/');
  const files = await walk(
    segments[0] === '' ? '/' : '',
    segments.filter((segment) => segment !== ''),
    pattern,
  );
  if (files.length > 0) return [...new Set(files)].sort(byCodeUnits);
  throw new UserError(`No file matches ${pattern}.`, {
    hint: 'Patterns in pipeline.yaml are relative to the folder the run starts in; upper and lower case differ.',
  });
}

async function walk(folder: string, [segment, ...rest]: readonly string[], pattern: string): Promise<string[]> {
  if (segment === undefined) return [];
  const isLast = rest.length === 0;
  if (!/[*?[{]/.test(segment) && !isLast) return walk(join(folder, segment), rest, pattern);
  const entries = (await listing(folder, pattern)).filter(
    ({ name }) => !name.startsWith('.') || segment.startsWith('.'),
  );
  if (segment === '**') {
    const inner = entries.filter((entry) => entry.isDirectory());
    const deeper = await Promise.all(inner.map(({ name }) => walk(join(folder, name), ['**', ...rest], pattern)));
    return [...(await walk(folder, isLast ? ['*'] : rest, pattern)), ...deeper.flat()];
  }
  const found = entries.filter(({ name }) => name === segment || matchesGlob(name, segment));
  if (isLast) return found.filter((entry) => !entry.isDirectory()).map(({ name }) => join(folder, name));
  const inner = found.filter((entry) => !entry.isFile());
  return (await Promise.all(inner.map(({ name }) => walk(join(folder, name), rest, pattern)))).flat();
}

/** What a folder holds. One that does not exist holds nothing; one that cannot be listed is an error, not an absence. */
async function listing(folder: string, pattern: string): Promise<Dirent[]> {
  try {
    return await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new UserError(
      `The folder ${folder} of the pattern ${pattern} cannot be listed (${code ?? 'unknown error'}).`,
      {
        hint: 'Check its permissions, or name the files one by one.',
        cause: error,
      },
    );
  }
}
