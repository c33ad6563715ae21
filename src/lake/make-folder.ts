import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { exists } from '../file-system.ts';

/**
 * Makes a folder and those above it, one by one. Node's own recursive mkdir never ends where the system answers ENOENT for a
 * folder that it does not let anyone make, as below /proc.
 *
 * @returns those that were not there
 * @throws UserError for such a folder; the system's own error, with code and path, where it has another reason
 */
export async function makeFolder(path: string): Promise<string[]> {
  if (exists(path)) return [];
  const parent = dirname(path);
  const made = parent === path ? [] : await makeFolder(parent);
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return;
    if (error.code !== 'ENOENT') throw error;
    throw new UserError(`The folder ${path} cannot be made: the system lets nobody make one there (ENOENT).`, {
      hint: 'Name another folder with --lake.',
      cause: error,
    });
  });
  return [...made, path];
}
