import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/calendar/date.ts';
import {
  forwardReturn,
  forwardSessions,
  type HeldPrices,
  heldPrices,
  heldSessions,
  heldTrade,
  noPrices,
  type Trade,
  trade,
} from '../../../src/evaluation/held-prices.ts';
import { defaultSteps } from '../../../src/market/steps/settings.ts';
import { type Bar, dayOf, marketOf, pricesOf, weekEnding } from '../../support/evaluation/evaluated-example.ts';

/** Open 100 on the first day, close 104 on the last, and something else between. */
const plain = (dates: readonly string[]): Record<string, Bar> =>
  Object.fromEntries(dates.map((date, i) => [date, [i === 0 ? 100 : 90, i === dates.length - 1 ? 104 : 95]]));

const marchWeek = ['2014-03-31', '2014-04-01', '2014-04-02', '2014-04-03', '2014-04-04'] as const;
const [monday, tuesday, wednesday, thursday, friday] = marchWeek;

function tradeOf(prices: HeldPrices, decided: string, symbol = 'AAA'): Trade | undefined {
  const span = heldSessions(prices, weekEnding(decided));
  if (!span) throw new Error(`The week after ${decided} is not over.`);
  return heldTrade(prices, symbol, span);
}

const dates = (trade: Trade | undefined) => trade && [isoDate(trade.entryDay), isoDate(trade.exitDay)];

describe('the week after a decision', () => {
  test('is bought at the open of its first session and sold at the close of its last', () => {
    const trade = tradeOf(pricesOf(monday, friday, { AAA: plain(marchWeek) }), '2014-03-28');
    expect(dates(trade)).toEqual([monday, friday]);
    expect(trade).toMatchObject({ entryPrice: 100, exitPrice: 104 });
    expect(trade?.return).toBeCloseTo(0.04, 15);
  });

  test('ends on a Thursday when Friday is a holiday, and the one decided then begins on Monday', () => {
    const easter = ['2014-04-14', '2014-04-15', '2014-04-16', '2014-04-17'];
    const after = ['2014-04-21', '2014-04-22', '2014-04-23', '2014-04-24', '2014-04-25'];
    const prices = pricesOf('2014-04-14', '2014-04-25', { AAA: { ...plain(easter), ...plain(after) } });
    expect(dates(tradeOf(prices, '2014-04-11'))).toEqual(['2014-04-14', '2014-04-17']);
    expect(dates(tradeOf(prices, '2014-04-17'))).toEqual(['2014-04-21', '2014-04-25']);
    expect(tradeOf(prices, '2014-04-11')?.return).toBeCloseTo(0.04, 15);
  });

  test('has no return over a step that nothing explains', () => {
    const split = { ...plain(marchWeek), [thursday]: [25, 25] as const, [friday]: [25, 26] as const };
    const bars = pricesOf(monday, friday, { AAA: split, BBB: plain(marchWeek) });
    const span = heldSessions(bars, weekEnding('2014-03-28'));
    if (!span) throw new Error('The week is over.');
    expect(trade(bars, 'AAA', span)).toBe('UNEXPLAINED_STEP');
    expect(forwardReturn(bars, 'AAA', span)).toBeNaN();
    expect(forwardReturn(bars, 'BBB', span)).toBeCloseTo(0.04, 15);
  });

  test('has its loss of three quarters where it is known to be real, or where steps are let in', () => {
    const fall = { ...plain(marchWeek), [thursday]: [25, 25] as const, [friday]: [25, 25] as const };
    const market = marketOf(monday, friday, { AAA: fall });
    const returnOf = (prices: HeldPrices) => tradeOf(prices, '2014-03-28')?.return;
    expect(returnOf(heldPrices(market))).toBeUndefined();
    expect(returnOf(heldPrices({ ...market, confirmed: new Map([['AAA', new Set([dayOf(thursday)])]]) }))).toBe(-0.75);
    expect(returnOf(heldPrices(market, { ...defaultSteps, unexplained: 'warn' }))).toBe(-0.75);
  });

  test('begins on a Tuesday when Monday is a holiday', () => {
    const week = ['2014-01-21', '2014-01-22', '2014-01-23', '2014-01-24'];
    const prices = pricesOf('2014-01-21', '2014-01-24', { AAA: plain(week) });
    expect(dates(tradeOf(prices, '2014-01-17'))).toEqual(['2014-01-21', '2014-01-24']);
  });

  test('is the next one of the calendar, whichever weeks come after it', () => {
    const prices = pricesOf(monday, '2014-04-25', { AAA: plain([...marchWeek, '2014-04-25']) });
    expect(dates(tradeOf(prices, '2014-03-28'))).toEqual([monday, friday]);
  });

  test.each([
    ['no session is known', noPrices, '2014-03-28'],
    ['it is the week of the evaluation', pricesOf(monday, friday, { AAA: plain(marchWeek) }), '2014-04-04'],
    ['no bar of it is known', pricesOf(monday, friday, { AAA: {} }), '2014-03-28'],
    ['bars end before it does', pricesOf(monday, friday, { AAA: plain([monday, thursday]) }), '2014-03-28'],
  ])('is not over when %s', (_, prices, decided) => {
    expect(heldSessions(prices, weekEnding(decided))).toBeUndefined();
  });

  test('is over when one symbol has a bar on its last session, although another ended before', () => {
    const prices = pricesOf(monday, friday, { AAA: plain([monday, tuesday]), SPY: plain([friday]) });
    expect(dates(tradeOf(prices, '2014-03-28'))).toEqual([monday, tuesday]);
  });
});

