import type { WeekEnding } from '../../calendar/date.ts';
import { resolvedText } from '../../text/resolved-text.ts';
import { visibleText } from '../../text/visible-text.ts';
import { haveDifferentIds } from './news-identity.ts';
import type { NewsRow } from './news-rows.ts';

/** News that is stored already and that its sources give otherwise now. */
export interface ChangedNews {
  /** Items that were given and are stored already. */
  readonly again: number;
  /** Those of them whose headline, summary or time is another one. */
  readonly differing: number;
  /** Of one of them what differs, in words; undefined where none does. */
  readonly example: string | undefined;
  /** The weeks, oldest first, of whose items in files more than half differ: the files are read otherwise now. Published weeks are none of them. */
  readonly misread: readonly WeekEnding[];
}

/** An item that was given, and the one that is stored for it. */
export interface GivenAgain {
  readonly given: NewsRow;
  readonly stored: NewsRow;
  readonly week: WeekEnding;
}

/** Of fewer items a source may have edited all. */
const fewestMisread = 5;
const shownCharacters = 60;
const whole = new Intl.NumberFormat('en-US');

/**
 * Compares what is stored with what the sources give for it now. Only what counts is compared: how a text is encoded does not, nor does an address.
 *
 * @param isPublished whether the news of a week is on the state branch, and so cannot become another one
 */
export function changedNews(
  pairs: readonly GivenAgain[],
  all: readonly NewsRow[],
  isPublished: (weekEnding: WeekEnding) => boolean,
): ChangedNews {
  const known = new Set(all.map(contentKey));
  // Of two sources that use the same id the other's item may have been found: what is stored word for word has not changed.
  const differing = pairs.filter(({ given, stored }) => !known.has(contentKey(given)) && differs(given, stored));
  const files = Map.groupBy(
    pairs.filter(({ given }) => given.origin === 'files'),
    ({ week }) => week,
  );
  const changed = new Set(differing);
  const misread = [...files].flatMap(([week, items]) => {
    const count = items.filter((pair) => changed.has(pair)).length;
    return count > items.length / 2 && !isPublished(week) ? [{ week, count }] : [];
  });
  const isMany = misread.reduce((sum, { count }) => sum + count, 0) >= fewestMisread;
  const [first] = differing;
  return {
    again: pairs.length,
    differing: differing.length,
    example: first && exampleOf(first),
    misread: isMany ? misread.map(({ week }) => week).sort() : [],
  };
}

/** That stored news is given otherwise, and what to do to have it so; undefined where none is. */
export function changedNewsNote({ again, differing, example }: ChangedNews): string | undefined {
  if (differing === 0) return undefined;
  const [are, items] = again === 1 ? ['is', 'news item'] : ['are', 'news items'];
  return (
    `${whole.format(differing)} of ${whole.format(again)} ${items} that ${are} stored already ${differing === 1 ? 'has' : 'have'} another headline, summary or time now ` +
    `(${example}). What was stored first stays. To have news as it is given now, begin with an empty lake: the same command with --lake and a new folder.`
  );
}

/** Why weeks are refused whose news is read otherwise than it was; undefined where none is. */
export function misreadNews(changed: ChangedNews): string | undefined {
  const { misread } = changed;
  if (misread.length === 0) return undefined;
  const weeks = misread.length === 1 ? misread[0] : `${misread.length} weeks, ${misread[0]} to ${misread.at(-1)}`;
  return `company_news: more than half of the stored news of ${weeks} is read otherwise now, so the settings or the files are others, and not the news`;
}

function differs(given: NewsRow, stored: NewsRow): boolean {
  return !haveDifferentIds(given, stored) && differenceOf(given, stored) !== undefined;
}

interface Difference {
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

function differenceOf(given: NewsRow, stored: NewsRow): Difference | undefined {
  for (const field of ['headline', 'summary'] as const) {
    const [was, is] = [stored[field], given[field]];
    if (was !== is && resolvedText(was) !== resolvedText(is)) return { field, was: quoted(was), is: quoted(is) };
  }
  if (stored.published === given.published) return undefined;
  return { field: 'time', was: timeText(stored.published), is: timeText(given.published) };
}

function exampleOf({ given, stored }: GivenAgain): string {
  const { field, was, is } = differenceOf(given, stored) ?? { field: '', was: '', is: '' };
  return `${stored.symbol} ${quoted(stored.id)}: the ${field} is stored as ${was} and given as ${is}`;
}

function quoted(text: string): string {
  const shown = [...visibleText(text)];
  return JSON.stringify(
    shown.length > shownCharacters ? `${shown.slice(0, shownCharacters).join('')}…` : shown.join(''),
  );
}

function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function contentKey({ symbol, published, headline, summary }: NewsRow): string {
  return [symbol, published, headline, summary].join('\n');
}
