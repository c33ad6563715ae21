import type { SpelledSymbol } from '../../sources/symbol-matching.ts';
import { counted, nameList } from '../../text/name-list.ts';

/** Symbols that the sources of a dataset name otherwise than the universe. */
export type SpelledByDataset = Readonly<Record<string, readonly SpelledSymbol[]>>;

const whole = new Intl.NumberFormat('en-US');

/** Which symbols were found under another spelling or an alias, and how many rows that are; a line per dataset. */
export function spellingNotes(spelled: SpelledByDataset): string[] {
  return Object.entries(spelled).flatMap(([dataset, found]) => {
    if (found.length === 0) return [];
    const symbols = new Set(found.map(({ symbol }) => symbol)).size;
    const names = found.map(
      ({ symbol, text, naming, rows }) =>
        `${text} for ${symbol}${naming === 'alias' ? ' by alias' : ''} (${whole.format(rows)})`,
    );
    return [`${dataset}: ${counted(symbols, 'symbol')} found under another spelling or alias: ${nameList(names)}.`];
  });
}
