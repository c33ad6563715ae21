import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { readMarketView } from '../../../src/market/market-view.ts';
import { checkedBars } from '../../../src/market/steps/checked-bars.ts';
import { type Cells, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const prices = ['open', 'high', 'low', 'close', 'adj_close'] as const;
const scaled = (row: Cells, factor: number, volume = 1, columns: readonly string[] = prices): Cells => ({
  ...row,
  ...Object.fromEntries(columns.map((name) => [name, Number(row[name]) * factor])),
  volume: Number(row.volume) * volume,
});
const where = (is: (row: Cells) => boolean, change: (row: Cells) => Cells) => (rows: Cells[]) =>
  rows.map((row) => (row.symbol === 'BBB' && is(row) ? change(row) : row));
const since = (date: string) => (row: Cells) => String(row.date) >= date;
const before = (date: string) => (row: Cells) => String(row.date) < date;
const on = (date: string) => (row: Cells) => row.date === date;

/** The sessions of the unexplained steps of BBB, as the week knows them. */
async function stepsOf(until = '2014-03-28'): Promise<string[]> {
  const question = { symbols: ['AAA', 'BBB', 'SPY'], until: parseIsoDate(until) as WeekEnding, sessions: 61 };
  const { sessions, bySymbol } = checkedBars(await readMarketView(run.lake, question));
  expect([...(bySymbol.get('AAA')?.steps ?? []), ...(bySymbol.get('SPY')?.steps ?? [])]).toEqual([]);
  return (bySymbol.get('BBB')?.steps ?? []).map((place) => isoDate(sessions[place] as number));
}

const withoutAdjusted = { market: { columns: { adj_close: 'none' } } };

describe('the ingest of bars', () => {
  it.each([
    ['a split of 4 for 1', where(since('2014-03-19'), (row) => scaled(row, 1 / 4, 4)), '0.254'],
    ['a reverse split of 1 for 10', where(since('2014-03-19'), (row) => scaled(row, 10, 1 / 10)), '10.2'],
  ])('names %s that has no adjusted close', async (name, bars, ratio) => {
    run.settings = withoutAdjusted;
    run.putDefaults({ bars });
    await run.run();
    expect(await stepsOf()).toEqual(['2014-03-19']);
    expect(run.summary).toContain(`| BBB | 2014-03-19 | ${ratio} | ${name} | **nothing** |`);
    expect(run.annotations.join()).toContain(`BBB on 2014-03-19 (${ratio}, ${name})`);
  });

  it('sees that the adjusted close explains a split', async () => {
    const bars = where(since('2014-03-19'), (row) => scaled(row, 1 / 4, 4, ['open', 'high', 'low', 'close']));
    run.putDefaults({ bars });
    await run.run();
    expect(await stepsOf()).toEqual([]);
    expect(run.summary).toContain('| BBB | 2014-03-19 | 0.254 | a split of 4 for 1 | the adjusted close |');
    expect(run.annotations.join()).not.toContain('step');
  });

  it('names an adjusted close that takes a step which the close does not take', async () => {
    run.putDefaults({ bars: where(before('2014-03-19'), (row) => scaled(row, 1 / 4, 1, ['adj_close'])) });
    await run.run();
    expect(await stepsOf()).toEqual(['2014-03-19']);
  });

  it.each([
    ['one bar in another unit', where(on('2014-03-19'), (row) => scaled(row, 100))],
    ['a row of another symbol', where(on('2014-03-19'), (row) => scaled(row, 2.6, 30))],
  ])('names %s, before and after it', async (_, bars) => {
    run.putDefaults({ bars });
    await run.run();
    expect(await stepsOf()).toEqual(['2014-03-19', '2014-03-20']);
  });

  it('names a bar in another unit that is the last one', async () => {
    run.putDefaults({ bars: where(on('2014-03-28'), (row) => scaled(row, 1 / 100)) });
    await run.run();
    expect(await stepsOf()).toEqual(['2014-03-28']);
  });

  it.each([
    ['2014-03-19', 100],
    ['2014-03-28', 1000],
    ['2014-03-28', 1 / 100],
  ])('names the bar of %s whose volume is %d times the usual one, and leaves the price alone', async (date, factor) => {
    run.putDefaults({ bars: where(on(date), (row) => scaled(row, 1, factor)) });
    await run.run();
    const warning = `look like another unit: BBB on ${date} (${factor.toPrecision(3)} times)`;
    expect(run.logged.join('\n')).toContain(warning);
    expect(run.summary.replaceAll('\\', '')).toContain('BBB on');
    expect(await stepsOf()).toEqual([]);
  });

  it('names the step where an adjusted close starts in the middle of a split', async () => {
    run.settings = withoutAdjusted;
    const split = where(since('2014-03-19'), (row) => scaled(row, 1 / 4, 4));
    run.putDefaults({ bars: split });
    await run.run('2014-03-21');
    expect(await stepsOf('2014-03-21')).toEqual(['2014-03-19']);
    run.settings = {};
    run.putDefaults({
      bars: where(since('2014-03-19'), (row) => scaled(row, 1 / 4, 4, ['open', 'high', 'low', 'close'])),
    });
    await run.run('2014-03-28');
    // The week before keeps what it knew; this one knows the adjusted closes of all its sessions.
    expect(await stepsOf('2014-03-21')).toEqual(['2014-03-19']);
    expect(await stepsOf()).toEqual([]);
  });
});
