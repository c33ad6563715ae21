import { describe, expect, it } from 'vitest';
import { type NewsDemand, ProviderFailure } from '../../../src/http/provider.ts';
import { finnhub } from '../../../src/providers/finnhub.ts';
import { type Asked, fakeAccess } from '../../support/providers/fake-access.ts';

const dayMs = 86_400_000;

interface Item {
  readonly id: unknown;
  readonly datetime: unknown;
  readonly headline?: unknown;
  readonly url?: unknown;
}

const item = {
  category: 'company',
  datetime: Date.parse('2026-01-07T15:00:00Z') / 1000,
  headline: 'Apple does something',
  id: 42,
  image: '',
  related: 'AAPL',
  source: 'Reuters',
  summary: 'More of it.',
  url: 'https://finnhub.io/api/news?id=42',
};

function demand(symbols: readonly string[], from = '2026-01-05', to = '2026-01-09T21:00:00Z'): NewsDemand {
  return {
    subjects: symbols.map((symbol) => ({ symbol, name: undefined })),
    from: Date.parse(from),
    to: Date.parse(to),
  };
}

/** A service with these items, which lists the newest `most` of those that were asked for. */
function service(items: readonly Item[], most: number) {
  return fakeAccess(({ query }: Asked) => {
    const first = Date.parse(String(query?.from)) / 1000;
    const end = Date.parse(String(query?.to)) / 1000 + 86_400;
    const listed = items.filter(({ datetime }) => Number(datetime) >= first && Number(datetime) < end);
    return JSON.stringify(listed.toSorted((a, b) => Number(b.datetime) - Number(a.datetime)).slice(0, most));
  });
}

/** `perDay` items a day, evenly. */
function items(from: string, days: number, perDay: number): Item[] {
  return Array.from({ length: days * perDay }, (_, k) => ({
    id: k,
    datetime: Math.floor((Date.parse(from) + (k * dayMs) / perDay) / 1000),
  }));
}

describe('company news of Finnhub', () => {
  it('is passed on as it was written', async () => {
    const access = fakeAccess(() => JSON.stringify([item]));
    const { answers, failures, unknown } = await finnhub.news.fetch(demand(['AAPL']), access);
    const { datetime: published, headline, id, source, summary, url } = item;
    expect(answers.map(({ rows }) => rows)).toEqual([
      [{ symbol: 'AAPL', id, published, headline, summary, url, source }],
    ]);
    expect([failures, unknown]).toEqual([[], []]);
  });

  it('is asked for with a day more on both sides, for dates that are of New York or of Greenwich', async () => {
    const access = fakeAccess(() => '[]');
    await finnhub.news.fetch(demand(['AAPL', 'BRK-B', 'BF/B', 'BRK.A']), access);
    expect(access.asked.map(({ path, query }) => [path, query])).toEqual([
      ['/api/v1/company-news', { symbol: 'AAPL', from: '2026-01-04', to: '2026-01-10' }],
      ['/api/v1/company-news', { symbol: 'BRK.B', from: '2026-01-04', to: '2026-01-10' }],
      ['/api/v1/company-news', { symbol: 'BF.B', from: '2026-01-04', to: '2026-01-10' }],
      ['/api/v1/company-news', { symbol: 'BRK.A', from: '2026-01-04', to: '2026-01-10' }],
    ]);
  });

  it('is dropped outside of the span, ends included, unless its time cannot be read', async () => {
    const at = (text: string) => Date.parse(text) / 1000;
    const times = [
      at('2026-01-04T23:59:59Z'),
      at('2026-01-05T00:00:00Z'),
      String(at('2026-01-07T00:00:00Z')),
      at('2026-01-09T21:00:00Z'),
      at('2026-01-09T21:00:01Z'),
      0,
      null,
      'yesterday',
      { seconds: 5 },
    ];
    const access = fakeAccess(() => JSON.stringify(times.map((datetime) => ({ ...item, datetime }))));
    const { answers } = await finnhub.news.fetch(demand(['AAPL']), access);
    expect(answers[0]?.rows.map(({ published }) => published)).toEqual([...times.slice(1, 4), ...times.slice(5)]);
  });

  it.each([
    ['control characters', 'a\u0000b\u001b[31mc\u202e'],
    ['half a character', '\ud83d broken \udc00'],
    ['a megabyte', 'x'.repeat(2 ** 20)],
    ['a number', 404],
    ['nothing', null],
    ['an object', { text: 'Apple' }],
    ['a name of JavaScript', '__proto__'],
  ])('may have %s for a headline', async (_what, headline) => {
    const access = fakeAccess(() => JSON.stringify([{ ...item, headline, url: null }, item]));
    const { answers } = await finnhub.news.fetch(demand(['AAPL']), access);
    expect(answers[0]?.rows).toMatchObject([{ headline, url: null }, { headline: item.headline }]);
  });

  it('loses no item to another one that is none', async () => {
    const access = fakeAccess(() => JSON.stringify([null, item, 7, ['x']]));
    const { answers } = await finnhub.news.fetch(demand(['AAPL']), access);
    expect(answers[0]?.rows.map(({ id }) => id)).toEqual([undefined, 42, undefined, undefined]);
  });

  it.each(['[1,2,3]', '["x"]', '[[]]', '{"error":"no"}', '"x"', 'null', '[{]', 'API limit reached'])(
    'is not read from %s',
    async (body) => {
      const { failures, answers } = await finnhub.news.fetch(
        demand(['AAPL']),
        fakeAccess(() => body),
      );
      expect(failures).toMatchObject([{ symbols: ['AAPL'], failure: { kind: 'shape' } }]);
      expect(answers).toEqual([]);
    },
  );
});

