import { z } from 'zod';
import { dayMs, epochDay, type IsoDate, isoDate, parseIsoDate } from '../../calendar/date.ts';
import { newYorkDay } from '../../calendar/new-york-time.ts';
import { parsePublished } from '../../calendar/published-time.ts';
import type { AnswerRows, BarDemand, Delivery, NewsDemand } from '../../http/provider.ts';
import type { SymbolAlias } from '../../sources/symbol-matching.ts';

/** Another name of a symbol under which a provider is asked for days on which it was called so, both included. */
export const askedAliasSchema = z.strictObject({
  symbol: z.string(),
  alias: z.string(),
  from: z
    .string()
    .transform((text) => parseIsoDate(text))
    .optional(),
  to: z
    .string()
    .transform((text) => parseIsoDate(text))
    .optional(),
});
export type AskedAlias = z.infer<typeof askedAliasSchema>;

/** The aliases of some symbols, as a plan keeps them; undefined where there are none, so that plans without any are as they always were. */
export function askedAliases(aliases: readonly SymbolAlias[], symbols: ReadonlySet<string>): AskedAlias[] | undefined {
  const asked = aliases
    .filter(({ symbol }) => symbols.has(symbol))
    .map(({ symbol, alias, from, to }) => ({
      symbol,
      alias,
      ...(from === Number.NEGATIVE_INFINITY ? {} : { from: isoDate(from) }),
      ...(to === Number.POSITIVE_INFINITY ? {} : { to: isoDate(to) }),
    }));
  return asked.length === 0 ? undefined : asked;
}

/** A demand under other names: by each of them the symbol that is meant. */
export interface AliasDemand<D> {
  readonly demand: D;
  readonly symbols: ReadonlyMap<string, string>;
}

interface NewsAliasDemand extends AliasDemand<NewsDemand> {
  /** Whether a time of publication lies on the alias' days. */
  readonly isOfDays: (published: unknown) => boolean;
}

/** What of a demand for bars or actions is asked for under other names as well, those of the same days together. */
export function barDemandsOfAliases(demand: BarDemand, aliases: readonly AskedAlias[]): AliasDemand<BarDemand>[] {
  const spans = Map.groupBy(meeting(aliases, demand.symbols, demand), ({ from, to }) => `${from} ${to}`);
  return [...spans.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const symbols = new Map(group.map(({ alias, symbol }) => [alias, symbol]));
    return [{ demand: { symbols: [...symbols.keys()], from: first.from, to: first.to }, symbols }];
  });
}

/** What of a demand for news is asked for under other names as well, by the days of publication in New York. */
export function newsDemandsOfAliases(demand: NewsDemand, aliases: readonly AskedAlias[]): NewsAliasDemand[] {
  const { subjects, from, to } = demand;
  const names = new Map(subjects.map(({ symbol, name }) => [symbol, name]));
  const days = { from: isoDate(newYorkDay(from)), to: isoDate(newYorkDay(to)) };
  return meeting(aliases, [...names.keys()], days).map((one) => ({
    demand: {
      subjects: [{ symbol: one.alias, name: names.get(one.symbol) }],
      // Days of Greenwich that hold those of New York; what lies beyond is left out of the answers.
      from: Math.max(from, Date.parse(one.from)),
      to: Math.min(to, Date.parse(one.to) + 2 * dayMs),
    },
    symbols: new Map([[one.alias, one.symbol]]),
    isOfDays: (published) => {
      const day = newYorkDay(parsePublished(String(published)));
      return Number.isNaN(day) || (day >= epochDay(one.from) && day <= epochDay(one.to));
    },
  }));
}

/** The aliases of symbols that hold on days of a span, cut to it. */
function meeting(
  aliases: readonly AskedAlias[],
  symbols: readonly string[],
  span: { readonly from: IsoDate; readonly to: IsoDate },
): (AskedAlias & { readonly from: IsoDate; readonly to: IsoDate })[] {
  const wanted = new Set(symbols);
  return aliases.flatMap(({ symbol, alias, from = span.from, to = span.to }) => {
    const [first, last] = [from > span.from ? from : span.from, to < span.to ? to : span.to];
    return wanted.has(symbol) && first <= last ? [{ symbol, alias, from: first, to: last }] : [];
  });
}

/**
 * What a provider delivered under the symbols, put together with what it delivered under their other names. On days of an alias its rows
 * count, and those under the symbol where it has none: services that give the history of a renamed company under its present name know no other.
 *
 * @param keyOf what is told only once: a bar by symbol and day
 */
export function withAliases<R extends { readonly symbol: string }>(
  own: Delivery<R>,
  others: readonly { readonly symbols: ReadonlyMap<string, string>; readonly delivery: Delivery<R> }[],
  keyOf: (row: R) => string,
): Delivery<R> {
  if (others.length === 0) return own;
  const told = new Set<string>();
  const named = new Set<string>();
  const renamed = others.flatMap(({ symbols, delivery }) =>
    delivery.answers.map(({ source, rows }): AnswerRows<R> => {
      const known = rows.map((row) => ({ ...row, symbol: symbols.get(row.symbol) ?? row.symbol }));
      for (const row of known) {
        told.add(keyOf(row));
        named.add(row.symbol);
      }
      return { source, rows: known };
    }),
  );
  return {
    answers: [
      ...own.answers.map(({ source, rows }) => ({ source, rows: rows.filter((row) => !told.has(keyOf(row))) })),
      ...renamed,
    ],
    failures: [
      ...own.failures,
      ...others.flatMap(({ symbols, delivery }) =>
        delivery.failures.map(({ symbols: failed, failure }) => ({
          symbols: failed.flatMap((alias) => symbols.get(alias) ?? []),
          failure,
        })),
      ),
    ],
    // A name that a provider does not know says nothing of the other one.
    unknown: own.unknown.filter((symbol) => !named.has(symbol)),
  };
}
