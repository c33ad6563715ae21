import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { coverage, marketDaily } from '../../../src/market/datasets.ts';
import { type Cells, candles, csv, defaultNews, IngestRun, ndjson } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const respelled = (names: Readonly<Record<string, string>>) => (rows: readonly Cells[]) =>
  rows.map((row) => ({ ...row, symbol: names[String(row.symbol)] ?? String(row.symbol) }));
const status = async () =>
  Object.fromEntries((await run.rows(coverage)).map((row) => [String(row.symbol), String(row.status)]));
const barDigests = async () =>
  Object.entries(await run.digests()).filter(
    ([path]) => path.startsWith('market_daily') || path.startsWith('coverage'),
  );

/** The universe, bars and news of four symbols, one of them a class of shares, named as `names` says in the bars. */
function putClasses(names: Readonly<Record<string, string>>, members = 'AAA\nBBB\nBRK.B\n'): void {
  const bars = candles(['AAA', 'BBB', 'BRK.B', 'SPY'], '2013-11-01', '2014-03-28');
  run.put('universe.csv', `symbol\n${members}`);
  run.put('candles.csv', csv(respelled(names)(bars)));
  run.put('news.ndjson', ndjson(defaultNews));
}

describe('symbols that the bars spell otherwise', () => {
  it.each([
    ['lower case', { AAA: 'aaa', BBB: 'bbb', 'BRK.B': 'brk.b', SPY: 'spy' }],
    ['a hyphen', { 'BRK.B': 'BRK-B' }],
    ['a stroke', { 'BRK.B': 'BRK/B' }],
    ['a space', { 'BRK.B': 'BRK B' }],
    ['capitalised words', { AAA: 'Aaa', 'BRK.B': 'Brk-B' }],
  ])('by %s give the same bytes as those of the universe', async (_, names) => {
    putClasses({});
    await run.run();
    const exact = await barDigests();
    expect(run.summary).not.toContain('another spelling');
    run.lake = run.openLake('other');
    putClasses(names);
    await run.run();
    expect(await barDigests()).toEqual(exact);
    const count = Object.keys(names).length;
    expect(run.summary).toContain(`${count} symbol${count === 1 ? '' : 's'} found under another spelling`);
    expect(run.logged.join('\n')).toContain(`${Object.values(names)[0]} for ${Object.keys(names)[0]} (`);
  });

  it('are named as the universe names them', async () => {
    putClasses({}, 'aaa\nbbb\nBRK B\nspy\n');
    await run.run();
    expect((await run.rows(universe)).map(({ symbol }) => symbol)).toEqual(['BRK.B', 'aaa', 'bbb']);
    expect(await status()).toEqual({ aaa: 'complete', bbb: 'complete', 'BRK.B': 'complete', SPY: 'complete' });
  });

  it('give way to rows of the same file that name the symbol exactly', async () => {
    putClasses({});
    const bars = candles(['AAA', 'BBB', 'BRK.B', 'SPY'], '2013-11-01', '2014-03-28');
    const other = bars
      .filter(({ symbol }) => symbol === 'AAA')
      .map((row) => ({ ...row, symbol: 'aaa', close: 1, low: 1 }));
    await run.run();
    const exact = await barDigests();
    run.lake = run.openLake('other');
    run.put('candles.csv', csv([...other, ...bars]));
    await run.run();
    expect(await barDigests()).toEqual(exact);
    expect(run.summary).toContain('given under the exact symbol');
  });

  it('fill the days on which the exact symbol has no row', async () => {
    putClasses({});
    await run.run();
    const exact = await barDigests();
    run.lake = run.openLake('other');
    const bars = candles(['AAA', 'BBB', 'BRK.B', 'SPY'], '2013-11-01', '2014-03-28');
    run.put(
      'candles.csv',
      csv(
        bars.map((row) =>
          String(row.date) < '2014-02-01' && row.symbol === 'BRK.B' ? { ...row, symbol: 'BRK-B' } : row,
        ),
      ),
    );
    await run.run();
    expect(await barDigests()).toEqual(exact);
  });

  it('give a week the same bytes whether or not the file goes on, under any spelling', async () => {
    const all = candles(['AAA', 'BBB', 'BRK.B', 'SPY'], '2013-11-01', '2014-04-11');
    const mixed = all.map((row) => {
      const isLater = String(row.date) > '2014-03-28';
      return row.symbol === 'BRK.B' && !isLater ? { ...row, symbol: 'BRK-B' } : row;
    });
    run.now = Date.parse('2014-04-14T12:00:00Z');
    putClasses({});
    run.put('candles.csv', csv(mixed.filter(({ date }) => String(date) <= '2014-03-28')));
    await run.run();
    const then = await barDigests();
    run.lake = run.openLake('later');
    run.put('candles.csv', csv(mixed));
    await run.run();
    expect(await barDigests()).toEqual(then);
  });

  it('are not guessed where the universe has two of them', async () => {
    run.settings.market = { absent_budget: 1 };
    putClasses({ 'BRK.B': 'BRK/B' }, 'AAA\nBBB\nBRK.B\nBRK-B\n');
    await run.run();
    expect(await status()).toMatchObject({ 'BRK.B': 'absent', 'BRK-B': 'absent', AAA: 'complete' });
    expect(run.logged).toContain(
      'BRK-B and BRK.B differ in spelling alone: rows count for one of them only where they are written like it.',
    );
  });
});

