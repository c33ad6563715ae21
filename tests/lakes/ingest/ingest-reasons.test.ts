import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { marketDaily } from '../../../src/market/datasets.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { type Cells, candles, csv, defaultNews, IngestRun, ndjson } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const last = '2014-03-28';
const isLast = ({ date }: Cells) => date === last;
const isBenchmark = ({ symbol }: Cells) => symbol === 'SPY';
const changed = (where: (row: Cells) => boolean, to: (row: Cells) => Cells) => (rows: Cells[]) =>
  rows.map((row) => (where(row) ? { ...row, ...to(row) } : row));

/** How the ingest refuses bars: its class, what it says first, and what to do. */
async function refusal(bars: (rows: Cells[]) => Cells[]) {
  run.putDefaults({ bars });
  const error = await run.run().then(
    () => new Error('it was not refused'),
    (reason: Error & { hint?: string }) => reason,
  );
  return { name: error.name, message: error.message, hint: 'hint' in error ? error.hint : undefined };
}

describe('a benchmark without a bar', () => {
  it('whose last day is given twice is told by that', async () => {
    const twice = (rows: Cells[]) => [...rows, ...rows.filter(isLast).map((row) => ({ ...row, volume: 9999 }))];
    expect(await refusal(twice)).toEqual({
      name: 'UserError',
      message:
        '8 rows of 2014-03-28 are in quarantine as CONFLICTING_DUPLICATE (AAA and 3 more; candles.csv, row 101, column "volume": ' +
        '"1000", "9999"): the benchmark SPY has no bar on 2014-03-28.',
      hint: 'Keep one row per symbol and day in the file, or say with market.repeated_bars which counts, "first" or "last".',
    });
  });

  it.each([
    ['"1,054.50"', 'Set market.thousands to ",": the numbers are written in groups of three digits.'],
    [
      '"1.054,50"',
      'Set market.thousands to "." and market.decimal to ",": the numbers are written in groups of three digits.',
    ],
    ["1'054.50", `Set market.thousands to "'": the numbers are written in groups of three digits.`],
    ['"54,5"', 'Set market.decimal to ",": the numbers have a comma before the fraction.'],
    ['$54.5', 'Set market.currency to "$".'],
    [
      '',
      'The source leaves the cell empty where it has no value: download the file again, or leave out the rows of such days, which then count as missing.',
    ],
    [
      'null',
      'The source writes "null" where it has no value: download the file again, or leave out the rows of such days, which then count as missing.',
    ],
    ['57.4M', 'Check which column is meant by "close" under "columns" in pipeline.yaml: it must hold plain numbers.'],
  ])('whose close is %s is told by that and what to set', async (close, hint) => {
    const found = await refusal(changed(isBenchmark, () => ({ close })));
    expect(found).toMatchObject({ name: 'UserError', hint });
    const shown = close === '' ? 'empty' : `"${close.replaceAll('"', '')}"`;
    expect(found.message).toMatch(/^\d+ rows of 2014-03-28 are|^1 row of 2014-03-28 is/);
    expect(found.message).toContain(
      `in quarantine as NULL_PRICE (SPY; candles.csv, row 404, column "close": ${shown})`,
    );
  });

  it('whose dates are written otherwise than stated is told by that', async () => {
    run.settings.market = { date_format: 'D/M/YYYY' };
    const american = changed(
      () => true,
      ({ date }) => {
        const [year, month, day] = String(date).split('-').map(Number);
        return { date: `${month}/${day}/${year}` };
      },
    );
    const { message, hint } = await refusal(american);
    expect(message).toMatch(
      /^\d+ rows are in quarantine as UNREADABLE_DATE \(SPY; candles\.csv, row \d+, column "date": "\d+\/\d+\/\d{4}"\): the benchmark SPY has no bar/,
    );
    expect(hint).toBe('Set market.date_format to how the file writes dates (it is D/M/YYYY).');
  });

  it.each<[string, Cells, string, string]>([
    [
      'a negative volume',
      { volume: -5 },
      'NEGATIVE_VOLUME (SPY; candles.csv, row 404, column "volume": "-5")',
      '"volume"',
    ],
    ['a price of zero', { low: 0 }, 'NOT_POSITIVE (SPY; candles.csv, row 404, column "low": "0")', '"low"'],
    ['high and low exchanged', { high: 1 }, 'HIGH_LOW_ORDER (SPY; candles.csv, row 404, column "open":', '"open"'],
  ])('of which the last row has %s is told by that', async (_, to, reason, column) => {
    const { message, hint } = await refusal(
      changed(
        (row) => isLast(row) && isBenchmark(row),
        () => to,
      ),
    );
    expect(message).toContain(`1 row of 2014-03-28 is in quarantine as ${reason}`);
    expect(hint).toBe(
      `Check which column is meant by ${column} under "columns" in pipeline.yaml, else have the source mend its values.`,
    );
  });

  it('in a file of malformed rows is told by these', async () => {
    run.putDefaults();
    run.put('candles.csv', csv(candles(['AAA', 'SPY'], '2013-11-01', last)).replaceAll(/(?<=\d)\n/g, ',\n'));
    await expect(run.run()).rejects.toMatchObject({
      message: expect.stringMatching(
        /^202 rows are in quarantine as MALFORMED_ROW \(candles\.csv, row 1, 9 fields, the header has 8\): the benchmark SPY/,
      ),
    });
  });

  it('which the sources spell otherwise is told by that', async () => {
    const { message } = await refusal(changed(isBenchmark, () => ({ symbol: 'SPY.US' })));
    expect(message).toBe(
      'The benchmark SPY has no bar on 2014-03-28; the sources hold SPY.US (SPY?): see universe.aliases.',
    );
  });

  it('that the sources do not reach is said as it is', async () => {
    const { message, hint } = await refusal((rows) => rows.filter((row) => !isLast(row)));
    expect(message).toBe('The benchmark SPY has no bar on 2014-03-28.');
    expect(hint).toContain('that the sources of bars hold it up to the week');
  });
});

