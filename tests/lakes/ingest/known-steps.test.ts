import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { concatTables, takeRows } from '../../../src/lake/table.ts';
import { corporateActions, coverage, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { readMarketView } from '../../../src/market/market-view.ts';
import { realisedVolatility, simpleReturn } from '../../../src/market/returns.ts';
import { checkedBars } from '../../../src/market/steps/checked-bars.ts';
import { volumeShift } from '../../../src/market/volume-shift.ts';
import { type Cells, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const day = '2014-03-26';
const traded = ['open', 'high', 'low', 'close'] as const;
const all = [...traded, 'adj_close'] as const;
const scaled = (row: Cells, factor: number, volume: number, columns: readonly string[]): Cells => ({
  ...row,
  ...Object.fromEntries(columns.map((name) => [name, Number(row[name]) * factor])),
  volume: Number(row.volume) * volume,
});
const changed = (is: (date: string) => boolean, change: (row: Cells) => Cells) => (rows: Cells[]) =>
  rows.map((row) => (row.symbol === 'BBB' && is(String(row.date)) ? change(row) : row));
const from = (date: string) => changed.bind(undefined, (other: string) => other >= date);
const earlierThan = (date: string) => changed.bind(undefined, (other: string) => other < date);
const on = (date: string) => changed.bind(undefined, (other: string) => other === date);
/** A split of 4 for 1: closes and volumes as traded. */
const split = (columns: readonly string[] = all) => earlierThan(day)((row) => scaled(row, 4, 1 / 4, columns));

/** What the features of BBB are made of, as a week knows it. */
async function knownOf(until = '2014-03-28', lake = run.lake) {
  const view = await readMarketView(lake, {
    symbols: ['BBB'],
    until: parseIsoDate(until) as WeekEnding,
    sessions: 61,
  });
  const bars = checkedBars(view).bySymbol.get('BBB');
  if (!bars) throw new Error('BBB has no bars.');
  const asOf = view.sessions.length - 1;
  const short = { sessions: 5, minimum: 4 };
  const long = { sessions: 60, minimum: 40 };
  return {
    steps: (bars.steps ?? []).map((place) => isoDate(view.sessions[place] as number)),
    r5: simpleReturn(bars.adjClose, asOf, 5),
    rv60: realisedVolatility(bars.adjClose, asOf, 60, 40),
    vs: volumeShift(bars.volume, asOf, short, long),
    slice: view.input.slice,
    content: view.input.content,
  };
}

/** The same of the bars without the fault. */
async function sound() {
  const other = run.openLake('sound');
  run.settings = {};
  run.putDefaults();
  await run.run('2014-03-28', other);
  return knownOf('2014-03-28', other);
}

const close = (expected: { r5: number; rv60: number; vs: number }) => ({
  steps: [],
  r5: expect.closeTo(expected.r5, 12),
  rv60: expect.closeTo(expected.rv60, 12),
  vs: expect.closeTo(expected.vs, 12),
});
const knownSteps = (...steps: Record<string, unknown>[]) => ({ columns: { adj_close: 'none' }, known_steps: steps });
const actions = async () =>
  (await run.rows(corporateActions)).map(
    ({ ex_date, kind, value, source, known_from }) =>
      `${isoDate(Number(ex_date))} ${kind} ${value} ${source} ${isoDate(Number(known_from))}`,
  );

describe('a split in volumes as traded, beside an adjusted close', () => {
  it('multiplies the volumes before it, as live splits do', async () => {
    run.putDefaults({ bars: split(traded) });
    await run.run();
    expect(await knownOf()).toMatchObject(close(await sound()));
    expect(await actions()).toEqual([`${day} volume_split 4 files 2014-03-28`]);
    expect(run.summary).not.toContain('volumes around');
  });

  it('is left alone where the volumes do not take the step, which is said', async () => {
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 4, 1, traded)) });
    await run.run();
    expect(run.logged.join('\n')).toContain(
      `The volumes around 1 split look adjusted already, although the closes are not, and are left alone: BBB on ${day} (4:1)`,
    );
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it('is taken for as traded where the volumes do not say it, which is said', async () => {
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 4, 1 / 2, traded)) });
    await run.run();
    expect(run.logged.join('\n')).toContain(`do not show whether they are in shares of the day`);
    expect(await actions()).toEqual([`${day} volume_split 4 files 2014-03-28`]);
  });

  it.each([
    ['as_traded', 1],
    ['adjusted', 0],
  ])('follows the configured unit %s whatever the volumes look like, and says nothing', async (volume, rows) => {
    run.settings.market = { volume };
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 4, 1 / 2, traded)) });
    await run.run();
    expect(await actions()).toHaveLength(rows);
    expect(run.logged.join('\n')).not.toContain('volumes around');
  });

  it('is left alone beside a column of adjusted volumes', async () => {
    const bars = split(traded);
    run.settings.market = { columns: { adj_volume: 'shares' } };
    run.putDefaults({ bars: (rows) => bars(rows).map((row, i) => ({ ...row, shares: rows[i]?.volume ?? null })) });
    await run.run();
    expect(await actions()).toEqual([]);
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it.each([
    ['one for four', 4],
    ['four for one', 1 / 4],
    ['ten for one', 10],
    ['one for ten', 1 / 10],
  ])('is seen beside a dividend of 3 %% on the same day, %s', async (_, ratio) => {
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 1 / 0.97, 1, traded)) });
    const dividend = run.openLake('dividend');
    await run.run('2014-03-28', dividend);
    const expected = await knownOf('2014-03-28', dividend);
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, ratio / 0.97, 1 / ratio, traded)) });
    await run.run();
    expect(await knownOf()).toMatchObject(close(expected));
    expect(await actions()).toEqual([`${day} volume_split ${ratio} files 2014-03-28`]);
    expect(run.logged.join('\n')).not.toContain('may be a split');
  });

  it.each([undefined, 'as_traded'])(
    'may be a dividend of a little over a half, which is said where the unit is %s',
    async (volume) => {
      const warning =
        'may be a split with a dividend of the same day, or a large dividend alone; the volumes do not prove it';
      run.settings.market = volume ? { volume } : {};
      run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 2 / 0.95, 1, traded)) });
      await run.run();
      expect(await actions()).toEqual([]);
      expect(run.logged.join('\n')).toContain(warning);
      expect(run.logged.join('\n')).toContain(`BBB on ${day} (2:1)`);
    },
  );

  it.each([
    [undefined, 0],
    ['as_traded', 1],
  ])('of 3 for 2 beside a dividend is said, or placed where the unit is %s', async (volume, rows) => {
    run.settings.market = volume ? { volume } : {};
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 1.5 / 0.97, 1 / 1.5, traded)) });
    await run.run();
    expect(await actions()).toHaveLength(rows);
    expect(run.logged.join('\n').includes(`BBB on ${day} (1.5:1)`)).toBe(rows === 0);
  });

  it('is said to be perhaps a dividend of a half where the volumes declared as traded do not take it', async () => {
    run.settings.market = { volume: 'as_traded' };
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 2, 1, traded)) });
    await run.run();
    expect(await actions()).toEqual([`${day} volume_split 2 files 2014-03-28`]);
    expect(run.logged.join('\n')).toContain('may be no split: the volumes do not clearly take it');
  });

  it.each([
    [undefined, 100],
    ['as_traded', 100],
    ['as_traded', 2],
  ])('is none in closes of one day in another unit (volumes %s, %d times)', async (volume, factor) => {
    run.settings.market = volume ? { volume } : {};
    run.putDefaults({ bars: on('2014-03-25')((row) => scaled(row, factor, 1, traded)) });
    await run.run();
    expect(run.logged.join('\n')).toContain('no split but bars in another unit');
    expect(await actions()).toEqual([]);
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it.each([undefined, 'as_traded'])(
    'is none in closes of the last day in another unit (volumes %s)',
    async (volume) => {
      run.settings.market = volume ? { volume } : {};
      for (const factor of [100, 1 / 100]) {
        run.putDefaults({ bars: on('2014-03-28')((row) => scaled(row, factor, 1, traded)) });
        const lake = run.openLake(`last-${factor}`);
        await run.run('2014-03-28', lake);
        expect(run.logged.join('\n')).toContain(
          `of a hundred to one, that the volumes do not take: it is taken for another unit, and volumes are left alone: BBB on 2014-03-28`,
        );
        expect(await run.rows(corporateActions, {}, lake)).toEqual([]);
      }
    },
  );

  it.each([
    ['4:3', 4 / 3],
    ['5:4', 5 / 4],
    ['6:5', 6 / 5],
  ])('of %s may be a dividend, which is said, and no volume is changed', async (name, ratio) => {
    run.settings.market = { volume: 'as_traded' };
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, ratio, 1 / ratio, traded)) });
    await run.run();
    expect(run.logged.join('\n')).toContain(`BBB on ${day} (${name}). Say under market.known_steps what it is`);
    expect(await actions()).toEqual([]);
  });

  it('is not seen in a dividend of a tenth', async () => {
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 1 / 0.9, 1, traded)) });
    await run.run();
    expect(await actions()).toEqual([]);
  });
});

