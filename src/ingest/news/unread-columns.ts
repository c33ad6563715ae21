import { nameInFile } from '../../sources/column-names.ts';
import { andMore } from '../../text/name-list.ts';

/** Parts of an item that a file need not have. */
const optionalParts = ['id', 'url', 'summary', 'source'] as const;

/** Columns of a file of news that no setting reads, though they are called like parts of an item. */
export interface UnreadColumns {
  readonly file: string;
  /** By part. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * The columns that are called like an optional part of an item (`id`, `url` …) and are not taken, because nothing names them.
 *
 * @param columns those that are read, by part
 * @param found every column of the file
 */
export function unreadColumns(
  file: string,
  columns: Readonly<Record<string, string | undefined>>,
  found: readonly string[],
): UnreadColumns[] {
  const read = new Set(Object.values(columns));
  const unread = optionalParts.flatMap((part) => {
    const column = columns[part] === undefined ? nameInFile(part, found) : undefined;
    return column === undefined || read.has(column) ? [] : [[part, column] as const];
  });
  return unread.length === 0 ? [] : [{ file, columns: Object.fromEntries(unread) }];
}

/** What is not read, and the setting that reads it; undefined where everything is. */
export function unreadColumnsNote(unread: readonly UnreadColumns[]): string | undefined {
  const [first] = unread;
  if (first === undefined) return undefined;
  const { file, columns } = first;
  const names = Object.values(columns).map((column) => JSON.stringify(column.slice(0, 40)));
  const setting = Object.entries(columns).map(([part, column]) => `${part}: ${JSON.stringify(column.slice(0, 40))}`);
  const others = unread.length > 1 ? ` ${andMore(unread.length, 1, 'file')} of news` : '';
  const isKnownByText = 'id' in columns || 'url' in columns;
  const loss = isKnownByText ? 'items are told apart by what is left' : 'items are judged without them';
  return (
    `${file}${others}: nothing reads ${names.join(', ')}; ${loss}. To have them in a new lake: ` +
    `news.columns: { ${setting.join(', ')} }`
  );
}
