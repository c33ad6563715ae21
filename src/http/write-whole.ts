import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncToDisk, writeSynced } from '../file-system.ts';
import { taggedName } from '../lake/process-tag.ts';

/** Writes a file of a folder so that it is there whole or not at all, and stays when the machine stops. */
export async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  // The name tells whose it is, so that what a killed process leaves can be swept.
  const temporary = join(folder, `.${taggedName()}`);
  try {
    await writeSynced(temporary, content);
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncToDisk(folder);
}
