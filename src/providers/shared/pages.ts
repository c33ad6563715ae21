import { type Answer, type ProviderAccess, ProviderFailure, type Question } from '../../http/provider.ts';

/** A part of an answer that comes in pieces. */
export interface Page {
  /** What to ask with for the next page; undefined on the last one. */
  readonly next: string | undefined;
}

export interface Pages<P extends Page> {
  /** Those that came, in order. */
  readonly pages: readonly (Omit<Answer<P>, 'value'> & { readonly value: P })[];
  /** Why the rest did not come. */
  readonly failure: ProviderFailure | undefined;
}

/** More than any question of ours can have. */
const mostPages = 1000;

/**
 * Asks for page after page until the last one. Ends with a failure of kind `shape` where the server sends us in a circle.
 *
 * @param title of the provider, for messages
 * @param question of the page with this token and number, 1 = the first, which has no token
 * @throws what is no failure of the provider
 */
export async function askPages<P extends Page>(
  title: string,
  question: (token: string | undefined, number: number) => Question<P>,
  access: ProviderAccess,
): Promise<Pages<P>> {
  const pages: Pages<P>['pages'][number][] = [];
  const tokens = new Set<string>();
  let token: string | undefined;
  try {
    do {
      const asked = question(token, pages.length + 1);
      const { value, source } = await access.ask(asked);
      if (value !== undefined) pages.push({ value, source });
      token = value?.next;
      if (token !== undefined && (tokens.has(token) || pages.length >= mostPages)) {
        throw new ProviderFailure('shape', `${title}: ${asked.about}: the pages of the answer have no end.`);
      }
      if (token !== undefined) tokens.add(token);
    } while (token !== undefined);
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    return { pages, failure };
  }
  return { pages, failure: undefined };
}

/** `bars of AAPL`, `bars of 500 symbols, page 2` */
export function aboutPage(what: string, symbols: readonly string[], number: number): string {
  const [only] = symbols;
  const of = symbols.length === 1 ? only : `${symbols.length} symbols`;
  return `${what} of ${of}${number === 1 ? '' : `, page ${number}`}`;
}
