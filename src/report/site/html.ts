import { visibleText } from '../../text/visible-text.ts';

/** Text that is markup already. Only `html` and `trustedHtml` make it, so that whatever else reaches a page is escaped. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What can stand in a template: markup as it is, text escaped, lists joined, and nothing for what is absent. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/**
 * A template of HTML: `` html`<p>${text}</p>` ``. What is inserted is text unless it is `Html`, and is safe between tags and in
 * quoted attributes. Addresses need more: see `webAddress`.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(strings.reduce((markup, part, i) => markup + markupOf(contents[i - 1]) + part));
}

/** Markup that did not come from `html`; never anything that was read. */
export function trustedHtml(markup: string): Html {
  return new Html(markup);
}

function markupOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return content.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visibleText(text).replaceAll(/[&<>"']/g, (sign) => entities[sign] as string);
}

/** The text, cut to so many characters at most; a cut one ends with "…". */
export function shortText(text: string, longest: number): string {
  // A character is at most two UTF-16 units: a text of megabytes is not taken apart.
  const characters = Array.from(visibleText(text.slice(0, 2 * longest + 2)).trim());
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : characters.join('');
}

/** Text of other people: cut, and with a writing direction that does not reach its surroundings. */
export function foreignText(text: string, longest: number): Html {
  return html`<bdi>${shortText(text, longest)}</bdi>`;
}

const longestAddress = 2048;

/** The address in its normal form where it is one that a reader can be sent to: http or https, without user and password. */
export function webAddress(text: string): string | undefined {
  if (text.length > longestAddress) return undefined;
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}
