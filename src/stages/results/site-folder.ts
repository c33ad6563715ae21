import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { listIfExists, readTextIfExists, realPathIfExists, statsIfExist } from '../../file-system.ts';
import { withLock } from '../../lake/lock.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { taggedBy, taggedName } from '../../lake/process-tag.ts';
import { markerFile, type Site } from '../../report/site/site.ts';

/**
 * Makes a folder hold exactly a site. It is written beside the folder and takes its place at once, so that nobody sees half of it; a
 * process that is killed leaves the old site or the new one, at worst for a moment none.
 *
 * @throws UserError when the folder holds anything but a site of ours
 */
export async function replaceSite(folder: string, site: Site): Promise<void> {
  // A link stays, and what it leads to is replaced.
  const target = realPathIfExists(folder) ?? folder;
  await makeFolder(dirname(target));
  await refuseForeign(folder, target, 'output');
  const fresh = besideName(target);
  try {
    for (const [path, content] of site) {
      const file = join(fresh, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await withLock(lockName(target), async () => {
      await refuseForeign(folder, target, 'output');
      await sweep(target);
      await swap(fresh, target);
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * Says before any work whether `replaceSite` would refuse the folder.
 *
 * @param input the name under which the user gave it
 * @throws UserError when the folder holds anything but a site of ours
 */
export async function checkSiteFolder(folder: string, input: string): Promise<void> {
  await refuseForeign(folder, realPathIfExists(folder) ?? folder, input);
}

/** @throws UserError for a file, or for a folder that is neither empty nor a site of ours */
async function refuseForeign(folder: string, target: string, input: string): Promise<void> {
  const found = statsIfExist(target);
  if (found === undefined) return;
  const hint = `Name another folder with --${input}, or remove what is there.`;
  if (!found.isDirectory()) throw new UserError(`${folder} is a file, and the site is a folder.`, { hint });
  const names = await listIfExists(target);
  if (names.length === 0 || (await isMarker(join(target, markerFile)))) return;
  throw new UserError(`${folder} holds something else than a site of Regimen, and is not replaced.`, { hint });
}

async function isMarker(file: string): Promise<boolean> {
  const text = await readTextIfExists(file);
  try {
    const marker: unknown = JSON.parse(text ?? '');
    return typeof marker === 'object' && marker !== null && 'format' in marker && 'week_ending' in marker;
  } catch {
    return false;
  }
}

async function swap(fresh: string, target: string): Promise<void> {
  const old = besideName(target);
  const hadOne = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOne) await rename(old, target);
    throw error;
  }
  if (hadOne) await rm(old, { recursive: true, force: true });
}

/** Removes what processes that are gone left beside the folder. */
async function sweep(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = basename(besideName(target)).split('.site-')[0];
  for (const name of await listIfExists(parent)) {
    if (name.startsWith(`${prefix}.site-`) && taggedBy(name)?.state === 'gone') {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

/** A hidden folder beside the site's, that tells which process it belongs to. */
function besideName(target: string): string {
  return join(dirname(target), `.${basename(target)}.site-.${taggedName()}`);
}

function lockName(target: string): string {
  return join(dirname(target), `.${basename(target)}.site-lock`);
}