describe('rows that contradict each other', () => {
  it.each(['first', 'last'] as const)('give the %s one where the configuration says so', async (rule) => {
    run.putDefaults();
    await run.run();
    const clean = await run.rows(marketDaily);
    run.lake = run.openLake('other');
    run.settings.market = { repeated_bars: rule };
    const stale = changed(isLast, () => ({ volume: 1 }));
    run.putDefaults({
      bars: (rows) =>
        rule === 'first' ? [...rows, ...stale(rows.filter(isLast))] : [...stale(rows.filter(isLast)), ...rows],
    });
    await run.run();
    expect(await run.rows(marketDaily)).toEqual(clean);
    expect(run.summary).toContain('given again with other values 4');
  });
});

describe('a universe', () => {
  it.each<[string, string, string, string]>([
    [
      'whose days of membership cannot be read',
      'AAA,1.5.2013\nBBB,1.5.2013\nCCC,\n',
      'UNREADABLE_DATE',
      'Set universe.date_format to how the file writes dates (it is YYYY-MM-DD).',
    ],
    ['whose symbols are names', 'Apple Inc,\nBBB Corp.,\nCCC,\n', 'INVALID_SYMBOL', 'it must hold tickers.'],
    [
      'that is given twice',
      'AAA,\nBBB,\nCCC,\nAAA,\nBBB,\nCCC,\n',
      'DUPLICATE_SYMBOL',
      'Keep one row per symbol in the universe',
    ],
  ])('%s stops the run by that name', async (_, rows, reason, advice) => {
    run.settings.universe = { columns: { from: 'from' } };
    run.putDefaults();
    run.put('universe.csv', `symbol,from\n${rows}`);
    await expect(run.run()).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringMatching(
        new RegExp(`rows of universe are in quarantine as ${reason} .*universe: [\\d.]+ % of the rows are quarantined`),
      ),
    });
    await expect(run.run()).rejects.toThrow(advice);
  });

  it('of which nothing is left says why', async () => {
    run.settings.universe = { columns: { from: 'from' } };
    run.putDefaults();
    run.put('universe.csv', 'symbol,from\nAAA,soon\nBBB,later\n');
    await expect(run.run()).rejects.toThrow(
      '2 rows are in quarantine as UNREADABLE_DATE (AAA and 1 more; universe.csv, row 1, column "from": "soon"): the universe files give no symbol for the week ending 2014-03-28.',
    );
  });
});

describe('a gate', () => {
  it('says of sessions of which the source has no values what can be done', async () => {
    const gaps = changed(
      ({ symbol, date }) => symbol === 'AAA' && String(date) < '2014-03-01',
      () => ({ open: 'null', high: 'null', low: 'null', close: 'null', adj_close: 'null', volume: 'null' }),
    );
    const { message } = await refusal(gaps);
    expect(message).toContain('are in quarantine as NULL_PRICE (AAA; candles.csv, row 21, column "open": "null")');
    expect(message).toContain(
      'leave out the rows of such days, which then count as missing. Where the gaps are to stay, market.error_budget allows more of them.',
    );
    expect(message).not.toContain('Check which column');
  });

  it('names why symbols are late', async () => {
    const { name, message } = await refusal(
      changed(
        (row) => isLast(row) && !isBenchmark(row),
        () => ({ volume: -1 }),
      ),
    );
    expect(name).toBe('GateError');
    expect(message).toBe(
      'The ingest is not good enough to score. 3 rows of 2014-03-28 are in quarantine as NEGATIVE_VOLUME (AAA and 2 more; candles.csv, row 101, ' +
        'column "volume": "-1"): 2014-03-28: 3 of 3 symbols are late, allowed are 10 % (AAA, BBB, CCC). ' +
        'Check which column is meant by "volume" under "columns" in pipeline.yaml, else have the source mend its values.',
    );
  });

  it('names why symbols are absent', async () => {
    run.settings.market = { error_budget: 1 };
    const { message } = await refusal(
      changed(
        ({ symbol }) => symbol === 'BBB',
        () => ({ close: 'x' }),
      ),
    );
    expect(message).toContain(
      'rows are in quarantine as NULL_PRICE (BBB; candles.csv, row 122, column "close": "x"): 2014-03-28: 1 of 3 symbols',
    );
  });

  it('names the reason that most rows have, and not the first one', async () => {
    run.settings.market = { late_budget: 1 };
    const mixed = (rows: Cells[]) =>
      changed(
        (row) => String(row.date) > '2014-03-20' && !isLast(row),
        () => ({ low: -1 }),
      )(
        changed(
          ({ date }) => date === '2014-03-10',
          () => ({ volume: -1 }),
        )(rows),
      );
    const { message } = await refusal(mixed);
    expect(message).toMatch(
      /20 rows of market_daily are in quarantine as NOT_POSITIVE .*: market_daily: 7\.41 % of the rows are quarantined, allowed are 1 %/,
    );
  });

  it('names the column of news that most rows stumble over', async () => {
    run.putDefaults({ news: defaultNews.map((item, i) => (i === 0 ? { ...item, headline: '' } : item)) });
    await expect(run.run()).rejects.toThrow(
      '1 row of company_news is in quarantine as NO_HEADLINE (AAA; news.ndjson, row 1,',
    );
  });
});

