import { describe, expect, it } from 'vitest';
import { storeAuditSettings } from '../../../src/audit/settings.ts';
import { freshness } from '../../../src/audit/store/rules/rg117-freshness.ts';
import { type Sessions, StoreListing } from '../../../src/audit/store/scan/store-listing.ts';
import type { StoreSections } from '../../../src/audit/store/sections/store-sections.ts';
import { assets, firstDay } from '../../../src/backbone/datasets.ts';
import { epochDay, isoWeekday, parseIsoDate } from '../../../src/calendar/date.ts';
import { emptyTable } from '../../../src/lake/table.ts';

const day = (date: string) => epochDay(parseIsoDate(date));
/** A Monday: the last session of New York before it is Friday, 2015-03-13. */
const today = day('2015-03-16');

interface Given {
  readonly class?: string;
  readonly exchange?: string;
  /** Its last bar. */
  readonly last: string;
  readonly delisted?: string;
  readonly listedTo?: string;
}

const daysOf = (from: string, to: string, isHeld: (each: number) => boolean) =>
  Int32Array.from(Array.from({ length: day(to) - day(from) + 1 }, (_, i) => day(from) + i).filter(isHeld));
const weekdays = (each: number) => isoWeekday(each) <= 5;

/** Stored sessions end with the bars that came: all three sources stopped. */
const sessions = new Map<string, Sessions>([
  [
    'XNYS',
    {
      days: daysOf('2015-01-02', '2015-02-13', (each) => weekdays(each) && each !== day('2015-01-19')),
      isCalendar: true,
    },
  ],
  ['XETR', { days: daysOf('2015-01-02', '2015-02-27', weekdays), isCalendar: false }],
  ['COIN', { days: daysOf('2015-01-02', '2015-03-05', () => true), isCalendar: false }],
]);

/** What the rule says of some assets. */
async function saidOf(given: readonly Given[], settings: object = {}): Promise<string[]> {
  const table = emptyTable(assets.columns, given.length);
  for (const [row, one] of given.entries()) {
    table.columns.number[row] = row + 1;
    table.columns.id[row] = `A${row + 1}`;
    table.columns.exchange[row] = one.exchange ?? 'XNYS';
    table.columns.class[row] = one.class ?? 'stock';
    table.columns.valid_from[row] = firstDay;
    table.columns.valid_to[row] = one.listedTo === undefined ? Number.NaN : day(one.listedTo);
  }
  const coverage = {
    assets: new Map(given.map((one, i) => [i + 1, { asset: i + 1, last: day(one.last) }])),
    delisted: new Map(given.flatMap((one, i) => (one.delisted === undefined ? [] : [[i + 1, day(one.delisted)]]))),
  } as unknown as StoreSections['coverage'];
  const found = await freshness.check(
    {
      coverage,
      listing: new StoreListing(table, sessions, new Map()),
      assets: table,
      settings: storeAuditSettings.parse(settings),
      day: today,
    },
    {} as never,
  );
  return 'skipped' in found ? [found.because] : found.map(({ severity, message }) => `${severity}: ${message}`);
}

const fresh = { last: '2015-03-13' };
/** 43 sessions of New York before. */
const stale = { last: '2015-01-09' };
const many = (count: number, one: Given) => Array.from({ length: count }, () => one);

describe('the freshness of a class', () => {
  it('is that of more than half of its assets: one that goes on does not hide those that do not', async () => {
    expect(await saidOf([fresh, ...many(9, stale)])).toEqual([
      'warning: 9 of 10 assets of the class stock that are traded still have no bar of the last 10 sessions or more (XNYS 9)',
    ]);
    expect(await saidOf([...many(5, fresh), ...many(5, stale)])).toEqual([]);
  });

  it('is judged by another share where that is set', async () => {
    expect(await saidOf([...many(8, fresh), ...many(2, stale)], { freshness_share: 0.1 })).toEqual([
      expect.stringMatching(/^warning: 2 of 10 assets/),
    ]);
  });

  it('asks of no asset that has ended, by its delisting or its listing; one that is announced has not', async () => {
    const ended = [
      { ...stale, delisted: '2015-01-12' },
      { ...stale, listedTo: '2015-03-16' },
    ];
    expect(await saidOf([fresh, ...ended])).toEqual([]);
    expect(await saidOf(ended)).toEqual([]);
    expect(await saidOf([{ ...stale, delisted: '2015-03-17' }])).toEqual([expect.stringMatching(/^warning: 1 of 1/)]);
  });

  it('fails from its own limit on, and is told of each class by itself', async () => {
    const settings = { freshness: { etf: { warn: 3, fail: 8 }, stock: { warn: 44 } } };
    expect(await saidOf([stale, { ...stale, class: 'etf' }, { ...fresh, class: 'fund' }], settings)).toEqual([
      'error: 1 of 1 asset of the class etf that are traded still have no bar of the last 8 sessions or more (XNYS 1)',
    ]);
    expect(await saidOf([stale], { freshness: { stock: { warn: 43 } } })).toHaveLength(1);
  });

  it('is asked of nobody where "*" has no limit, and of a class that is named where it has no bar', async () => {
    expect(await saidOf([stale], { freshness: { '*': {} } })).toEqual([]);
    expect(await saidOf([fresh], { freshness: { bond: { warn: 5 } } })).toEqual([
      'undefined: no asset of the class bond has a bar',
    ]);
  });
});

describe('sessions are those of the exchange of an asset', () => {
  it.each([
    ['stored ones, and those of the calendar behind them: no holiday, no weekend', 'XNYS', '2015-02-12', 20],
    ['weekdays behind the last stored one, where no calendar knows the exchange', 'XETR', '2015-02-26', 11],
    ['every day, where it was held at weekends', 'COIN', '2015-03-04', 11],
    ['of an exchange without any, weekdays', 'XNONE', '2015-03-02', 9],
  ])('%s', async (_, exchange, last, age) => {
    const at = (warn: number) => saidOf([{ exchange, last }], { freshness: { stock: { warn } } });
    expect(await at(age)).toHaveLength(1);
    expect(await at(age + 1)).toEqual([]);
  });
});
