import type { Reply } from '../http/provider-exchange.ts';
import { retryAfterMs } from '../http/retry-after.ts';

const unsaidRestMs = 60_000;

/**
 * How long GitHub wants to be left alone, in ms, where an answer says that it was asked too often: as Retry-After tells, else until the allowance is
 * renewed, else a minute. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 *
 * @param now our time in ms since 1970
 * @returns undefined for any other answer
 */
export function rateLimitRest({ status, headers, body }: Reply, now: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const asked = retryAfterMs(headers, now);
  const isUsedUp = headers.get('x-ratelimit-remaining') === '0';
  const isSaid = /rate limit/i.test(body.subarray(0, 10_000).toString('utf8'));
  if (status === 403 && asked === undefined && !isUsedUp && !isSaid) return undefined;
  if (asked !== undefined) return asked;
  const renewed = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  return isUsedUp && Number.isFinite(renewed) ? Math.max(0, renewed - now) : unsaidRestMs;
}
