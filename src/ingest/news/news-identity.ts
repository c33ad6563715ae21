import { sha256Hex } from '../../lake/canonical-json.ts';
import { normaliseHeadline } from '../../text/words.ts';
import { pageOf } from './news-address.ts';

/** What tells one item from another. */
export interface IdentifiedNews {
  readonly symbol: string;
  /** As the source gives it, or what {@link madeUpId} made. */
  readonly id: string;
  /** Ms since 1970. */
  readonly published: number;
  readonly headline: string;
  readonly url: string;
  /** Publisher. */
  readonly source: string;
  /** Who gave it, `files` or a live provider; of a stored item that is not known. */
  readonly origin?: string | undefined;
}

/** The id of an item whose source has none. Without an address a headline alone is no identity: "XYZ declares dividend" comes every quarter. */
export function madeUpId({ url, headline, published }: Pick<IdentifiedNews, 'url' | 'headline' | 'published'>): string {
  return shortHash(`${url === '' ? published : url}\n${headline}`);
}

/** The same for the second of two items that differ in their publisher alone. */
export function madeUpIdWithPublisher(item: IdentifiedNews): string {
  return shortHash(`${item.source}\n${madeUpId(item)}`);
}

function shortHash(text: string): string {
  return sha256Hex(text).slice(0, 16);
}

const madeUp = /^[0-9a-f]{16}$/u;

/** The source's own id. What repeats the address is none; it says no more than that. */
function ownId(item: IdentifiedNews): string | undefined {
  const { id, url } = item;
  if (id === url) return undefined;
  if (madeUp.test(id) && (id === madeUpId(item) || id === madeUpIdWithPublisher(item))) return undefined;
  return id;
}

/** What two items can have in common. */
interface Marks {
  readonly id: string | undefined;
  readonly page: string | undefined;
  readonly headline: string;
}

function marksOf(item: IdentifiedNews): Marks {
  return { id: ownId(item), page: pageOf(item.url), headline: normaliseHeadline(item.headline) };
}

interface Entry<T> extends Marks {
  readonly item: IdentifiedNews;
  readonly value: T;
}

/** The first entry with a mark, and the first one that has no better mark than this. */
interface FirstWith<T> {
  readonly any: Entry<T>;
  poor: Entry<T> | undefined;
}

/**
 * The items that were seen, each with a value, and the one rule by which another is the same item. Of one symbol two items are the same
 *
 * 1. by id, where both have one of their source and share publisher, page, headline or time: another source may use the same number. Of two that are known
 *    to come from different sources only the headline says so;
 * 2. by page ({@link pageOf}), where one of them has no id, or where the headline is the same too;
 * 3. by publisher, time and headline, where one of them has neither id nor page.
 *
 * Apart from `origin` the rule looks at nothing that is not stored: so it holds for items of earlier runs, and for those that were stored
 * under another rule.
 */
export class SeenNews<T> {
  readonly #byId = new Map<string, Entry<T>[]>();
  readonly #byPage = new Map<string, FirstWith<T>>();
  readonly #byPageAndHeadline = new Map<string, Entry<T>>();
  readonly #byText = new Map<string, FirstWith<T>>();

  /** The value of the first item that is the same; undefined where there is none. */
  find(item: IdentifiedNews): T | undefined {
    const marks = marksOf(item);
    const { id, page, headline } = marks;
    const { symbol } = item;
    const sameId = id === undefined ? undefined : this.#byId.get(key(symbol, id));
    const found =
      sameId?.find((entry) => areOfOneSource(entry, { ...marks, item })) ??
      (page === undefined ? undefined : this.#ofPage(symbol, page, headline, id === undefined)) ??
      firstOf(this.#byText.get(textKey(item, headline)), id === undefined && page === undefined);
    return found?.value;
  }

  add(item: IdentifiedNews, value: T): void {
    const entry: Entry<T> = { ...marksOf(item), item, value };
    const { id, page, headline } = entry;
    const { symbol } = item;
    if (id !== undefined) {
      const known = this.#byId.get(key(symbol, id));
      if (known) known.push(entry);
      else this.#byId.set(key(symbol, id), [entry]);
    }
    if (page !== undefined) {
      put(this.#byPage, key(symbol, page), entry, id === undefined);
      const both = key(symbol, page, headline);
      if (!this.#byPageAndHeadline.has(both)) this.#byPageAndHeadline.set(both, entry);
    }
    put(this.#byText, textKey(item, headline), entry, id === undefined && page === undefined);
  }

  #ofPage(symbol: string, page: string, headline: string, isPoor: boolean): Entry<T> | undefined {
    return (
      this.#byPageAndHeadline.get(key(symbol, page, headline)) ?? firstOf(this.#byPage.get(key(symbol, page)), isPoor)
    );
  }
}

/** Whether both have an id of a source, and not the same: then they are entries of two sources, though perhaps for one item. */
export function haveDifferentIds(a: IdentifiedNews, b: IdentifiedNews): boolean {
  const [own, other] = [ownId(a), ownId(b)];
  return own !== undefined && other !== undefined && own !== other;
}

/** Whether two headlines differ in nothing but case, forms of characters and white space. */
export function hasSameHeadline(a: Pick<IdentifiedNews, 'headline'>, b: Pick<IdentifiedNews, 'headline'>): boolean {
  return normaliseHeadline(a.headline) === normaliseHeadline(b.headline);
}

function areOfOneSource(a: Omit<Entry<unknown>, 'value'>, b: Omit<Entry<unknown>, 'value'>): boolean {
  const { origin } = a.item;
  if (origin !== undefined && b.item.origin !== undefined && origin !== b.item.origin) return a.headline === b.headline;
  if (a.item.source === b.item.source || a.item.published === b.item.published || a.headline === b.headline)
    return true;
  return a.page !== undefined && a.page === b.page;
}

/** Who has no better mark himself is the same as any that has this one; the others are only the same as those who have no better one. */
function firstOf<T>(first: FirstWith<T> | undefined, isPoor: boolean): Entry<T> | undefined {
  return isPoor ? first?.any : first?.poor;
}

function put<T>(map: Map<string, FirstWith<T>>, name: string, entry: Entry<T>, isPoor: boolean): void {
  const first = map.get(name);
  if (first === undefined) map.set(name, { any: entry, poor: isPoor ? entry : undefined });
  else if (isPoor) first.poor ??= entry;
}

function textKey({ symbol, source, published }: IdentifiedNews, headline: string): string {
  return key(symbol, source, String(published), headline);
}

function key(...parts: readonly string[]): string {
  return parts.join('\n');
}
