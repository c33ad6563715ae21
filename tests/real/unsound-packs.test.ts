import { afterEach, describe, expect, it } from 'vitest';
import { bars } from '../../src/backbone/datasets.ts';
import { isoDate } from '../../src/calendar/date.ts';
import { polars } from '../../src/lake/polars.ts';
import { quarantine } from '../../src/sources/datasets.ts';
import { backbone } from '../../src/stages/research/backbone.stage.ts';
import { dirtyFile, stockNetFile, writeAssets } from './provider-file.ts';
import { RealStore } from './real-store.ts';

if (!stockNetFile.isThere) {
  console.log('The unsound files are not beside the checkout: what research sets aside of them is not shown.');
}

describe.skipIf(!stockNetFile.isThere)('unsound real files as packs of research', () => {
  let store: RealStore | undefined;
  afterEach(() => store?.remove());

  /** Takes a file of bars as it is. @returns the outputs of the stage, and what is set aside */
  async function fed(symbols: readonly string[], file: string, column: string) {
    store = new RealStore();
    writeAssets(store.packs, symbols);
    const packs = [
      { kind: 'assets', files: [`${store.packs}/assets.csv`] },
      { kind: 'bars', files: [file], columns: { symbol: column }, values: { exchange: 'US' } },
    ];
    store.configure('research.yaml', { backbone: { packs } });
    const { outputs, said } = await store.run(backbone, { mode: 'bulk' });
    return { store, outputs, said, setAside: await store.rows(quarantine) };
  }

  it('daily bars of Apple: the 26 whose year is wrong are set aside, half of them for a day without a session', async () => {
    const { outputs, said, setAside, store } = await fed(['AAPL'], dirtyFile.path, 'Name');
    expect(outputs).toMatchObject({ rows: 1_259 + 1, emitted: 1_233 + 1, quarantined: 26 });
    expect(said).toContain('1259 rows = 1233 emitted + 0 old + 0 duplicate + 26 quarantined');
    expect(await store.setAside()).toEqual({ NOT_A_SESSION: 13, MISDATED: 13 });
    expect(setAside.filter(({ record }) => !String(record).includes('"date":"2021-')).length).toBe(0);
    const dates = (await store.rows(bars)).map(({ date }) => isoDate(date as number));
    expect([dates.toSorted().at(0), dates.toSorted().at(-1)]).toEqual(['2013-02-08', '2017-12-29']);
  });

  it('StockNet: the three rows without a price are set aside, every other bar is taken', async () => {
    const pl = await polars();
    const symbols = pl.readParquet(stockNetFile.path).getColumn('symbol').unique().toArray() as string[];
    const { outputs, setAside } = await fed(symbols, stockNetFile.path, 'symbol');
    expect(outputs).toMatchObject({ rows: 109_850 + 89, emitted: 109_847 + 89, quarantined: 3, verdict: 'ok' });
    expect(
      setAside.map(({ symbol, reason, record }) => ({ symbol, reason, day: JSON.parse(String(record)).date })),
    ).toEqual(['PTR', 'REX', 'SNP'].map((symbol) => ({ symbol, reason: 'NULL_PRICE', day: '2016-06-29' })));
  });
});
