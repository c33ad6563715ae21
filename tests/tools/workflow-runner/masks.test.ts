import { describe, expect, it } from 'vitest';
import { Masks } from '../../../tools/workflow-runner/masks.ts';

describe('Masks', () => {
  it('hides a secret, each of its lines, and the usual encodings', () => {
    const masks = new Masks(['first line\nsecond "line"']);
    expect(masks.apply('first line')).toBe('***');
    expect(masks.apply('x second \\"line\\" y')).toBe('x *** y');
    expect(masks.apply('second%20%22line%22')).toBe('***');
    expect(masks.apply(Buffer.from('first line').toString('base64'))).toBe('***');
  });

  it.each(['user:', 'users:', 'a user:'])('hides the end of Base64 that holds a secret behind "%s"', (before) => {
    const text = Buffer.from(`${before}s3cret-key`).toString('base64');
    expect(new Masks(['s3cret-key']).apply(text)).toMatch(/^\w+\*\*\*$/);
  });

  it('leaves no rest of a secret that begins with another', () => {
    expect(new Masks(['abc', 'abcdef']).apply('abcdef')).toBe('***');
  });

  it('takes characters of regular expressions literally', () => {
    expect(new Masks(['a.c$(']).apply('abc a.c$(')).toBe('abc ***');
  });

  it('ignores empty secrets', () => {
    expect(new Masks(['', ' ', 'x']).apply('a b')).toBe('a b');
  });

  it('keeps what an extension learns to the extension', () => {
    const masks = new Masks(['one']);
    const extended = masks.extend();
    extended.add('two');
    expect([masks.apply('one two'), extended.apply('one two')]).toEqual(['*** two', '*** ***']);
  });
});
