import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../../src/calendar/date.ts';
import { weekOf, weeksBack } from '../../../../src/calendar/weeks.ts';
import type { FetchedNews } from '../../../../src/http/provider.ts';
import { newsCandidates } from '../../../../src/ingest/news/news-candidates.ts';
import { fetchedNews, type NewsSource } from '../../../../src/ingest/news/news-rows.ts';
import { fetchedTable } from '../../../../src/sources/fetched-table.ts';

const weeks = weeksBack(weekOf(parseIsoDate('2014-04-04')), 2);
const now = Date.parse('2014-04-05T00:00:00Z');
const files = { symbol: 'ticker', published: 'at', headline: 'title' };

const item: FetchedNews = {
  symbol: 'AAA',
  id: 12,
  published: '2014-04-02T15:00:00Z',
  headline: ' A sells a plant ',
  summary: null,
  url: 'http://x/1',
  source: 'wire',
};
const answer = (name: string, rows: readonly unknown[]) => ({
  source: { name, bytes: 1, sha256: '0'.repeat(64) },
  rows: rows as FetchedNews[],
});
const judge = (sources: readonly NewsSource[], askedFrom?: number) =>
  newsCandidates(sources, files, {
    weeks,
    symbols: new Set(['AAA', 'BBB']),
    now,
    ...(askedFrom === undefined ? {} : { askedFrom }),
  });

describe('news of live providers', () => {
  it('is read by its own names, beside files with theirs', async () => {
    const file = await fetchedTable(
      [answer('file', [{ ticker: 'BBB', at: '1396537200', title: 'B' }])] as never,
      ['ticker', 'at', 'title'] as never,
    );
    const { items, read, quarantined } = await judge([
      ...(await fetchedNews('finnhub', [answer('one', [item])])),
      file,
    ]);
    expect(items.map(({ symbol, id, headline, summary, url }) => [symbol, id, headline, summary, url])).toEqual([
      ['AAA', '12', 'A sells a plant', '', 'http://x/1'],
      ['BBB', expect.stringMatching(/^[0-9a-f]{16}$/), 'B', '', ''],
    ]);
    expect([read, quarantined]).toEqual([2, []]);
  });

  it('takes times as ISO 8601 and as numbers', async () => {
    const times = ['2014-04-02T11:00:00-0400', 1396450800, 1396450800000, '1396450800'];
    const rows = times.map((published, i) => ({ ...item, id: i, url: `http://x/${i}`, published }));
    const { items } = await judge(await fetchedNews('finnhub', [answer('one', rows)]));
    expect(items.map(({ published }) => published)).toEqual(new Array(4).fill(Date.parse('2014-04-02T15:00:00Z')));
  });

  it('goes to quarantine like that of a file, with the answer and the place in it', async () => {
    const rows = [
      { ...item, published: 'yesterday' },
      { ...item, published: { at: 1 } },
      { ...item, published: '2014-04-05T00:00:01Z' },
      { ...item, headline: null },
      { ...item, symbol: '' },
      { ...item, symbol: 'ZZZ' },
      item,
      item,
    ];
    const { quarantined, skipped, items } = await judge(
      await fetchedNews('finnhub', [answer('one', [item]), answer('two', rows)]),
    );
    expect(quarantined.map(({ file, row, reason }) => `${file.name} ${row} ${reason}`)).toEqual([
      'two 1 UNREADABLE_TIME',
      'two 2 UNREADABLE_TIME',
      'two 3 FUTURE_TIME',
      'two 4 NO_HEADLINE',
      'two 5 NO_SYMBOL',
    ]);
    // An item that several answers give is no fault of either.
    expect(skipped).toEqual({ 'other symbol': 1, 'given by an earlier file': 2 });
    expect(items.length).toBe(1);
    const twice = await judge(await fetchedNews('finnhub', [answer('one', [item, item])]));
    expect(twice.quarantined.map(({ reason }) => reason)).toEqual(['DUPLICATE_NEWS']);
  });

  it('covers the time from which it was asked for, even where there is none', async () => {
    const from = weeks[0]?.previousCutoffUtc ?? 0;
    expect((await judge(await fetchedNews('finnhub', [answer('one', [])]), from)).coveredFrom).toBe(from);
    expect((await judge(await fetchedNews('finnhub', [answer('one', [item])]), from)).coveredFrom).toBe(from);
    expect((await judge(await fetchedNews('finnhub', [answer('one', [item])]))).coveredFrom).toBe(
      Date.parse('2014-04-02T15:00:00Z'),
    );
    expect((await judge([])).coveredFrom).toBe(Number.POSITIVE_INFINITY);
    expect(await fetchedNews('finnhub', [])).toEqual([]);
  });
});
