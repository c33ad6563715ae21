import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, listIfExists, readTextIfExists, statsIfExist } from '../../file-system.ts';

/**
 * What a repository on this machine has at the place of a branch, beside its packed refs. Git takes a folder of refs that it may not
 * read for an empty one, and a ref that is damaged for none: so everything that could hide a branch is looked at first.
 *
 * @param address a path or a file:// address
 * @returns the text of the ref; undefined when there is none
 * @throws UnreadableError
 */
export async function looseRef(address: string, branch: string): Promise<string | undefined> {
  const path = address.startsWith('file:') ? fileURLToPath(address) : address;
  const folder = await gitFolder(path);
  if (folder === undefined) return undefined;
  for (const name of ['HEAD', 'config', 'packed-refs']) await readTextIfExists(join(folder, name));
  const ref = join(folder, 'refs', 'heads', branch);
  const above = [folder];
  for (let one = dirname(ref); one.length > folder.length; one = dirname(one)) above.push(one);
  for (const one of above) if (statsIfExist(one)?.isDirectory()) await listIfExists(one);
  // A folder of that name holds other branches.
  return statsIfExist(ref)?.isFile() ? readTextIfExists(ref) : undefined;
}

/** The folder with the refs of a repository, as git finds it; undefined where there is none. */
async function gitFolder(path: string): Promise<string | undefined> {
  const found = [join(path, '.git'), path, join(`${path}.git`, '.git'), `${path}.git`].find(
    (candidate) => exists(candidate) && (statsIfExist(candidate)?.isFile() || exists(join(candidate, 'HEAD'))),
  );
  if (found === undefined) return undefined;
  const folder = statsIfExist(found)?.isFile() ? await linkedFolder(found) : found;
  // A working tree beside the first one has its refs there.
  const common = folder && (await readTextIfExists(join(folder, 'commondir')));
  return folder && common ? resolve(folder, common.trim()) : folder;
}

async function linkedFolder(file: string): Promise<string | undefined> {
  const [, target] = /^gitdir: (.*)$/m.exec((await readTextIfExists(file)) ?? '') ?? [];
  return target === undefined ? undefined : resolve(dirname(file), target);
}
