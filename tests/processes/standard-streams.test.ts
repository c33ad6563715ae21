import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const plan = ['src/cli.ts', 'plan', '--json', '--week-ending', '2026-07-02'];

/** Runs a shell line in which "$@" stands for the command line. @returns its exit code and what stood on standard error */
function shell(line: string, args: readonly string[]): Promise<{ code: number | null; err: string }> {
  const child = spawn('bash', ['-o', 'pipefail', '-c', line, 'bash', process.execPath, ...args], { cwd: root });
  let err = '';
  child.stderr.on('data', (text: Buffer) => {
    err += text;
  });
  child.stdout.resume();
  return new Promise((done) => child.on('close', (code) => done({ code, err })));
}

describe.runIf(process.platform !== 'win32')('a reader who goes away', () => {
  test.each([
    ['of the outputs', '"$@" | true', plan],
    ['of the help', '"$@" | true', ['src/cli.ts', '--help']],
  ])('%s leaves the program quiet, with its own exit code', async (_, line, args) => {
    const { code, err } = await shell(line, args);
    expect(err).not.toMatch(/EPIPE|^\s+at /m);
    expect(code).toBe(0);
  });

  test('does not hide that the work failed', async () => {
    const { code } = await shell('"$@" 2>&1 | true', [...plan, '--regimes', 'nowhere-v1']);
    expect(code).toBe(2);
  });
});

describe.runIf(existsSync('/dev/full'))('a drive that is full', () => {
  test('under standard output is told in one line, with exit code 2', async () => {
    const { code, err } = await shell('"$@" > /dev/full', plan);
    expect(err).toContain('error: Standard output cannot be written (ENOSPC).\n');
    expect(err).not.toMatch(/^\s+at /m);
    expect(code).toBe(2);
  });

  test('under standard error leaves the outputs whole', async () => {
    expect((await shell('"$@" 2> /dev/full', plan)).code).toBe(2);
  });
});
