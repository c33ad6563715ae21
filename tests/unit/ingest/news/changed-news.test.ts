import { describe, expect, it } from 'vitest';
import type { WeekEnding } from '../../../../src/calendar/date.ts';
import { changedNews, changedNewsNote, misreadNews } from '../../../../src/ingest/news/changed-news.ts';
import { madeUpId } from '../../../../src/ingest/news/news-identity.ts';
import type { NewsRow } from '../../../../src/ingest/news/news-rows.ts';

const week = '2014-03-28' as WeekEnding;

const items: readonly NewsRow[] = Array.from({ length: 10 }, (_, i) => ({
  symbol: 'AAA',
  id: `n${i}`,
  published: Date.parse('2014-03-26T15:00:00Z') + i * 60_000,
  headline: `A's plan ${i} is told`,
  summary: '',
  url: `https://x.example/${i}`,
  source: 'wire',
}));

/** What is found when the first `count` items are given with a change, by files unless it says otherwise. */
function found(count: number, change: Partial<NewsRow>, isPublished = false) {
  const pairs = items.map((stored, i) => ({
    stored,
    given: { ...stored, origin: 'files', ...(i < count ? change : {}) },
    week,
  }));
  return changedNews(pairs, items, () => isPublished);
}

describe('stored news that is given otherwise', () => {
  it.each<[string, Partial<NewsRow>, string]>([
    ['headline', { headline: 'Other' }, 'the headline is stored as "A\'s plan 0 is told" and given as "Other"'],
    ['summary', { summary: 'More' }, 'the summary is stored as "" and given as "More"'],
    ['time', { published: 0 }, 'the time is stored as 2014-03-26T15:00:00.000Z and given as 1970-01-01T00:00:00.000Z'],
  ])('is counted by its %s, with an example and what to do', (_, change, example) => {
    const note = changedNewsNote(found(2, change));
    expect(note).toContain('2 of 10 news items that are stored already have another headline, summary or time now');
    expect(note).toContain(`(AAA "n0": ${example})`);
    expect(note).toContain('begin with an empty lake: the same command with --lake and a new folder.');
  });

  it.each<[string, Partial<NewsRow>]>([
    ['address', { url: 'https://mirror.example/' }],
    ['publisher', { source: 'daily' }],
    ['id of another source', { id: 'other', headline: 'Other' }],
  ])('does not count for its %s', (_, change) => {
    expect(found(10, change)).toMatchObject({ again: 10, differing: 0, misread: [] });
  });

  it('does not count for how its text is encoded', () => {
    const pairs = items.map((stored) => ({
      stored,
      given: { ...stored, origin: 'files', headline: stored.headline.replace("'", '&#39;') },
      week,
    }));
    expect(changedNews(pairs, items, () => false).differing).toBe(0);
  });

  it('counts for items without an id of their own too', () => {
    const bare = items.map((item) => ({ ...item, id: madeUpId(item) }));
    const pairs = bare.map((stored) => {
      const given = { ...stored, headline: 'Other' };
      return { stored, given: { ...given, id: madeUpId(given), origin: 'files' }, week };
    });
    expect(changedNews(pairs, bare, () => false)).toMatchObject({ differing: 10, misread: [week] });
  });

  it('does not count where another stored item says it word for word', () => {
    const [stored, other] = items as [NewsRow, NewsRow];
    expect(changedNews([{ stored, given: other, week }], items, () => false).differing).toBe(0);
  });
});

describe('files that are read otherwise', () => {
  it('are those of which more than half of a week differs', () => {
    expect(found(5, { headline: 'Other' }).misread).toEqual([]);
    const changed = found(6, { headline: 'Other' });
    expect(changed.misread).toEqual([week]);
    expect(misreadNews(changed)).toContain('more than half of the stored news of 2014-03-28 is read otherwise now');
  });

  it('are not found in a few items, which a source may have edited all', () => {
    const pairs = items
      .slice(0, 4)
      .map((stored) => ({ stored, given: { ...stored, origin: 'files', summary: 'x' }, week }));
    expect(changedNews(pairs, items, () => false)).toMatchObject({ differing: 4, misread: [] });
  });

  it('are not found in the news of a live provider', () => {
    expect(found(10, { headline: 'Other', origin: 'finnhub' })).toMatchObject({ differing: 10, misread: [] });
  });

  it('are not found in a published week', () => {
    expect(found(10, { headline: 'Other' }, true)).toMatchObject({ differing: 10, misread: [] });
  });
});
