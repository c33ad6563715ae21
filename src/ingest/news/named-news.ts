import { newYorkDay } from '../../calendar/new-york-time.ts';
import {
  type SpelledSymbol,
  type SymbolMatcher,
  spelledSymbols,
  symbolOn,
  type TextMeaning,
} from '../../sources/symbol-matching.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { NewsRow } from './news-rows.ts';

/** Items by the universe's symbols, and how the sources named these otherwise. */
export interface NamedNews {
  readonly items: readonly NewsRow[];
  readonly spelled: readonly SpelledSymbol[];
  /** Texts that stand for no symbol, each once. */
  readonly strangers: readonly string[];
}

/** Gives items that name a symbol in another spelling, or by an alias on the day of their publication in New York, the universe's own. */
export function namedNews(items: readonly NewsRow[], matcher: SymbolMatcher): NamedNews {
  const meanings = new Map<string, TextMeaning>();
  const strangers = new Set<string>();
  const spelled: SpelledSymbol[] = [];
  const named = items.map((item) => {
    const text = item.symbol;
    const meaning = meanings.get(text) ?? matcher.meaningOf(text);
    meanings.set(text, meaning);
    const found = symbolOn(meaning, meaning.dated.length === 0 ? Number.NaN : newYorkDay(item.published));
    if (found === undefined) {
      if (text !== '') strangers.add(text);
      return item;
    }
    if (found.naming === 'exact') return item;
    spelled.push({ ...found, text, rows: 1 });
    return { ...item, symbol: found.symbol };
  });
  return { items: named, spelled: spelledSymbols([spelled]), strangers: [...strangers].sort(byCodeUnits) };
}
