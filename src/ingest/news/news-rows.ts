import { instantIn } from '../../calendar/local-time.ts';
import { lacksOffset, parsePublished } from '../../calendar/published-time.ts';
import { UserError } from '../../errors.ts';
import type { AnswerRows, FetchedNews } from '../../http/provider.ts';
import { fetchedTable } from '../../sources/fetched-table.ts';
import { lacksZone, textColumn, timeColumn } from '../../sources/source-columns.ts';
import type { SourceTable, WantedColumns } from '../../sources/source-table.ts';
import type { NewsTable } from '../datasets.ts';
import { madeUpId } from './news-identity.ts';
import type { NewsSettings } from './settings.ts';

type NewsColumnNames = NewsSettings['columns'];

/** A table of news, and how its columns are named where that is not what the configuration says of files. */
export interface NewsSource extends SourceTable {
  readonly columns?: NewsColumnNames;
  /** Who gives it: `files`, or the name of a live provider. Ids of one mean nothing to another. */
  readonly origin?: string;
  /** Zone of the times without offset, where it is known. */
  readonly timezone?: string | undefined;
  /** Of a file every column that it has. */
  readonly found?: readonly string[];
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
export async function fetchedNews(
  provider: string,
  answers: readonly AnswerRows<FetchedNews>[],
): Promise<NewsSource[]> {
  if (answers.length === 0) return [];
  const table = await fetchedTable(answers, Object.values(fetchedColumns));
  return [{ ...table, columns: fetchedColumns, origin: provider }];
}

/** A news item as a source gives it, its texts trimmed; empty where there is none. */
export interface NewsRow {
  readonly symbol: string;
  /** The source's id, or what {@link madeUpId} makes. */
  readonly id: string;
  /** Milliseconds since 1970, NaN when it cannot be read. */
  readonly published: number;
  readonly headline: string;
  readonly summary: string;
  readonly url: string;
  readonly source: string;
  /** As of its {@link NewsSource}. */
  readonly origin?: string | undefined;
}

/** The rows of `company_news`. */
export function storedNews({ rows, columns }: NewsTable): NewsRow[] {
  return Array.from({ length: rows }, (_, row) => ({
    symbol: columns.symbol[row] as string,
    id: columns.id[row] as string,
    published: columns.published_utc[row] as number,
    headline: columns.headline[row] as string,
    summary: columns.summary[row] as string,
    url: columns.url[row] as string,
    source: columns.source[row] as string,
  }));
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
  const { frame, columns = files, origin } = source;
  const texts = async (name: string | undefined) => (name === undefined ? [] : textColumn(frame, name));
  const symbol = await texts(columns.symbol);
  const id = await texts(columns.id);
  const headline = await texts(columns.headline);
  const summary = await texts(columns.summary);
  const url = await texts(columns.url);
  const publisher = await texts(columns.source);
  const published = await publishedTimes(source, columns.published);
  return symbol.map((_, row) => {
    const item = {
      symbol: clean(symbol[row]),
      id: clean(id[row]),
      published: published[row] as number,
      headline: clean(headline[row]),
      summary: clean(summary[row]),
      url: clean(url[row]),
      source: clean(publisher[row]),
      origin,
    };
    return item.id === '' ? { ...item, id: madeUpId(item) } : item;
  });
}

/**
 * @returns ms since 1970, NaN where a time cannot be read
 * @throws UserError when not a single time of a file can be read: then the setting is wrong, not the rows
 */
async function publishedTimes(
  { frame, file, origin, timezone }: NewsSource,
  column: string,
): Promise<ArrayLike<number>> {
  const times = await timeColumn(frame, column);
  if (times) {
    const isLocal = timezone !== undefined && lacksZone(frame, column);
    return isLocal ? times.map((shown) => (Number.isNaN(shown) ? shown : instantIn(timezone, shown))) : times;
  }
  const texts = (await textColumn(frame, column)).map(clean);
  const published = texts.map((text) => parsePublished(text, timezone));
  const sample = texts.find((text) => text !== '');
  if (origin !== 'files' || sample === undefined || !published.every(Number.isNaN)) return published;
  throw new UserError(
    `${file.name}: no time in the column "${column}" is written as ISO 8601 with an offset or Z, or as epoch seconds or milliseconds; one is "${sample.slice(0, 40)}".`,
    {
      hint: lacksOffset(sample)
        ? 'Set news.timezone to the zone of the times, such as America/New_York.'
        : 'Check news.columns.published, or have the source write its times so.',
    },
  );
}

function clean(text: string | null | undefined): string {
  return text?.trim() ?? '';
}
