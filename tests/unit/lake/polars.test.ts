import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { polars, polarsLoaded } from '../../../src/lake/polars.ts';
import { scratchFolder } from '../../support/native/scratch-folder.ts';

const run = promisify(execFile);
const wrapper = join(import.meta.dirname, '../../../src/lake/polars.ts');
const errors = join(import.meta.dirname, '../../../src/errors.ts');

describe('polars', () => {
  it('loads Polars on the first call, not before', async () => {
    expect(polarsLoaded()).toBe(false);
    const pl = await polars();
    expect(polarsLoaded()).toBe(true);
    expect(pl.DataFrame({ a: [1, 2] }).height).toBe(2);
    expect(await polars()).toBe(pl);
  });

  it('fails with a UserError of the program that called it', async () => {
    const file = join(scratchFolder(), 'no-folder');
    writeFileSync(file, '');
    const script = `
      const { polars } = await import(${JSON.stringify(wrapper)});
      const { UserError } = await import(${JSON.stringify(errors)});
      await polars().catch((error) => console.log(error instanceof UserError, error.message, '|', error.hint));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, REGIMEN_NATIVE_CACHE: file, NAPI_RS_NATIVE_LIBRARY_PATH: '' },
    });
    expect(stdout).toMatch(/^true Cannot write Polars' native library to .*no-folder.*\| .*REGIMEN_NATIVE_CACHE/);
  });
});
