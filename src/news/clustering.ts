import { UserError } from '../errors.ts';
import { sha256Hex } from '../lake/canonical-json.ts';
import { byCodeUnits } from '../text/order.ts';
import { normaliseHeadline, wordsOf } from '../text/words.ts';
import type { Cluster, ClusterMember, NewsItem } from './types.ts';

export interface ClusteringOptions {
  /** Least Jaccard similarity to a representative, in (0, 1]. */
  readonly threshold: number;
  /** Words that never count, folded. */
  readonly stopWords: ReadonlySet<string>;
}

/** English function words of three letters and more. */
export const defaultStopWords: ReadonlySet<string> = new Set(
  `about above after again against all and any are because been before being below between both but can could did does
  doing down during each few for from further had has have having her here hers herself him himself his how into its
  itself just more most myself nor not now off once only other our ours ourselves out over own same she should some such
  than that the their theirs them themselves then there these they this those through too under until very was were what
  when where which while who whom why will with would you your yours yourself yourselves`.split(/\s+/u),
);

export const defaultClusteringOptions: ClusteringOptions = { threshold: 0.55, stopWords: defaultStopWords };

const minimumWordLength = 3;

/** The words of a headline by which it is compared: at least three characters, no stop words, each once. */
export function headlineWords(headline: string, stopWords: ReadonlySet<string>): Set<string> {
  const words = new Set<string>();
  for (const word of wordsOf(headline)) {
    if (word.length >= minimumWordLength && !stopWords.has(word)) words.add(word);
  }
  return words;
}

/** Jaccard similarity of two sets of the given sizes; 0 when both are empty. */
function jaccard(shared: number, sizeA: number, sizeB: number): number {
  const union = sizeA + sizeB - shared;
  return union === 0 ? 0 : shared / union;
}

/** First 16 hexadecimal digits of SHA-256 over `symbol|published|headline`, published as ISO 8601 in UTC, the headline as received. */
function clusterIdOf(item: NewsItem): string {
  const published = new Date(item.publishedUtc).toISOString();
  return sha256Hex(`${item.symbol}|${published}|${item.headline}`).slice(0, 16);
}

/**
 * Newest first. Ties go by id, headline, url, source and summary, ascending by code unit, so that items which tie in
 * all of them are the same item and the order of the input never matters.
 */
export function compareNewestFirst(a: NewsItem, b: NewsItem): number {
  return (
    b.publishedUtc - a.publishedUtc ||
    byCodeUnits(a.id, b.id) ||
    byCodeUnits(a.headline, b.headline) ||
    byCodeUnits(a.url, b.url) ||
    byCodeUnits(a.source, b.source) ||
    byCodeUnits(a.summary, b.summary)
  );
}

/**
 * Greedy clusters of each symbol's items by the words of their headlines.
 *
 * Items are taken newest first. Each joins the first cluster, that is the one with the newest representative, whose
 * representative's word set has Jaccard similarity ≥ `threshold`; otherwise it founds a cluster and represents it. Two
 * headlines without words (emoji, stop words only) belong together only when they are equal after normalisation.
 * Every item is in exactly one cluster and every cluster is returned: by symbol, then newest representative first.
 *
 * @throws {UserError} when the threshold is outside (0, 1] or an item has no valid publication time.
 */
export function clusterNews(
  items: readonly NewsItem[],
  options: ClusteringOptions = defaultClusteringOptions,
): Cluster[] {
  const { threshold, stopWords } = options;
  if (!(threshold > 0 && threshold <= 1)) {
    throw new UserError(`The clustering threshold must be above 0 and at most 1, found ${threshold}.`);
  }
  const bySymbol = new Map<string, NewsItem[]>();
  for (const item of items) {
    // Beyond ±8.64e15 ms a date has no ISO form.
    if (!(Math.abs(item.publishedUtc) <= 8.64e15)) {
      throw new UserError(
        `News item "${item.id}" of ${item.symbol} needs a publication time in epoch milliseconds, found ${item.publishedUtc}.`,
      );
    }
    const ofSymbol = bySymbol.get(item.symbol);
    if (ofSymbol === undefined) bySymbol.set(item.symbol, [item]);
    else ofSymbol.push(item);
  }
  const wordsOfHeadline = new Map<string, Set<string>>();
  const cachedWords = (headline: string): Set<string> => {
    let words = wordsOfHeadline.get(headline);
    if (words === undefined) {
      words = headlineWords(headline, stopWords);
      wordsOfHeadline.set(headline, words);
    }
    return words;
  };
  return [...bySymbol.keys()]
    .sort(byCodeUnits)
    .flatMap((symbol) => clusterSymbol(bySymbol.get(symbol) ?? [], threshold, cachedWords));
}

