import { describe, expect, it } from 'vitest';
import { RetryBudget, timerWait } from '../../../src/http/backoff.ts';

const never = new AbortController().signal;

describe('timerWait', () => {
  it('does not end at once where one timer would, because it cannot hold the time', async () => {
    await expect(timerWait(2 ** 31, AbortSignal.timeout(20))).rejects.toThrow();
  });

  it('ends with the signal', async () => {
    await expect(timerWait(60_000, AbortSignal.timeout(5))).rejects.toThrow();
  });
});

describe('a waiting budget', () => {
  it('counts waits at the same time once', async () => {
    const budget = new RetryBudget(100, () => 0);
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = budget.spend(60, () => promise, never);
    expect(budget.allows(100)).toBe(true);
    expect(budget.allows(101)).toBe(false);
    const second = budget.spend(80, () => promise, never);
    resolve();
    await Promise.all([first, second]);
    expect(budget.allows(20)).toBe(true);
    expect(budget.allows(21)).toBe(false);
  });

  it('counts waits one after the other even when the clock stands still', async () => {
    const budget = new RetryBudget(100, () => 5);
    await budget.spend(70, async () => undefined, never);
    expect(budget.allows(31)).toBe(false);
    await budget.spend(30, async () => undefined, never);
    expect(budget.allows(1)).toBe(false);
    expect(budget.allows(0)).toBe(true);
  });

  it('of nothing allows no wait', () => {
    expect(new RetryBudget(0, Date.now).allows(1)).toBe(false);
  });
});
