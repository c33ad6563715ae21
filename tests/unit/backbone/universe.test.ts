import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liquidityBuckets } from '../../../src/backbone/datasets.ts';
import type { KnownDelisting } from '../../../src/backbone/standing-delisting.ts';
import {
  eligibility,
  eligibilityReasons,
  type KnownBars,
  liquidityBucket,
  liquidityOnDates,
  liquidityPercentiles,
} from '../../../src/backbone/universe.ts';

/** Bars on the days 1, 2, …: closes 10, volumes 1,000, so that 10,000 are traded in a day. */
function span(bars: number, close = 10): KnownBars {
  return {
    since: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    dates: Int32Array.from({ length: bars }, (_, i) => i + 1),
    close: new Float64Array(bars).fill(close),
    volume: new Float64Array(bars).fill(1_000),
  };
}

function onDates(
  spans: readonly KnownBars[],
  asOf: readonly number[],
  {
    delistings = [],
    rate = 1,
  }: { delistings?: (Omit<KnownDelisting, 'isWithdrawn'> & Partial<KnownDelisting>)[]; rate?: number } = {},
) {
  const out = {
    bars: new Int32Array(asOf.length),
    adv20Usd: new Float64Array(asOf.length),
    reason: new Uint8Array(asOf.length),
  };
  const said = delistings.map((one) => ({ isWithdrawn: false, ...one }));
  liquidityOnDates(spans, said, Int32Array.from(asOf), new Float64Array(asOf.length).fill(rate), out, 0);
  return [...asOf.keys()].map((i) => ({
    bars: out.bars[i],
    adv20Usd: out.adv20Usd[i],
    reason: eligibilityReasons[out.reason[i] as number],
  }));
}

describe('liquidityOnDates', () => {
  it('counts the bars up to each date and takes the mean value of the last 20, in dollars of that date', () => {
    expect(onDates([span(260)], [0, 19, 20, 200], { rate: 1.1 })).toEqual([
      { bars: 0, adv20Usd: Number.NaN, reason: 'MISSING_HISTORY' },
      { bars: 19, adv20Usd: Number.NaN, reason: 'INSUFFICIENT_BARS_LT_200' },
      { bars: 20, adv20Usd: 11_000, reason: 'INSUFFICIENT_BARS_LT_200' },
      { bars: 200, adv20Usd: 11_000, reason: 'OK' },
    ]);
  });

  it('does not buy what has a price that is not above 0, no rate, or no bar for more than 15 days', () => {
    expect(onDates([span(200, 0)], [200])).toMatchObject([{ reason: 'NONPOSITIVE_LATEST_PRICE' }]);
    expect(onDates([span(200)], [200], { rate: Number.NaN })).toMatchObject([
      { reason: 'NO_FX_RATE', adv20Usd: Number.NaN },
    ]);
    expect(onDates([span(200)], [215, 216])).toMatchObject([{ reason: 'OK' }, { reason: 'MISSING_HISTORY' }]);
  });

  it('knows of a delisting from the day on which it was known, and from its date on', () => {
    expect(onDates([span(230)], [210, 220, 230], { delistings: [{ date: 205, knownFrom: 220 }] })).toMatchObject([
      { reason: 'OK' },
      { reason: 'DELISTED' },
      { reason: 'DELISTED' },
    ]);
    expect(onDates([span(230)], [210, 220], { delistings: [{ date: 220, knownFrom: 205 }] })).toMatchObject([
      { reason: 'OK' },
      { reason: 'DELISTED' },
    ]);
  });

  it('goes by the last delisting that was said, and by none that was taken back', () => {
    const moved = [
      { date: 220, knownFrom: 210 },
      { date: 300, knownFrom: 218 },
    ];
    const reasons = onDates([span(300)], [217, 250, 300], { delistings: moved }).map(({ reason }) => reason);
    expect(reasons).toEqual(['OK', 'OK', 'DELISTED']);
    const takenBack = [
      { date: 220, knownFrom: 220 },
      { date: 220, knownFrom: 240, isWithdrawn: true },
    ];
    expect(onDates([span(300)], [230, 240], { delistings: takenBack })).toMatchObject([
      { reason: 'DELISTED' },
      { reason: 'OK' },
    ]);
  });

  it('takes the bars of the span that a date lies in', () => {
    const [before, after] = [
      { ...span(220), until: 210 },
      { ...span(220, 30), since: 210 },
    ];
    expect(onDates([before, after], [209, 210]).map(({ adv20Usd }) => adv20Usd)).toEqual([10_000, 30_000]);
    expect(() => onDates([before], [209, 210])).toThrow(/covers day 210/);
    expect(() => onDates([after], [209])).toThrow(/covers day 209/);
  });

  it('says of a date the same, bit for bit, whatever comes after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ close: fc.float({ noNaN: true, min: 0, max: 1e4 }), volume: fc.nat(1e6) }), {
          minLength: 1,
          maxLength: 260,
        }),
        fc.nat(259),
        (rows, cut) => {
          const known = (end: number): KnownBars => ({
            ...span(Math.min(end, rows.length)),
            close: Float64Array.from(rows.slice(0, end), ({ close }) => close),
            volume: Float64Array.from(rows.slice(0, end), ({ volume }) => volume),
          });
          const dates = [cut, cut + 1].filter((day) => day <= cut + 1);
          expect(onDates([known(cut + 1)], dates)).toEqual(onDates([known(rows.length)], dates));
        },
      ),
    );
  });
});

describe('eligibility', () => {
  it('sells what is traded and buys only what is in order', () => {
    const rights = eligibilityReasons.map((reason) => [reason, eligibility(reason)]);
    expect(Object.fromEntries(rights)).toEqual({
      DELISTED: { entry: false, exit: false },
      MISSING_HISTORY: { entry: false, exit: false },
      INSUFFICIENT_BARS_LT_200: { entry: false, exit: true },
      NONPOSITIVE_LATEST_PRICE: { entry: false, exit: true },
      NO_FX_RATE: { entry: false, exit: true },
      OK: { entry: true, exit: true },
    });
  });
});

describe('liquidityBucket', () => {
  it('begins a bucket at its least value', () => {
    const values = [50e6, 49.9e6, 10e6, 2e6, 250e3, 249_999, 0, Number.NaN];
    expect(values.map((value) => liquidityBuckets[liquidityBucket(value)])).toEqual([
      'mega',
      'large',
      'large',
      'mid',
      'small',
      'micro',
      'micro',
      'unknown',
    ]);
  });
});

describe('liquidityPercentiles', () => {
  it('ranks what is traded and known, ties alike', () => {
    const reason = (name: (typeof eligibilityReasons)[number]) => eligibilityReasons.indexOf(name);
    const reasons = Uint8Array.from(
      ['OK', 'DELISTED', 'OK', 'INSUFFICIENT_BARS_LT_200', 'OK', 'NO_FX_RATE'] as const,
      reason,
    );
    expect([...liquidityPercentiles(Float64Array.of(5, 9, 1, 5, 8, Number.NaN), reasons)]).toEqual([
      0.625,
      Number.NaN,
      0.25,
      0.625,
      1,
      Number.NaN,
    ]);
  });
});
