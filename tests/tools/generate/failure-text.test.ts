import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { failureText } from '../../../tools/generate/failure-text.ts';

const root = mkdtempSync(join(tmpdir(), 'regimen-generate-'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An error as Node gives it of a module that it cannot load or that fails when it is: the stack names the file and those that import it. */
function failing(message: string, first: string): Error {
  const error = new Error(message);
  error.stack = `${first}\nError: ${message}\n    at file://${root}/tools/generate/audit-page.ts:3:1\n    at node:internal/modules:1:1`;
  return error;
}

describe('a source that generation stops at', () => {
  it('is named with its line, and no stack', () => {
    const error = failing('no such export', `file://${root}/tests/mutations/cases/broken.ts:7`);
    expect(failureText(error, root)).toBe('error: tests/mutations/cases/broken.ts:7: no such export');
  });

  it('is named by who finds the fault, where its file is in the message alone', () => {
    expect(failureText(failing('rg099-x.ts: expected one rule', ''), root)).toBe(
      'error: rg099-x.ts: expected one rule',
    );
  });

  it('is named, too, when it is really loaded and fails', async () => {
    const file = join(root, 'tests', 'broken.ts');
    mkdirSync(join(root, 'tests'));
    writeFileSync(file, 'throw new Error("this mutation breaks nothing");\n');
    const error = await import(file).then(
      () => undefined,
      (found: unknown) => found,
    );
    expect(failureText(error, root)).toMatch(/^error: tests\/broken\.ts(:\d+)?: this mutation breaks nothing$/);
  });
});
