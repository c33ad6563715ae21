import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { providerBases } from '../../../src/http/provider-bases.ts';
import { sampleClient, sampleProvider } from '../../support/http/sample-provider.ts';

const bases = { main: 'https://data.sample.test/v2/', other: 'https://files.sample.test' };
const definition = { ...sampleProvider, bases };

describe('base addresses', () => {
  it('are those of the definition, the first one where none is named', () => {
    const { name, url, host } = providerBases(definition, undefined);
    expect([name(undefined), name('other')]).toEqual(['main', 'other']);
    expect(() => name('third')).toThrow('no base address "third"');
    expect(url('main', '/bars?n=1').href).toBe('https://data.sample.test/v2/bars?n=1');
    expect(url('other', '/file').href).toBe('https://files.sample.test/file');
    expect(host).toBe('data.sample.test');
  });

  it.each([
    ['http://127.0.0.1:81', 'http://127.0.0.1:81/v2/bars', 'http://127.0.0.1:81/bars'],
    ['https://proxy.test/sample/', 'https://proxy.test/sample/v2/bars', 'https://proxy.test/sample/bars'],
  ])('are below %s where the configuration says so', (baseUrl, main, other) => {
    const { url, host } = providerBases(definition, baseUrl);
    expect([url('main', '/bars').href, url('other', '/bars').href]).toEqual([main, other]);
    expect(host).toBe(new URL(baseUrl).host);
  });

  it('allow their hosts, those of the definition included, by https or on this machine', () => {
    const { allows } = providerBases(definition, 'http://[::1]:81');
    const allowed = [
      'https://data.sample.test/x',
      'https://files.sample.test:443/',
      'http://[::1]:81/y',
      'https://[::1]:81/',
    ];
    expect(allowed.filter((address) => !allows(new URL(address)))).toEqual([]);
    const refused = [
      'http://data.sample.test/',
      'https://data.sample.test:8443/',
      'https://sample.test/',
      'https://data.sample.test.evil.test/',
      'http://[::1]:82/',
      'http://127.0.0.1:81/',
    ];
    expect(refused.filter((address) => allows(new URL(address)))).toEqual([]);
  });

  it.each(['https://a.test', 'http://127.0.0.1', 'http://localhost:8080/x', 'http://[::1]:1'])(
    'can be %s',
    (baseUrl) => {
      expect(sampleClient(baseUrl).client.usage.requests).toBe(0);
    },
  );

  it.each([
    ['http://data.sample.test', 'http://data.sample.test/, is not https'],
    ['http://127.0.0.1.evil.test', 'is not https'],
    ['http://10.0.0.1:8080', 'is not https'],
    ['ftp://127.0.0.1', 'is not https'],
    ['https://me:s3cret@a.test', 'https://a.test/, holds a user, a password'],
    ['https://a.test?key=s3cret', 'holds a user, a password, a query'],
    ['https://a.test#s3cret', 'a query or a fragment'],
    ['not an address', 'cannot be read'],
  ])('cannot be %s', (baseUrl, message) => {
    const attempt = () => sampleClient(baseUrl);
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow('s3cret');
  });
});
