import { describe, expect, it } from 'vitest';
import { TokenBudget } from '../../../../src/news/model/token-budget.ts';

describe('a budget', () => {
  it('sets aside what a request can take, and takes what it took', () => {
    const budget = new TokenBudget({ requests: 10, tokens: 1000 });
    const request = budget.reserve(600);
    expect(budget.taken).toEqual({ requests: 1, tokens: 600 });
    expect(budget.reserve(401)).toBeUndefined();
    request?.settle(150);
    expect(budget.taken).toEqual({ requests: 1, tokens: 150 });
    expect(budget.reserve(401)).toBeDefined();
  });

  it('counts the whole bound where nobody says what a request took', () => {
    const budget = new TokenBudget({ requests: 10, tokens: 1000 });
    budget.reserve(600)?.settle();
    expect(budget.taken).toEqual({ requests: 1, tokens: 600 });
  });

  it('gives back what was never asked', () => {
    const budget = new TokenBudget({ requests: 1, tokens: 1000 });
    const request = budget.reserve(600);
    expect(budget.reserve(1)).toBeUndefined();
    request?.release();
    expect(budget.taken).toEqual({ requests: 0, tokens: 0 });
  });

  it('counts the end of a request once', () => {
    const budget = new TokenBudget({ requests: 10, tokens: 1000 });
    const request = budget.reserve(600);
    request?.settle(100);
    request?.release();
    request?.settle(0);
    expect(budget.taken).toEqual({ requests: 1, tokens: 100 });
  });

  it('is exhausted to the last token and request', () => {
    const budget = new TokenBudget({ requests: 2, tokens: 100 });
    expect(budget.reserve(100)).toBeDefined();
    expect(budget.reserve(0)).toBeDefined();
    expect(budget.reserve(0)).toBeUndefined();
  });

  it('that was overdrawn by what a service counts lets nothing more through', () => {
    const budget = new TokenBudget({ requests: 10, tokens: 100 });
    budget.reserve(50)?.settle(5000);
    expect(budget.reserve(1)).toBeUndefined();
  });
});
