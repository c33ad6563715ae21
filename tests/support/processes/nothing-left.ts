import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** That nothing of a process that was killed lies about in a lake any more. */
export function expectNothingLeft(root: string): void {
  for (const name of ['.staging', '.replaced', '.locks'].map((each) => join(root, each))) {
    expect(existsSync(name) ? readdirSync(name) : [], name).toEqual([]);
  }
}
