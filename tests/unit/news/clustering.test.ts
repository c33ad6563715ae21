import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusterNews,
  compareNewestFirst,
  defaultClusteringOptions,
  defaultStopWords,
  headlineWords,
} from '../../../src/news/clustering.ts';
import type { Cluster, NewsItem } from '../../../src/news/types.ts';
import { normaliseHeadline } from '../../../src/text/words.ts';
import { newsItem, newsItems } from '../../support/news/news-items.ts';

const at = (hour: number): number => Date.UTC(2024, 0, 5, hour);

/** The definition, read aloud: every item against every representative, in order. */
function clusterNaively(items: readonly NewsItem[], threshold: number): NewsItem[][] {
  const clusters: NewsItem[][] = [];
  const bySymbolNewestFirst = items.toSorted(
    (a, b) => (a.symbol < b.symbol ? -1 : a.symbol > b.symbol ? 1 : 0) || compareNewestFirst(a, b),
  );
  for (const item of bySymbolNewestFirst) {
    const words = headlineWords(item.headline, defaultStopWords);
    const joined = clusters.find(([representative]) => {
      if (representative?.symbol !== item.symbol) return false;
      const theirs = headlineWords(representative.headline, defaultStopWords);
      if (words.size === 0 || theirs.size === 0) {
        const isSame = normaliseHeadline(representative.headline) === normaliseHeadline(item.headline);
        return words.size === 0 && theirs.size === 0 && isSame;
      }
      return words.intersection(theirs).size / words.union(theirs).size >= threshold;
    });
    if (joined === undefined) clusters.push([item]);
    else joined.push(item);
  }
  return clusters;
}

const itemsOf = (clusters: readonly Cluster[]): NewsItem[][] =>
  clusters.map(({ members }) => members.map(({ item }) => item));

