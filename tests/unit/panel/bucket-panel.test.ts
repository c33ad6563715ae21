import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BucketKnowledge } from '../../../src/backbone/asset-histories.ts';
import { assetActions, barsRevisions, delistings } from '../../../src/backbone/datasets.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { fillPanel } from '../../../src/panel/bucket-panel.ts';
import { allColumns } from '../../../src/panel/panel-columns.ts';
import { PanelMemory } from '../../../src/panel/panel-memory.ts';
import { rowsFor } from '../../../src/panel/panel-tables.ts';

const first = 16_000;

interface Known {
  readonly date: number;
  readonly knownFrom: number;
}

/** What is known of one asset; all days count from the first. */
interface Asset {
  readonly closes: readonly number[];
  readonly actions: readonly (Known & { readonly kind: string; readonly value: number })[];
  readonly revisions: readonly (Known & { readonly close: number })[];
  readonly late: readonly Known[];
}

function knowledgeOf({ actions, revisions }: Asset): BucketKnowledge {
  const sorted = <T extends Known>(rows: readonly T[]) =>
    rows.toSorted((a, b) => a.date - b.date || a.knownFrom - b.knownFrom);
  const ofActions = emptyTable(assetActions.columns, actions.length).columns;
  for (const [row, { date, kind, value, knownFrom }] of sorted(actions).entries()) {
    ofActions.ex_date[row] = first + date;
    ofActions.kind[row] = kind;
    ofActions.value[row] = value;
    ofActions.known_from[row] = first + knownFrom;
    ofActions.revision[row] = row;
  }
  const ofRevisions = emptyTable(barsRevisions.columns, revisions.length).columns;
  for (const [row, { date, close, knownFrom }] of sorted(revisions).entries()) {
    ofRevisions.date[row] = first + date;
    for (const name of ['open', 'high', 'low', 'close'] as const) ofRevisions[name][row] = close;
    ofRevisions.known_from[row] = first + knownFrom;
  }
  return { actions: ofActions, revisions: ofRevisions, delistings: emptyTable(delistings.columns).columns };
}

/** The columns of the panel of one asset, a row for every day. */
function panelOf(asset: Asset) {
  const days = asset.closes.length;
  const memory = new PanelMemory({ bars: days, rows: days });
  memory.clear(days);
  for (const [i, close] of asset.closes.entries()) {
    memory.bars.dates[i] = first + i;
    for (const name of ['open', 'high', 'low', 'close'] as const) memory.bars[name][i] = close;
    memory.bars.volume[i] = 100 + i;
  }
  const asOf = Int32Array.from({ length: days }, (_, i) => first + i);
  const late = asset.late.toSorted((a, b) => a.date - b.date);
  const bars = {
    ...memory.bars,
    assets: Int32Array.of(0),
    starts: Int32Array.of(0, days),
    late: {
      asset: new Int32Array(late.length),
      date: Int32Array.from(late, ({ date }) => first + date),
      knownFrom: Int32Array.from(late, ({ knownFrom }) => first + knownFrom),
    },
  };
  const { rows } = rowsFor(asOf, bars.assets);
  const { columns, filled } = memory;
  const lastSession = first + days - 1;
  fillPanel({ bars, knowledge: knowledgeOf(asset), asOf, lastSession, rows, columns, filled });
  return memory;
}

/** All that was known on a day, and nothing else. */
function cutAt(asset: Asset, day: number): Asset {
  const known = <T extends Known>(rows: readonly T[]) =>
    rows.filter(({ date, knownFrom }) => Math.max(date, knownFrom) <= day);
  const absent = new Set(asset.late.filter(({ knownFrom }) => knownFrom > day).map(({ date }) => date));
  return {
    closes: asset.closes.slice(0, day + 1),
    actions: known(asset.actions),
    revisions: known(asset.revisions),
    // A bar that has not come is late for ever.
    late: asset.late
      .filter(({ date }) => date <= day)
      .map((bar) => (absent.has(bar.date) ? { ...bar, knownFrom: 30_000 } : bar)),
  };
}

