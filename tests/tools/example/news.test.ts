import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { weekOfInstant } from '../../../src/calendar/weeks.ts';
import { clusterNews } from '../../../src/news/clustering.ts';
import { generateExample } from '../../../tools/example/generate.ts';
import type { NewsLine } from '../../../tools/example/news.ts';

const { files, manifest } = generateExample();
const dirty = new Set(
  manifest.planted
    .filter(({ file, expectation }) => file.endsWith('.ndjson') && expectation !== 'keep')
    .map((row) => row.line),
);
const news = files['data/source/news.ndjson']
  .trimEnd()
  .split('\n')
  .filter((_, index) => !dirty.has(index + 1))
  .map((line) => JSON.parse(line) as NewsLine);
const symbols = files['data/source/universe.csv']
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] as string);
const weekOf = ({ published }: NewsLine): string => weekOfInstant(Date.parse(published)).weekEnding;
const clusters = [...Map.groupBy(news, weekOf).values()].flatMap((ofWeek) =>
  clusterNews(ofWeek.map((line) => ({ ...line, publishedUtc: Date.parse(line.published), judged: line }))),
);

describe('clean news', () => {
  it('is complete, about the universe, in order of time, and each article once a symbol', () => {
    for (const [i, line] of news.entries()) {
      expect(symbols).toContain(line.symbol);
      expect(line.headline.length).toBeGreaterThan(10);
      expect(line.published).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(new URL(line.url).hostname.endsWith('.example'), line.url).toBe(true);
      expect(line.published >= (news[i - 1]?.published ?? '')).toBe(true);
    }
    expect(new Set(news.map(({ symbol, id }) => `${symbol} ${id}`)).size).toBe(news.length);
    expect(new Set(news.map(({ symbol, url }) => `${symbol} ${url}`)).size).toBe(news.length);
  });

  it('leaves no gap in a wording', () => {
    const hostile = new Set(manifest.planted.filter(({ kind }) => kind === 'hostile-headline').map(({ key }) => key));
    for (const { id, headline, summary } of news) {
      if (!hostile.has(id)) expect(`${headline} ${summary}`).not.toMatch(/[[\]{}|]|undefined|NaN|\.\./);
    }
  });

  it('is echoed: many stories are told by three to seven sources in other words', () => {
    const echoed = clusters.filter(({ clusterSize, uniqueSources }) => clusterSize >= 3 && uniqueSources >= 3);
    const reworded = echoed.filter(({ members }) => new Set(members.map(({ item }) => item.headline)).size > 1);
    expect(echoed.length).toBeGreaterThan(100);
    expect(reworded.length).toBeGreaterThan(0.7 * echoed.length);
    expect(Math.max(...clusters.map(({ uniqueSources }) => uniqueSources))).toBeLessThanOrEqual(8);
  });

  it('appears on weekends and after the last close of a week', () => {
    const weekday = (line: NewsLine): number => new Date(line.published).getUTCDay();
    expect(news.filter((line) => weekday(line) === 6 || weekday(line) === 0).length).toBeGreaterThan(50);
    const lateOnFriday = news.filter((line) => weekday(line) === 5 && weekOf(line) > line.published.slice(0, 10));
    expect(lateOnFriday.length).toBeGreaterThan(20);
    expect(news.filter((line) => weekOf(line) > '2026-07-02').length).toBeGreaterThan(10);
  });

  it('is silent about some companies in some weeks', () => {
    const told = new Set(news.map((line) => `${line.symbol} ${weekOf(line)}`));
    const weeks = new Set(news.map(weekOf));
    const quietShare = 1 - told.size / (symbols.length * weeks.size);
    expect(quietShare).toBeGreaterThan(0.1);
    expect(quietShare).toBeLessThan(0.6);
  });

  it('writes about a move only after it, with the size it had', () => {
    const closes = new Map<string, number>();
    for (const line of files['data/source/candles.csv'].split('\n').slice(1)) {
      const cells = line.split(',');
      closes.set(`${cells[0]} ${cells[1]}`, Number(cells[6]));
    }
    const sessions = sessionsBetween(parseIsoDate('2026-03-01'), parseIsoDate('2026-07-02'));
    const recaps = news.filter(({ headline }) => /Why .* (rose|gained|fell|dropped) \d+% on /.test(headline));
    expect(recaps.length).toBeGreaterThan(20);
    for (const { symbol, published, headline } of recaps) {
      const at = sessions.findLastIndex(({ closeUtc }) => closeUtc <= Date.parse(published));
      const [before, on] = [sessions[at - 1], sessions[at]].map((session) => closes.get(`${symbol} ${session?.date}`));
      const stated = Number(/(\d+)%/.exec(headline)?.[1]) * (/rose|gained/.test(headline) ? 1 : -1);
      expect(Math.abs(100 * ((on ?? 0) / (before ?? 1) - 1) - stated), `${symbol} ${headline}`).toBeLessThan(0.6);
    }
  });

  it('explains most of the large moves', () => {
    const lines = files['data/source/candles.csv']
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const sessions = sessionsBetween(parseIsoDate('2026-03-16'), parseIsoDate('2026-07-02'));
    const published = Map.groupBy(news, ({ symbol }) => symbol);
    let large = 0;
    let explained = 0;
    for (const [i, [symbol, date, , , , , adjClose]] of lines.entries()) {
      const session = sessions.findIndex((candidate) => candidate.date === date);
      const before = lines[i - 1];
      if (session < 1 || symbol === undefined || before?.[0] !== symbol) continue;
      if (Math.abs(Math.log(Number(adjClose) / Number(before[6]))) < 0.07) continue;
      large += 1;
      const from = sessions[session - 1]?.closeUtc ?? 0;
      const to = sessions[session]?.closeUtc ?? 0;
      const isExplained = (published.get(symbol) ?? []).some((line) => {
        const at = Date.parse(line.published);
        return at > from && at <= to && !/ (stock|shares) /.test(line.headline);
      });
      if (isExplained) explained += 1;
    }
    expect(large).toBeGreaterThan(30);
    expect(explained / large).toBeGreaterThan(0.5);
  });
});
