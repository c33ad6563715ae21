import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { coverage, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { readMarketView } from '../../../src/market/market-view.ts';
import { checkedBars } from '../../../src/market/steps/checked-bars.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { readQuarantine } from '../../../src/sources/quarantine.ts';
import { type Cells, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
  run.settings = withheld;
});
afterEach(() => run.remove());

const withheld = {
  market: { late_budget: 1, steps: { single_bar: 'quarantine', unit: 'quarantine', split: 'quarantine' } },
};
const prices = ['open', 'high', 'low', 'close', 'adj_close'] as const;
const scaled = (is: (date: string) => boolean, factor: number) => (rows: Cells[]) =>
  rows.map((row) =>
    row.symbol === 'BBB' && is(String(row.date))
      ? { ...row, ...Object.fromEntries(prices.map((name) => [name, Number(row[name]) * factor])) }
      : row,
  );
const on = (date: string, factor: number) => scaled((other) => other === date, factor);
const from = (date: string, factor: number) => scaled((other) => other >= date, factor);
const without = (date: string) => (rows: Cells[]) => rows.filter((row) => row.symbol !== 'BBB' || row.date !== date);

/** What the week knows of BBB. */
async function viewOf(until: string, lake = run.lake) {
  const question = { symbols: ['BBB'], until: parseIsoDate(until) as WeekEnding, sessions: 61 };
  const view = await readMarketView(lake, question);
  const steps = checkedBars(view).bySymbol.get('BBB')?.steps ?? [];
  return { input: view.input, steps: steps.map((place) => isoDate(view.sessions[place] as number)) };
}

const quarantined = async () =>
  (await run.rows(quarantine)).map(({ symbol, reason, detail }) => `${symbol} ${reason}: ${detail}`);
const datesOf = (rows: readonly Record<string, unknown>[]) =>
  rows.filter(({ symbol }) => symbol === 'BBB').map(({ date }) => isoDate(Number(date)));
const daysOf = async (lake = run.lake) => datesOf(await run.rows(marketDaily, {}, lake));
const statusOf = async (week: string) =>
  (await run.rows(coverage, { week_ending: week })).find(({ symbol }) => symbol === 'BBB')?.status;

