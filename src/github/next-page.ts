/**
 * Address of the next page from a Link header (RFC 8288).
 *
 * @param api where it must be: the token goes to no other place
 * @returns undefined when there is none, or when it leads elsewhere
 */
export function nextPage(headers: Headers, api: string): string | undefined {
  for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(/<([^>]*)>([^,]*)/g)) {
    if (!/;\s*rel\s*=\s*"?next"?\s*(?:;|$)/.test(parameters)) continue;
    const url = URL.parse(target);
    const base = new URL(api);
    const isThere = url?.origin === base.origin && url.pathname.startsWith(`${base.pathname.replace(/\/$/, '')}/`);
    return isThere ? url.href : undefined;
  }
  return undefined;
}