describe('clustering', () => {
  it('lets the newest item represent the older ones that resemble it', () => {
    const clusters = clusterNews([
      newsItem({ id: 'old', publishedUtc: at(9), headline: 'Acme beats quarterly estimates', source: 'a' }),
      newsItem({ id: 'new', publishedUtc: at(11), headline: 'ACME beats quarterly estimates again', source: 'b' }),
      newsItem({ id: 'other', publishedUtc: at(10), headline: 'Acme names finance chief', source: 'a' }),
    ]);
    expect(clusters.map((cluster) => cluster.representative.id)).toEqual(['new', 'other']);
    expect(clusters[0]).toMatchObject({ clusterSize: 2, uniqueSources: 2 });
    // "again" is a stop word, so both have the same four words.
    expect(clusters[0]?.members.map(({ item, similarity }) => [item.id, similarity])).toEqual([
      ['new', 1],
      ['old', 1],
    ]);
  });

  it('joins at exactly the threshold: 55 of 100 words are 0.55', () => {
    const words = Array.from({ length: 100 }, (_, k) => `word${k}`);
    const items = [
      newsItem({ id: 'a', publishedUtc: at(2), headline: words.join(' ') }),
      newsItem({ id: 'b', publishedUtc: at(1), headline: words.slice(0, 55).join(' ') }),
      newsItem({ id: 'c', publishedUtc: at(0), headline: words.slice(0, 54).join(' ') }),
    ];
    const [first, second] = clusterNews(items);
    expect(first?.members.map(({ similarity }) => similarity)).toEqual([1, 0.55]);
    expect(second?.representative.id).toBe('c');
  });

  it('joins the newest of several similar representatives', () => {
    const [newest, second] = clusterNews([
      newsItem({ id: 'r1', publishedUtc: at(3), headline: 'alpha beta gamma delta one1' }),
      newsItem({ id: 'r2', publishedUtc: at(2), headline: 'alpha beta gamma two2 three3' }),
      newsItem({ id: 'x', publishedUtc: at(1), headline: 'alpha beta gamma' }),
    ]);
    expect(newest?.members.map(({ item }) => item.id)).toEqual(['r1', 'x']);
    expect(second?.clusterSize).toBe(1);
  });

  it('names a cluster by SHA-256 of symbol, publication time and headline of its representative', () => {
    const [cluster] = clusterNews([newsItem({ symbol: 'ABC', publishedUtc: at(15), headline: 'Acme wins' })]);
    const expected = createHash('sha256').update('ABC|2024-01-05T15:00:00.000Z|Acme wins').digest('hex').slice(0, 16);
    expect(cluster?.clusterId).toBe(expected);
  });

  it('keeps headlines without words together only when they are equal', () => {
    const sizes = clusterNews([
      newsItem({ id: '1', headline: '🚀' }),
      newsItem({ id: '2', headline: ' 🚀' }),
      newsItem({ id: '3', headline: '🚀🚀' }),
      newsItem({ id: '4', headline: '' }),
    ]).map(({ clusterSize }) => clusterSize);
    expect(sizes).toEqual([2, 1, 1]);
  });

  it('reads words beyond ASCII and ignores web addresses, which differ with every repetition', () => {
    expect([...headlineWords('Größe ＡＣＭＥ и Рост $ABC q3 https://t.co/x1Y2', defaultStopWords)]).toEqual([
      'größe',
      'acme',
      'рост',
      'abc',
    ]);
  });

  it('counts sources that differ in case or surrounding space once', () => {
    const [cluster] = clusterNews(
      ['Wire', ' wire', 'Blog'].map((source, k) => newsItem({ id: `${k}`, headline: 'acme', source })),
    );
    expect(cluster?.uniqueSources).toBe(2);
  });

  it('refuses a threshold outside (0, 1] and an item without a time', () => {
    expect(() => clusterNews([], { ...defaultClusteringOptions, threshold: 0 })).toThrow(
      /above 0 and at most 1, found 0/,
    );
    expect(() => clusterNews([newsItem({ id: 'n7', publishedUtc: Number.NaN })])).toThrow(/"n7" of ABC/);
  });

  it('equals the naive algorithm at every threshold', () => {
    fc.assert(
      fc.property(newsItems, fc.constantFrom(0.1, 0.3, 0.5, 0.55, 0.6, 0.75, 1), (items, threshold) => {
        const clusters = clusterNews(items, { ...defaultClusteringOptions, threshold });
        expect(itemsOf(clusters)).toEqual(clusterNaively(items, threshold));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of its input', () => {
    const shuffled = newsItems.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, ([items, other]) => {
        expect(clusterNews(other)).toEqual(clusterNews(items));
      }),
    );
  });

  it.each(['url', 'source', 'summary'])('orders items that differ in nothing but their %s', (field) => {
    const items = [newsItem({ headline: 'acme', [field]: 'a' }), newsItem({ headline: 'acme', [field]: 'b' })];
    expect(itemsOf(clusterNews(items.toReversed()))).toEqual([items]);
  });

  it('puts every item into exactly one cluster, each with an id of its own', () => {
    fc.assert(
      fc.property(newsItems, (items) => {
        const clusters = clusterNews(items);
        const placed = itemsOf(clusters).flat();
        expect(placed).toHaveLength(items.length);
        expect(new Set(placed)).toEqual(new Set(items));
        expect(new Set(clusters.map(({ clusterId }) => clusterId)).size).toBe(clusters.length);
        for (const { clusterSize, members } of clusters) expect(clusterSize).toBe(members.length);
      }),
    );
  });

  it('is idempotent: representatives never join one another', () => {
    fc.assert(
      fc.property(newsItems, (items) => {
        const representatives = clusterNews(items).map(({ representative }) => representative);
        expect(clusterNews(representatives).map(({ representative }) => representative)).toEqual(representatives);
      }),
    );
  });

  it('leaves a symbol alone whatever is published about another', () => {
    fc.assert(
      fc.property(newsItems, (items) => {
        const ofAbc = clusterNews(items.filter(({ symbol }) => symbol === 'ABC'));
        expect(clusterNews(items).filter(({ symbol }) => symbol === 'ABC')).toEqual(ofAbc);
      }),
    );
  });

  it('leaves the clusters of a week alone whatever is published in the next', () => {
    const day = 86_400_000;
    const weekOf = (item: NewsItem): number => Math.floor(item.publishedUtc / (7 * day));
    const byWeek = (items: readonly NewsItem[]): Map<number, Cluster[]> =>
      new Map([...Map.groupBy(items, weekOf)].map(([week, ofWeek]) => [week, clusterNews(ofWeek)]));
    fc.assert(
      fc.property(newsItems, newsItems, (earlier, later) => {
        const nextWeek = later.map((item) => ({ ...item, publishedUtc: item.publishedUtc + 7 * day }));
        const both = byWeek([...nextWeek, ...earlier]);
        for (const [week, clusters] of byWeek(earlier)) expect(both.get(week)).toEqual(clusters);
      }),
    );
  });
});
