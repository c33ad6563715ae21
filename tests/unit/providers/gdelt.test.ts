import { describe, expect, it } from 'vitest';
import { type NewsDemand, ProviderFailure } from '../../../src/http/provider.ts';
import { phraseOf } from '../../../src/providers/gdelt/phrase.ts';
import { gdelt } from '../../../src/providers/gdelt.ts';
import { expectLinearTime } from '../../support/linear-time.ts';
import { type Asked, fakeAccess } from '../../support/providers/fake-access.ts';

const hourMs = 3_600_000;

const article = {
  url: 'https://example.com/a',
  url_mobile: '',
  title: 'Apple Inc does something',
  seendate: '20260107T150000Z',
  socialimage: '',
  domain: 'example.com',
  language: 'English',
  sourcecountry: 'United States',
};

type Named = Readonly<Record<string, string | undefined>>;

function demand(named: Named, from = '2026-01-05', to = '2026-01-09T21:00:00Z'): NewsDemand {
  const subjects = Object.entries(named).map(([symbol, name]) => ({ symbol, name }));
  return { subjects, from: Date.parse(from), to: Date.parse(to) };
}

const apple = { AAPL: 'Apple Inc.' };

async function outcome(body: string) {
  const { answers, failures } = await gdelt.news.fetch(
    demand(apple),
    fakeAccess(() => body),
  );
  return { rows: answers.flatMap(({ rows }) => rows), failures };
}

/** A service with articles at these times, which lists the newest 250 of those that were asked for. */
function service(times: readonly number[]) {
  const written = times.map((time, k) => {
    const seendate = `${new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    return { ...article, url: `https://example.com/${k}`, seendate };
  });
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  return fakeAccess(({ query }: Asked) => {
    const articles = written
      .filter(({ seendate }) => digits(seendate) >= String(query?.startdatetime))
      .filter(({ seendate }) => digits(seendate) <= String(query?.enddatetime))
      .toSorted((a, b) => (a.seendate < b.seendate ? 1 : -1))
      .slice(0, 250);
    return articles.length === 0 ? '{}' : JSON.stringify({ articles });
  });
}

describe('the phrase of a company', () => {
  it.each([
    ['Apple Inc.', 'Apple Inc'],
    ['Tesla, Inc.', 'Tesla Inc'],
    ['Alphabet Inc. (Class A)', 'Alphabet Inc'],
    ["McDonald's", "McDonald's"],
    ['McDonald\u2019s', "McDonald's"],
    ['Coca-Cola Company (The)', 'Coca-Cola Company'],
    ['Estée Lauder', 'Estee Lauder'],
    ['Procter & Gamble', 'Procter Gamble'],
    ['  Yum!   Brands  ', 'Yum Brands'],
    ['Hewlett - Packard', 'Hewlett Packard'],
    ['Apple" OR domain:evil.com "', 'Apple OR domain evil com'],
    ['Apple" sourcelang:french -"', 'Apple sourcelang french'],
    ['(Apple OR Pear) theme:KILL', 'theme KILL'],
    ['Apple\u0000\r\nInc\ud800', 'Apple Inc'],
    ["-'-'Apple'-'-", 'Apple'],
    ['3M Company', '3M Company'],
  ])('%j is "%s"', (name, phrase) => {
    expect(phraseOf(name)).toBe(phrase);
  });

  it.each([undefined, '', '3M', 'Visa', '"A" "B"', '山田製作所', '(Class A)', '----------', 'x'.repeat(201), "''''''"])(
    'cannot be made of %j',
    (name) => {
      expect(phraseOf(name)).toBeUndefined();
    },
  );

  it.each(['(', '-', "'", 'a(', '\u0301', 'a-'])('is made of a name of nothing but %j in linear time', async (text) => {
    await expectLinearTime(500_000, (length) => expect(phraseOf(text.repeat(length))).toBeUndefined());
  });
});

