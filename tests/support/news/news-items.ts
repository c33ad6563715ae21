import fc from 'fast-check';
import type { NewsItem } from '../../../src/news/types.ts';

/** A news item with only the fields a test cares about. */
export function newsItem(fields: Partial<NewsItem>): NewsItem {
  const { headline = '', summary = '' } = fields;
  return {
    symbol: 'ABC',
    id: 'n1',
    publishedUtc: Date.UTC(2024, 0, 5, 15),
    url: '',
    source: 'wire',
    judged: { headline, summary },
    ...fields,
    headline,
    summary,
  };
}

const vocabulary = 'apple beats estimates cuts guidance sues rival over patent claims recall shares jump record'.split(
  ' ',
);

/** Headlines that often resemble one another, and now and then have no words at all. */
export const headlines: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('', '🚀', '🚀🚀', 'and the', ' 🚀 ', '\ud800') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

export const newsItems: fc.Arbitrary<NewsItem[]> = fc.array(
  fc
    .record({
      symbol: fc.constantFrom('ABC', 'XYZ'),
      id: fc.constantFrom('1', '2', '3', '4'),
      publishedUtc: fc.integer({ min: 0, max: 5 }).map((hour) => Date.UTC(2024, 0, 5, hour)),
      headline: headlines,
      summary: fc.constantFrom('', 'more'),
      url: fc.constantFrom('', 'https://a.example/1'),
      source: fc.constantFrom('wire', 'Wire ', 'blog', ''),
    })
    .map(newsItem),
  { maxLength: 60 },
);
