import { describe, expect, it } from 'vitest';
import { viewSessions } from '../../../src/market/market-view.ts';
import { marketFeatures } from '../../../src/scoring/market-features.ts';
import { bars, friday, marketOf } from '../../support/scoring/week-example.ts';

const missing = Number.NaN;
const rising = [100, 100, 100, 100, 110];

describe('marketFeatures', () => {
  it("takes the 5-session return in excess of the benchmark's", () => {
    const market = marketOf({ A: bars(70, rising), SPY: bars(70, [105]) });
    const [a] = marketFeatures(['A'], 'SPY', market, friday);
    expect(a).toMatchObject({ asof_date: friday, AR5: 110 / 100 - 1 - (105 / 100 - 1) });
  });

  it('ranks volatility within the universe, without the benchmark', () => {
    const market = marketOf({
      A: bars(70, [101]),
      B: bars(70, [103]),
      C: bars(70, [102]),
      SPY: bars(70, [150]),
    });
    const ranks = marketFeatures(['A', 'B', 'C'], 'SPY', market, friday).map(({ VR_pct }) => VR_pct);
    expect(ranks).toEqual([1 / 3, 1, 2 / 3]);
  });

  it('measures the volume shift', () => {
    const market = marketOf({ A: bars(70, [], [200, 200, 200, 200, 200]), SPY: bars(70) });
    const [a] = marketFeatures(['A'], 'SPY', market, friday);
    expect(a?.VS_raw).toBeCloseTo(Math.log(200 / ((55 * 100 + 5 * 200) / 60)), 14);
  });

  it('is null throughout without a bar on the as-of session, never 0', () => {
    const none = { asof_date: 'NO_BAR', AR5: 'NO_BAR', VS_raw: 'NO_BAR', RV60: 'NO_BAR', VR_pct: 'NO_BAR' };
    const market = marketOf({ A: bars(70, [missing]), SPY: bars(70) });
    expect(marketFeatures(['A', 'UNKNOWN'], 'SPY', market, friday)).toEqual([none, none]);
  });

  it('has no AR5 without the bar 5 sessions before, and the rest all the same', () => {
    const market = marketOf({ A: bars(70, [missing, 100, 100, 100, 100, 110]), SPY: bars(70) });
    expect(marketFeatures(['A'], 'SPY', market, friday)).toEqual([
      { asof_date: friday, AR5: 'NO_BAR', VS_raw: 0, RV60: expect.any(Number), VR_pct: 1 },
    ]);
  });

  it("says when it is the benchmark's bar that is missing", () => {
    const [a] = marketFeatures(['A'], 'SPY', marketOf({ A: bars(70), SPY: bars(70, [missing]) }), friday);
    expect(a?.AR5).toBe('NO_BENCHMARK_BAR');
    const [b] = marketFeatures(['A'], 'SPY', marketOf({ A: bars(70) }), friday);
    expect(b?.AR5).toBe('NO_BENCHMARK_BAR');
  });

  it('needs 40 of the 60 returns and volumes', () => {
    const listed = (sessions: number) =>
      new Array<number>(70 - sessions).fill(missing).concat(new Array(sessions).fill(9));
    const market = marketOf({
      NEW: bars(70, listed(40), listed(39)),
      OLD: bars(70, listed(41), listed(40)),
      SPY: bars(70),
    });
    expect(marketFeatures(['NEW', 'OLD'], 'SPY', market, friday)).toMatchObject([
      { RV60: 'TOO_LITTLE_HISTORY', VR_pct: 'TOO_LITTLE_HISTORY', VS_raw: 'TOO_LITTLE_HISTORY' },
      { RV60: 0, VR_pct: 1, VS_raw: 0 },
    ]);
  });

  it('has nothing of a symbol whose price takes an unexplained step, which does not count among the ranks', () => {
    const step = 'UNEXPLAINED_STEP';
    const market = marketOf({
      A: { ...bars(70, [25]), steps: [69] },
      B: bars(70, [103]),
      C: { ...bars(70, [101]), steps: [9] },
      SPY: bars(70),
    });
    expect(marketFeatures(['A', 'B', 'C'], 'SPY', market, friday)).toMatchObject([
      { asof_date: friday, AR5: step, VS_raw: step, RV60: step, VR_pct: step },
      { VR_pct: 1 },
      { VR_pct: 1 / 2 },
    ]);
    const letIn = marketOf({ A: { ...bars(70, [25]), toleratedSteps: [69] }, SPY: bars(70) });
    expect(marketFeatures(['A'], 'SPY', letIn, friday)[0]?.AR5).toBe(-0.75);
  });

  it('has nothing of a symbol whose volume is in another unit among those that are looked at', () => {
    const step = 'UNEXPLAINED_STEP';
    const at = (place: number) => marketOf({ A: { ...bars(70), volumeSteps: [place] }, SPY: bars(70) });
    expect(marketFeatures(['A'], 'SPY', at(10), friday)).toMatchObject([{ AR5: step, VS_raw: step, RV60: step }]);
    expect(marketFeatures(['A'], 'SPY', at(9), friday)).toMatchObject([{ AR5: 0, VS_raw: 0, RV60: 0 }]);
  });

  it('has no AR5 where the price of the benchmark takes a step in these sessions', () => {
    const [a] = marketFeatures(
      ['A'],
      'SPY',
      marketOf({ A: bars(70), SPY: { ...bars(70, [25]), steps: [69] } }),
      friday,
    );
    expect(a).toMatchObject({ AR5: 'BENCHMARK_STEP', RV60: 0 });
    const earlier = marketOf({ A: bars(70), SPY: { ...bars(70), steps: [64] } });
    expect(marketFeatures(['A'], 'SPY', earlier, friday)[0]?.AR5).toBe(0);
  });

  it('says when nothing was traded', () => {
    const market = marketOf({ A: bars(70, [], [0, 0, 0, 0, 0]), SPY: bars(70) });
    expect(marketFeatures(['A'], 'SPY', market, friday)[0]?.VS_raw).toBe('NO_VOLUME');
  });

  it('is null in a market too short for a return', () => {
    const market = marketOf({ A: bars(5), SPY: bars(5) }, 5);
    expect(marketFeatures(['A'], 'SPY', market, friday)[0]).toMatchObject({ AR5: 'TOO_LITTLE_HISTORY' });
    expect(marketFeatures(['A'], 'SPY', market, friday - 30)[0]).toMatchObject({ asof_date: 'NO_BAR' });
  });

  it('takes the volatility of 60 returns', () => {
    // One return of 10 % among 59 of 0: mean 1/600, deviation √((0.1² − 0.1²/60) / 59).
    const one = marketOf({ A: bars(70, [110]), SPY: bars(70) });
    const [a] = marketFeatures(['A'], 'SPY', one, friday);
    expect(a?.RV60).toBeCloseTo(Math.sqrt((0.01 - 0.01 / 60) / 59), 14);
  });

  it('looks at the last 61 sessions alone', () => {
    const long = marketOf({ A: bars(70, rising), SPY: bars(70) });
    const short = marketOf({ A: bars(viewSessions, rising), SPY: bars(viewSessions) }, viewSessions);
    expect(marketFeatures(['A'], 'SPY', short, friday)).toEqual(marketFeatures(['A'], 'SPY', long, friday));
  });

  it('does not see bars after the week', () => {
    const [a] = marketFeatures(['A'], 'SPY', marketOf({ A: bars(70, [...rising, 1, 900]), SPY: bars(70) }), friday - 2);
    const cut = marketOf({ A: bars(68, rising), SPY: bars(68) }, 68);
    const [b] = marketFeatures(['A'], 'SPY', { ...cut, sessions: cut.sessions.map((one) => one - 2) }, friday - 2);
    expect({ ...a }).toEqual({ ...b });
  });
});
