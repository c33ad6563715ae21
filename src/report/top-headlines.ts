import type { EnrichedTable } from '../news/datasets.ts';

/** The news item that stands for a symbol's week. */
export interface TopHeadline {
  readonly headline: string;
  /** As the source gave it; empty when there is none. */
  readonly url: string;
  /** Publisher. */
  readonly source: string;
  readonly publishedUtc: number;
}

/** Of each symbol the representative of its most severe event (severity × confidence), the largest cluster first. */
export function topHeadlines(
  { rows, columns }: Pick<EnrichedTable, 'rows' | 'columns'>,
  symbols: Iterable<string>,
): Map<string, TopHeadline> {
  const wanted = new Set(symbols);
  const best = new Map<string, { readonly weight: number; readonly row: number }>();
  for (let row = 0; row < rows; row++) {
    const symbol = columns.symbol[row] as string;
    if (!wanted.has(symbol)) continue;
    const severity = (columns.event_severity[row] as number) * (columns.event_confidence[row] as number);
    const weight = severity * 1000 + (columns.cluster_size[row] as number);
    if (weight > (best.get(symbol)?.weight ?? -1)) best.set(symbol, { weight, row });
  }
  return new Map(
    [...best].map(([symbol, { row }]) => [
      symbol,
      {
        headline: columns.headline[row] as string,
        url: columns.url[row] as string,
        source: columns.source[row] as string,
        publishedUtc: columns.published_utc[row] as number,
      },
    ]),
  );
}
