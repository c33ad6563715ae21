import { afterAll, describe, expect, it } from 'vitest';
import { terminalText } from '../../../src/text/terminal.ts';
import { type Cells, candles, csv, IngestRun } from '../../support/ingest/ingest-run.ts';
import { shapesOf } from '../../support/ingest/shapes.ts';
import { TriedFiles } from '../../support/ingest/tried-files.ts';

const tried = new TriedFiles();
afterAll(() => tried.remove());

const bars = candles(['AAA', 'BBB', 'SPY'], '2026-03-30', '2026-06-30');
const without = (rows: readonly Cells[], name: string) => rows.map(({ [name]: _, ...row }) => row);
const yfinance = (rows: readonly Cells[]) => shapesOf.yfinance(rows)['yfinance/download.csv'] ?? '';
/** As yfinance writes it by default: the closes adjusted, and no column besides. */
const autoAdjusted = (rows: readonly Cells[]) => {
  const lines = yfinance(rows).split('\n');
  const kept = (lines[0] ?? '').split(',').flatMap((field, i) => (field === 'Adj Close' ? [] : [i]));
  return lines.map((line) => (line === '' ? '' : kept.map((i) => line.split(',')[i]).join(','))).join('\n');
};

describe('closes of yfinance that are adjusted already are taken for adjusted ones:', () => {
  it('a download', async () => {
    await tried.attempt(tried.put('auto/download.csv', autoAdjusted(bars)));
    expect(tried.settings().market).toMatchObject({ format: 'yfinance', columns: { adj_close: 'Close' } });
    expect(tried.shown).not.toContain('Adjusted closes');
    expect(terminalText(tried.shown)).toContain('unless auto_adjust is False');
  });

  it('the history of a ticker', async () => {
    const rows = bars.filter(({ symbol }) => symbol === 'AAA');
    const history = rows.map(({ date, open, high, low, close, volume }) =>
      [`${date} 00:00:00-04:00`, open, high, low, close, volume, 0, 0].join(','),
    );
    const text = ['Date,Open,High,Low,Close,Volume,Dividends,Stock Splits', ...history, ''].join('\n');
    await tried.attempt(tried.put('history/AAA.csv', text));
    expect(tried.settings().market).toMatchObject({ format: 'yahoo', columns: { adj_close: 'Close' } });
    expect(tried.shown).not.toContain('Adjusted closes');
  });

  it('and those of others are not, though it is said how', async () => {
    await tried.attempt(tried.put('plain/bars.csv', csv(without(bars, 'adj_close'))));
    expect(tried.settings().market).toEqual({ files: [`${tried.folder}/plain/bars.csv`] });
    expect(terminalText(tried.shown)).toContain('"columns: { adj_close: close }" says that they are');
  });

  it('which the ingest reads as it was shown', async () => {
    const run = new IngestRun();
    run.putDefaults();
    run.put('download.csv', autoAdjusted(candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', '2014-03-28')));
    run.settings.market = {
      format: 'yfinance',
      columns: { adj_close: 'Close' },
      files: [`${run.folder}/download.csv`],
    };
    await run.run();
    expect(run.logged.join('\n')).not.toContain('No adjusted close');
    run.remove();
  });
});

describe('a file that is nearly one of yfinance is told by what it has instead:', () => {
  const renamed = yfinance(bars).replaceAll(/(?<=,)Close\b/g, 'Last');
  const nameless = yfinance(bars).replace(/\nTicker,.*\n/, '\n');
  const cases: [string, string, string][] = [
    [
      'a field of another name',
      renamed,
      'download.csv looks like a table of yfinance, but has no Close; it has "Last" among its fields.',
    ],
    [
      'no line of symbols',
      nameless,
      'download.csv looks like a table of yfinance, but has no line of symbols (Ticker,AAPL,…) beside that of its fields.',
    ],
  ];
  it.each(cases)('%s, when it is tried', async (_, text, message) => {
    expect(await tried.refusal(tried.put('nearly/download.csv', text))).toContain(message);
  });

  it.each(cases)('%s, when it is ingested', async (_, text, message) => {
    const run = new IngestRun();
    run.putDefaults();
    run.put('download.csv', text);
    run.settings.market = { format: 'yfinance', columns: {}, files: [`${run.folder}/download.csv`] };
    await expect(run.run()).rejects.toThrow(message);
    run.remove();
  });

  it('and a table whose columns share one name is told by that', async () => {
    const text = 'when,x,x,x\n2026-03-30,1,2,3\n';
    expect(await tried.refusal(tried.put('twice.csv', text))).toContain(
      'twice.csv names 4 columns, and more than one of them "x".',
    );
  });
});

describe('a table of several symbols without a known column for them', () => {
  const firms = bars.map(({ symbol, adj_close: _, ...row }) => ({ ...row, Firm: symbol ?? '' }));

  it('is no table of the one in its name, and the column that may hold them is named', async () => {
    const refusal = await tried.refusal(tried.put('firms/all_stocks.csv', csv(firms)));
    expect(refusal).toContain(
      'Each day is there 3 times, as in a table of several symbols; not used: "Firm" (3 values).',
    );
    expect(tried.settings().market).not.toHaveProperty('symbol');
  });

  it('is not read either where a short name could be a symbol', async () => {
    expect(await tried.refusal(tried.put('firms/FIRM.csv', csv(without(firms, 'Firm'))))).toContain(
      'no other column says of which',
    );
  });
});

it('a file without a row is not said to lack columns that it has', async () => {
  const header = 'symbol,date,open,high,low,close,adj_close,volume\n';
  expect(await tried.refusal(tried.put('header/bars.csv', header))).toContain('not a single row');
  expect(tried.shown).not.toContain('What it lacks');
});

it('a step of prices is shown, with the line that explains it', async () => {
  const split = bars.map((row) => {
    const isAfter = row.symbol === 'AAA' && String(row.date) >= '2026-06-10';
    const prices = ['open', 'high', 'low', 'close', 'adj_close'].map((name) => [
      name,
      Number(row[name]) / (isAfter ? 4 : 1),
    ]);
    return { ...row, ...Object.fromEntries(prices) };
  });
  await tried.attempt(tried.put('split/bars.csv', csv(split)));
  const text = terminalText(tried.shown);
  expect(text).toContain('An explanation of 1 step of prices: AAA on 2026-06-10');
  expect(text).toContain('known_steps: [{ symbol: AAA, date: 2026-06-10, is: split, ratio: 4 }]');
});

it('bars of minutes are no daily ones', async () => {
  const text = (shapesOf.stooq(bars)['stooq/aaa.us.txt'] ?? '').replaceAll('.US,D,', '.US,5,');
  expect(await tried.refusal(tried.put('minutes/aaa.us.txt', text))).toContain(
    'Its bars are of 5 minutes, as <PER> says',
  );
});

it('a list of symbols without a header is told what it needs', async () => {
  expect(await tried.refusal(tried.put('list.csv', 'AAPL\nMSFT\n'))).toContain('put "symbol" in the first line');
});