describe('articles of GDELT', () => {
  it('count from when they were seen, and are else as they were written', async () => {
    const { rows, failures } = await outcome(JSON.stringify({ articles: [article] }));
    expect(failures).toEqual([]);
    expect(rows).toEqual([
      {
        symbol: 'AAPL',
        id: article.url,
        published: '2026-01-07T15:00:00Z',
        headline: article.title,
        summary: undefined,
        url: article.url,
        source: 'example.com',
      },
    ]);
  });

  it('are searched for by name, in English, newest first', async () => {
    const access = fakeAccess(() => '{}');
    await gdelt.news.fetch(demand(apple), access);
    expect(access.asked).toMatchObject([
      {
        path: '/api/v2/doc/doc',
        query: {
          query: '"Apple Inc" sourcelang:english',
          mode: 'artlist',
          format: 'json',
          maxrecords: 250,
          sort: 'datedesc',
          startdatetime: '20260104235959',
          enddatetime: '20260109210001',
        },
      },
    ]);
  });

  it('are none where the answer is empty', async () => {
    for (const body of ['{}', '{}\n', ' {"articles": []}'])
      expect(await outcome(body)).toEqual({ rows: [], failures: [] });
  });

  it('are dropped outside of the span, ends included, unless their time cannot be read', async () => {
    const times = [
      '20260104T235959Z',
      '20260105T000000Z',
      '20260109T210000Z',
      '20260109T210001Z',
      'soon',
      null,
      20260107,
    ];
    const { rows } = await outcome(JSON.stringify({ articles: times.map((seendate) => ({ ...article, seendate })) }));
    expect(rows.map(({ published }) => published)).toEqual([
      '2026-01-05T00:00:00Z',
      '2026-01-09T21:00:00Z',
      'soon',
      null,
      20260107,
    ]);
  });

  it('are read although titles are not escaped as they should be', async () => {
    const body = `{"articles": [\n{"url": "u", "title": "C:\\Apple \\'s \\u12 \\\\ \\" \u0007bell", "seendate": "20260107T150000Z", "domain": "d"}\n]}`;
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
    const { rows } = await outcome(body);
    expect(rows).toMatchObject([{ headline: `C:\\Apple \\'s \\u12 \\ "  bell`, published: '2026-01-07T15:00:00Z' }]);
  });

  it.each([
    ['control characters', 'a\u0000b\u001b[31mc'],
    ['half a character', '\ud83d broken'],
    ['a megabyte', 'x'.repeat(2 ** 20)],
    ['a number', 404],
    ['nothing', null],
  ])('may have %s for a title', async (_what, title) => {
    const { rows } = await outcome(JSON.stringify({ articles: [{ ...article, title, url: null }, null, article] }));
    expect(rows).toMatchObject([
      { headline: title, url: null },
      { headline: undefined, published: undefined },
      { headline: article.title },
    ]);
  });
});

describe('what GDELT says in text', () => {
  it.each([
    ['Please limit requests to one every 5 seconds or contact somebody@example.com for larger queries.', 'limit'],
    ['Your query was too short or too long.\n', 'refused'],
    ['The specified phrase is too short.', 'refused'],
    [
      'One or more of your keywords contained an illegal character. To use a dash in a word, place it in quotes.',
      'refused',
    ],
    ["Queries containing OR'd terms must be surrounded by ().", 'refused'],
    ['Invalid/Unsupported Country.', 'refused'],
    ['Out of order', 'shape'],
    ['<!DOCTYPE html><html><body>query</body></html>', 'shape'],
    ['"query"', 'shape'],
    ['[]', 'shape'],
    ['null', 'shape'],
    ['', 'shape'],
    ['{"articles": "text"}', 'shape'],
    ['{"articles": [1, 2]}', 'shape'],
    ['{"timeline": []}', 'shape'],
    ['{"articles": [{"url": "u", "tit', 'shape'],
  ])('%j is a failure of kind %s', async (body, kind) => {
    const { rows, failures } = await outcome(body);
    expect(rows).toEqual([]);
    expect(failures).toMatchObject([{ symbols: ['AAPL'], failure: { kind } }]);
  });

  it('is in the message, without its control characters and not at any length', async () => {
    const { failures } = await outcome(`Your query\u001b[31m\nwas ${'very '.repeat(1000)}long.`);
    const message = failures[0]?.failure.message ?? '';
    expect(message).toContain('Your query [31m was very');
    expect(message.length).toBeLessThan(300);
  });
});

