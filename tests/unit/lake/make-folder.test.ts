import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { makeFolder } from '../../../src/lake/make-folder.ts';
import { scratchFolder } from '../../support/lake/sample-lake.ts';

it('makes every folder of a path, also when two do it at once', async () => {
  const path = join(scratchFolder(), 'a', 'b', 'c');
  await Promise.all([makeFolder(path), makeFolder(path)]);
  expect(existsSync(path)).toBe(true);
});

it('fails at once where a file is in the way', async () => {
  const file = join(scratchFolder(), 'file');
  writeFileSync(file, '');
  await expect(makeFolder(join(file, 'a'))).rejects.toThrow('(ENOTDIR)');
});

it.runIf(process.platform === 'linux')('fails at once where the system lets no one make a folder', async () => {
  const failure = await makeFolder('/proc/nope/a').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  expect(failure).toMatchObject({ message: expect.stringContaining('/proc/nope cannot be made') });
});