describe('a bar that stands apart, with "quarantine"', () => {
  it.each([
    [100, 'prices in another unit, 100 to 1'],
    [1 / 100, 'prices in another unit, 100 to 1'],
    [2.6, 'a row of another symbol, or a very large move'],
  ])('is not stored, of %d times: the week is that of a file without the row', async (factor, what) => {
    run.putDefaults({ bars: on('2014-03-19', factor) });
    await run.run();
    expect(await daysOf()).not.toContain('2014-03-19');
    expect(await quarantined()).toEqual([
      expect.stringMatching(
        new RegExp(`^BBB UNEXPLAINED_STEP: the price is .* times the one before, ${what}; the next bar takes it back$`),
      ),
    ]);
    expect(run.summary).toContain('UNEXPLAINED');
    const known = await viewOf('2014-03-28');
    const other = run.openLake('other');
    run.putDefaults({ bars: without('2014-03-19') });
    await run.run('2014-03-28', other);
    expect(known).toEqual(await viewOf('2014-03-28', other));
    expect(known.steps).toEqual([]);
  });

  it('is stored as ever without the setting', async () => {
    run.settings = {};
    run.putDefaults({ bars: on('2014-03-19', 100) });
    await run.run();
    expect(await daysOf()).toContain('2014-03-19');
    expect(await quarantined()).toEqual([]);
  });

  it('leaves the symbol late as the last one of its week, and stays out when the next week takes it back', async () => {
    run.putDefaults({ bars: on('2014-03-21', 100) });
    await run.run('2014-03-21');
    expect(await statusOf('2014-03-21')).toBe('late');
    const before = await viewOf('2014-03-21');
    await run.run('2014-03-28');
    expect(await quarantined()).toEqual([expect.stringContaining('no later bar of its week confirms it')]);
    expect(await viewOf('2014-03-21')).toEqual(before);
    expect((await viewOf('2014-03-28')).steps).toEqual([]);
    expect(await daysOf()).not.toContain('2014-03-21');
  });

  it('is stored from the week on that confirms it, and the week before stays as it was', async () => {
    run.putDefaults({ bars: from('2014-03-21', 1 / 4) });
    await run.run('2014-03-21');
    const before = await viewOf('2014-03-21');
    await run.run('2014-03-28');
    expect(await viewOf('2014-03-21')).toEqual(before);
    expect((await viewOf('2014-03-28')).steps).toEqual(['2014-03-21']);
    const late = (await run.rows(marketRevisions)).map(({ known_from }) => isoDate(Number(known_from)));
    expect(late).toEqual(['2014-03-28']);
    expect(await readQuarantine(run.lake, marketDaily.name)).toEqual([]);
  });

  it.each([
    ['taken back', on('2014-03-21', 100)],
    ['confirmed', from('2014-03-21', 1 / 4)],
    ['of a week', on('2014-03-26', 100)],
  ])('and %s gives the same lake week by week and in one run', async (_, bars) => {
    run.putDefaults({ bars });
    const once = run.openLake('once');
    await run.run('2014-03-21..2014-03-28', once);
    for (const week of ['2014-03-21', '2014-03-28']) await run.run(week);
    expect(await run.digests()).toEqual(await run.digests(once));
    const digests = await run.digests();
    await run.run('2014-03-28');
    expect(await run.digests()).toEqual(digests);
  });

  it('revises no bar that is stored', async () => {
    run.putDefaults();
    await run.run();
    const digests = await run.digests();
    run.putDefaults({ bars: on('2014-03-19', 100) });
    await run.run();
    const { 'quarantine/dataset=market_daily/period=2014-03': added, ...rest } = await run.digests();
    expect(added).toBeDefined();
    expect(rest).toEqual(digests);
  });

  it('stays where it was stored before the setting, and where a line says what it is', async () => {
    run.settings = {};
    run.putDefaults({ bars: on('2014-03-19', 100) });
    await run.run();
    const stored = await daysOf();
    run.settings = withheld;
    // An empty lake would not have it.
    await expect(run.run()).rejects.toThrow(
      /market\.steps\.single_bar.* changed since the week 2014-03-28 was ingested/,
    );
    expect(await daysOf()).toEqual(stored);
    const other = run.openLake('other');
    const known_steps = [{ symbol: 'BBB', date: '2014-03-19', is: 'unit', factor: 0.01 }];
    run.settings = { market: { ...withheld.market, known_steps } };
    await run.run('2014-03-28', other);
    expect(await daysOf(other)).toEqual(stored);
    expect((await viewOf('2014-03-28', other)).steps).toEqual([]);
  });

  it('stays out of a later window that begins with it', async () => {
    run.settings = { market: { ...withheld.market, history_sessions: 66 } };
    // The first session of the month that the later window begins with.
    run.putDefaults({ bars: on('2013-12-02', 100) });
    await run.run('2014-02-28');
    expect(await daysOf()).not.toContain('2013-12-02');
    await run.run('2014-03-28');
    expect(await daysOf()).not.toContain('2013-12-02');
    expect(await run.rows(marketRevisions)).toEqual([]);
  });
});

describe('the outcome of a step by what it looks like', () => {
  it.each([
    [{ unexplained: 'warn', unit: 'exclude' }, 100, ['2014-03-28']],
    [{ unexplained: 'warn', split: 'exclude' }, 100, []],
    [{ unit: 'warn' }, 100, []],
    [{ unit: 'warn' }, 1 / 4, ['2014-03-28']],
    [{ split: 'warn' }, 1 / 4, []],
    [{ other: 'warn' }, 2.6, []],
  ])('%o keeps the symbol out, or not, with a last bar of %d times', async (steps, factor, expected) => {
    run.settings = { market: { steps } };
    run.putDefaults({ bars: on('2014-03-28', factor) });
    await run.run();
    const view = await readMarketView(run.lake, {
      symbols: ['BBB'],
      until: parseIsoDate('2014-03-28') as WeekEnding,
      sessions: 61,
    });
    const { ratio, spike, deviations, unexplained } = {
      unexplained: 'exclude',
      ratio: 1.9,
      spike: 1.25,
      deviations: 8,
      ...steps,
    };
    const settings = { ...steps, ratio, spike, deviations, unexplained } as Parameters<typeof checkedBars>[1];
    const { steps: kept = [], toleratedSteps = [] } = checkedBars(view, settings).bySymbol.get('BBB') ?? {};
    expect(kept.map((place) => isoDate(view.sessions[place] as number))).toEqual(expected);
    expect(toleratedSteps).toHaveLength(1 - expected.length);
    expect(run.annotations.join('\n')).toContain('BBB on 2014-03-28');
  });
});
