import { z } from 'zod';
import { epochDay, parseIsoDate } from '../calendar/date.ts';
import { isDateFormat } from '../calendar/date-format.ts';
import { isTicker, type SymbolAlias } from './symbol-matching.ts';
import { namesSymbolPlace } from './symbol-of-name.ts';

export const columnName = z.string().min(1).max(200);

const path = z
  .string()
  .min(1)
  .max(4096)
  .describe(
    'Local path or pattern of paths such as data/*.csv (relative to the folder the run starts in), or http(s) address; .csv, .txt, .parquet, .json or .ndjson, each also as .gz',
  );

/** How dates of a source are written. */
export const dateFormat = z
  .string()
  .refine(
    isDateFormat,
    'expected a pattern of YYYY or YY, MM, M or MMM, and DD or D, with spaces or . , / - between them, such as YYYY-MM-DD or D.M.YYYY, or unix_s, unix_ms, unix_us or unix_ns',
  );

/** Where the symbol of a file's rows comes from, when not from a column. */
export const symbolSettings = {
  symbol: z
    .string()
    .refine(
      (text) => namesSymbolPlace(text) || /^\S{1,24}$/.test(text),
      'expected a symbol, or a pattern with {symbol}',
    )
    .optional()
    .describe(
      'The symbol of every row, or where it stands in the name of the file: "{symbol}", "{symbol}_us_d", "daily_*_{symbol}"; * is any text',
    ),
  strip_suffix: z.string().min(1).max(24).optional().describe('What is cut off the end of each symbol, such as .US'),
} as const;

/** How numbers are written, where not as 1234.5. */
export const numberSettings = {
  decimal: z.enum(['.', ',']).optional().describe('Mark before the fraction of a number; a point unless said'),
  thousands: z
    .enum([',', '.', ' ', "'"])
    .optional()
    .describe('Mark between groups of three digits; without it 1,234 is no number'),
  currency: z.string().min(1).max(4).optional().describe('Text before or behind prices, such as $'),
} as const;

export const recordsSetting = columnName
  .optional()
  .describe(
    'Where the records lie in a JSON document that is no array, such as data.articles; {symbol} stands for keys that are the symbols of the records below them',
  );

/** A list of files, each a path or an object that says how it is read where that differs from the section. */
export function sourceFiles<R extends z.ZodRawShape>(reading: R) {
  const file = z.strictObject({ path, ...reading }).superRefine(refuseEqualMarks);
  return z.array(z.union([path, file])).min(1);
}

/** Refuses one mark for both fraction and thousands: such numbers could not be told apart. */
export function refuseEqualMarks(settings: object, context: z.RefinementCtx): void {
  const { decimal, thousands } = settings as { readonly decimal?: string; readonly thousands?: string };
  if (thousands === undefined || thousands !== (decimal ?? '.')) return;
  const message = `expected another mark than that of the fraction, which is "${thousands}"`;
  context.addIssue({ code: 'custom', path: ['thousands'], message });
}

/** Refuses a column that is named for two meanings where one of them, such as the date, can be nothing else. */
export function refuseSharedColumns(...alone: readonly string[]) {
  return (columns: Readonly<Record<string, string | undefined>>, context: z.RefinementCtx): void => {
    for (const name of alone) {
      const other = Object.keys(columns).find((key) => key !== name && columns[key] === columns[name]);
      if (other === undefined || columns[name] === undefined) continue;
      const message = `the column "${columns[name]}" is named for ${other} as well`;
      context.addIssue({ code: 'custom', path: [name], message });
    }
  };
}

/** The choices of a `format` in words. */
export function formatDescription(formats: Readonly<Record<string, { readonly description: string }>>): string {
  const choices = Object.entries(formats).map(([name, { description }]) => `${name}: ${description}`);
  return `How the files are built, where not as a plain table. ${choices.join('; ')}`;
}

type Settings = Readonly<Record<string, unknown>>;

/**
 * Writes out, before a section of pipeline.yaml is checked, what its formats stand for, the columns of the section and of each of its
 * files included. What a file says goes first, then its format, then what the section says, then the section's format. A file with a
 * format of its own takes nothing over from the section.
 *
 * @param formats what each format says, by its name
 * @param reading the settings that files can have on their own
 */
export function sectionWithFormats(formats: Readonly<Record<string, Settings>>, reading: Settings) {
  const settingsOf = ({ format }: Settings): Settings | undefined => {
    if (typeof format !== 'string' || !Object.hasOwn(formats, format)) return undefined;
    return picked(formats[format] as Settings, reading);
  };
  return (section: unknown): unknown => {
    if (!isSettings(section)) return section;
    const whole = completed(section, settingsOf(section));
    if (!Array.isArray(section.files)) return whole;
    const passedOn = picked(whole, reading);
    const files = section.files.map((entry: unknown) =>
      isSettings(entry) ? completed(entry, settingsOf(entry) ?? passedOn) : entry,
    );
    return { ...whole, files };
  };
}

/** Says of a section that is not written, or left empty, what belongs into it. */
export function orName(what: string): { error: (issue: { readonly input?: unknown }) => string | undefined } {
  return { error: ({ input }) => (input === undefined || input === null ? `name ${what}` : undefined) };
}

function picked(settings: Settings, keys: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => Object.hasOwn(keys, key)));
}

/** The settings over those they build on. A column for the symbol replaces a symbol from elsewhere. */
function completed(own: Settings, base: Settings = {}): Settings {
  const hasColumn = isSettings(own.columns) && own.columns.symbol !== undefined;
  const { symbol: _, ...withoutSymbol } = base;
  const merged = { ...(hasColumn ? withoutSymbol : base), ...own };
  const isMergeable = isSettings(base.columns) && (own.columns === undefined || isSettings(own.columns));
  return isMergeable ? { ...merged, columns: { ...(base.columns as Settings), ...(own.columns as Settings) } } : merged;
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A share of rows that may be quarantined. */
export const errorBudget = z
  .number()
  .min(0)
  .max(1)
  .describe('Share of rows that may be quarantined before the stage fails');

const ticker = z.string().refine(isTicker, 'expected a ticker');
const isoDay = z.iso.date('expected a date as YYYY-MM-DD');

/** `universe.aliases` of pipeline.yaml. */
export const aliases = z
  .array(
    z
      .strictObject({
        symbol: ticker.describe('Symbol as the universe has it'),
        alias: ticker.describe('The other name, as sources write it'),
        from: isoDay.optional().describe('First date of rows that it holds for; without it all before "to"'),
        to: isoDay.optional().describe('Last date of rows that it holds for; without it all from "from" on'),
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

/** Names in an order of preference, each once. */
export function providerList<const N extends readonly [string, ...string[]]>(names: N, description: string) {
  return z
    .array(z.enum(['files', ...names]))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'expected each provider once')
    .default(['files'])
    .describe(description);
}
