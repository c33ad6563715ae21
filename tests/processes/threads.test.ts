import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { scratchFolder } from '../support/lake/sample-lake.ts';

const run = promisify(execFile);

async function digests(threads: number): Promise<string[]> {
  const env = { ...process.env, POLARS_MAX_THREADS: String(threads) };
  const { stdout } = await run(
    process.execPath,
    [join(import.meta.dirname, '..', 'support', 'processes', 'thread-digests.ts'), scratchFolder()],
    {
      env,
    },
  );
  return JSON.parse(stdout) as string[];
}

it('a table of 50,000 rows has the same bytes and digests with 1, 3 and 8 threads, in different folders', async () => {
  const one = await digests(1);
  expect(one).toHaveLength(4);
  expect(await digests(3)).toEqual(one);
  expect(await digests(8)).toEqual(one);
});