describe('an answer that may be cut', () => {
  const span = ['2026-01-01', '2026-03-25T23:59:59Z'] as const;

  it.each([
    ['few', 2, 250, 1],
    ['many', 12, 250, 15],
    ['more than fit into a week', 40, 250, 63],
  ])(
    'is asked for again in halves until everything is there: %s items a day',
    async (_what, perDay, most, requests) => {
      const all = items('2026-01-01', 84, perDay);
      const access = service(all, most);
      const { answers } = await finnhub.news.fetch(demand(['AAPL'], ...span), access);
      const ids = answers.flatMap(({ rows }) => rows.map(({ id }) => id));
      expect(new Set(ids).size).toBe(all.length);
      expect(ids).toHaveLength(all.length);
      expect(access.asked.length).toBeLessThanOrEqual(requests);
      expect(access.lines).toEqual([]);
    },
  );

  it('is noticed in most cases although the limit is much lower than it was', async () => {
    const all = items('2026-01-01', 84, 12);
    const { answers } = await finnhub.news.fetch(demand(['AAPL'], ...span), service(all, 60));
    expect(answers.flatMap(({ rows }) => rows).length).toBeGreaterThan(0.75 * all.length);
  });

  it('is taken as it is for a single day, and the log says for which', async () => {
    const access = service(items('2026-01-07', 1, 400), 250);
    const { answers } = await finnhub.news.fetch(demand(['AAPL']), access);
    expect(answers.flatMap(({ rows }) => rows)).toHaveLength(250);
    expect(access.lines).toEqual([expect.stringContaining('AAPL on 2026-01-07')]);
  });

  it('is not suspected of a company that has been in the news only lately, unless there is much', async () => {
    const access = service(items('2026-03-20', 5, 9), 250);
    await finnhub.news.fetch(demand(['AAPL'], ...span), access);
    expect(access.asked).toHaveLength(1);
  });

  it('gives an item once that two answers hold, and as often as one of them holds it', async () => {
    const crowd = items('2026-01-07', 1, 210);
    const access = fakeAccess(({ query }) => {
      if (query?.from === '2026-01-04' && query?.to === '2026-01-10') return JSON.stringify(crowd);
      const boundary = { id: 'same', datetime: Date.parse('2026-01-07') / 1000 };
      return JSON.stringify(
        query?.from === '2026-01-04' ? [boundary, boundary] : [boundary, { ...boundary, id: null }],
      );
    });
    const { answers } = await finnhub.news.fetch(demand(['AAPL']), access);
    expect(answers.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['same', 'same', null]);
  });
});

describe('failures of Finnhub', () => {
  it('of one symbol leave the others alone', async () => {
    const access = fakeAccess(({ query }) => {
      if (query?.symbol === 'MSFT') throw new ProviderFailure('outage', 'Finnhub: status 500');
      return JSON.stringify([item]);
    });
    const { answers, failures } = await finnhub.news.fetch(demand(['AAPL', 'MSFT', 'NVDA']), access);
    expect(answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual(['AAPL', 'NVDA']);
    expect(failures).toMatchObject([{ symbols: ['MSFT'], failure: { kind: 'outage' } }]);
  });

  it('of access end it after one question, and say what to do', async () => {
    const access = fakeAccess(() => {
      throw new ProviderFailure('access', 'Finnhub: status 403');
    });
    await expect(finnhub.news.fetch(demand(['AAPL', 'MSFT', 'NVDA']), access)).rejects.toMatchObject({
      kind: 'access',
      message: 'Finnhub: status 403',
    });
    expect(access.asked).toHaveLength(1);
    expect(finnhub.accessHint).toMatch(/^Check FINNHUB_TOKEN\. .*candles are premium.*alpaca\.$/);
  });

  it('of access leave the others alone where the plan lacks one symbol', async () => {
    const access = fakeAccess(({ query }) => {
      if (query?.symbol === 'SHOP.TO') throw new ProviderFailure('access', 'Finnhub: status 403');
      return JSON.stringify([item]);
    });
    const { answers, failures } = await finnhub.news.fetch(demand(['AAPL', 'SHOP.TO', 'NVDA']), access);
    expect(answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual(['AAPL', 'NVDA']);
    expect(failures).toMatchObject([{ symbols: ['SHOP.TO'], failure: { kind: 'access' } }]);
  });

  it('that are mistakes of ours are not hidden', async () => {
    const access = fakeAccess(() => {
      throw new TypeError('a mistake');
    });
    await expect(finnhub.news.fetch(demand(['AAPL']), access)).rejects.toThrow(TypeError);
  });
});

it('sends the key as a header and nowhere else', () => {
  expect(finnhub.authorise((variable) => `value of ${variable}`)).toEqual({
    headers: { 'X-Finnhub-Token': 'value of FINNHUB_TOKEN' },
  });
});