const days = 120;
const known = { date: fc.integer({ min: 1, max: days - 1 }), delay: fc.constantFrom(0, 0, 0, 3, 30) };
const dated = <T extends { date: number; delay: number }>({ delay, ...rest }: T) => ({
  ...rest,
  knownFrom: rest.date + delay,
});
const anyAsset: fc.Arbitrary<Asset> = fc.record({
  closes: fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: days, maxLength: days }),
  actions: fc.uniqueArray(
    fc
      .record({
        ...known,
        kind: fc.constantFrom('split', 'dividend'),
        value: fc.double({ min: 0.2, max: 3, noNaN: true }),
      })
      .map(dated),
    { maxLength: 5, selector: ({ date }) => date },
  ),
  revisions: fc
    .array(fc.record({ ...known, close: fc.double({ min: 1, max: 500, noNaN: true }) }).map(dated), { maxLength: 3 })
    .map((rows) => rows.filter(({ date, knownFrom }) => knownFrom > date)),
  late: fc
    .uniqueArray(fc.record(known).map(dated), { maxLength: 3, selector: ({ date }) => date })
    .map((rows) => rows.filter(({ date, knownFrom }) => knownFrom > date)),
});

/** The features and flags of the first rows, as bytes. */
function bytes({ columns, filled }: PanelMemory, rows: number): Buffer {
  const arrays = Object.entries(allColumns(columns)).filter(([name]) => !name.startsWith('fwd_'));
  return Buffer.concat([
    filled.slice(0, rows),
    ...arrays.map(([, values]) => new Uint8Array(values.slice(0, rows).buffer)),
  ]);
}

test('cutting bars, revisions and actions on any day changes no feature of a day before it, bit for bit', () => {
  fc.assert(
    fc.property(anyAsset, fc.integer({ min: 1, max: days - 1 }), (asset, day) => {
      const whole = bytes(panelOf(asset), day + 1);
      expect(bytes(panelOf(cutAt(asset, day)), day + 1).equals(whole)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

describe('an action that is known later', () => {
  const closes = Array.from({ length: days }, (_, i) => (i < 60 ? 100 : 50) + Math.sin(i));
  const split = (knownFrom: number): Asset => ({
    closes,
    actions: [{ date: 60, kind: 'split', value: 2, knownFrom }],
    revisions: [],
    late: [],
  });

  test('moves nothing before the day from which it is known, and all after it as if it had been known at once', () => {
    const { features } = panelOf(split(70)).columns;
    const { features: none } = panelOf({ ...split(70), actions: [] }).columns;
    const { features: atOnce } = panelOf(split(60)).columns;
    expect(features.ret_20d.slice(0, 70)).toEqual(none.ret_20d.slice(0, 70));
    expect(features.ret_20d.slice(70)).toEqual(atOnce.ret_20d.slice(70));
    expect(features.ret_20d[65]).toBeLessThan(-0.4);
    expect(Math.abs(features.ret_20d[75] as number)).toBeLessThan(0.1);
  });

  test('is in what followed, whenever it was known', () => {
    expect(panelOf(split(70)).columns.outcomes.fwd_ret_5d[58]).toBe(panelOf(split(60)).columns.outcomes.fwd_ret_5d[58]);
  });

  test('leaves prices in shares of the day: the mean of 20 closes is that of closes as traded before the split', () => {
    const { features } = panelOf(split(60)).columns;
    const traded = closes.slice(40, 60).reduce((sum, close) => sum + close, 0) / 20;
    expect(features.sma_20[59]).toBeCloseTo(traded, 10);
    expect(features.sma_20[60]).toBeCloseTo(
      (closes.slice(41, 60).reduce((sum, close) => sum + close / 2, 0) + (closes[60] as number)) / 20,
      10,
    );
  });
});