describe('symbols that the news spells otherwise', () => {
  it('are those of the universe', async () => {
    run.putDefaults({ news: defaultNews.map((item) => ({ ...item, symbol: String(item.symbol).toLowerCase() })) });
    await run.run();
    expect((await run.rows(companyNews)).map(({ symbol }) => symbol)).toEqual(['AAA', 'AAA']);
    expect(run.logged).toContain(
      'company_news: 2 symbols found under another spelling or alias: aaa for AAA (2), bbb for BBB (1).',
    );
  });
});

describe('an alias', () => {
  const renamed = (rows: readonly Cells[]) =>
    rows.map((row) => (row.symbol === 'AAA' && String(row.date) < '2014-02-03' ? { ...row, symbol: 'OLD' } : row));
  const settings = { aliases: [{ symbol: 'AAA', alias: 'OLD', to: '2014-02-02' }] };

  it('joins the bars of a company that was renamed', async () => {
    run.putDefaults();
    await run.run();
    const exact = await barDigests();
    run.lake = run.openLake('other');
    run.settings.universe = settings;
    run.putDefaults({ bars: renamed });
    await run.run();
    expect(await barDigests()).toEqual(exact);
    expect(run.summary).toMatch(/OLD for AAA by alias \\\(\d+/);
  });

  it('leaves the rows of its namesake after its last day alone', async () => {
    run.settings.universe = settings;
    const stranger = candles(['OLD'], '2014-02-03', '2014-03-28').map((row) => ({ ...row, close: 1, low: 1 }));
    run.putDefaults({ bars: (rows) => [...renamed(rows), ...stranger] });
    await run.run();
    const closes = (await run.rows(marketDaily)).filter(({ symbol }) => symbol === 'AAA').map(({ close }) => close);
    expect(closes).not.toContain(1);
  });

  it('counts for news by the day of its publication in New York', async () => {
    run.settings.universe = { aliases: [{ symbol: 'AAA', alias: 'OLD', to: '2014-03-27' }] };
    const [item] = defaultNews;
    const at = (published: string, id: string) => ({ ...item, symbol: 'OLD', id, url: `http://x/${id}`, published });
    run.putDefaults({ news: [at('2014-03-28T03:59:59Z', 'last'), at('2014-03-28T04:00:00Z', 'after')] });
    await run.run();
    expect((await run.rows(companyNews)).map(({ id }) => id)).toEqual(['last']);
  });

  it('that takes the rows of a member from it is refused', async () => {
    run.settings.universe = { aliases: [{ symbol: 'AAA', alias: 'BBB' }] };
    run.putDefaults();
    await expect(run.run()).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('BBB stands for AAA at all times, and is a symbol of the universe itself'),
    });
  });

  it('of a symbol that is not in the universe is said', async () => {
    run.settings.universe = { aliases: [{ symbol: 'ZZZ', alias: 'YYY' }] };
    run.putDefaults();
    await run.run();
    expect(run.logged).toContain('universe.aliases: ZZZ (YYY) is no symbol of the universe.');
  });

  it.each([
    ['stands for itself', [{ symbol: 'AAA', alias: 'AAA' }], 'differs from its symbol'],
    [
      'ends before it begins',
      [{ symbol: 'AAA', alias: 'OLD', from: '2014-02-02', to: '2014-02-01' }],
      'from before to',
    ],
    ['has a date that is none', [{ symbol: 'AAA', alias: 'OLD', to: '2014-02-30' }], 'YYYY-MM-DD'],
    [
      'stands for two symbols on one day',
      [
        { symbol: 'AAA', alias: 'OLD', to: '2014-02-02' },
        { symbol: 'BBB', alias: 'OLD', from: '2014-02-02' },
      ],
      'one symbol on any day',
    ],
  ])('that %s is no configuration', async (_, aliases, message) => {
    run.settings.universe = { aliases };
    run.putDefaults();
    await expect(run.run()).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining(message) });
  });
});

describe('symbols without any bar', () => {
  const bars = (symbols: readonly string[]) => csv(candles([...symbols, 'SPY'], '2013-11-01', '2014-03-28'));

  it('over the budget stop the run, with the spellings that resemble them', async () => {
    run.putDefaults();
    run.put('candles.csv', bars(['AAA', 'BBB.US', 'CCC.N']));
    await expect(run.run()).rejects.toMatchObject({
      name: 'GateError',
      message:
        'The ingest is not good enough to score. 2014-03-28: 2 of 3 symbols have no bar at all, allowed are 10 % ' +
        '(market.absent_budget): BBB, CCC; the sources hold BBB.US (BBB?), CCC.N (CCC?): see universe.aliases.',
    });
    expect(await run.rows(marketDaily)).toEqual([]);
  });

  it('within the budget are a warning', async () => {
    run.settings.market = { absent_budget: 0.7 };
    run.putDefaults();
    run.put('candles.csv', bars(['AAA']));
    await run.run();
    expect(run.logged).toContain('2014-03-28: no bar at all of 2 symbols: BBB, CCC');
  });

  it('of several weeks are named once', async () => {
    run.putDefaults();
    run.put('candles.csv', bars(['AAA', 'BBB']));
    await expect(run.run('2014-03-14..2014-03-28')).rejects.toThrow(
      '2014-03-14 to 2014-03-28 (3 weeks): 1 of 3 symbols have no bar at all, allowed are 10 % (market.absent_budget): CCC.',
    );
  });
});
