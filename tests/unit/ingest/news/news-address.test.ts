import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../../src/ingest/news/news-address.ts';

const page = 'x.example/news/a?id=1&page=2';

describe('two addresses are of one page when they differ in', () => {
  it.each([
    ['the scheme', 'http://x.example/news/a?id=1&page=2'],
    ['the case of scheme and host', 'HTTPS://X.Example/news/a?id=1&page=2'],
    ['the fragment', 'https://x.example/news/a?id=1&page=2#comments'],
    ['a campaign', 'https://x.example/news/a?id=1&utm_source=rss&UTM_Medium=feed&page=2'],
    ['the mark of an advertisement', 'https://x.example/news/a?gclid=7&id=1&page=2&fbclid=8&msclkid=9'],
    ['where a portal says the reader came from', 'https://x.example/news/a?id=1&page=2&.tsrc=rss&guccounter=1'],
    ['the order of the parameters', 'https://x.example/news/a?page=2&id=1'],
    ['a slash at the end of the path', 'https://x.example/news/a/?id=1&page=2'],
    ['slashes that are doubled', 'https://x.example//news//a?id=1&page=2'],
    ['the usual port of the scheme', 'https://x.example:443/news/a?id=1&page=2'],
    ['the usual port of the other scheme', 'https://x.example:80/news/a?id=1&page=2'],
    ['an escape that needs none', 'https://x.example/%6Eews/a?id=1&page=2'],
    ['a user', 'https://me:secret@x.example/news/a?id=1&page=2'],
    ['a missing scheme', 'x.example/news/a?id=1&page=2'],
    ['a scheme that is left open', '//x.example/news/a?id=1&page=2'],
    ['white space around them', '  https://x.example/news/a?id=1&page=2\n'],
  ])('%s', (_, address) => {
    expect(pageOf(address)).toBe(page);
  });
});

describe('two addresses are of different pages when they differ in', () => {
  it.each([
    ['the path', 'https://x.example/news/b?id=1&page=2'],
    ['the case of the path', 'https://x.example/News/a?id=1&page=2'],
    ['a parameter', 'https://x.example/news/a?id=2&page=2'],
    ['the host', 'https://y.example/news/a?id=1&page=2'],
    ['a port of its own', 'https://x.example:8443/news/a?id=1&page=2'],
    ['an escape that means something', 'https://x.example/news%2Fa?id=1&page=2'],
  ])('%s', (_, address) => {
    expect(pageOf(address)).not.toBe(page);
  });
});

describe('no page', () => {
  it.each([
    '',
    'n/a',
    '-',
    'none',
    'news/a',
    'ftp://x.example/a',
    'mailto:a@x.example',
    'https://',
    'https://x.example',
    'https://x.example/?utm_source=rss#top',
  ])('is named by "%s"', (address) => {
    expect(pageOf(address)).toBeUndefined();
  });
});

it('a name that is written in its own letters and in those of the network is one', () => {
  expect(pageOf('https://Bücher.example/ä')).toBe(pageOf('http://xn--bcher-kva.example/%c3%a4'));
});
