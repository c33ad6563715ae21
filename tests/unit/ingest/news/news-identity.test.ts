import { describe, expect, it } from 'vitest';
import {
  type IdentifiedNews,
  madeUpId,
  madeUpIdWithPublisher,
  SeenNews,
} from '../../../../src/ingest/news/news-identity.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';

const wired: IdentifiedNews = {
  symbol: 'AAA',
  id: '9001',
  published: Date.parse('2026-07-01T10:00:00Z'),
  headline: 'AAA wins large order from retailer',
  url: 'https://x.example/a?id=1',
  source: 'Wire',
};
const elsewhere = {
  published: Date.parse('2026-07-03T12:00:00Z'),
  headline: 'AAA names a new chief executive',
  url: 'https://y.example/b',
  source: 'Daily',
};

/** As an item is read whose source has no ids. */
function withoutId(change: Partial<IdentifiedNews> = {}): IdentifiedNews {
  const item = { ...wired, ...change };
  return { ...item, id: madeUpId(item) };
}

function areSame(first: IdentifiedNews, second: IdentifiedNews): boolean {
  const seen = new SeenNews<string>();
  seen.add(first, 'first');
  return seen.find(second) === 'first';
}

const bare = withoutId({ url: '' });

describe('the same item are', () => {
  it.each<[string, IdentifiedNews, IdentifiedNews]>([
    ['one id with another address', wired, { ...wired, url: 'https://x.example/a?id=1&utm_source=rss' }],
    ['one id with an address elsewhere', wired, { ...wired, url: elsewhere.url }],
    ['one id whose headline was edited', wired, { ...wired, headline: elsewhere.headline }],
    ['one id in a later week', wired, { ...wired, ...elsewhere, source: wired.source }],
    [
      'one id of a page whose publisher is spelled otherwise',
      wired,
      { ...elsewhere, symbol: 'AAA', id: '9001', url: wired.url },
    ],
    ['one id of the same time', wired, { ...elsewhere, symbol: 'AAA', id: '9001', published: wired.published }],
    [
      'one id that a file and a provider have, with one headline',
      { ...wired, origin: 'files' },
      { ...wired, url: '', source: 'Daily', origin: 'finnhub' },
    ],
    ['one address under a new id', wired, { ...wired, id: '9002' }],
    [
      'one page, of a file and of a provider with an id of its own',
      { ...wired, origin: 'files' },
      { ...wired, id: '7', url: 'http://X.example/a/?id=1#top', origin: 'finnhub' },
    ],
    ['an id, and its page without an id', wired, withoutId({ ...elsewhere, url: 'http://x.example/a?id=1' })],
    [
      'a page without an id, and its id',
      withoutId({ url: 'http://x.example/a?id=1#top' }),
      { ...wired, headline: 'AAA: large order' },
    ],
    ['a page without ids whose headline was edited', withoutId(), withoutId({ headline: elsewhere.headline })],
    ['a page without ids in a later week', withoutId(), withoutId({ published: elsewhere.published })],
    [
      'an address that is its own id, once with a tracking parameter',
      { ...wired, id: wired.url },
      { ...wired, id: `${wired.url}&utm_id=4`, url: `${wired.url}&utm_id=4` },
    ],
    ['publisher, time and headline without id and address', bare, withoutId({ url: '' })],
    ['publisher, time and headline, once without address', bare, wired],
    [
      'publisher, time and headline behind front pages',
      withoutId({ url: 'https://x.example' }),
      withoutId({ url: 'https://x.example/?utm_source=rss' }),
    ],
    [
      'publisher, time and headline in other cases',
      bare,
      withoutId({ url: '', headline: bare.headline.toUpperCase() }),
    ],
  ])('%s', (_, first, second) => {
    expect([areSame(first, second), areSame(second, first)]).toEqual([true, true]);
  });
});

describe('two items are', () => {
  it.each<[string, IdentifiedNews, IdentifiedNews]>([
    ['one id of two symbols', wired, { ...wired, symbol: 'BBB' }],
    ['one number of two publishers', wired, { ...elsewhere, symbol: 'AAA', id: '9001' }],
    [
      'one number that a file and a provider use',
      { ...wired, origin: 'files' },
      { ...wired, headline: elsewhere.headline, url: elsewhere.url, origin: 'finnhub' },
    ],
    [
      'one number that two providers use',
      { ...wired, origin: 'edgar' },
      { ...wired, headline: elsewhere.headline, url: '', origin: 'finnhub' },
    ],
    ['two ids behind one address, with two headlines', wired, { ...wired, id: '9002', headline: elsewhere.headline }],
    ['two ids without address that say the same', { ...wired, url: '' }, { ...wired, url: '', id: '9002' }],
    ['two pages', withoutId(), withoutId({ url: 'https://x.example/a?id=2' })],
    ['one headline at two times', bare, withoutId({ url: '', published: elsewhere.published })],
    ['one headline of two publishers', bare, withoutId({ url: '', source: 'Daily' })],
    [
      'two headlines behind a front page',
      withoutId({ url: 'https://x.example' }),
      withoutId({ url: 'https://x.example', headline: elsewhere.headline }),
    ],
    [
      'two headlines whose address is a word',
      withoutId({ url: 'n/a' }),
      withoutId({ url: 'n/a', headline: elsewhere.headline }),
    ],
  ])('%s', (_, first, second) => {
    expect([areSame(first, second), areSame(second, first)]).toEqual([false, false]);
  });
});

it('the id of the second publisher of one headline is no id of its source either', () => {
  const second = { ...bare, source: 'Daily' };
  const stored = { ...second, id: madeUpIdWithPublisher(second) };
  expect([areSame(stored, second), areSame(stored, bare)]).toEqual([true, false]);
});

it('the first item that is the same is found, not the last', () => {
  const seen = new SeenNews<number>();
  seen.add(wired, 1);
  seen.add({ ...wired, id: '9002', headline: elsewhere.headline }, 2);
  expect(seen.find(withoutId({ headline: elsewhere.headline }))).toBe(2);
  expect(seen.find(withoutId({ headline: 'neither' }))).toBe(1);
});

it('many items behind one address take no more time each', async () => {
  await expectLinearTime(20_000, (count) => {
    const seen = new SeenNews<number>();
    for (let row = 0; row < count; row++) {
      const item = { ...wired, id: String(row), headline: `headline ${row}` };
      if (seen.find(item) === undefined) seen.add(item, row);
    }
  });
});
