import type { Week } from '../../calendar/weeks.ts';
import { isTicker, type SymbolMatcher } from '../../sources/symbol-matching.ts';
import { hasSameHeadline, SeenNews } from './news-identity.ts';
import type { NewsRow } from './news-rows.ts';

/** What becomes of an item; the upper-case ones are the reasons for quarantine, the first that applies. */
export type NewsOutcome =
  | 'taken'
  | 'other symbol'
  | 'after the week'
  | 'before the window'
  | 'given by an earlier file'
  | 'UNREADABLE_TIME'
  | 'FUTURE_TIME'
  | 'NO_SYMBOL'
  | 'NO_HEADLINE'
  | 'DUPLICATE_NEWS';

export const newsReasons: ReadonlySet<NewsOutcome> = new Set<NewsOutcome>([
  'UNREADABLE_TIME',
  'FUTURE_TIME',
  'NO_SYMBOL',
  'NO_HEADLINE',
  'DUPLICATE_NEWS',
]);

export interface NewsWindow {
  /** The weeks whose news is stored, oldest first, without a gap. */
  readonly weeks: readonly Week[];
  readonly symbols: ReadonlySet<string>;
  /** Finds them under other spellings and aliases; without it by the spelling alone. */
  readonly matcher?: SymbolMatcher;
  /** Milliseconds since 1970: the time of the run. */
  readonly now: number;
  /**
   * Milliseconds since 1970, where live providers answered: the time from which they were asked. That they gave nothing since then is
   * knowledge; files know nothing before their first item.
   */
  readonly askedFrom?: number;
}

/** What became of every item. */
export interface NewsJudgement {
  readonly outcomes: readonly NewsOutcome[];
  /** Rows of `DUPLICATE_NEWS` with which nothing is lost: they say what the first one says, or are later versions of it. */
  readonly harmless: ReadonlySet<number>;
  /** Rows of `DUPLICATE_NEWS` whose headline is another one. */
  readonly edited: ReadonlySet<number>;
}

/** An item is edited a time or two. More headlines under one id or address mean that it is none of an item, but of a page that lists many. */
const mostEdits = 3;

/**
 * The outcome of every item. Of several that are the same ({@link SeenNews}) the one published first counts, the earliest in the files where the
 * times are equal; so a later repetition never moves an item to another week.
 *
 * @param fileRows number of items of each file, in the order in which they follow in `items`
 */
export function judgeNews(items: readonly NewsRow[], fileRows: readonly number[], window: NewsWindow): NewsJudgement {
  const outcomes = items.map((item) => judgeItem(item, window));
  const harmless = new Set<number>();
  const edited = new Set<number>();
  const edits = new Map<number, number>();
  const fileOf = fileRows.flatMap((rows, file) => new Array<number>(rows).fill(file));
  const seen = new SeenNews<number>();
  const order = Array.from(items.keys())
    .filter((row) => outcomes[row] === 'taken' || outcomes[row] === 'before the window')
    .sort((a, b) => publishedOf(items, a) - publishedOf(items, b) || a - b);
  for (const row of order) {
    const item = items[row] as NewsRow;
    const original = seen.find(item);
    if (original === undefined) seen.add(item, row);
    else if (outcomes[row] === 'taken') {
      outcomes[row] = fileOf[original] === fileOf[row] ? 'DUPLICATE_NEWS' : 'given by an earlier file';
      if (hasSameHeadline(items[original] as NewsRow, item)) harmless.add(row);
      else {
        edited.add(row);
        const edit = (edits.get(original) ?? 0) + 1;
        edits.set(original, edit);
        if (edit <= mostEdits) harmless.add(row);
        else outcomes[row] = 'DUPLICATE_NEWS';
      }
    }
  }
  return { outcomes, harmless, edited };
}

function judgeItem(item: NewsRow, { weeks, symbols, now }: NewsWindow): NewsOutcome {
  const { symbol, published, headline } = item;
  const hasSymbol = isTicker(symbol);
  if (hasSymbol && !symbols.has(symbol)) return 'other symbol';
  if (Number.isNaN(published)) return 'UNREADABLE_TIME';
  if (published > now) return 'FUTURE_TIME';
  if (published > (weeks.at(-1)?.cutoffUtc ?? Number.NEGATIVE_INFINITY)) return 'after the week';
  if (published <= (weeks[0]?.previousCutoffUtc ?? Number.POSITIVE_INFINITY)) return 'before the window';
  if (!hasSymbol) return 'NO_SYMBOL';
  return headline === '' ? 'NO_HEADLINE' : 'taken';
}

function publishedOf(items: readonly NewsRow[], row: number): number {
  return (items[row] as NewsRow).published;
}

/**
 * What was found in a quarantined item.
 *
 * @param isEdited whether a duplicate has another headline than the first one
 */
export function describeNews(outcome: NewsOutcome, { published }: NewsRow, isEdited: boolean): string {
  switch (outcome) {
    case 'UNREADABLE_TIME':
      return 'expected ISO 8601 with an offset or Z, or epoch seconds or milliseconds';
    case 'FUTURE_TIME':
      return `published ${timeText(published)}, after the time of the run`;
    case 'NO_SYMBOL':
      return 'the symbol is empty or no ticker';
    case 'NO_HEADLINE':
      return 'the headline is empty';
    default:
      return isEdited
        ? 'the file gives the same symbol and address or id before, with another headline'
        : 'the file gives the same symbol, address or id, and headline before';
  }
}

function timeText(milliseconds: number): string {
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : String(milliseconds);
}
