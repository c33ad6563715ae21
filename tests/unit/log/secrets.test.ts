import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { Secrets } from '../../../src/log/secrets.ts';
import { markdownCell } from '../../../src/text/markdown.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const key = 'k3y/With+Signs_and=more';

function hiding(secret: string): Secrets {
  const secrets = new Secrets({ KEY: secret });
  secrets.read('KEY');
  return secrets;
}

describe('a secret that is read', () => {
  it('comes without the white space around it', () => {
    expect(new Secrets({ KEY: `\t ${key}\r\n` }).read('KEY')).toBe(key);
  });

  it.each([undefined, '', ' \n'])('is nothing where the variable is %j', (value) => {
    expect(new Secrets({ KEY: value }).read('KEY')).toBeUndefined();
  });

  it.each([
    '***',
    'changeme',
    'CHANGE_ME',
    'XXXXXXXX',
    'your-api-key',
    'YOUR_TOKEN_HERE',
    '<your key>',
    'null',
    `\${{ secrets.TIINGO_TOKEN }}`,
    `\${{secrets.x}}`,
    `\${TIINGO_TOKEN}`,
    '$TIINGO_TOKEN',
    '%TIINGO_TOKEN%',
    '...',
  ])('is refused when it is the placeholder %s, by the name of its variable', (value) => {
    const read = () => new Secrets({ TIINGO_TOKEN: value }).read('TIINGO_TOKEN');
    expect(read).toThrow(UserError);
    expect(read).toThrow('TIINGO_TOKEN holds a placeholder');
  });

  it.each(['Jane Doe jane@example.org', 'yourself-9f', 'nullify77', '$2y$10$abcdef', 'a*b*c*d'])(
    'is taken when it only looks like a placeholder: %s',
    (value) => {
      expect(new Secrets({ KEY: value }).read('KEY')).toBe(value);
    },
  );
});

describe('a text', () => {
  it('is left alone before a secret is read', () => {
    expect(new Secrets({ KEY: key }).mask(key)).toBe(key);
  });

  it.each([
    ['as it is', key],
    ['in a query', encodeURIComponent(key)],
    ['in a query with small letters', encodeURIComponent(key).replaceAll(/%../g, (code) => code.toLowerCase())],
    ['in a form', new URLSearchParams({ key }).toString().slice('key='.length)],
    ['in JSON', JSON.stringify(key).slice(1, -1)],
    ['in a cell of a table', markdownCell(key)],
  ])('hides a secret %s', (_, written) => {
    expect(hiding(key).mask(`before ${written} after ${written}`)).toBe('before *** after ***');
  });

  it('hides a secret with spaces, quotes and line breaks however it is written', () => {
    const secret = 'two words "and\tmore"\nsecond line';
    const secrets = hiding(secret);
    for (const written of [
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      new URLSearchParams({ secret }).toString().slice('secret='.length),
    ]) {
      expect(secrets.mask(`<${written}>`)).toBe('<***>');
    }
  });

  it.each(['', 'u:', 'us:', 'user:', 'a much longer name:'])(
    'hides the Base64 of a secret behind "%s", all of it',
    (before) => {
      for (const after of ['', '\n', ':x', ':yz']) {
        const bytes = Buffer.from(before + key + after);
        for (const encoding of ['base64', 'base64url'] as const) {
          const text = `authorization: Basic ${bytes.toString(encoding)}`;
          expect(hiding(key).mask(text)).toBe('authorization: Basic ***');
        }
      }
    },
  );

  it('hides each line of a secret, but none that is too short to be told from other text', () => {
    const secrets = hiding('-----BEGIN KEY-----\nabcdefgh12345\r\n}\n-----END KEY-----');
    expect(secrets.mask('x abcdefgh12345 {}')).toBe('x *** {}');
  });

  it('shows a secret of less than six characters', () => {
    expect(hiding('abcde').mask('abcde')).toBe('abcde');
    expect(hiding('abcdef').mask('abcdef')).toBe('***');
  });

  it('keeps no rest where secrets overlap or one begins with another', () => {
    const secrets = new Secrets({});
    for (const secret of ['abcdef', 'abcdefghij', 'defXYZ']) secrets.hide(secret);
    expect(secrets.mask('1 abcdefghij 2 abcdefXYZ 3')).toBe('1 *** 2 *** 3');
  });

  it('hides a secret that repeats itself', () => {
    expect(hiding('abcabcabc').mask('abcabcabcabc')).toBe('***');
  });

  it('never holds a secret afterwards, whatever is around it', () => {
    const secret = fc.string({ minLength: 6, maxLength: 40 }).filter((text) => text.trim().length >= 6);
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (given, before, after) => {
        const secrets = new Secrets({});
        secrets.hide(given);
        // What stands for a secret may itself be in one.
        fc.pre(!'***'.includes(given.trim()) && !given.includes('*'));
        expect(secrets.mask(before + given.trim() + after)).not.toContain(given.trim());
      }),
    );
  });

  it('of a megabyte is searched in linear time', async () => {
    const secrets = hiding(key);
    await expectLinearTime(1_000_000, (length) => {
      const text = 'A'.repeat(length);
      expect(secrets.mask(text)).toBe(text);
    });
  });
});
