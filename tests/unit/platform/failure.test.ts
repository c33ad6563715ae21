import { describe, expect, test } from 'vitest';
import { GateError, UserError } from '../../../src/errors.ts';
import { describeFailure } from '../../../src/platform/failure.ts';

function systemError(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: as Node says it`), path === undefined ? { code } : { code, path });
}

describe('the words for a failure', () => {
  test.each([
    ['ENOSPC', 'the drive is full'],
    ['EDQUOT', 'the quota is used up'],
    ['ENAMETOOLONG', 'the name is too long'],
    ['EMFILE', 'this process has too many files open'],
    ['ENFILE', 'this machine has too many files open'],
    ['EROFS', 'cannot be written: the drive is read-only'],
    ['EACCES', 'cannot be read or written: permission denied'],
    ['EIO', 'the drive or its connection gave an error'],
  ])('name the place and the cause of %s, and what helps, without a stack', (code, words) => {
    const { message, hint, exitCode } = describeFailure(systemError(code, '/data/lake'));
    expect(message).toContain(`/data/lake`);
    expect(message).toContain(words);
    expect(message).toContain(`(${code})`);
    expect(message).not.toContain('\n');
    expect(hint).toBeTruthy();
    expect(exitCode).toBe(2);
  });

  test('are found where the system names no path', () => {
    expect(describeFailure(systemError('ENOSPC')).message).toBe(
      'A file cannot be written: the drive is full (ENOSPC).',
    );
  });

  test.each([
    ['No space left on device (os error 28)', 'ENOSPC'],
    ['called `Result::unwrap()` on an `Err` value: Os { code: 24, kind: Uncategorized, message: "…" }', 'EMFILE'],
    ['libexample.so: cannot open shared object file: Too many open files', 'EMFILE'],
  ])('know the system’s refusal in the message of a native library: %s', (message, code) => {
    expect(describeFailure(new Error(message))).toMatchObject({
      message: expect.stringContaining(`(${code})`),
      exitCode: 2,
    });
  });

  test('show the end of a path that fills the screen', () => {
    const { message } = describeFailure(systemError('ENAMETOOLONG', `/${'a'.repeat(5000)}/file.parquet`));
    expect(message.length).toBeLessThan(400);
    expect(message).toContain('file.parquet');
  });

  test('keep the stack of what is ours to mend', () => {
    const { message, exitCode } = describeFailure(new TypeError('x is undefined'));
    expect(message).toMatch(/^\s+at /m);
    expect(exitCode).toBe(1);
  });

  test('tell a user’s mistake and a refusal as they are', () => {
    expect(describeFailure(new UserError('Wrong.', { hint: 'Do it right.' }))).toEqual({
      message: 'Wrong.',
      hint: 'Do it right.',
      exitCode: 2,
    });
    expect(describeFailure(new GateError('No.')).exitCode).toBe(3);
  });
});
