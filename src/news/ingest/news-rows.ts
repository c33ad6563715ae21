import type { Pipeline } from '../../configuration/pipeline.ts';
import { sha256Hex } from '../../lake/canonical-json.ts';
import { fetchedTable } from '../../providers/fetched-table.ts';
import { textColumn, timeColumn } from '../../providers/files/source-columns.ts';
import type { SourceTable, WantedColumns } from '../../providers/files/source-table.ts';
import type { AnswerRows, FetchedNews } from '../../providers/provider.ts';
import { parsePublished } from './published-time.ts';

type NewsColumnNames = Pipeline['news']['columns'];

/** A table of news, and how its columns are named where that is not what the configuration says of files. */
export interface NewsSource extends SourceTable {
  readonly columns?: NewsColumnNames;
}

const fetchedColumns = {
  symbol: 'symbol',
  id: 'id',
  published: 'published',
  headline: 'headline',
  summary: 'summary',
  url: 'url',
  source: 'source',
} as const satisfies NewsColumnNames;

/** The news that a live provider answered with, as a source; none where it gave no answer. */
export async function fetchedNews(answers: readonly AnswerRows<FetchedNews>[]): Promise<NewsSource[]> {
  if (answers.length === 0) return [];
  return [{ ...(await fetchedTable(answers, Object.values(fetchedColumns))), columns: fetchedColumns }];
}

/** A news item as a source gives it, its texts trimmed; empty where there is none. */
export interface NewsRow {
  readonly symbol: string;
  /** The source's id, or a hash of what identifies the item. */
  readonly id: string;
  /** Milliseconds since 1970, NaN when it cannot be read. */
  readonly published: number;
  readonly headline: string;
  readonly summary: string;
  readonly url: string;
  readonly source: string;
}

export function wantedNewsColumns(columns: NewsColumnNames): WantedColumns {
  return { required: Object.values(columns).filter((column) => column !== undefined) };
}

/**
 * The items of a source, in its order.
 *
 * @param files how the columns of files are named
 */
export async function readNewsRows(source: NewsSource, files: NewsColumnNames): Promise<NewsRow[]> {
  const { frame, columns = files } = source;
  const texts = async (name: string | undefined) => (name === undefined ? [] : textColumn(frame, name));
  const symbol = await texts(columns.symbol);
  const id = await texts(columns.id);
  const headline = await texts(columns.headline);
  const summary = await texts(columns.summary);
  const url = await texts(columns.url);
  const publisher = await texts(columns.source);
  const times = await timeColumn(frame, columns.published);
  const published = times ?? (await texts(columns.published)).map((text) => parsePublished(text ?? ''));
  return symbol.map((_, row) => {
    const item = {
      symbol: clean(symbol[row]),
      id: clean(id[row]),
      published: published[row] as number,
      headline: clean(headline[row]),
      summary: clean(summary[row]),
      url: clean(url[row]),
      source: clean(publisher[row]),
    };
    return item.id === '' ? { ...item, id: hashId(item) } : item;
  });
}

function clean(text: string | null | undefined): string {
  return text?.trim() ?? '';
}

// Without an address a headline alone is no identity: "XYZ declares dividend" comes every quarter.
function hashId({ url, headline, published }: NewsRow): string {
  return sha256Hex(`${url === '' ? published : url}\n${headline}`).slice(0, 16);
}

/** What makes two items the same: symbol, address (or id where there is none) and headline. */
export function newsIdentity(item: Pick<NewsRow, 'symbol' | 'url' | 'id' | 'headline'>): string {
  return `${item.symbol}\n${item.url === '' ? item.id : item.url}\n${item.headline}`;
}
