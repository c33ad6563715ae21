import { isoDate } from '../calendar/date.ts';
import { UserError } from '../errors.ts';
import { byCodeUnits } from '../text/order.ts';
import { isSymbol } from '../text/symbol.ts';

/** Another name of a symbol, for rows dated from one epoch day to another, both included. */
export interface SymbolAlias {
  readonly symbol: string;
  readonly alias: string;
  readonly from: number;
  readonly to: number;
}

/** How a row names its symbol: as the universe does, in another spelling, or by a configured alias. */
export type Naming = 'exact' | 'spelling' | 'alias';

/** The symbol that a row stands for. */
export interface NamedSymbol {
  readonly symbol: string;
  readonly naming: Naming;
}

/** What a text of a source stands for: on certain days by an alias, else always the same. */
export interface TextMeaning {
  readonly dated: readonly SymbolAlias[];
  readonly always: NamedSymbol | undefined;
}

/** How many rows of a source name a symbol by a text that is not the universe's. */
export interface SpelledSymbol extends NamedSymbol {
  readonly text: string;
  readonly rows: number;
}

const classMark = /^([A-Z0-9]+)[./_ -]([A-Z]{1,3})$/;
/** Upper case, lower case or a capitalised word. Other mixtures mean something: BACpB is a preferred share of BAC. */
const plainCase = /^(?:[A-Z0-9]*|[a-z0-9]*|[A-Z][a-z0-9]+)$/;

/** Whether a text can be a ticker, a class of shares behind a space included: `BRK B`. */
export function isTicker(text: string): boolean {
  return isSymbol(withClassMark(text));
}

/** A ticker with a mark in place of the space before its class of shares, `BRK.B` for `BRK B`; other texts, names of companies too, as they are. */
export function withClassMark(text: string): string {
  return text.replace(/^[A-Z0-9]{1,5} (?:PR)?[A-Z]$|^[a-z0-9]{1,5} (?:pr)?[a-z]$/, (ticker) =>
    ticker.replace(' ', '.'),
  );
}

/** One text for all spellings of a symbol that differ in case or in the mark before a class of shares: `BRK.B` for `brk-b`, `BRK/B`, `BRK B`. */
export function foldedSymbol(text: string): string {
  return upperCased(text).replace(classMark, '$1.$2');
}

/** A symbol in upper case, where its case means nothing. */
export function upperCased(symbol: string): string {
  const isPlain = symbol.split(/[^A-Za-z0-9]+/).every((part) => plainCase.test(part));
  return isPlain ? symbol.toUpperCase() : symbol;
}

/**
 * Finds the symbols of a universe under other spellings and under aliases. The universe's own spelling always counts first; a
 * spelling that could stand for two of its symbols stands for none.
 */
export class SymbolMatcher {
  /** Symbols that other spellings cannot tell apart; each is matched as it is written only. */
  readonly ambiguous: readonly (readonly string[])[];
  readonly #exact: ReadonlySet<string>;
  readonly #folded: ReadonlyMap<string, string>;
  readonly #aliases: ReadonlyMap<string, readonly SymbolAlias[]>;

  /** @param symbols each once: the universe and its benchmark */
  constructor(symbols: readonly string[], aliases: readonly SymbolAlias[] = []) {
    const groups = Map.groupBy(symbols, foldedSymbol);
    this.#exact = new Set(symbols);
    this.#folded = new Map(
      [...groups].flatMap(([folded, [only, ...others]]) =>
        only === undefined || others.length > 0 ? [] : [[folded, only] as const],
      ),
    );
    this.#aliases = Map.groupBy(
      aliases.filter(({ symbol }) => this.#exact.has(symbol)),
      ({ alias }) => foldedSymbol(alias),
    );
    this.ambiguous = [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(byCodeUnits));
  }

  /** @param text trimmed */
  meaningOf(text: string): TextMeaning {
    const isExact = this.#exact.has(text);
    const aliases = this.#aliases.get(foldedSymbol(text)) ?? [];
    return {
      // A symbol of the universe gives way to an alias only where the alias is written like it.
      dated: isExact ? aliases.filter(({ alias }) => alias === text) : aliases,
      always: isExact ? { symbol: text, naming: 'exact' } : this.#bySpelling(text),
    };
  }

  #bySpelling(text: string): NamedSymbol | undefined {
    const symbol = this.#folded.get(foldedSymbol(text));
    return symbol === undefined ? undefined : { symbol, naming: 'spelling' };
  }
}

