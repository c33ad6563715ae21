/** Status codes of failures that may pass. */
export const passingStatus: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * How long a server asks to be left alone, in ms: RFC 9110, 10.2.3, seconds or a date. A date counts from the server's own clock, where
 * it tells, because its clock and ours may differ.
 *
 * @param now our own time in ms since 1970, for a date without a clock to go with it
 */
export function retryAfterMs(headers: Headers, now?: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Z][a-z]+, .*\d.* GMT$/.test(text)) return undefined;
  const server = Date.parse(headers.get('date') ?? '');
  const wait = Date.parse(text) - (Number.isNaN(server) ? (now ?? Number.NaN) : server);
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
