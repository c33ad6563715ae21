import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashFiles } from '../../../tools/workflow-runner/hash-files.ts';
import { writeFiles } from './fixture.ts';

const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

describe('hashFiles', () => {
  const folder = writeFiles({ 'b.lock': 'two', 'a/a.lock': 'one', 'a/c.txt': 'three' });

  it('hashes the hashes of the files in the order of their paths', () => {
    expect(hashFiles(folder, ['**/*.lock'])).toBe(sha256(sha256('one'), sha256('two')).toString('hex'));
  });

  it('takes several patterns, and files away again', () => {
    expect(hashFiles(folder, ['**/*.lock', 'a/*.txt', '!b.lock'])).toBe(
      sha256(sha256('one'), sha256('three')).toString('hex'),
    );
  });

  it('takes hidden files, and everything in a folder', () => {
    const hidden = writeFiles({ '.github/x.yml': 'x', 'a.yml': 'a' });
    const both = sha256(sha256('x'), sha256('a')).toString('hex');
    expect(hashFiles(hidden, ['**/*.yml'])).toBe(both);
    expect(hashFiles(hidden, ['.github\na.y?l'])).toBe(both);
  });

  it('is empty when nothing matches', () => {
    expect(hashFiles(folder, ['*.json'])).toBe('');
  });
});
