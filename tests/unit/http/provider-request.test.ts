import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerRequest } from '../../../src/http/provider-request.ts';
import { question, sampleProvider } from '../../support/http/sample-provider.ts';

const request = (path: string, more: Parameters<typeof question>[1] = {}, base = 'main') =>
  providerRequest(sampleProvider, base, question(path, more));

/** Any UTF-16 code units, halves of pairs among them. */
const anyText = (minLength: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength }).map((units) => String.fromCharCode(...units));

describe('the identity of a question', () => {
  it('does not depend on the order of the query, nor on where it stands', () => {
    const { identity } = request('/bars?b=2&a=1', { query: { c: 3 } });
    expect(identity).toMatch(/^[0-9a-f]{64}$/);
    expect(request('/bars', { query: { c: '3', a: 1, b: 2, d: undefined } }).identity).toBe(identity);
    expect(request('/bars?a=1&c=3&b=2', { about: 'other words' }).identity).toBe(identity);
  });

  it('does not depend on the order of the body', () => {
    const { identity } = request('/chat', { body: { a: 1, b: [{ c: 2, d: 3 }] } });
    expect(request('/chat', { body: { b: [{ d: 3, c: 2 }], a: 1, e: undefined } }).identity).toBe(identity);
  });

  it('tells everything else apart', () => {
    const others = [
      request('/bars'),
      request('/bars/'),
      request('/Bars'),
      request('/bars?a='),
      request('/bars?a=1'),
      request('/bars?a=2'),
      request('/bars?a=1&a=2'),
      request('/bars?a=2&a=1'),
      request('/bars?a=1%262'),
      request('/bars', { body: null }),
      request('/bars', { body: {} }),
      request('/bars', { body: [] }),
      request('/bars', {}, 'other'),
      providerRequest({ ...sampleProvider, name: 'second' }, 'main', question('/bars')),
    ];
    expect(new Set(others.map(({ identity }) => identity)).size).toBe(others.length);
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(anyText(0), anyText(1), (value, name) => {
        const { path, identity } = request('/bars', { query: { [name]: value } });
        const [pair = []] = [...new URL(`https://a.test${path}`).searchParams];
        expect(pair).toEqual([name.toWellFormed(), value.toWellFormed()]);
        expect(request(path).identity).toBe(identity);
        const wellFormed = { [name.toWellFormed()]: value.toWellFormed() };
        expect(request('/chat', { body: { [name]: value } }).body).toBe(JSON.stringify(wellFormed));
      }),
      { seed: 5 },
    );
  });

  it('keeps what looks like half of a character in a body', () => {
    const body = { text: '\\ud800 \\\ud800 \u{1f600}' };
    expect(request('/chat', { body }).body).toBe(JSON.stringify({ text: '\\ud800 \\\ufffd \u{1f600}' }));
  });

  it.each(['bars', '', 'https://evil.test/', '?a=1'])('is none for the path %j', (path) => {
    expect(() => request(path)).toThrow('is no path');
  });

  it('stays below the base address', () => {
    expect(request('/../../etc').path).toBe('/etc');
    expect(request('//evil.test/x').path).toBe('//evil.test/x');
    expect(request('/a/%2e%2e/%2E%2E/b').path).toBe('/b');
  });
});

describe('the address that is shown', () => {
  it('is that of the documentation, lists and times readable', () => {
    expect(
      request('/bars', { query: { symbols: "A,BRK.B,O'X", start: '2024-01-02T00:00:00Z', q: 'a b&c=d' } }).shown,
    ).toBe('https://data.sample.test/bars?q=a%20b%26c%3Dd&start=2024-01-02T00:00:00Z&symbols=A,BRK.B,O%27X');
  });

  it('of a long list keeps its ends and tells two lists apart', () => {
    const symbols = Array.from({ length: 500 }, (_, i) => `SYM${i}`);
    const one = request('/bars', { query: { symbols: symbols.join(','), timeframe: '1Day' } });
    expect(one.shown).toBe(
      `https://data.sample.test/bars?symbols=SYM0,SYM1,…,SYM499&timeframe=1Day#${one.identity.slice(0, 8)}`,
    );
    const other = request('/bars', { query: { symbols: symbols.with(250, 'X').join(','), timeframe: '1Day' } });
    expect(other.shown).not.toBe(one.shown);
    expect(request('/bars', { query: { symbols: symbols.join(','), timeframe: '1Day' } })).toEqual(one);
  });

  it.each([
    ['one long value', { token: 'x'.repeat(5000) }],
    ['many values', Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`name${i}`, 'value']))],
    ['long items', { symbols: ['a'.repeat(100), 'b'.repeat(100), 'c', 'd', 'e'.repeat(100)].join(',') }],
  ])('is never long: %s', (_, query) => {
    const { shown, identity } = request('/bars', { query });
    expect(shown.length).toBeLessThanOrEqual(300);
    expect(shown.endsWith(`#${identity.slice(0, 8)}`)).toBe(true);
  });

  it('of up to 300 characters is whole', () => {
    const room = 300 - 'https://data.sample.test/bars?q='.length;
    expect(request('/bars', { query: { q: 'x'.repeat(room) } }).shown.length).toBe(300);
    expect(request('/bars', { query: { q: 'x'.repeat(room + 1) } }).shown).toContain('…');
  });
});