describe('companies', () => {
  it('of one name are searched for once', async () => {
    const access = fakeAccess(() => JSON.stringify({ articles: [article] }));
    const { answers } = await gdelt.news.fetch(
      demand({ GOOG: 'Alphabet Inc. (Class C)', AAPL: 'Apple Inc.', GOOGL: 'Alphabet Inc. (Class A)' }),
      access,
    );
    expect(access.asked).toHaveLength(2);
    expect(answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual(['GOOG', 'GOOGL', 'AAPL']);
  });

  it('without a name that can be searched for are unknown, and not asked for', async () => {
    const access = fakeAccess(() => '{}');
    const { unknown } = await gdelt.news.fetch(demand({ MMM: '3M', XYZ: undefined, ...apple }), access);
    expect(unknown).toEqual(['MMM', 'XYZ']);
    expect(access.asked).toHaveLength(1);
    expect(access.lines).toEqual([expect.stringContaining('MMM, XYZ')]);
  });

  it('are named in the log up to ten of them', async () => {
    const access = fakeAccess(() => '{}');
    const named = Object.fromEntries(Array.from({ length: 13 }, (_, k) => [`S${k}`, undefined]));
    await gdelt.news.fetch(demand(named), access);
    expect(access.lines).toEqual([expect.stringContaining('S8, S9 and 3 more')]);
    expect(access.asked).toEqual([]);
  });

  it('fail alone, but not when access is denied', async () => {
    const failing = (kind: 'refused' | 'access') =>
      fakeAccess(({ about }) => {
        if (about.includes('AAPL')) throw new ProviderFailure(kind, 'GDELT: no');
        return JSON.stringify({ articles: [article] });
      });
    const both = demand({ ...apple, MSFT: 'Microsoft' });
    const { answers, failures } = await gdelt.news.fetch(both, failing('refused'));
    expect(failures).toMatchObject([{ symbols: ['AAPL'], failure: { kind: 'refused' } }]);
    expect(answers.flatMap(({ rows }) => rows)).toMatchObject([{ symbol: 'MSFT' }]);
    const denied = failing('access');
    await expect(gdelt.news.fetch(both, denied)).rejects.toMatchObject({ kind: 'access' });
    expect(denied.asked).toHaveLength(1);
  });
});

describe('a span', () => {
  it('is asked for no further back than three months before its end, which is said once', async () => {
    const access = fakeAccess(() => '{}');
    await gdelt.news.fetch(demand({ ...apple, MSFT: 'Microsoft' }, '2025-01-01', '2026-01-09T21:00:00Z'), access);
    expect(access.asked.map(({ query }) => query?.startdatetime)).toEqual(['20251011205959', '20251011205959']);
    expect(access.lines).toEqual([expect.stringContaining('2025-10-11')]);
  });

  it('with more articles than one answer holds is halved until everything is there', async () => {
    const start = Date.parse('2026-01-05');
    const times = Array.from({ length: 3000 }, (_, k) => start + Math.floor((k * 112 * hourMs) / 3000));
    const access = service(times);
    const { answers } = await gdelt.news.fetch(demand(apple), access);
    const urls = answers.flatMap(({ rows }) => rows.map(({ url }) => url));
    expect(urls).toHaveLength(3000);
    expect(new Set(urls).size).toBe(3000);
    expect(access.lines).toEqual([]);
    expect(access.asked.length).toBeLessThanOrEqual(31);
  });

  it('is not halved below an hour, nor into more than 60 requests', async () => {
    const time = Date.parse('2026-01-07T15:00:00Z');
    const crowd = service(Array.from({ length: 400 }, () => time));
    const hour = demand(apple, '2026-01-07T14:30:00Z', '2026-01-07T15:30:00Z');
    expect((await gdelt.news.fetch(hour, crowd)).answers.flatMap(({ rows }) => rows)).toHaveLength(250);
    expect(crowd.asked).toHaveLength(1);
    expect(crowd.lines).toEqual([expect.stringContaining('AAPL')]);

    const endless = fakeAccess(() => JSON.stringify({ articles: Array.from({ length: 250 }, () => article) }));
    await gdelt.news.fetch(demand(apple, '2025-11-01'), endless);
    expect(endless.asked.length).toBeLessThanOrEqual(60);
    expect(endless.asked.length).toBeGreaterThan(50);
    expect(new Set(endless.asked.map(({ query }) => JSON.stringify(query))).size).toBe(endless.asked.length);
  });
});