describe('a name', () => {
  const market = (bars: Record<string, Bar>) => pricesOf(monday, friday, { AAA: bars, SPY: plain(marchWeek) });

  test('without a bar on Monday is bought at its first open of the week', () => {
    const trade = tradeOf(market({ [tuesday]: [80, 70], [friday]: [75, 88] }), '2014-03-28');
    expect(dates(trade)).toEqual([tuesday, friday]);
    expect(trade?.return).toBeCloseTo(0.1, 15);
  });

  test('that is delisted is sold at its last close', () => {
    const trade = tradeOf(market({ [monday]: [80, 85], [wednesday]: [65, 60] }), '2014-03-28');
    expect(dates(trade)).toEqual([monday, wednesday]);
    expect(trade?.return).toBeCloseTo(-0.25, 15);
  });

  test('with a single bar is bought and sold on that day', () => {
    const trade = tradeOf(market({ [wednesday]: [80, 84] }), '2014-03-28');
    expect(dates(trade)).toEqual([wednesday, wednesday]);
    expect(trade?.return).toBeCloseTo(0.05, 15);
  });

  test('without a bar, or unknown to the market, has no trade', () => {
    expect(tradeOf(market({}), '2014-03-28')).toBeUndefined();
    expect(tradeOf(market({}), '2014-03-28', 'ZZZ')).toBeUndefined();
  });

  test('that splits two for one in the week is priced in shares of the exit', () => {
    const trade = tradeOf(market({ [monday]: [100, 102, 51], [friday]: [51, 52] }), '2014-03-28');
    expect(trade).toMatchObject({ entryPrice: 50, exitPrice: 52 });
    expect(trade?.return).toBeCloseTo(0.04, 15);
  });

  test('that pays a dividend in the week returns it', () => {
    // 2 USD on a close of 100: the factor 0.98. Bought at 100, sold at 99: −1 % in price, 99 / 98 − 1 with the dividend.
    const trade = tradeOf(market({ [monday]: [100, 100, 98], [friday]: [98, 99] }), '2014-03-28');
    expect(trade?.entryPrice).toBeCloseTo(98, 12);
    expect(trade?.return).toBeCloseTo(99 / 98 - 1, 14);
  });

  test('that splits later has the prices of its week', () => {
    const trade = tradeOf(market({ [monday]: [100, 102, 51], [friday]: [103, 104, 52] }), '2014-03-28');
    expect(trade).toMatchObject({ entryPrice: 100, exitPrice: 104 });
  });

  test('is followed by its close when its source adjusts nothing, and has no bar where only some is adjusted', () => {
    const bars = { [monday]: [100, 102], [tuesday]: [101, 103], [friday]: [61, 62] } as const;
    const view = marketOf(monday, friday, { AAA: bars, BBB: { ...bars, [monday]: [100, 102, Number.NaN] } });
    const { AAA, BBB } = Object.fromEntries(view.bars);
    if (!AAA || !BBB) throw new Error('The market lacks a symbol.');
    AAA.adjClose.fill(Number.NaN);
    const prices = heldPrices(view);
    expect(tradeOf(prices, '2014-03-28', 'AAA')?.return).toBeCloseTo(0.62 - 1, 14);
    expect(dates(tradeOf(prices, '2014-03-28', 'BBB'))).toEqual([tuesday, friday]);
  });
});

describe('a forward return', () => {
  const next = ['2014-04-07', '2014-04-08', '2014-04-09', '2014-04-10', '2014-04-11'];
  const prices = pricesOf(monday, '2014-04-11', {
    AAA: plain([...marchWeek, ...next]),
    BBB: plain([tuesday, ...next]),
    CCC: plain([monday, friday]),
  });

  test('counts the first session as one of its horizon', () => {
    const span = forwardSessions(prices, weekEnding('2014-03-28'), 10);
    expect(span && [prices.sessions[span.first], prices.sessions[span.last]]).toEqual([
      dayOf(monday),
      dayOf('2014-04-11'),
    ]);
    expect(span && forwardReturn(prices, 'AAA', span)).toBeCloseTo(0.04, 15);
  });

  test('of one session is from its open to its close', () => {
    const span = forwardSessions(prices, weekEnding('2014-03-28'), 1);
    expect(span && forwardReturn(prices, 'AAA', span)).toBeCloseTo(-0.05, 15);
  });

  test('needs a bar on both sessions themselves', () => {
    const span = forwardSessions(prices, weekEnding('2014-03-28'), 6) ?? { first: -1, last: -1 };
    expect(forwardReturn(prices, 'BBB', span)).toBeNaN();
    expect(forwardReturn(prices, 'CCC', span)).toBeNaN();
    expect(forwardReturn(prices, 'ZZZ', span)).toBeNaN();
    expect(forwardReturn(prices, 'AAA', span)).not.toBeNaN();
  });

  test('is not known before its last session', () => {
    expect(forwardSessions(prices, weekEnding('2014-03-28'), 11)).toBeUndefined();
    expect(forwardSessions(prices, weekEnding('2014-04-04'), 6)).toBeUndefined();
    expect(forwardSessions(prices, weekEnding('2014-04-11'), 1)).toBeUndefined();
    expect(forwardSessions(noPrices, weekEnding('2014-03-28'), 1)).toBeUndefined();
  });
});
