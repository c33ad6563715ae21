import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { marketDaily } from '../../../src/market/datasets.ts';
import { type Cells, candles, csv, IngestRun } from '../../support/ingest/ingest-run.ts';

let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

const bars = (until = '2014-03-28') => candles(['AAA', 'BBB', 'CCC', 'SPY'], '2013-11-01', until);
const without = (column: string) => (rows: Cells[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)));
const renamed = (to: string) => (rows: Cells[]) =>
  rows.map(({ adj_close, ...row }) => ({ ...row, [to]: adj_close ?? null }));
const columns = (names: Record<string, string>) => {
  run.settings.market = { columns: names };
};
const isAdjusted = async () => (await run.rows(marketDaily)).map(({ adj_close: value }) => value !== null);

describe('the adjusted close of a file', () => {
  it.each(['adj_close', 'Adj Close', 'adjclose', 'adjusted_close'])(
    'is taken under its usual name %s without being configured, with the bytes of a configured one',
    async (name) => {
      run.putDefaults();
      columns({ adj_close: 'adj_close' });
      await run.run();
      const named = await run.digests();
      const other = run.openLake('other');
      run.put('candles.csv', csv(renamed(name)(bars())));
      columns({});
      await run.run('2014-03-28', other);
      expect(await run.digests(other)).toEqual(named);
      expect(run.summary).not.toContain('djusted close');
    },
  );

  it('is left alone with none, which is said', async () => {
    run.putDefaults();
    columns({ adj_close: 'none' });
    await run.run();
    expect(await isAdjusted()).not.toContain(true);
    expect(run.summary).toContain('No adjusted close in the files');
  });

  it('is an error where it is named and missing', async () => {
    run.putDefaults();
    columns({ adj_close: 'adjusted' });
    await expect(run.run()).rejects.toThrow('has no column "adjusted"');
  });

  it('is missed once where the files have none', async () => {
    run.putDefaults({ bars: without('adj_close') });
    columns({});
    await run.run();
    expect(run.logged.filter((line) => line.startsWith('No adjusted close in the files'))).toHaveLength(1);
  });

  it('is counted where it is half empty', async () => {
    const half = (rows: Cells[]) =>
      rows.map((row) => (row.symbol === 'BBB' && String(row.date) < '2014-02-01' ? { ...row, adj_close: null } : row));
    run.putDefaults({ bars: half });
    columns({});
    await run.run();
    expect(run.logged.join('\n')).toContain('The adjusted close is empty in 42 of 81 bars of BBB');
  });

  it('is said to be missing for the symbols of the one file that has none', async () => {
    run.putDefaults({ bars: (rows) => rows.filter(({ symbol }) => symbol !== 'SPY') });
    run.put('spy.csv', csv(without('adj_close')(bars().filter(({ symbol }) => symbol === 'SPY'))));
    run.settings.market = { columns: {}, files: ['candles.csv', 'spy.csv'].map((name) => `${run.folder}/${name}`) };
    await run.run();
    expect(run.logged.join('\n')).toContain('No adjusted close in 1 of 4 symbols (SPY)');
  });

  it('is said to start, and to stop, between two ingested weeks', async () => {
    columns({});
    run.putDefaults({ bars: without('adj_close') });
    await run.run('2014-03-21');
    run.putDefaults();
    await run.run('2014-03-28');
    expect(run.logged.join('\n')).toContain(
      'Adjusted closes are taken now, and the stored bars have none: AAA, BBB, CCC, SPY. The source has begun to give them, or market.columns.adj_close was "none" before.',
    );
    run.now = Date.parse('2014-04-05T12:00:00Z');
    run.put('candles.csv', csv(without('adj_close')(bars('2014-04-04'))));
    await run.run('2014-04-04');
    expect(run.logged.join('\n')).toContain(
      'No adjusted close is taken any more, and the stored bars have one: AAA, BBB, CCC, SPY. The source gives none any more, or market.columns.adj_close is "none" now.',
    );
    await run.run('2014-04-04');
    expect(run.logged.join('\n')).not.toContain('any more');
  });
});