describe('rows of days without a session', () => {
  const holiday = '2014-02-17';
  const before = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2014-02-14', '2014-02-14');
  const on = (date: string, of: (row: Cells) => Cells) => (rows: Cells[]) => [
    ...rows,
    ...before.map((row) => ({ ...row, date, ...of(row) })),
  ];
  const flat = ({ close = 0 }: Cells): Cells => ({ open: close, high: close, low: close, close });

  it.each<[string, string, (row: Cells) => Cells]>([
    ['a holiday without volume', holiday, (row) => ({ ...flat(row), volume: 0 })],
    ['a holiday without volume, at another price', holiday, () => ({ open: 7, high: 7, low: 7, close: 7, volume: 0 })],
    ['a holiday that repeats the close', holiday, flat],
    ['a holiday that repeats the bar', holiday, () => ({})],
    ['a holiday without any value', holiday, () => ({ open: null, high: null, low: null, close: null, volume: null })],
    ['a Saturday', '2014-02-15', () => ({})],
    ['a Sunday', '2014-02-16', (row) => ({ ...flat(row), volume: null })],
  ])('that hold the place of %s are counted, not charged', async (_, date, of) => {
    run.settings.market = { error_budget: 0 };
    run.putDefaults();
    await run.run();
    const clean = (await run.rows(marketDaily)).length;
    run.lake = run.openLake('other');
    run.putDefaults({ bars: on(date, of) });
    expect(await run.run()).toMatchObject({ quarantined: 0 });
    expect(run.summary).toContain('placeholder on a day without a session 4');
    expect((await run.rows(marketDaily)).length).toBe(clean);
  });

  it.each<[string, (row: Cells) => Cells]>([
    ['other prices', ({ close = 0 }): Cells => ({ open: close, high: Number(close) + 3, low: close, close })],
    ['an empty price beside a volume', () => ({ close: null })],
  ])('that tell of trading by %s are set aside and charged', async (_, of) => {
    const { name, message } = await refusal(on(holiday, of));
    expect(name).toBe('GateError');
    expect(message).toContain(
      '4 rows of market_daily are in quarantine as NOT_A_SESSION (AAA and 3 more; candles.csv, row 405, column "date": "2014-02-17")',
    );
    expect((await run.rows(quarantine)).map(({ reason }) => reason)).toEqual(new Array(4).fill('NOT_A_SESSION'));
  });

  it('are told apart by the session before, whatever the order of the file', async () => {
    run.settings.market = { error_budget: 0 };
    run.putDefaults({ bars: (rows) => on(holiday, flat)(rows).reverse() });
    expect(await run.run()).toMatchObject({ quarantined: 0 });
  });
});

describe('days that look like holidays', () => {
  const history = (from: string, to: string) => candles(['AAA', 'BBB', 'CCC', 'SPY'], from, to);

  it('a closure for a storm is one', async () => {
    run.now = Date.parse('2012-12-02T12:00:00Z');
    run.settings.market = { error_budget: 0 };
    run.putDefaults();
    const storm = ['2012-10-29', '2012-10-30'].flatMap((date) =>
      history('2012-10-26', '2012-10-26').map((row) => ({ ...row, date, volume: 0 })),
    );
    run.put('candles.csv', csv([...history('2012-06-01', '2012-11-02'), ...storm]));
    run.put('news.ndjson', ndjson([{ ...defaultNews[0], published: '2012-10-31T15:00:00Z' }]));
    expect(await run.run('2012-11-02')).toMatchObject({ quarantined: 0 });
    expect(run.summary).toContain('placeholder on a day without a session 8');
  });

  it('a day that closes early is none: its bar is taken even where nothing was traded', async () => {
    run.putDefaults({
      bars: changed(
        ({ date }) => date === '2013-12-24',
        ({ close = 0 }) => ({ open: close, high: close, low: close, volume: 0 }),
      ),
    });
    expect(await run.run()).toMatchObject({ quarantined: 0 });
    expect((await run.rows(marketDaily)).filter(({ volume }) => volume === 0)).toHaveLength(4);
    expect(run.summary).not.toContain('placeholder');
  });
});
