import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../src/http/retry-after.ts';

const date = 'Mon, 08 Jan 2024 09:00:00 GMT';
const now = Date.parse('2024-01-08T08:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    [{}, undefined],
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': ' 0.5 ' }, 500],
    [{ 'retry-after': '-1' }, undefined],
    [{ 'retry-after': 'later 5' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': 'Mon, 08 Jan 2024 09:00:30 GMT', date }, 30_000],
    [{ 'retry-after': 'Mon, 08 Jan 2024 08:00:30 GMT', date }, 0],
    // Without a clock of the server ours has to do.
    [{ 'retry-after': 'Mon, 08 Jan 2024 08:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Mon, 08 Jan 2024 08:00:30 GMT', date: 'sometime' }, 30_000],
    [{ 'retry-after': 'Mon, 99 Jan 2024 08:00:30 GMT', date }, undefined],
  ])('%j says %s', (headers, ms) => {
    expect(retryAfterMs(new Headers(headers), now)).toBe(ms);
  });

  it('cannot tell a date without any clock', () => {
    expect(retryAfterMs(new Headers({ 'retry-after': date }))).toBeUndefined();
  });
});
