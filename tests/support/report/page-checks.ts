import { posix } from 'node:path';

/** What a test wants to know of a page; enough of HTML for pages that are made by templates. */

/** Ids of a page, in order. */
export function idsOf(page: string): string[] {
  return [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
}

/** Addresses that a page links to, entities resolved. */
export function linksOf(page: string): string[] {
  return [...page.matchAll(/\shref="([^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

/** Links within the site that lead nowhere: to a file that is not there, or to an id that its page does not have. */
export function brokenLinks(site: ReadonlyMap<string, string | Uint8Array>): string[] {
  const ids = new Map<string, Set<string>>();
  for (const [path, content] of site) if (typeof content === 'string') ids.set(path, new Set(idsOf(content)));
  return pagesOf(site).flatMap(([path, page]) =>
    linksOf(page)
      .filter((address) => !/^(https?|data):/.test(address))
      .filter((address) => {
        const [file = '', id] = address.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        return !site.has(target) || (id !== undefined && !ids.get(target)?.has(id));
      })
      .map((address) => `${path}: ${address}`),
  );
}

/** The pages of a site. */
export function pagesOf(site: ReadonlyMap<string, string | Uint8Array>): (readonly [path: string, page: string])[] {
  return [...site].flatMap(([path, content]) =>
    path.endsWith('.html') && typeof content === 'string' ? [[path, content] as const] : [],
  );
}

/** Levels of the headings, in order. */
export function headingLevels(page: string): number[] {
  return [...page.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
}

/** Names of the tags and of their attributes, each once. */
export function markupOf(page: string): { readonly tags: Set<string>; readonly attributes: Set<string> } {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  for (const [, name = '', rest = ''] of page.matchAll(/<([a-zA-Z][^\s>/]*)((?:[^>"]|"[^"]*")*)>/g)) {
    tags.add(name.toLowerCase());
    for (const [, attribute = ''] of rest.matchAll(/([a-zA-Z-:]+)(?==")/g)) attributes.add(attribute.toLowerCase());
  }
  return { tags, attributes };
}
