import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/errors.ts';
import { ProviderFailure } from '../../../../src/http/provider.ts';
import { fetchedSpans, ingestRecipe } from '../../../../src/ingest/datasets.ts';
import { ingestMacro } from '../../../../src/ingest/macro/ingest-macro.ts';
import { macroDaily } from '../../../../src/market/datasets.ts';
import { storeQuarantine } from '../../../../src/sources/quarantine.ts';
import { total } from '../../../../src/sources/row-counts.ts';
import {
  answer,
  config,
  delivery,
  ingestVix,
  noon,
  row,
  storedRows,
} from '../../../support/ingest/macro-deliveries.ts';
import { lakeAt, scratchFolder } from '../../../support/lake/sample-lake.ts';

const march = [row('2024-03-21', '12.92'), row('2024-03-22', '13.06'), row('2024-03-25', '13.19')];

describe('macro_daily', () => {
  it('gets new days with the day from which they may be used', async () => {
    const lake = lakeAt(scratchFolder());
    const result = await ingestVix(lake, '2024-03-28', march);
    expect(await storedRows(lake)).toEqual([
      '2024-03-21 2024-03-22 12.92',
      '2024-03-22 2024-03-25 13.06',
      '2024-03-25 2024-03-26 13.19',
    ]);
    expect(result.counts).toEqual({ read: 3, stored: 3, unchanged: 0, revised: 0, quarantined: {}, skipped: {} });
    const { table, manifest } = await lake.require(macroDaily, { series: 'vix' });
    expect(new Set(table.columns.source)).toEqual(new Set(['cboe VIX']));
    expect(manifest.produced.sources).toHaveLength(1);
  });

  it('is left alone by the same rows again', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', march);
    const written = lake.written.length;
    const result = await ingestVix(lake, '2024-04-05', march);
    expect(result.counts).toMatchObject({ stored: 0, unchanged: 3, revised: 0 });
    expect(lake.written).toHaveLength(written);
  });

  it('is the same whatever the order of the rows and the number of runs', async () => {
    const digests = [];
    for (const parts of [[march], [march.toReversed()], [march.slice(2), march.slice(0, 2), march]]) {
      const lake = lakeAt(scratchFolder());
      for (const part of parts) await ingestVix(lake, '2024-03-28', part);
      digests.push((await lake.require(macroDaily, { series: 'vix' })).manifest.digest);
    }
    expect(new Set(digests).size).toBe(1);
  });

  it('never shrinks when the provider serves less', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', march);
    await ingestVix(lake, '2024-04-05', [row('2024-03-26', '13.24')]);
    await ingestVix(lake, '2024-04-12', []);
    expect((await storedRows(lake)).map((text) => text.slice(0, 10))).toEqual([
      '2024-03-21',
      '2024-03-22',
      '2024-03-25',
      '2024-03-26',
    ]);
  });

  it('keeps a value that the provider takes back', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', march);
    const result = await ingestVix(lake, '2024-04-05', [row('2024-03-21', undefined)]);
    expect(result.counts.skipped).toEqual({ 'no value': 1 });
    expect(await storedRows(lake)).toHaveLength(3);
  });

  it('gets another value from the day on which it was seen', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', march);
    const result = await ingestVix(lake, '2024-04-05', [row('2024-03-21', '12.93'), ...march.slice(1)]);
    expect(result.counts).toMatchObject({ stored: 0, unchanged: 2, revised: 1 });
    expect((await storedRows(lake)).slice(0, 2)).toEqual([
      '2024-03-21 2024-03-22 12.92',
      '2024-03-21 2024-04-05 12.93',
    ]);
  });

  it('takes the time of the answer for that day, so that a replay gives the same', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', march);
    const late = answer([row('2024-03-21', '12.93')], '2024-04-05T15:00:00.000Z');
    await ingestMacro({ lake, config, deliveries: [delivery([late])], now: noon('2026-10-05') });
    expect((await storedRows(lake))[1]).toBe('2024-03-21 2024-04-05 12.93');
  });

  it('gets a value that comes back as one more revision', async () => {
    const lake = lakeAt(scratchFolder());
    const [first] = march;
    await ingestVix(lake, '2024-03-28', march);
    await ingestVix(lake, '2024-04-05', [row('2024-03-21', '12.93')]);
    await ingestVix(lake, '2024-04-12', first ? [first] : []);
    expect((await storedRows(lake)).slice(0, 3)).toEqual([
      '2024-03-21 2024-03-22 12.92',
      '2024-03-21 2024-04-05 12.93',
      '2024-03-21 2024-04-12 12.92',
    ]);
  });

  it('tells two changes of one day apart', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', march);
    await ingestVix(lake, '2024-04-05', [row('2024-03-21', '12.93')]);
    await ingestVix(lake, '2024-04-05', [row('2024-03-21', '12.94')]);
    expect((await storedRows(lake)).slice(1, 3)).toEqual([
      '2024-03-21 2024-04-05 12.93',
      '2024-03-21 2024-04-08 12.94',
    ]);
  });

  it('does not use a changed value before the day on which the first one may be used', async () => {
    const lake = lakeAt(scratchFolder());
    const slow = (value: string) => delivery([answer([row('2024-03-21', value)])], { sessions: 5 });
    await ingestMacro({ lake, config, deliveries: [slow('1')], now: noon('2024-03-22') });
    await ingestMacro({ lake, config, deliveries: [slow('2')], now: noon('2024-03-25') });
    expect(await storedRows(lake)).toEqual(['2024-03-21 2024-03-28 1', '2024-03-21 2024-04-01 2']);
  });

  it('holds a day on which the exchange was closed', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-04-05', [row('2024-03-29', '13'), row('2024-03-30', '13.5')]);
    expect(await storedRows(lake)).toEqual(['2024-03-29 2024-04-01 13', '2024-03-30 2024-04-01 13.5']);
  });

  it('stays absent where nothing came', async () => {
    const lake = lakeAt(scratchFolder());
    const result = await ingestMacro({ lake, config, deliveries: [], now: noon('2024-03-28') });
    expect([result.counts.read, result.sources, lake.written]).toEqual([0, [], []]);
    await ingestVix(lake, '2024-03-28', []);
    expect(await lake.read(macroDaily, { series: 'vix' })).toBeUndefined();
  });

  it('holds several series of a delivery apart', async () => {
    const lake = lakeAt(scratchFolder());
    const two = { series: { ...config.series, vvix: { provider: 'cboe', series: 'VVIX' } } } as const;
    const rows = [...march, row('2024-03-21', '80', 'VVIX'), row('2024-03-21', '1', 'SKEW')];
    const deliveries = [delivery([answer(rows)], { series: ['VIX', 'VVIX'] })];
    const { counts } = await ingestMacro({ lake, config: two, deliveries, now: noon('2024-03-28') });
    expect(counts).toMatchObject({ read: 5, stored: 4, skipped: { 'not asked for': 1 } });
    expect(await storedRows(lake, 'vvix')).toEqual(['2024-03-21 2024-03-22 80']);
  });
});

