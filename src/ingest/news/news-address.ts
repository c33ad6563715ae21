/** Query parameters that say who sent a reader, and not what is read; in lower case. */
const tracking = new Set(
  `_ga _gl _hsenc _hsmi .tsrc cmpid dclid fbclid gbraid gclid gclsrc guccounter guce_referrer guce_referrer_sig icid igsh igshid li_fat_id
  mc_cid mc_eid mkt_tok msclkid ncid ocid s_cid s_kwcid srsltid ttclid twclid wbraid wickedid wt_mc yclid yptr`.split(
    /\s+/u,
  ),
);

const withoutScheme = /^(?:\/\/)?(?=[\w-]+(?:\.[\w-]+)+(?::\d+)?\/)/u;
const escapedByte = /%[0-9a-f]{2}/giu;
const unreserved = /[\w.~-]/u;

/**
 * What two addresses of one page have in common: host in lower case, port unless it is the usual one, path without a slash at its end, query without
 * tracking parameters in the order of the names. Neither scheme nor fragment, as `http` and `https` lead to the same page.
 *
 * @returns undefined for what is no web address, and for one without path and query: the front page of a publisher is the address of no item
 */
export function pageOf(address: string): string | undefined {
  const text = address.trim().replace(withoutScheme, 'https://');
  const url = URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.hostname === '') return undefined;
  const usualPort = url.protocol === 'https:' ? '80' : '443';
  const port = url.port === '' || url.port === usualPort ? '' : `:${url.port}`;
  const path = plainEscapes(url.pathname)
    .replace(/\/{2,}/gu, '/')
    .replace(/\/$/u, '');
  const query = pageQuery(url.searchParams);
  if (path === '' && query === '') return undefined;
  return `${url.hostname.replace(/\.$/u, '')}${port}${path}${query}`;
}

function pageQuery(parameters: URLSearchParams): string {
  const kept = new URLSearchParams([...parameters].filter(([name]) => !isTracking(name.toLowerCase())));
  kept.sort();
  const text = kept.toString();
  return text === '' ? '' : `?${text}`;
}

function isTracking(name: string): boolean {
  return name.startsWith('utm_') || tracking.has(name);
}

/** `%7e` and `~` are the same, and so are `%C3` and `%c3`: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 */
function plainEscapes(path: string): string {
  return path.replace(escapedByte, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return unreserved.test(character) ? character : escaped.toUpperCase();
  });
}