interface OpenCluster {
  /** Word ids of the representative, ascending. */
  readonly words: Uint32Array;
  readonly members: ClusterMember[];
}

function clusterSymbol(
  unordered: readonly NewsItem[],
  threshold: number,
  cachedWords: (headline: string) => Set<string>,
): Cluster[] {
  const items = unordered.toSorted(compareNewestFirst);
  const wordIds = wordIdsRarestFirst(items.map(({ judged }) => cachedWords(judged.headline)));
  const clusters: OpenCluster[] = [];
  const withoutWords = new Map<string, OpenCluster>();
  const representativesByWord = new Map<number, number[]>();
  const examinedFor: number[] = [];

  for (const [position, item] of items.entries()) {
    const words = wordIds[position] ?? new Uint32Array();
    if (words.length === 0) {
      const headline = normaliseHeadline(item.judged.headline);
      const existing = withoutWords.get(headline);
      if (existing === undefined) {
        const founded = { words, members: [{ item, similarity: 1 }] };
        withoutWords.set(headline, founded);
        clusters.push(founded);
      } else existing.members.push({ item, similarity: 1 });
      continue;
    }
    const prefixLength = prefixLengthFor(words.length, threshold);
    let first = clusters.length;
    let firstSimilarity = 1;
    for (let k = 0; k < prefixLength; k += 1) {
      for (const candidate of representativesByWord.get(words[k] as number) ?? []) {
        if (candidate >= first) break;
        if (examinedFor[candidate] === position) continue;
        examinedFor[candidate] = position;
        const theirs = clusters[candidate]?.words ?? words;
        const similarity = jaccard(sharedCount(words, theirs), words.length, theirs.length);
        if (similarity >= threshold) {
          first = candidate;
          firstSimilarity = similarity;
          break;
        }
      }
    }
    if (first < clusters.length) {
      clusters[first]?.members.push({ item, similarity: firstSimilarity });
      continue;
    }
    for (let k = 0; k < prefixLength; k += 1) {
      const word = words[k] as number;
      const representatives = representativesByWord.get(word);
      if (representatives === undefined) representativesByWord.set(word, [first]);
      else representatives.push(first);
    }
    clusters.push({ words, members: [{ item, similarity: 1 }] });
  }
  return clusters.map(({ members }) => closeCluster(members));
}

/**
 * How many of its rarest words a set of `size` words must be looked up by.
 *
 * Jaccard ≥ t needs at least ⌈t·size⌉ shared words, so two similar sets always share one of their size − ⌈t·size⌉ + 1
 * rarest (prefix filtering: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006).
 */
function prefixLengthFor(size: number, threshold: number): number {
  // 0.55 · 100 is 55.00000000000001; without the margin 55 shared words of 100 would be missed.
  const needed = Math.max(1, Math.ceil(threshold * size - 1e-9));
  return size - needed + 1;
}

/** Integer ids for the words of each set, numbered from the rarest word up (ties by the word), each list ascending. */
function wordIdsRarestFirst(sets: readonly ReadonlySet<string>[]): Uint32Array[] {
  const frequency = new Map<string, number>();
  for (const words of sets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byRarity = [...frequency].sort(([a, m], [b, n]) => m - n || byCodeUnits(a, b));
  const idOf = new Map(byRarity.map(([word], id) => [word, id]));
  return sets.map((words) => Uint32Array.from(words, (word) => idOf.get(word) as number).sort());
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

function closeCluster(members: readonly ClusterMember[]): Cluster {
  const representative = members[0]?.item as NewsItem;
  return {
    symbol: representative.symbol,
    clusterId: clusterIdOf(representative),
    representative,
    members,
    clusterSize: members.length,
    uniqueSources: new Set(members.map(({ item }) => foldSource(item.source))).size,
  };
}

/** Sources that differ only in case or surrounding space are one; all unnamed ones count as one source together. */
function foldSource(source: string): string {
  return source.trim().toLowerCase();
}
