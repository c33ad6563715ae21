import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/errors.ts';
import { objectBase } from '../../../../src/memory/objects/object-base.ts';

const endpoint = 'https://s3.eu-central-1.amazonaws.com/my-bucket';

describe('the addresses of objects', () => {
  it.each([
    [endpoint, '', `${endpoint}/`],
    [`${endpoint}//`, 'lake/', `${endpoint}/lake/`],
    [endpoint, 'a/b-', `${endpoint}/a/b-`],
    [endpoint, '..', `${endpoint}/..`],
    ['http://127.0.0.1:9000/b', 'x/', 'http://127.0.0.1:9000/b/x/'],
    ['https://my-bucket.s3.amazonaws.com', 'x/', 'https://my-bucket.s3.amazonaws.com/x/'],
  ])('begin, at %s with the prefix "%s", with %s', (place, prefix, base) => {
    const { bucket, ...rest } = objectBase({ endpoint: place, prefix });
    expect([`${bucket}/${rest.prefix}`, rest.prefix]).toEqual([base, prefix]);
    const { pathname } = new URL(base + 'a'.repeat(64));
    expect(pathname).toBe(`${new URL(place).pathname.replace(/\/+$/, '')}/${prefix}${'a'.repeat(64)}`);
  });

  it.each(['/', '/lake', 'lake//', '../', 'a/../b', './a', 'a/./b'])('never begin with the prefix "%s"', (prefix) => {
    expect(() => objectBase({ endpoint, prefix })).toThrow(UserError);
  });

  it.each([
    'https://AKIAKEY:hush4711@s3.example/b',
    'https://s3.example/b?token=hush4711',
    'https://s3.example/b#hush4711',
  ])('hold no secret, and a refusal does not tell it', (place) => {
    expect(() => objectBase({ endpoint: place, prefix: '' })).toThrow(/^memory\.objects\.endpoint at s3\.example has/);
    expect(() => objectBase({ endpoint: place, prefix: '' })).not.toThrow(/hush4711|AKIAKEY/);
  });
});