describe('rows that cannot be stored', () => {
  const bad = [
    row('2024-03-20', 'x'),
    row('2024-03-32', '1'),
    row('2030-01-02', '1'),
    ...march,
    row('2024-03-22', '99'),
  ];

  it('go to quarantine with their reasons, the others are stored', async () => {
    const lake = lakeAt(scratchFolder());
    const result = await ingestVix(lake, '2024-03-28', bad);
    expect(result.counts.quarantined).toEqual({
      UNREADABLE_VALUE: 1,
      UNREADABLE_DATE: 1,
      FUTURE_DATE: 1,
      CONFLICTING_VALUES: 2,
    });
    expect(await storedRows(lake)).toHaveLength(2);
    const { read, stored, unchanged, revised, quarantined, skipped } = result.counts;
    expect(stored + unchanged + revised + total(quarantined) + total(skipped)).toBe(read);
  });

  it('are stored there, and not again by the next run', async () => {
    const lake = lakeAt(scratchFolder());
    const { quarantined } = await ingestVix(lake, '2024-03-28', bad);
    expect(await storeQuarantine(lake, macroDaily.name, quarantined, ingestRecipe)).toBe(5);
    const again = await ingestVix(lake, '2024-03-29', bad);
    expect(await storeQuarantine(lake, macroDaily.name, again.quarantined, ingestRecipe)).toBe(0);
  });
});

describe('series that could not be had', () => {
  const failure = new ProviderFailure('outage', 'cboe: no answer');

  it('are named with the reason', async () => {
    const lake = lakeAt(scratchFolder());
    const two = { series: { ...config.series, vvix: { provider: 'cboe', series: 'VVIX' } } } as const;
    const deliveries = [
      delivery([], { series: ['VIX', 'VVIX'], failures: [{ symbols: ['VIX'], failure }], unknown: ['VVIX'] }),
    ];
    const { missing } = await ingestMacro({ lake, config: two, deliveries, now: noon('2024-03-28') });
    expect(missing).toEqual([
      { name: 'vix', reason: 'cboe: no answer' },
      { name: 'vvix', reason: 'the provider knows no such series' },
    ]);
    expect(await lake.read(fetchedSpans, { provider: 'cboe', kind: 'macro' })).toBeUndefined();
  });

  it('are stored as far as they came', async () => {
    const lake = lakeAt(scratchFolder());
    const deliveries = [delivery([answer(march)], { failures: [{ symbols: ['VIX'], failure }] })];
    const { counts, missing } = await ingestMacro({ lake, config, deliveries, now: noon('2024-03-28') });
    expect([counts.stored, missing.length]).toEqual([3, 1]);
  });
});

describe('a series whose source was changed', () => {
  it('is refused, and stays as it is', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', march);
    const before = await storedRows(lake);
    const other = { series: { vix: { provider: 'cboe', series: 'VIX9D' } } } as const;
    const deliveries = [delivery([answer([row('2024-03-26', '1', 'VIX9D')])], { series: ['VIX9D'] })];
    const refused = ingestMacro({ lake, config: other, deliveries, now: noon('2024-03-28') });
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining('holds values of cboe VIX; pipeline.yaml now takes "vix" from cboe VIX9D'),
      hint: expect.stringContaining('another name under macro.series'),
    });
    expect(await storedRows(lake)).toEqual(before);
  });

  it('is refused under two names', async () => {
    const lake = lakeAt(scratchFolder());
    const twice = {
      series: { a: { provider: 'cboe', series: 'VIX' }, b: { provider: 'cboe', series: 'VIX' } },
    } as const;
    await expect(ingestMacro({ lake, config: twice, deliveries: [], now: 0 })).rejects.toThrow(
      '"a" and "b" are both cboe VIX',
    );
  });
});

describe('a long history', () => {
  it('of 30,000 days is stored and revised', async () => {
    const lake = lakeAt(scratchFolder());
    const start = Date.parse('1940-01-01T00:00:00Z');
    const rows = (change: number) =>
      Array.from({ length: 30_000 }, (_, k) =>
        row(new Date(start + k * 86_400_000).toISOString().slice(0, 10), `${k % 97}.${k === 5 ? change : 1}`),
      );
    expect((await ingestVix(lake, '2024-03-28', rows(1))).counts.stored).toBe(30_000);
    expect((await ingestVix(lake, '2024-04-05', rows(2))).counts).toMatchObject({ unchanged: 29_999, revised: 1 });
  });
});
