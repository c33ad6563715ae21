import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { coverage, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { readMarketView } from '../../../src/market/market-view.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { type Cells, candles, csv, defaultNews, IngestRun, ndjson } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const at = (symbol: string, date: string) => (row: Cells) => row.symbol === symbol && row.date === date;
const changed = (where: (row: Cells) => boolean, to: Cells) => (rows: Cells[]) =>
  rows.map((row) => (where(row) ? { ...row, ...to } : row));
const view = (until: string, symbols = ['AAA', 'BBB', 'CCC'], lake = run.lake) =>
  readMarketView(lake, { symbols, until: parseIsoDate(until) as WeekEnding, sessions: 60 });
const reasons = async () => (await run.rows(quarantine)).map(({ reason }) => reason).sort();

describe('a first ingest', () => {
  it('stores the window, the news by cutoff, the universe and the coverage', async () => {
    run.putDefaults();
    const outputs = await run.run();
    expect(outputs).toMatchObject({ weeks: ['2014-03-28'], revisions: 0, news: 2, quarantined: 0, lateSymbols: [] });
    expect((await run.lake.list(marketDaily)).map(({ month }) => month)).toEqual([
      '2013-12',
      '2014-01',
      '2014-02',
      '2014-03',
    ]);
    expect((await run.rows(universe)).map(({ symbol, sector }) => [symbol, sector])).toEqual([
      ['AAA', 'Tech'],
      ['BBB', 'Energy'],
      ['CCC', null],
    ]);
    expect((await run.rows(coverage)).map(({ symbol, status, news_items }) => [symbol, status, news_items])).toEqual([
      ['AAA', 'complete', 1],
      ['BBB', 'complete', 0],
      ['CCC', 'complete', 0],
      ['SPY', 'complete', 0],
    ]);
    expect(run.summary).toContain('| market\\_daily | 404 | 324 |');
  });

  it('takes the last finished week when none is given', async () => {
    run.putDefaults();
    expect((await run.run('')).weeks).toEqual(['2014-03-28']);
    expect(ingest.artifactKeys({ weekEnding: '', marketFiles: [], newsFiles: [], fromRaw: false, try: '' })).toEqual({
      week_ending: 'last',
    });
    expect(
      ingest.artifactKeys({
        weekEnding: '2014-03-28..2014-04-04',
        marketFiles: [],
        newsFiles: [],
        fromRaw: false,
        try: '',
      }),
    ).toEqual({
      week_ending: '2014-03-28..2014-04-04',
    });
  });

  it('refuses a week that has not finished', async () => {
    run.putDefaults();
    await expect(run.run('2014-04-04')).rejects.toThrow('The week ending 2014-04-04 has not finished.');
  });

  it('says which files are not named', async () => {
    run.putDefaults();
    run.settings.news = { files: undefined };
    await expect(run.run()).rejects.toThrow(
      'pipeline.yaml names no files under "news", and the input news-files is empty.',
    );
  });

  it('stores no bar and no news of a later week', async () => {
    run.putDefaults();
    await run.run('2014-03-07');
    const days = (await run.rows(marketDaily)).map(({ date }) => date as number);
    expect(isoDate(Math.max(...days))).toBe('2014-03-07');
    expect((await run.rows(companyNews)).map(({ id }) => id)).toEqual(['n0']);
    expect(run.logged.find((line) => line.startsWith('market_daily'))).toContain('after the week 60');
  });

  it('stores weeks without news empty, but only from the week of the first item on', async () => {
    run.putDefaults();
    await run.run();
    const weeks = (await run.lake.list(companyNews)).map(({ week_ending }) => week_ending);
    expect(weeks).toEqual([
      '2014-02-14',
      '2014-02-21',
      '2014-02-28',
      '2014-03-07',
      '2014-03-14',
      '2014-03-21',
      '2014-03-28',
    ]);
    expect(await run.rows(companyNews, { week_ending: '2014-03-21' })).toEqual([]);
  });

  it('gives news after the close of the week to the next week', async () => {
    run.putDefaults();
    run.now = Date.parse('2014-04-07T00:00:00Z');
    run.put('candles.csv', csv(candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-04-04')));
    await run.run('2014-03-28..2014-04-04');
    expect((await run.rows(companyNews, { week_ending: '2014-03-28' })).map(({ id }) => id)).toEqual(['n1']);
    expect((await run.rows(companyNews, { week_ending: '2014-04-04' })).map(({ id }) => id)).toEqual(['n2']);
  });

  it('reads the universe of each week from the dates of membership', async () => {
    run.putDefaults();
    run.settings.universe = { columns: { from: 'from', to: 'to' } };
    run.put('universe.csv', 'symbol,sector,from,to\nAAA,X,,\nBBB,X,2014-03-24,\nCCC,X,,2014-03-21\nSPY,X,,\n');
    await run.run('2014-03-21..2014-03-28');
    const members = async (week: string) =>
      (await run.rows(universe, { week_ending: week })).map(({ symbol }) => symbol);
    expect([await members('2014-03-21'), await members('2014-03-28')]).toEqual([
      ['AAA', 'CCC'],
      ['AAA', 'BBB'],
    ]);
  });

  it('reads Parquet, NDJSON and gzip just as CSV', async () => {
    run.putDefaults();
    await run.run();
    const expected = await run.digests();
    const rows = candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28');
    const { polars } = await import('../../../src/lake/polars.ts');
    const pl = await polars();
    const table = pl.readCSV(Buffer.from(csv(rows)), { tryParseDates: true });
    run.put('candles.parquet', table.writeParquet({ compression: 'zstd' }));
    run.put('candles.csv.gz', gzipSync(csv(rows)));
    run.put('candles.ndjson.gz', gzipSync(ndjson(rows)));
    for (const name of ['candles.parquet', 'candles.csv.gz', 'candles.ndjson.gz']) {
      run.settings.market = { files: [`${run.folder}/${name}`] };
      const lake = run.openLake(`lake-${name}`);
      await run.run('2014-03-28', lake);
      expect(await run.digests(lake)).toEqual(expected);
    }
  });

  it('reads dates in the format that is stated, and says so when none is in it', async () => {
    run.putDefaults({
      bars: (rows) =>
        rows.map((row) => ({ ...row, date: String(row.date).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1') })),
    });
    await expect(run.run()).rejects.toThrow(
      'no date in the column "date" is written YYYY-MM-DD; one is "1/13/2014", which is M/D/YYYY.',
    );
    run.settings.market = { date_format: 'M/D/YYYY' };
    expect((await run.run()).lateSymbols).toEqual([]);
  });
});

describe('running again', () => {
  it('does nothing when everything is stored', async () => {
    run.putDefaults({ bars: changed(at('AAA', '2014-03-20'), { low: -1 }) });
    run.settings.market = { error_budget: 1 };
    await run.run();
    const before = await run.digests();
    const written = run.lake.written.length;
    expect(await run.run()).toMatchObject({ bars: 0, revisions: 0, news: 0, quarantined: 1 });
    expect(run.lake.written.length).toBe(written);
    expect(await run.digests()).toEqual(before);
    expect(run.logged.at(-1)).toBe('Nothing to do for the week ending 2014-03-28: everything is stored already.');
  });

  it('week by week stores what one run over all weeks stores', async () => {
    run.putDefaults({ bars: changed(at('AAA', '2014-03-20'), { low: -1 }) });
    run.settings.market = { error_budget: 1 };
    await run.run('2014-03-07..2014-03-28');
    const single = run.openLake('single');
    for (const week of ['2014-03-07', '2014-03-14', '2014-03-21', '2014-03-28']) await run.run(week, single);
    expect(await run.digests(single)).toEqual(await run.digests());
  });

  it('for an older week afterwards adds what is missing and changes nothing else', async () => {
    run.putDefaults();
    await run.run('2014-03-28');
    const before = await view('2014-03-28');
    const digests = await run.digests();
    await run.run('2014-03-07');
    expect((await view('2014-03-28')).input).toEqual(before.input);
    const after = await run.digests();
    expect(after).toMatchObject(
      Object.fromEntries(Object.entries(digests).filter(([path]) => !path.includes('2013-12'))),
    );
  });

  it('twice at the same time stores the same as once', async () => {
    run.putDefaults();
    await run.run('2014-03-28', run.openLake('once'));
    const other = run.openLake();
    await Promise.all([run.run('2014-03-28'), run.run('2014-03-28', other)]);
    expect(await run.digests()).toEqual(await run.digests(run.openLake('once')));
  });
});

describe('a symbol that lags', () => {
  const withoutLast = (rows: Cells[]) =>
    rows.filter((row) => !(row.symbol === 'BBB' && String(row.date) > '2014-03-26'));

  it('is listed, and its bars are taken when they come, without changing what the week before saw', async () => {
    run.settings.market = { late_budget: 1 };
    run.putDefaults({ bars: withoutLast });
    const first = await run.run();
    expect(first.lateSymbols).toEqual(['BBB']);
    expect(run.annotations).toEqual([
      expect.stringContaining('Late symbols: 2014-03-28: no bar on that day yet for 1 of 3 symbols'),
    ]);
    expect(run.summary).toContain('Late on 2014-03-28: BBB');
    expect((await run.rows(coverage)).find(({ symbol }) => symbol === 'BBB')).toMatchObject({
      status: 'late',
      lag_sessions: 2,
    });
    const before = await view('2014-03-28');

    run.now = Date.parse('2014-04-07T00:00:00Z');
    run.put('candles.csv', csv(candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-04-04')));
    const second = await run.run('2014-04-04');
    expect(second).toMatchObject({ revisions: 2, lateSymbols: [] });
    expect(run.logged).toContain('filled: 2 bars of 1 symbol that lagged');
    expect((await view('2014-03-28')).input).toEqual(before.input);
    expect((await view('2014-04-04')).bars.get('BBB')?.close.some(Number.isNaN)).toBe(false);
    expect((await run.rows(coverage, { week_ending: '2014-04-04' })).map(({ status }) => status)).toEqual(
      new Array(4).fill('complete'),
    );
  });

  it('is complete when its week is ingested again', async () => {
    run.settings.market = { late_budget: 0.2 };
    run.putDefaults({ bars: withoutLast });
    await expect(run.run()).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringContaining('2014-03-28: 1 of 3 symbols are late, allowed are 20 % (BBB)'),
      outputs: expect.objectContaining({ lateSymbols: ['BBB'] }),
    });
    run.putDefaults();
    expect((await run.run()).lateSymbols).toEqual([]);
    expect((await view('2014-03-28')).bars.get('BBB')?.close.some(Number.isNaN)).toBe(false);
  });

  it('stops the run when it is the benchmark', async () => {
    run.putDefaults({ bars: (rows) => rows.filter((row) => !at('SPY', '2014-03-28')(row)) });
    await expect(run.run()).rejects.toThrow('The benchmark SPY has no bar on 2014-03-28.');
  });

  it('stops the run when no symbol has a bar', async () => {
    run.putDefaults({ bars: (rows) => rows.filter(({ symbol }) => symbol === 'SPY') });
    await expect(run.run()).rejects.toThrow('no symbol of the universe has a single bar');
  });

  it('stops the run when the bars are of others, and asks whether the universe is the right one', async () => {
    run.putDefaults();
    run.put('universe.csv', 'symbol,sector,name\nXXA,Tech,A Inc\nXXB,Energy,B Inc\n');
    const refusal = await run.run().catch(({ message }: Error) => message);
    expect(refusal).toContain(
      'no symbol of the universe has a single bar: the bars are of AAA, BBB, CCC, the universe has XXA, XXB',
    );
    expect(refusal).toMatch(/Is the universe in \S*universe\.csv the one that you mean, and no example\?/);
  });

  it('that joins the universe later is no late symbol', async () => {
    run.putDefaults();
    run.put('universe.csv', 'symbol,sector,name\nAAA,Tech,A Inc\nBBB,Energy,B Inc\n');
    await run.run('2014-03-21');
    const before = await view('2014-03-21', ['AAA', 'BBB']);
    run.putDefaults();
    expect(await run.run('2014-03-28')).toMatchObject({ revisions: 0 });
    expect((await view('2014-03-21', ['AAA', 'BBB'])).input).toEqual(before.input);
  });
});

describe('a revision', () => {
  const later = () => {
    run.now = Date.parse('2014-04-07T00:00:00Z');
    return candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-04-04');
  };

  it('is recorded, seen from its week on, and changes no row and no earlier week', async () => {
    run.putDefaults();
    await run.run();
    const before = await view('2014-03-28');
    const stored = await run.rows(marketDaily, { month: '2014-02' });
    run.put('candles.csv', csv(changed(at('AAA', '2014-02-18'), { adj_close: 1.25, volume: 7 })(later())));
    expect(await run.run('2014-04-04')).toMatchObject({ revisions: 1, quarantined: 0 });
    expect(await run.rows(marketDaily, { month: '2014-02' })).toEqual(stored);
    expect(await run.rows(marketRevisions)).toMatchObject([
      {
        symbol: 'AAA',
        date: epochDay(parseIsoDate('2014-02-18')),
        adj_close: 1.25,
        volume: 7,
        known_from: epochDay(parseIsoDate('2014-04-04')),
      },
    ]);
    expect((await view('2014-03-28')).input).toEqual(before.input);
    const seen = await view('2014-04-04');
    const place = seen.sessions.indexOf(epochDay(parseIsoDate('2014-02-18')));
    expect(seen.bars.get('AAA')?.adjClose[place]).toBe(1.25);
    expect(await run.run('2014-04-04')).toMatchObject({ revisions: 0 });
  });

  it('below the tolerance is none', async () => {
    run.putDefaults();
    await run.run();
    const rows = later().map((row) => ({ ...row, close: Number(row.close) * (1 + 1e-7) }));
    run.put('candles.csv', csv(rows));
    expect(await run.run('2014-04-04')).toMatchObject({ revisions: 0 });
  });

  it('that is taken back is another revision', async () => {
    run.putDefaults({ bars: changed(at('AAA', '2014-03-18'), { volume: 5 }) });
    await run.run('2014-03-21');
    run.putDefaults({ bars: changed(at('AAA', '2014-03-18'), { volume: 6 }) });
    await run.run('2014-03-28');
    run.put('candles.csv', csv(changed(at('AAA', '2014-03-18'), { volume: 5 })(later())));
    await run.run('2014-04-04');
    const place = async (week: string) => {
      const { sessions, bars } = await view(week);
      return bars.get('AAA')?.volume[sessions.indexOf(epochDay(parseIsoDate('2014-03-18')))];
    };
    expect([await place('2014-03-21'), await place('2014-03-28'), await place('2014-04-04')]).toEqual([5, 6, 5]);
  });

  it('found while an older week is ingested again waits for the next week', async () => {
    run.putDefaults();
    await run.run('2014-03-21');
    await run.run('2014-03-28');
    const before = await view('2014-03-28');
    run.putDefaults({ bars: changed(at('AAA', '2014-03-18'), { volume: 6 }) });
    await run.run('2014-03-21');
    expect((await view('2014-03-28')).input).toEqual(before.input);
    expect(await run.rows(marketRevisions)).toMatchObject([{ known_from: epochDay(parseIsoDate('2014-04-04')) }]);
  });
});

describe('a view of the market', () => {
  it('depends on nothing that is stored later', async () => {
    run.putDefaults();
    await run.run('2014-03-07');
    const cut = await view('2014-03-07');
    await run.run('2014-03-14..2014-03-28');
    const all = await view('2014-03-07');
    expect(all).toEqual(cut);
    const atOnce = run.openLake('at-once');
    await run.run('2014-03-07..2014-03-28', atOnce);
    expect((await view('2014-03-07', undefined, atOnce)).input).toEqual(cut.input);
  });

  it('names its rows whatever the order of the symbols, and other rows otherwise', async () => {
    run.putDefaults();
    await run.run();
    const { input } = await view('2014-03-28');
    expect(input).toMatchObject({
      dataset: 'market_daily',
      keys: {},
      slice: 'date>=2014-01-02,date<=2014-03-28,known_from<=2014-03-28',
    });
    expect((await view('2014-03-28', ['CCC', 'AAA', 'BBB'])).input).toEqual(input);
    expect((await view('2014-03-28', ['AAA', 'BBB'])).input).not.toEqual(input);
    expect((await view('2014-03-21')).input).not.toEqual(input);
  });

  it('of an empty lake says what to do', async () => {
    await expect(view('2014-03-28')).rejects.toThrow(/has no bar from 2014-01-02 to 2014-03-28/);
  });
});

describe('quarantine', () => {
  it('keeps every broken bar with its row, reason and content', async () => {
    const day = '2014-03-20';
    run.settings.market = { error_budget: 1, late_budget: 1 };
    run.putDefaults({
      bars: (rows) => [
        ...rows.filter((row) => row.date !== day || row.symbol === 'SPY'),
        { ...rows[0], symbol: 'AAA', date: day, open: null },
        { ...rows[0], symbol: 'AAA', date: day, low: 0 },
        { ...rows[0], symbol: 'BBB', date: day, volume: -5 },
        { ...rows[0], symbol: 'BBB', date: day, high: 1 },
        { ...rows[0], symbol: 'BBB', date: '2014-03-22' },
        { ...rows[0], symbol: 'BBB', date: '2014-02-30' },
        { ...rows[0], symbol: 'BBB', date: '2041-03-20' },
        { ...rows[0], symbol: '', date: day },
        { ...rows[0], symbol: 'CCC', date: day },
        { ...rows[0], symbol: 'CCC', date: day },
        { ...rows[0], symbol: 'AAA', date: day, volume: 1 },
        { ...rows[0], symbol: 'AAA', date: day, volume: 2 },
        { ...rows[0], symbol: 'ELSE', date: day, open: null },
      ],
    });
    await run.run();
    expect(await reasons()).toEqual([
      'CONFLICTING_DUPLICATE',
      'CONFLICTING_DUPLICATE',
      'DUPLICATE_BAR',
      'FUTURE_DATE',
      'HIGH_LOW_ORDER',
      'INVALID_SYMBOL',
      'NEGATIVE_VOLUME',
      'NOT_A_SESSION',
      'NOT_POSITIVE',
      'NULL_PRICE',
      'UNREADABLE_DATE',
    ]);
    expect((await run.lake.list(quarantine)).map(({ period }) => period)).toEqual(['2014-03', '2041-03', 'undated']);
    const [found] = (await run.rows(quarantine)).filter(({ reason }) => reason === 'NULL_PRICE');
    expect(found).toMatchObject({
      symbol: 'AAA',
      row: 402,
      detail: 'no finite number in open',
      source: expect.stringMatching(/^candles\.csv@[0-9a-f]{8}$/),
    });
    expect(JSON.parse(String(found?.record))).toMatchObject({ symbol: 'AAA', date: day, open: null });
  });

  it('keeps every broken news item', async () => {
    run.settings.news = { error_budget: 1 };
    const [item] = defaultNews;
    run.putDefaults({
      news: [
        ...defaultNews,
        { ...item, published: '2014-02-12T15:00:00', headline: 'no zone' },
        { ...item, published: '2014-05-12T15:00:00Z', headline: 'tomorrow' },
        { ...item, symbol: ' ' },
        { ...item, headline: null },
        { ...item, published: '2014-03-27T15:00:00Z' },
        { ...item, symbol: 'ELSE' },
      ],
    });
    await run.run();
    expect(await reasons()).toEqual(['DUPLICATE_NEWS', 'FUTURE_TIME', 'NO_HEADLINE', 'NO_SYMBOL', 'UNREADABLE_TIME']);
    expect((await run.rows(companyNews)).map(({ headline }) => headline)).toEqual([
      'A opens a plant',
      'A sells a plant',
    ]);
  });

  it('keeps broken members and malformed rows', async () => {
    run.settings.universe = { columns: { from: 'from', to: 'to' }, error_budget: 1 };
    run.putDefaults();
    run.put(
      'universe.csv',
      'symbol,sector,from,to\nAAA,X,,\nAAA,X,,\nb b b,X,,\nBBB,X,soon,\nBBB,X,2014-02-01,2014-01-01\nCCC\n',
    );
    await run.run();
    expect(await reasons()).toEqual([
      'DUPLICATE_SYMBOL',
      'INVALID_SYMBOL',
      'MALFORMED_ROW',
      'REVERSED_MEMBERSHIP',
      'UNREADABLE_DATE',
    ]);
  });

  it('does not grow when the same broken row moves to another place', async () => {
    run.settings.market = { error_budget: 1, late_budget: 1 };
    const broken = changed(at('AAA', '2014-03-20'), { low: -1 });
    run.putDefaults({ bars: broken });
    await run.run();
    const before = await run.digests();
    run.putDefaults({ bars: (rows) => broken(rows).reverse() });
    await run.run();
    expect(await run.digests()).toEqual(before);
  });

  it('beyond the budget stops the run, and is all that is stored', async () => {
    run.putDefaults({
      bars: (rows) => rows.map((row) => (String(row.date).endsWith('-20') ? { ...row, low: -1 } : row)),
    });
    await expect(run.run()).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringMatching(/market_daily: 3\.\d+ % of the rows/),
    });
    expect((await reasons()).length).toBe(12);
    expect(Object.keys(await run.digests()).every((path) => path.startsWith('quarantine/'))).toBe(true);
  });
});

describe('news', () => {
  it('that arrives late is added to its week', async () => {
    run.putDefaults();
    await run.run();
    const late = {
      symbol: 'CCC',
      id: 'n9',
      published: '2014-03-12T10:00:00Z',
      headline: 'C was late',
      url: '',
      source: '',
    };
    run.putDefaults({ news: [...defaultNews, late] });
    expect(await run.run()).toMatchObject({ news: 1 });
    expect(run.logged).toContain('1 news items arrived after their week was stored');
    expect((await run.rows(companyNews, { week_ending: '2014-03-14' })).map(({ id }) => id)).toEqual(['n9']);
  });

  it('that ends before the week is reported', async () => {
    run.putDefaults({ news: defaultNews.slice(0, 1) });
    await run.run();
    expect(run.logged).toContain(
      'The news sources hold nothing of the week ending 2014-03-28 or later: are they up to date?',
    );
  });

  it('that the source no longer gives stays', async () => {
    run.putDefaults();
    await run.run();
    run.putDefaults({ news: defaultNews.slice(0, 1) });
    expect(await run.run()).toMatchObject({ news: 0 });
    expect((await run.rows(companyNews)).map(({ id }) => id)).toEqual(['n0', 'n1']);
  });

  it('without id and address is told apart by time and headline', async () => {
    run.settings.news = { columns: {} };
    const item = { symbol: 'AAA', headline: 'A declares dividend' };
    run.putDefaults({
      news: [
        { ...item, published: 1392217200 },
        { ...item, published: 1395673200000 },
        { ...item, published: 1395673200000 },
      ],
    });
    run.settings.news = { columns: {}, error_budget: 1 };
    expect(await run.run()).toMatchObject({ news: 2, quarantined: 1 });
  });
});

describe('any file', () => {
  const text = fc.constantFrom('AAA', 'BBB', 'ELSE', '', 'SPY', 'x y');
  const date = fc.constantFrom(
    '2014-03-20',
    '2014-03-20',
    '2014-03-21',
    '2014-03-22',
    '2014-04-01',
    '2013-01-02',
    'soon',
    '2030-01-02',
  );
  const value = fc.constantFrom('10', '10', '10', '11', '', 'x', '-1', 'NaN');
  const line = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(text, date, value, value, value, value, value, value).map((cells) => cells.join(',')),
    },
    { weight: 1, arbitrary: fc.constantFrom('a,b', '"', ',,,,,,,,,', 'x"y,1,2,3,4,5,6,7') },
  );

  it('has each of its rows stored, unchanged, revised, quarantined or not asked for', async () => {
    run.settings.market = { error_budget: 1, late_budget: 1 };
    run.putDefaults();
    await run.run();
    const base = csv(candles(['AAA', 'BBB', 'CCC', 'SPY'], '2014-03-24', '2014-03-28'));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        run.put('candles.csv', `${base}${lines.join('\n')}\n`);
        await run.run();
        const counts = /market_daily: (.*)/.exec(run.logged.join('\n'))?.[1] ?? '';
        const number = (label: string) =>
          Number(new RegExp(`([\\d,]+) ${label}`).exec(counts)?.[1]?.replace(',', '') ?? '0');
        const parts = ['new', 'unchanged', 'revised', 'quarantined', 'not asked for'].map(number);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(number('rows read'));
        // What lies between two lone quotes is one field, line feeds included.
        const quotes = lines.filter((one) => one === '"').length;
        if (quotes < 2) expect(number('rows read')).toBe(20 + lines.length);
      }),
      { numRuns: 15 },
    );
  });
});
