import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GateError } from '../../../src/errors.ts';
import { universe } from '../../../src/ingest/datasets.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { countingRows, takenLater } from '../../../src/sources/quarantine.ts';
import { type Cells, candles, csv, defaultNews, IngestRun, ndjson } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

/** How many rows of the quarantine count, by dataset and reason: what the summary of a week says. */
async function counting(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const keys of await run.lake.list(quarantine)) {
    const { table } = await run.lake.require(quarantine, keys);
    for (const { reason } of countingRows(table, keys.period ?? '')) {
      const name = `${keys.dataset}: ${reason}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}

/** What is kept of refused rows, whether they count or not. */
const kept = async (reason: string) => (await run.rows(quarantine)).filter((row) => row.reason === reason).length;

const changed = (where: (row: Cells) => boolean, to: (row: Cells) => Cells) => (rows: Cells[]) =>
  rows.map((row) => (where(row) ? { ...row, ...to(row) } : row));
const isA = ({ symbol }: Cells) => symbol === 'AAA';
const all = () => true;
const american = ({ date }: Cells) => {
  const [year, month, day] = String(date).split('-').map(Number);
  return { date: `${month}/${day}/${year}` };
};
const grouped = ({ close }: Cells) => ({ close: `"1,0${close}.00"`, high: 9999 });

describe('rows that were set aside count no more once they are taken:', () => {
  it.each<[string, (rows: Cells[]) => Cells[], Record<string, unknown>, Record<string, unknown>, string]>([
    ['under another notation of numbers', changed(isA, grouped), {}, { thousands: ',' }, 'NULL_PRICE'],
    [
      'under another form of dates, those before the window included',
      changed(all, american),
      { date_format: 'D/M/YYYY' },
      { date_format: 'M/D/YYYY' },
      'UNREADABLE_DATE',
    ],
    [
      'under another column of prices',
      (rows) => rows.map((row) => ({ ...row, last: row.close ?? null, close: isA(row) ? 'x' : 1 })),
      {},
      { columns: { adj_close: 'adj_close', close: 'last' } },
      'NULL_PRICE',
    ],
    [
      'under another column of symbols',
      (rows) =>
        rows.map(
          (row) =>
            ({ ...row, ticker: row.symbol ?? null, symbol: isA(row) ? 'Alpha, Inc' : (row.symbol ?? null) }) as Cells,
        ),
      {},
      { columns: { adj_close: 'adj_close', symbol: 'ticker' } },
      'INVALID_SYMBOL',
    ],
    [
      'where one of several rows of a day counts',
      (rows) => [...rows, ...rows.filter(isA).map((row) => ({ ...row, volume: 9 }))],
      {},
      { repeated_bars: 'last' },
      'CONFLICTING_DUPLICATE',
    ],
  ])('%s', async (_, bars, wrong, right, reason) => {
    const quotedNames = (rows: Cells[]) =>
      bars(rows).map((row) => ({
        ...row,
        symbol: String(row.symbol).includes(',') ? `"${row.symbol}"` : (row.symbol ?? null),
      }));
    run.putDefaults({ bars: quotedNames });
    run.settings.market = wrong;
    await expect(run.run()).rejects.toThrow();
    const refused = (await run.rows(quarantine)).length;
    expect(await kept(reason)).toBeGreaterThan(20);
    expect((await counting())[`market_daily: ${reason}`]).toBe(await kept(reason));
    run.settings.market = right;
    await run.run();
    expect(await counting()).toEqual({});
    expect([(await run.rows(quarantine)).length, await kept(takenLater)]).toEqual([2 * refused, refused]);
    expect(run.logged.join('\n')).toContain(
      `${refused} rows that earlier runs set aside were taken now and count no more`,
    );
    const digests = await run.digests();
    await run.run();
    expect(await run.digests()).toEqual(digests);
  });

  it.each<[string, (rows: Cells[]) => Cells[], string]>([
    ['without a price', changed(isA, () => ({ close: 'null' })), 'NULL_PRICE'],
    ['given twice', (rows) => [...rows, ...rows.filter(isA)], 'DUPLICATE_BAR'],
    [
      'given twice with other values',
      (rows) => [...rows, ...rows.filter(isA).map((row) => ({ ...row, volume: 9 }))],
      'CONFLICTING_DUPLICATE',
    ],
  ])('in a file that was mended: %s', async (_, bars, reason) => {
    run.putDefaults({ bars });
    await expect(run.run()).rejects.toThrow(GateError);
    expect((await counting())[`market_daily: ${reason}`]).toBeGreaterThan(20);
    run.putDefaults();
    await run.run();
    expect(await counting()).toEqual({});
    expect(await kept(reason)).toBeGreaterThan(20);
  });

  it('in a file that was mended: lines that were no records', async () => {
    run.putDefaults();
    run.put(
      'candles.csv',
      csv(candles(['AAA', 'SPY'], '2013-11-01', '2014-03-28')).replaceAll(/(?<=AAA.*\d)\n/g, ',\n'),
    );
    await expect(run.run()).rejects.toThrow(GateError);
    run.putDefaults();
    await run.run();
    expect(await counting()).toEqual({});
  });

  it('of news whose times and headlines were mended, and of a universe', async () => {
    const wrong = defaultNews.map((item) => ({
      ...item,
      published: item.id === 'n0' ? 'soon' : (item.published ?? ''),
      headline: item.id === 'n1' ? '' : (item.headline ?? ''),
    }));
    run.putDefaults({ news: wrong });
    run.put('universe.csv', 'symbol,sector,name\nAAA,Tech,A Inc\nB B B B,Energy,B Inc\nCCC,,C Inc\n');
    await expect(run.run()).rejects.toThrow(GateError);
    expect(await counting()).toEqual({
      'company_news: NO_HEADLINE': 1,
      'company_news: UNREADABLE_TIME': 1,
      'universe: INVALID_SYMBOL': 1,
    });
    run.putDefaults();
    await run.run();
    expect(await counting()).toEqual({});
    expect((await run.rows(universe)).map(({ symbol }) => symbol)).toEqual(['AAA', 'BBB', 'CCC']);
  });

  it('of news under another zone', async () => {
    const local = defaultNews.map((item, i) => ({
      ...item,
      published: i < 2 ? String(item.published).replace('Z', '') : (item.published ?? ''),
    }));
    run.putDefaults({ news: local });
    await expect(run.run()).rejects.toThrow(GateError);
    run.settings.news = { timezone: 'UTC' };
    await run.run();
    expect(await counting()).toEqual({});
  });

  it('not of a run that is refused again', async () => {
    run.putDefaults({ bars: changed(isA, () => ({ close: 'null' })) });
    await expect(run.run()).rejects.toThrow(GateError);
    const before = await counting();
    run.putDefaults({ news: defaultNews.map((item) => ({ ...item, headline: '' })) });
    await expect(run.run()).rejects.toThrow(GateError);
    expect(await counting()).toMatchObject(before);
    expect(await run.rows(marketDaily)).toEqual([]);
  });
});

describe('rows that were set aside go on counting', () => {
  const one = changed(
    ({ symbol, date }) => symbol === 'AAA' && date === '2014-02-12',
    () => ({ close: 'null' }),
  );

  it('while they are as they were, also in a file that has grown, and when they lie before the window', async () => {
    run.now = Date.parse('2014-05-04T12:00:00Z');
    const bad = changed(
      ({ symbol, date }) => symbol === 'AAA' && date === '2013-12-16',
      () => ({ close: 'null' }),
    );
    run.putDefaults({ bars: bad });
    await run.run('2014-03-21');
    run.putDefaults({ bars: (rows) => bad([...rows].reverse()) });
    await run.run('2014-03-28');
    expect(await counting()).toEqual({ 'market_daily: NULL_PRICE': 1 });
    run.putDefaults({ bars: () => bad(candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-05-02')) });
    await run.run('2014-05-02');
    expect(await counting()).toEqual({ 'market_daily: NULL_PRICE': 1 });
  });

  it('when the file does not hold them any more and nothing else tells what they told', async () => {
    run.putDefaults({ bars: one });
    await run.run();
    run.putDefaults({ bars: (rows) => rows.filter(({ symbol, date }) => symbol !== 'AAA' || date !== '2014-02-12') });
    await run.run();
    expect(await counting()).toEqual({ 'market_daily: NULL_PRICE': 1 });
  });

  it('beside those of an item of news that comes again', async () => {
    const [first, ...others] = defaultNews;
    const twice = first ? [first, { ...first, url: 'http://x/0?utm_source=a' }, ...others] : [];
    run.putDefaults({ news: twice });
    await run.run('2014-03-21');
    run.put('news.ndjson', ndjson([...twice, { ...defaultNews[1], id: 'n9', headline: 'Another' } as Cells]));
    await run.run('2014-03-28');
    expect(await counting()).toEqual({ 'company_news: DUPLICATE_NEWS': 1 });
  });
});
