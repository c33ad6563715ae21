import { UserError } from '../errors.ts';
import { isSymbol } from '../text/symbol.ts';

/** How names of source files end. */
export const fileExtensions = /(?:\.(?:csv|tsv|txt|parquet|ndjson|jsonl|json))?(?:\.gz)?$/i;
const place = '{symbol}';

/** Whether a setting takes the symbol from the file's name instead of stating it. */
export function namesSymbolPlace(setting: string): boolean {
  return setting.includes(place);
}

/**
 * The symbol of all rows of a file.
 *
 * @param name the file's name without its folder
 * @param setting a symbol, or a pattern of the name with `{symbol}` where it stands and `*` for any text, with or without the
 *   extension; what stands there is taken in upper case
 * @throws UserError when the name does not fit the pattern, or what stands there is no symbol
 */
export function symbolOfFile(name: string, setting: string): string {
  if (!namesSymbolPlace(setting)) return setting;
  const stem = name.replace(fileExtensions, '');
  const found = symbolIn(stem, setting) ?? symbolIn(name, setting);
  if (found !== undefined && isSymbol(found)) return found.toUpperCase();
  const problem =
    found === undefined ? `does not fit the pattern "${setting}"` : `gives "${found}" as symbol, which is no ticker`;
  throw new UserError(`The name of the file ${name} ${problem}.`, {
    hint: `Say under "symbol" where the symbol stands in the name, such as "{symbol}_*", or name the file on its own: { path: …, symbol: … }.`,
  });
}

function symbolIn(name: string, pattern: string): string | undefined {
  const source = pattern
    .split(place)
    .map((text) => text.split('*').map(escaped).join('.*'))
    .join('(.+?)');
  return new RegExp(`^${source}$`, 'i').exec(name)?.[1]?.trim();
}

function escaped(text: string): string {
  return text.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&');
}
