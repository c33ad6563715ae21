import { describe, expect, it } from 'vitest';
import { weekEndingOn } from '../../../../src/calendar/weeks.ts';
import { UserError } from '../../../../src/errors.ts';
import { ingestMacro } from '../../../../src/ingest/macro/ingest-macro.ts';
import { planMacro } from '../../../../src/ingest/macro/plan-macro.ts';
import { withSpan } from '../../../../src/ingest/marks/asked-spans.ts';
import { answer, config, delivery, noon, row } from '../../../support/ingest/macro-deliveries.ts';
import { lakeAt, scratchFolder } from '../../../support/lake/sample-lake.ts';

const weeks = (...dates: string[]) => dates.map((date) => weekEndingOn(date));
const vix = { series: { vix: config.series.vix }, history_years: 5 } as const;

describe('the plan', () => {
  it('asks for the years before the first week when nothing is stored', async () => {
    const lake = lakeAt(scratchFolder());
    expect(await planMacro(lake, { ...config, history_years: 5 }, weeks('2024-03-22', '2024-03-28'))).toEqual([
      { provider: 'fred', series: ['BAMLH0A0HYM2'], from: '2019-03-22', to: '2024-03-28' },
      { provider: 'treasury', series: ['BC_10YEAR'], from: '2019-03-22', to: '2024-03-28' },
      { provider: 'cboe', series: ['VIX'], from: '2019-03-22', to: '2024-03-28' },
    ]);
  });

  it('survives being written as JSON', async () => {
    const plan = await planMacro(lakeAt(scratchFolder()), vix, weeks('2024-03-28'));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('is empty without series', async () => {
    expect(await planMacro(lakeAt(scratchFolder()), { series: {}, history_years: 5 }, weeks('2024-03-28'))).toEqual([]);
  });

  it('puts series that need the same days into one demand', async () => {
    const series = {
      b: { provider: 'treasury', series: 'BC_2YEAR' },
      a: { provider: 'treasury', series: 'BC_10YEAR' },
    } as const;
    const plan = await planMacro(lakeAt(scratchFolder()), { series, history_years: 1 }, weeks('2024-03-28'));
    expect(plan).toEqual([
      { provider: 'treasury', series: ['BC_10YEAR', 'BC_2YEAR'], from: '2023-03-28', to: '2024-03-28' },
    ]);
  });

  it('asks for 30 days before the last value once the rest was asked for', async () => {
    const lake = lakeAt(scratchFolder());
    const first = delivery([answer([row('2024-03-21', '12.9')])], { from: '2019-03-22', to: '2024-03-22' });
    await ingestMacro({ lake, config, deliveries: [first], now: noon('2024-03-23') });
    expect(await planMacro(lake, vix, weeks('2024-03-28'))).toEqual([
      { provider: 'cboe', series: ['VIX'], from: '2024-02-20', to: '2024-03-28' },
    ]);
  });

  it('asks for everything again when the years before were never answered', async () => {
    const lake = lakeAt(scratchFolder());
    const recent = delivery([answer([row('2024-03-21', '12.9')])], { from: '2024-02-20', to: '2024-03-22' });
    await ingestMacro({ lake, config, deliveries: [recent], now: noon('2024-03-23') });
    expect((await planMacro(lake, vix, weeks('2024-03-28')))[0]?.from).toBe('2019-03-28');
    expect((await planMacro(lake, { ...vix, history_years: 10 }, weeks('2024-03-28')))[0]?.from).toBe('2014-03-28');
  });

  it('asks nothing for an old week whose days are stored with all that could have revised them', async () => {
    const lake = lakeAt(scratchFolder());
    const long = delivery([answer([row('2024-03-21', '12.9')])], { from: '2010-01-01', to: '2024-03-22' });
    await ingestMacro({ lake, config, deliveries: [long], now: noon('2024-03-23') });
    expect(await planMacro(lake, vix, weeks('2016-07-01'))).toEqual([]);
  });

  it('asks again for a series that gave nothing', async () => {
    const lake = lakeAt(scratchFolder());
    const empty = delivery([answer([])], { from: '2010-01-01', to: '2024-03-22' });
    await ingestMacro({ lake, config, deliveries: [empty], now: noon('2024-03-23') });
    expect((await planMacro(lake, vix, weeks('2024-03-28')))[0]?.from).toBe('2019-03-28');
  });

  it.each([
    ['2024-02-29', 1, '2023-02-28'],
    ['2024-02-29', 4, '2020-02-29'],
  ])('counts years from %s back by %i to %s', async (weekEnding, years, from) => {
    const days = weeks('2024-03-01').map((week) => ({ ...week, weekEnding: weekEnding as typeof week.weekEnding }));
    const [demand] = await planMacro(lakeAt(scratchFolder()), { ...vix, history_years: years }, days);
    expect(demand?.from).toBe(from);
  });

  it('refuses a series whose source was changed before anything is asked', async () => {
    const lake = lakeAt(scratchFolder());
    const first = delivery([answer([row('2024-03-21', '12.9')])]);
    await ingestMacro({ lake, config, deliveries: [first], now: noon('2024-03-23') });
    const changed = { series: { vix: { provider: 'fred', series: 'VIXCLS' } }, history_years: 5 } as const;
    await expect(planMacro(lake, changed, weeks('2024-03-28'))).rejects.toThrow(UserError);
  });
});

describe('spans', () => {
  it.each([
    [[], [[5, 6]]],
    [[[1, 4]], [[1, 6]]],
    [
      [[1, 3]],
      [
        [1, 3],
        [5, 6],
      ],
    ],
    [[[7, 9]], [[5, 9]]],
    [
      [
        [1, 2],
        [4, 9],
        [12, 13],
      ],
      [
        [1, 2],
        [4, 9],
        [12, 13],
      ],
    ],
    [
      [
        [1, 5],
        [6, 9],
      ],
      [[1, 9]],
    ],
  ])('%j and 5 to 6 are %j', (spans, expected) => {
    const given = spans.map(([first = 0, last = 0]) => ({ first, last }));
    expect(withSpan(given, { first: 5, last: 6 }).map(({ first, last }) => [first, last])).toEqual(expected);
  });
});
