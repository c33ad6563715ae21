import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets } from '../../src/backbone/datasets.ts';
import { isoDate } from '../../src/calendar/date.ts';
import { panel as panelDataset } from '../../src/panel/datasets.ts';
import { backbone } from '../../src/stages/research/backbone.stage.ts';
import { panel } from '../../src/stages/research/panel.stage.ts';
import { lakeIn } from '../support/backbone/research-lake.ts';
import { asPaid, asTraded, type RealSplit, realSplits, shareInCents } from './as-traded.ts';
import {
  dividendsOf,
  equityFile,
  type ProviderBar,
  type ProviderDividend,
  type ProviderFile,
  providerBars,
  stockNetFile,
  writeAssets,
  writePack,
} from './provider-file.ts';
import { RealStore } from './real-store.ts';
import { tableLine } from './table-line.ts';

for (const { path, isThere } of [equityFile, stockNetFile]) {
  if (!isThere)
    console.log(`${path} is not beside the checkout: adjusted returns are not compared with its adjusted closes.`);
}

const tolerance = 1e-6;

/**
 * Why the adjusted closes of these cannot be had from dividends of four digits: the provider divided the dividends before a spin-off by its
 * ratio, so that they have more digits.
 */
const manyDigits: Readonly<Record<string, string>> = {
  DHR: 'Fortive, 2016-07-05',
  DXC: 'of Hewlett Packard, 2015-11-30, and Perspecta, 2018-06-01',
  HLT: 'Park and Grand Vacations, 2017-01-04',
  HPE: 'Everett and Seattle, 2017',
  JCI: 'Adient, 2016-10-31',
  NI: 'Columbia Pipeline, 2015-07-02',
  PPL: 'Talen, 2015-06-02',
  WEC: 'no spin-off: a dividend for a part of a quarter',
  XRX: 'Conduent, 2017-01-03',
};

