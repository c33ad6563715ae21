/** How a well-known kind of file of news is read. */
export interface NewsFormat {
  readonly description: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that not every such file has. */
  readonly whenThere: Readonly<Record<string, string>>;
}

/** What `news.format` can say. */
export const newsFormats = {
  json: {
    description:
      'an array of objects, or an object per line, with symbol, published, headline and what there is of id, summary, url, source',
    columns: {},
    whenThere: { id: 'id', summary: 'summary', url: 'url', source: 'source' },
  },
  finnhub: {
    description: 'the answers of Finnhub’s company-news: related, datetime, headline, id, summary, url, source',
    columns: { symbol: 'related', published: 'datetime' },
    whenThere: { id: 'id', summary: 'summary', url: 'url', source: 'source' },
  },
} as const satisfies Readonly<Record<string, NewsFormat>>;

export type NewsFormatName = keyof typeof newsFormats;
export const newsFormatNames = Object.keys(newsFormats) as [NewsFormatName, ...NewsFormatName[]];