/** The symbol that a text stands for on an epoch day; a day that is not known (NaN) lies in no span of an alias with bounds. */
export function symbolOn({ dated, always }: TextMeaning, day: number): NamedSymbol | undefined {
  const alias = dated.find(({ from, to }) =>
    Number.isNaN(day) ? from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY : from <= day && day <= to,
  );
  return alias === undefined ? always : { symbol: alias.symbol, naming: 'alias' };
}

/**
 * Refuses aliases that would take the rows of a member away from it.
 *
 * @throws UserError when an alias is a symbol of the universe, or the benchmark, at a time of its own
 */
export function assertAliases(
  aliases: readonly SymbolAlias[],
  members: readonly { readonly symbol: string; readonly from: number; readonly to: number }[],
  benchmark: string,
): void {
  for (const { symbol, alias, from, to } of aliases) {
    const isBenchmark = alias === benchmark;
    const member = members.find((one) => one.symbol === alias && one.from <= to && from <= one.to);
    if (!isBenchmark && member === undefined) continue;
    throw new UserError(
      `universe.aliases: ${alias} stands for ${symbol} ${spanText(from, to)}, and ${isBenchmark ? 'is the benchmark' : 'is a symbol of the universe itself at that time'}.`,
      {
        hint: 'Give the alias "from" and "to" that do not meet the membership of its namesake, or take one of them out.',
      },
    );
  }
}

function spanText(from: number, to: number): string {
  const parts = [
    from === Number.NEGATIVE_INFINITY ? '' : `from ${isoDate(from)}`,
    to === Number.POSITIVE_INFINITY ? '' : `to ${isoDate(to)}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'at all times' : parts.join(' ');
}

/** How often each symbol is named by which text, the universe's own spellings left out; put together over several sources. */
export function spelledSymbols(parts: readonly (readonly SpelledSymbol[])[]): SpelledSymbol[] {
  const groups = Map.groupBy(parts.flat(), ({ symbol, text, naming }) => [symbol, text, naming].join('\n'));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [{ ...first, rows: group.reduce((sum, { rows }) => sum + rows, 0) }];
    })
    .sort((a, b) => byCodeUnits(a.symbol, b.symbol) || byCodeUnits(a.text, b.text));
}

const mostSimilar = 3;

/**
 * Texts of the sources that stand for no symbol but resemble one: with an exchange before it or behind it, without its class mark,
 * or a spelling that could stand for another symbol as well.
 *
 * @param strangers texts that stand for no symbol
 * @returns by symbol, at most three; symbols without any are left out
 */
export function similarSpellings(symbols: readonly string[], strangers: Iterable<string>): Map<string, string[]> {
  const wanted = new Map(symbols.map((symbol) => [compact(symbol), symbol]));
  const found = new Map<string, string[]>();
  for (const text of strangers) {
    const symbol = beginnings(text)
      .map((beginning) => wanted.get(beginning))
      .find((one) => one !== undefined);
    if (symbol === undefined) continue;
    const list = found.get(symbol) ?? [];
    if (list.length < mostSimilar && !list.includes(text)) found.set(symbol, [...list, text]);
  }
  return found;
}

/** What a text begins with, word by word; what stands before a colon is an exchange. */
function beginnings(text: string): string[] {
  const starts = [text, ...(text.includes(':') ? [text.slice(text.lastIndexOf(':') + 1)] : [])];
  return starts.flatMap((start) => {
    const words = start
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .filter(Boolean)
      .slice(0, 5);
    return words.map((_, count) => words.slice(0, count + 1).join('')).reverse();
  });
}

function compact(symbol: string): string {
  return symbol.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