describe.each<{ name: string; file: ProviderFile; splitDays: number; dividendDays: number; unknownAmounts: number }>([
  { name: 'S&P 500 half', file: equityFile, splitDays: 19, dividendDays: 4022, unknownAmounts: 18 },
  { name: 'StockNet', file: stockNetFile, splitDays: 5, dividendDays: 1306, unknownAmounts: 6 },
])(
  'adjusted returns of $name, from bars as traded, splits and dividends',
  ({ file, splitDays, dividendDays, unknownAmounts }) => {
    let store: RealStore;
    let bars: ReadonlyMap<string, readonly ProviderBar[]>;
    let splits: readonly RealSplit[];
    let dividends: readonly ProviderDividend[];
    let returns: ReadonlyMap<string, number>;
    let expected: ReadonlyMap<string, number>;

    beforeAll(async () => {
      store = new RealStore();
      if (!file.isThere) return;
      bars = await providerBars(file);
      splits = realSplits.filter(({ symbol, exDay }) => isWithin(bars.get(symbol), exDay));
      dividends = dividendsOf(bars).map(asPaid);
      writePacks();
      await store.run(backbone, { mode: 'bulk' });
      await store.run(panel, { 'as-of': 'sessions:2000', threads: '1' });
      returns = await panelReturns();
      expected = new Map(
        [...bars].flatMap(([symbol, own]) =>
          own
            .slice(1)
            .map(({ day, adjusted }, i) => [`${symbol} ${day}`, adjusted / (own[i] as ProviderBar).adjusted - 1]),
        ),
      );
    });
    afterAll(() => store.remove());

    function writePacks(): void {
      writeAssets(store.packs, bars.keys());
      const rows = [...bars].flatMap(([symbol, own]) =>
        own.map((bar) => {
          const { day, open, high, low, close, volume } = asTraded(symbol, bar);
          return [symbol, isoDate(day), open, high, low, close, volume];
        }),
      );
      writePack(store.packs, 'bars.csv', ['symbol', 'date', 'open', 'high', 'low', 'close', 'volume'], rows);
      writePack(
        store.packs,
        'actions.csv',
        ['symbol', 'ex_date', 'kind', 'value'],
        [
          ...splits.map(({ symbol, exDay, ratio }) => [symbol, isoDate(exDay), 'split', ratio]),
          ...dividends.map(({ symbol, exDay, value }) => [symbol, isoDate(exDay), 'dividend', value]),
        ],
      );
      const named = { columns: { symbol: 'symbol' }, values: { exchange: 'US' } };
      const packs = [
        { kind: 'assets', files: [join(store.packs, 'assets.csv')] },
        { kind: 'bars', files: [join(store.packs, 'bars.csv')], ...named },
        { kind: 'actions', files: [join(store.packs, 'actions.csv')], ...named },
      ];
      store.configure('research.yaml', { backbone: { packs } });
    }

    /** ret_1d of the panel, by symbol and epoch day. */
    async function panelReturns(): Promise<Map<string, number>> {
      const symbols = new Map((await store.rows(assets)).map(({ number, symbol }) => [number, symbol]));
      const lake = lakeIn(store);
      const found = new Map<string, number>();
      for await (const { table } of lake.readEach(panelDataset, await lake.list(panelDataset), [
        'asset',
        'as_of',
        'ret_1d',
      ])) {
        const { asset, as_of, ret_1d } = table.columns;
        for (let row = 0; row < table.rows; row++)
          found.set(`${symbols.get(asset[row])} ${as_of[row]}`, ret_1d[row] as number);
      }
      return found;
    }

    /** How far the return of a day is from that of the adjusted closes. */
    function difference(symbol: string, day: number): number {
      return Math.abs(
        (returns.get(`${symbol} ${day}`) ?? Number.NaN) - (expected.get(`${symbol} ${day}`) ?? Number.NaN),
      );
    }

    it('bars before a split are in whole cents as traded, and were not in the file', ({ skip }) => {
      skip(!file.isThere);
      for (const { symbol, exDay, ratio } of splits) {
        const before = (bars.get(symbol) ?? []).filter(({ day }) => day < exDay).slice(-60);
        // After a spin-off the provider has divided what came before by a number of many digits.
        if (symbol === 'ARNC' || symbol === 'HLT') continue;
        expect(shareInCents(before.map((bar) => asTraded(symbol, bar))), symbol).toBe(1);
        // Whole cents times the old shares of a reverse split are whole cents.
        if (ratio > 1) expect(shareInCents(before), symbol).toBeLessThan(0.6);
      }
    });

    it('equal those of the adjusted closes to 1e-6 on every split day', ({ skip }) => {
      skip(!file.isThere);
      const days = splits.map(({ symbol, exDay }) => ({ symbol, day: exDay, by: difference(symbol, exDay) }));
      console.log(
        [
          tableLine(['symbol', 'ex-date', 'new for old', 'largest difference']),
          ...days.map(({ symbol, day, by }, i) =>
            tableLine([symbol, isoDate(day), splits[i]?.ratio ?? null, by.toExponential(1)]),
          ),
        ].join('\n'),
      );
      expect(days).toHaveLength(splitDays);
      expect(days.filter(({ by }) => !(by <= tolerance))).toEqual([]);
    });

    it('equal those of the adjusted closes to 1e-6 on every other day but dividend days of which the amount is not known', ({
      skip,
    }) => {
      skip(!file.isThere);
      const exDays = new Set(dividends.map(({ symbol, exDay }) => `${symbol} ${exDay}`));
      const days = [...bars].flatMap(([symbol, own]) =>
        own.slice(1).map(({ day }) => ({ symbol, day, by: difference(symbol, day) })),
      );
      const apart = days.filter(({ by }) => !(by <= tolerance));
      const listed = apart.map(({ symbol, day, by }) => `${symbol} ${isoDate(day)} ${by.toExponential(1)}`);
      console.log(
        `${days.length} days, ${exDays.size} of them with a dividend; ${apart.length} beyond ${tolerance}: ${listed.join(', ')}`,
      );
      expect(exDays.size).toBe(dividendDays);
      expect(apart.filter(({ symbol, day }) => !exDays.has(`${symbol} ${day}`))).toEqual([]);
      expect(apart).toHaveLength(unknownAmounts);
      expect([...new Set(apart.map(({ symbol }) => symbol))].filter((symbol) => !(symbol in manyDigits))).toEqual([]);
      expect(Math.max(...apart.map(({ by }) => by))).toBeLessThan(5e-6);
    });
  },
);

function isWithin(own: readonly ProviderBar[] | undefined, day: number): boolean {
  return own !== undefined && (own[0]?.day ?? day) < day && day <= (own.at(-1)?.day ?? 0);
}