describe('a known step', () => {
  it('that is a split gives the features of bars without one', async () => {
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'split', ratio: 4 });
    run.putDefaults({ bars: split() });
    await run.run();
    const known = await knownOf();
    expect(run.summary).toContain('a known split or dividend, by configuration');
    expect(known).toMatchObject(close(await sound()));
  });

  it('that is a reverse split, too', async () => {
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'split', ratio: 0.1 });
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 0.1, 10, all)) });
    await run.run();
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it('that is a split which the adjusted close lacks adjusts that, too', async () => {
    run.settings.market = { known_steps: [{ symbol: 'BBB', date: day, is: 'split', ratio: 4 }] };
    run.putDefaults({ bars: split() });
    await run.run();
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it.each([6 / 5, 5 / 4, 3 / 2, 4, 1 / 10])(
    'that is a split of %d which the adjusted close takes already leaves that alone, and places the volumes',
    async (ratio) => {
      run.settings.market = { known_steps: [{ symbol: 'BBB', date: day, is: 'split', ratio }] };
      run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, ratio, 1 / ratio, traded)) });
      await run.run();
      expect(await knownOf()).toMatchObject(close(await sound()));
      expect(await actions()).toEqual([`${day} volume_split ${ratio} configuration 2014-03-28`]);
    },
  );

  it('that is a split which adjusted close and volumes take already changes nothing, which is said', async () => {
    run.settings.market = { known_steps: [{ symbol: 'BBB', date: day, is: 'split', ratio: 4 }] };
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 4, 1, traded)) });
    await run.run();
    expect(run.logged.join('\n')).toContain('look adjusted already');
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it('that is a split which the adjusted close takes stays as it is when the window begins with it', async () => {
    const first = '2013-12-02';
    run.settings.market = {
      history_sessions: 66,
      known_steps: [{ symbol: 'BBB', date: first, is: 'split', ratio: 4 }],
    };
    run.putDefaults({ bars: earlierThan(first)((row) => scaled(row, 4, 1 / 4, traded)) });
    await run.run('2014-02-28');
    const before = await actions();
    await run.run('2014-03-28');
    expect(before).toEqual([`${first} volume_split 4 configuration 2013-12-06`]);
    expect(await actions()).toEqual(before);
  });

  it.each([2, 3, 6 / 5])(
    'that is a dividend beside an adjusted close that takes it is no split of %d',
    async (ratio) => {
      const amount = 65 * (ratio - 1);
      run.settings.market = {
        volume: 'as_traded',
        known_steps: [{ symbol: 'BBB', date: day, is: 'dividend', amount }],
      };
      // The close before it is 65, times the ratio with the dividend.
      run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, ratio, 1, traded)) });
      await run.run();
      expect(await actions()).toEqual([]);
      expect(run.logged.join('\n')).not.toContain('may be');
      expect(await knownOf()).toMatchObject(close(await sound()));
    },
  );

  it('that is a dividend lowers the prices before it where there is no adjusted close', async () => {
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'dividend', amount: 65 });
    run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 2, 1, all)) });
    await run.run();
    expect(await actions()).toEqual([`${day} price_factor 0.5 configuration 2014-03-28`]);
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it.each([
    ['beside an adjusted close that takes both', {}, traded],
    ['without one', { columns: { adj_close: 'none' } }, all],
  ])(
    'that is a split and a dividend of one day, %s, gives the features of bars without them',
    async (_, market, columns) => {
      run.settings.market = {
        ...market,
        known_steps: [
          { symbol: 'BBB', date: day, is: 'split', ratio: 4 },
          { symbol: 'BBB', date: day, is: 'dividend', amount: 65 / 4 },
        ],
      };
      run.putDefaults({ bars: earlierThan(day)((row) => scaled(row, 4 / 0.8, 1 / 4, columns)) });
      await run.run();
      expect(await knownOf()).toMatchObject(close(await sound()));
    },
  );

  it('that is a dividend of at least the close is an error', async () => {
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'dividend', amount: 65 });
    run.putDefaults();
    await expect(run.run()).rejects.toThrow(`the dividend of BBB on ${day} is not less than the close before it, 65`);
  });

  it('that is a split is the one that a provider lists for the same day', async () => {
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'split', ratio: 4 });
    run.putDefaults({ bars: split() });
    await run.run();
    const alone = await knownOf();
    const { table, manifest } = await run.lake.require(corporateActions, { month: '2014-03' });
    const listed = takeRows(table, [0]);
    Object.assign(listed.columns, { kind: ['split'], value: Float64Array.of(4), source: ['alpaca'] });
    const both = concatTables(corporateActions.columns, [table, listed]);
    await run.lake.write(corporateActions, { month: '2014-03' }, { recipe: manifest.recipe, table: both });
    expect(await knownOf()).toEqual(alone);
  });

  it('that is real stays minus three quarters, and is part of the recipe', async () => {
    run.settings.market = { columns: { adj_close: 'none' } };
    const fall = from(day)((row) => scaled(row, 1 / 4, 6, all));
    run.putDefaults({ bars: fall });
    await run.run();
    const unexplained = await knownOf();
    expect(unexplained.steps).toEqual([day]);
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'real' });
    await run.run();
    const real = await knownOf();
    expect(real.steps).toEqual([]);
    expect(real.r5).toBe(unexplained.r5);
    expect(real.r5).toBeLessThan(-0.7);
    expect(real.content).toBe(unexplained.content);
    expect(real.slice).toBe(`${unexplained.slice},real=BBB@${day}`);
  });

  it('that is a bar in another unit is brought to that of the others', async () => {
    run.settings.market = { known_steps: [{ symbol: 'BBB', date: day, is: 'unit', factor: 0.01 }] };
    run.putDefaults({ bars: on(day)((row) => scaled(row, 100, 1, all)) });
    await run.run();
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it('that is another unit of volumes is seen, and put right', async () => {
    run.putDefaults({ bars: earlierThan('2014-03-12')((row) => scaled(row, 1, 1 / 100, [])) });
    await run.run();
    const warning =
      'The level of volumes changes as no week of trade explains, perhaps to another unit: BBB from 2014-03-12 on (100 times)';
    expect(run.logged.join('\n')).toContain(warning);
    run.settings.market = { known_steps: [{ symbol: 'BBB', date: '2014-03-12', is: 'volume', factor: 100 }] };
    await run.run();
    expect(run.logged.join('\n')).not.toContain('level of volumes');
    expect(await knownOf()).toMatchObject(close(await sound()));
  });

  it('that is a wrong bar leaves the week without it, also where it is the last one', async () => {
    const last = '2014-03-28';
    run.settings.market = {
      late_budget: 1,
      known_steps: [{ symbol: 'BBB', date: '2014-03-27', until: last, is: 'wrong' }],
    };
    run.putDefaults({
      bars: (rows) =>
        on('2014-03-27')((row) => scaled(row, 3, 1, all))(on(last)((row) => scaled(row, 3, 1, all))(rows)),
    });
    await run.run();
    const known = await knownOf();
    expect(known).toMatchObject({ steps: [], r5: Number.NaN });
    const [row] = (await run.rows(coverage)).filter(({ symbol }) => symbol === 'BBB');
    expect(row).toMatchObject({ status: 'late', last_date: epochDay(parseIsoDate(day)) });
  });

  it('changes no stored bar, and nothing when it is ingested again', async () => {
    run.settings.market = { known_steps: [{ symbol: 'BBB', date: day, is: 'unit', factor: 0.01 }] };
    run.putDefaults({ bars: on(day)((row) => scaled(row, 100, 1, all)) });
    await run.run();
    const [stored] = (await run.rows(marketDaily)).filter(
      ({ symbol, date }) => symbol === 'BBB' && date === epochDay(parseIsoDate(day)),
    );
    expect(stored?.close).toBeGreaterThan(5000);
    expect(await run.rows(marketRevisions)).toEqual([]);
    const digests = await run.digests();
    await run.run();
    expect(await run.digests()).toEqual(digests);
  });

  it('is known from the next week on to a week that stays as it is, and is taken back when its line is gone', async () => {
    run.settings.market = { columns: { adj_close: 'none' } };
    run.putDefaults({ bars: earlierThan('2014-03-19')((row) => scaled(row, 4, 1 / 4, all)) });
    await run.run('2014-03-21');
    run.settings.market = knownSteps({ symbol: 'BBB', date: '2014-03-19', is: 'split', ratio: 4 });
    await run.run('2014-03-28');
    expect((await knownOf('2014-03-21')).steps).toEqual(['2014-03-19']);
    expect((await knownOf('2014-03-28')).steps).toEqual([]);
    expect((await actions())[0]).toBe('2014-03-19 price_factor 0.25 configuration 2014-03-28');
    run.settings.market = { columns: { adj_close: 'none' } };
    await run.run('2014-03-28');
    expect((await knownOf('2014-03-28')).steps).toEqual(['2014-03-19']);
  });

  it('gives the same rows week by week and in one run over all weeks', async () => {
    run.settings.market = knownSteps(
      { symbol: 'BBB', date: '2014-03-19', is: 'split', ratio: 4 },
      { symbol: 'CCC', date: '2014-03-12', is: 'real' },
    );
    run.putDefaults({ bars: earlierThan('2014-03-19')((row) => scaled(row, 4, 1 / 4, all)) });
    const once = run.openLake('once');
    await run.run('2014-03-14..2014-03-28', once);
    for (const week of ['2014-03-14', '2014-03-21', '2014-03-28']) await run.run(week);
    expect(await run.rows(corporateActions)).toEqual(await run.rows(corporateActions, {}, once));
  });

  it('is corrected for the very week that is ingested again', async () => {
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'split', ratio: 2 });
    run.putDefaults({ bars: split() });
    await run.run();
    expect((await knownOf()).steps).toEqual([day]);
    run.settings.market = knownSteps({ symbol: 'BBB', date: day, is: 'split', ratio: 4 });
    await run.run();
    expect((await knownOf()).steps).toEqual([]);
    expect(await actions()).toHaveLength(2);
  });

  it('on a day without a session is an error, and one of a strange symbol is said', async () => {
    run.putDefaults();
    run.settings.market = knownSteps({ symbol: 'BBB', date: '2014-03-22', is: 'real' });
    await expect(run.run()).rejects.toThrow('market.known_steps: BBB on 2014-03-22');
    run.settings.market = knownSteps({ symbol: 'BBBB', date: day, is: 'real' });
    await run.run();
    expect(run.logged.join('\n')).toContain('market.known_steps names BBBB');
  });
});
