import { z } from 'zod';
import { epochDay, parseIsoDate } from '../calendar/date.ts';
import { isTicker, type SymbolAlias } from '../sources/symbol-matching.ts';

const ticker = z.string().refine(isTicker, 'expected a ticker');
const day = z.iso.date('expected a date as YYYY-MM-DD');

/** `universe.aliases` of pipeline.yaml. */
export const aliases = z
  .array(
    z
      .strictObject({
        symbol: ticker.describe('Symbol as the universe has it'),
        alias: ticker.describe('The other name, as sources write it'),
        from: day.optional().describe('First date of rows that it holds for; without it all before "to"'),
        to: day.optional().describe('Last date of rows that it holds for; without it all from "from" on'),
      })
      .refine(({ symbol, alias }) => symbol !== alias, 'expected an alias that differs from its symbol')
      .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'expected from before to'),
  )
  .refine(
    (all) => all.every((one, i) => all.slice(0, i).every((other) => !contradict(one, other))),
    'expected an alias to stand for one symbol on any day',
  )
  .describe(
    'Other names of symbols, with the dates for which they hold: FB for META to 2022-06-08. Case and the mark before a class of shares ' +
      '(BRK.B, BRK-B, BRK/B, BRK B) are matched without',
  );

interface WrittenAlias {
  readonly symbol: string;
  readonly alias: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function contradict(a: WrittenAlias, b: WrittenAlias): boolean {
  const meet = (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
  return a.alias === b.alias && a.symbol !== b.symbol && meet;
}

/** The aliases with their dates as epoch days. */
export function aliasesOf(written: readonly WrittenAlias[]): SymbolAlias[] {
  return written.map(({ symbol, alias, from, to }) => ({
    symbol,
    alias,
    from: from === undefined ? Number.NEGATIVE_INFINITY : epochDay(parseIsoDate(from)),
    to: to === undefined ? Number.POSITIVE_INFINITY : epochDay(parseIsoDate(to)),
  }));
}
