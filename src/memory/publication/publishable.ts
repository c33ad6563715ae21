import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { readFileIfExists } from '../../file-system.ts';
import type { Lake } from '../../lake/lake.ts';
import { isSealed, type Manifest } from '../../lake/manifest.ts';
import type { PublishedPartition } from '../published.ts';

/** A partition that may go to the branch, and the lake that holds it. */
export interface Publishable extends PublishedPartition {
  readonly lake: Lake;
  readonly manifest: Manifest;
}

/**
 * All files of a partition by name, `manifest.json` first, every byte as its manifest says.
 *
 * @throws UserError when it is another partition by now, DamagedPartitionError
 */
export async function filesOf({ lake, dataset, keys, path, manifest }: Publishable): Promise<Map<string, Buffer>> {
  const found = await lake.files(dataset, keys);
  const text = await readFileIfExists(join(lake.folder(dataset, keys), 'manifest.json'));
  const isSame = found?.manifest.seal === manifest.seal && text && isSealed(text) && text.includes(manifest.seal);
  if (found && text && isSame) return new Map([['manifest.json', text], ...found.files]);
  throw new UserError(`${path} changed while it was being published.`, {
    hint: 'Let the stage that writes it end, then publish again.',
  });
}
