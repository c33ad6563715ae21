import { describe, expect, it } from 'vitest';
import { actingStatus } from '../../../src/scoring/regime.ts';
import { notedTrades, tradedWords, tradeStatuses } from '../../../src/scoring/trade-note.ts';

describe('a number of weeks that decided to trade', () => {
  it('stands alone where the regime was live in all of them', () => {
    expect(notedTrades(2, ['live', 'live'])).toBe('2');
    expect(tradedWords(['live'])).toBe('traded');
  });

  it('says that they would trade where it was not', () => {
    expect(notedTrades(2, ['shadow', 'shadow'])).toBe('2 (would trade, shadow)');
    expect(tradedWords(['retired'])).toBe('decided to trade (would trade, retired)');
  });

  it('counts those that would among others, and those of which nobody knows', () => {
    expect(notedTrades(4, ['live', 'shadow', undefined, 'shadow'])).toBe(
      '4 (2 would trade, shadow; 1 status not recorded)',
    );
  });

  it('has no status of a week that was skipped', () => {
    const weeks = ['TRADE', 'SKIP', null].map((decision) => ({ regime: 'a', decision, status: 'shadow' as const }));
    expect(tradeStatuses(weeks)).toEqual(new Map([['a', ['shadow']]]));
  });
});

describe('the status by which to act', () => {
  it.each([
    ['live', 'live', 'live'],
    ['live', 'shadow', 'shadow'],
    ['live', 'retired', 'retired'],
    ['shadow', 'live', 'shadow'],
    ['shadow', 'retired', 'shadow'],
    [undefined, 'shadow', 'shadow'],
  ] as const)('of what was %s and is %s now is %s', (then, now, acting) => {
    expect(actingStatus(then, now)).toBe(acting);
  });
});
