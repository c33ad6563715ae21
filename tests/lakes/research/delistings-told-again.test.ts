import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assets, delistings, universePit } from '../../../src/backbone/datasets.ts';
import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { panel, totalReturn } from '../../../src/panel/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  type ResearchPlace,
  researchPlace,
  researchPlaceIn,
  rowsOf,
  usualPacks,
} from '../../support/backbone/research-lake.ts';
import { runPanel, runUniverse } from '../../support/research/run-panel.ts';

// A delisting that is announced, moved, taken back and announced again, pack by pack: what each day knew of it, and what holders got in the end.

const day = (date: string) => epochDay(parseIsoDate(date));
const sessions = (from: string, to: string) =>
  sessionsBetween(parseIsoDate(from), parseIsoDate(to)).map(({ date }) => date as string);

const kinds = (folder: string) => [
  ...usualPacks(folder),
  { kind: 'actions', files: [join(folder, 'actions*')], columns: { asset: 'asset' } },
  {
    kind: 'delistings',
    files: [join(folder, 'delistings*')],
    columns: { asset: 'asset' },
    pack_date: 'delistings_{date}',
  },
];

const bars = (...spans: readonly (readonly [id: string, from: string, to: string])[]) =>
  `${[barsHeader, ...spans.flatMap(([id, from, to]) => sessions(from, to).map((date) => `${id},${date},10,11,9,10,1000000`))].join('\n')}\n`;
const said = (...rows: readonly string[]) => `${['asset,date,code,return', ...rows].join('\n')}\n`;

/** HALTED trades up to 19 May; TAKEN, whose delisting is taken back when its day is over, and OTHER go on. */
const firstLoad = {
  'assets.csv': `${assetsHeader}\nHALTED,HHH,US,stock,USD,,\nTAKEN,TTT,US,stock,USD,,\nOTHER,OOO,US,stock,USD,,\n`,
  'bars_1.csv': bars(
    ['HALTED', '2015-06-01', '2016-05-02'],
    ['TAKEN', '2015-06-01', '2016-05-02'],
    ['OTHER', '2015-06-01', '2016-05-02'],
  ),
  'actions_1.csv': 'asset,ex_date,kind,value\nHALTED,2016-03-01,dividend,0.5\n',
};

/** What comes later: the pack of each step, and the bars up to a day behind it. */
const steps = [
  {
    name: 'announced',
    packs: {
      'delistings_2016-05-03.csv': said('HALTED,2016-05-20,merger,0.1', 'TAKEN,2016-05-20,merger,0.1'),
      'bars_2.csv': bars(
        ['HALTED', '2016-05-03', '2016-05-09'],
        ['TAKEN', '2016-05-03', '2016-05-09'],
        ['OTHER', '2016-05-03', '2016-05-09'],
      ),
    },
  },
  {
    name: 'moved by one row',
    packs: {
      'delistings_2016-05-10.csv': said('HALTED,2016-06-03,merger,0.2'),
      'bars_3.csv': bars(
        ['HALTED', '2016-05-10', '2016-05-19'],
        ['TAKEN', '2016-05-10', '2016-05-23'],
        ['OTHER', '2016-05-10', '2016-05-23'],
      ),
    },
  },
  {
    name: 'past its new day',
    packs: { 'bars_4.csv': bars(['TAKEN', '2016-05-24', '2016-06-06'], ['OTHER', '2016-05-24', '2016-06-06']) },
  },
  {
    name: 'taken back',
    packs: {
      'delistings_2016-06-07.csv': said(
        'HALTED,2016-06-03,withdrawn,',
        'HALTED,2016-05-20,withdrawn,',
        'TAKEN,2016-05-20,withdrawn,',
      ),
      'bars_5.csv': bars(['TAKEN', '2016-06-07', '2016-06-08'], ['OTHER', '2016-06-07', '2016-06-08']),
    },
  },
  {
    name: 'announced again, for its first day',
    packs: {
      'delistings_2016-06-09.csv': said('HALTED,2016-05-20,liquidation,-0.5'),
      'bars_6.csv': bars(['TAKEN', '2016-06-09', '2016-06-10'], ['OTHER', '2016-06-09', '2016-06-10']),
    },
  },
];

const asOf = [
  '2016-05-19',
  '2016-05-20',
  '2016-06-02',
  '2016-06-03',
  '2016-06-06',
  '2016-06-07',
  '2016-06-08',
  '2016-06-09',
];

/** Why each asset can be bought on a date, or not: HALTED, TAKEN, OTHER by their first letter. */
async function universeOn(place: ResearchPlace, date: string): Promise<string> {
  const { table } = await lakeIn(place).require(universePit, { as_of: date });
  const ids = new Map((await rowsOf(place, assets)).map(({ number, id }) => [number, String(id)]));
  return Array.from({ length: table.rows }, (_, row) => rowAt(table, row))
    .map(({ asset, reason }) => `${ids.get(asset)?.[0]} ${reason}`)
    .sort()
    .join(', ');
}

/** The return of one session from the last bar of HALTED on. */
async function lastReturn(place: ResearchPlace): Promise<unknown> {
  await runPanel(place.lakeFolder, { 'as-of': '2016-05-19' });
  const [halted] = (await rowsOf(place, assets)).filter(({ id }) => id === 'HALTED');
  const rows = (await rowsOf(place, panel)).filter(({ asset }) => asset === halted?.number);
  return rows.map(({ fwd_ret_1d: value }) => (value === null ? null : Number((value as number).toFixed(9))))[0];
}

async function toldAgain(place: ResearchPlace) {
  await feed(place, { mode: 'bulk' });
  const seen = [];
  for (const { name, packs } of steps) {
    putPacks(place, packs);
    await feed(place, { mode: 'delta' });
    const last = Object.values(packs).at(-1)?.trimEnd().split('\n').at(-1)?.split(',')[1] ?? '';
    const dates = asOf.filter((date) => date <= last);
    if (dates.length > 0) await runUniverse(place.lakeFolder, { 'as-of': dates.join() });
    const universes: [string, string][] = [];
    for (const date of dates) universes.push([date, await universeOn(place, date)]);
    const held = last >= '2016-05-19' ? await lastReturn(place) : undefined;
    const factors = last >= '2016-05-19' ? (await rowsOf(place, totalReturn)).map(({ signal }) => signal) : [];
    seen.push({ name, universes: Object.fromEntries(universes), held, factors });
  }
  return seen;
}

describe('a delisting that is announced, moved, taken back and announced again by packs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-delistings-'));
  const place = researchPlaceIn(folder, firstLoad, kinds);
  let seen: Awaited<ReturnType<typeof toldAgain>> = [];
  beforeAll(async () => {
    seen = await toldAgain(place);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => seen.find((one) => one.name === name);

  it('is stored as often as it was said, each time known from the session of its pack', async () => {
    const rows = await rowsOf(place, delistings);
    const halted = (await rowsOf(place, assets)).find(({ id }) => id === 'HALTED')?.number;
    expect(
      rows
        .filter(({ asset }) => asset === halted)
        .map((row) => [isoDate(row.date as number), row.code, isoDate(row.known_from as number), row.assumed]),
    ).toEqual([
      ['2016-05-20', 'merger', '2016-05-03', 0],
      ['2016-05-20', 'withdrawn', '2016-06-07', 0],
      ['2016-05-20', 'liquidation', '2016-06-09', 0],
      ['2016-06-03', 'merger', '2016-05-10', 0],
      ['2016-06-03', 'withdrawn', '2016-06-07', 0],
    ]);
    expect(await feed(place, { mode: 'delta', again: 'true' })).toMatchObject({ emitted: 0, quarantined: 0 });
  });

  it('holds on each date as that date knew it', () => {
    const both = 'H OK, O OK, T OK';
    expect(seen.at(-1)?.universes).toEqual({
      '2016-05-19': both,
      // The day that was announced first: HALTED was moved by then, TAKEN was not.
      '2016-05-20': 'H OK, O OK, T DELISTED',
      '2016-06-02': 'H OK, O OK, T DELISTED',
      '2016-06-03': 'H DELISTED, O OK, T DELISTED',
      '2016-06-06': 'H DELISTED, O OK, T DELISTED',
      // Taken back: one has had no bar for two weeks, the other goes on.
      '2016-06-07': 'H MISSING_HISTORY, O OK, T OK',
      '2016-06-08': 'H MISSING_HISTORY, O OK, T OK',
      '2016-06-09': 'H DELISTED, O OK, T OK',
    });
  });

  it('changes no date before the one from which it was known', () => {
    const final = seen.at(-1)?.universes ?? {};
    for (const { universes } of seen) {
      for (const [date, then] of Object.entries(universes)) expect([date, then]).toEqual([date, final[date]]);
    }
  });

  it('counts in returns by what was said last and not taken back, once its day has come', () => {
    // Moved: the return that was given for the first day has no say, and the new day is still to come.
    expect(at('moved by one row')?.held).toBeNull();
    expect(at('past its new day')?.held).toBe(0.2);
    expect(at('taken back')?.held).toBeNull();
    expect(at('announced again, for its first day')?.held).toBe(-0.5);
  });

  it('moves no cumulative factor', () => {
    const factors = seen.filter(({ factors: own }) => own.length > 0).map(({ factors: own }) => own);
    expect(factors).toHaveLength(4);
    for (const own of factors) expect(own).toEqual([0.95]);
  });
});

it('a delisting that is moved to an earlier day holds from there', async () => {
  const place = researchPlace(
    { ...firstLoad, 'bars_1.csv': bars(['HALTED', '2015-06-01', '2016-05-12'], ['OTHER', '2015-06-01', '2016-05-31']) },
    kinds,
  );
  await feed(place);
  putPacks(place, { 'delistings_2016-05-03.csv': said('HALTED,2016-05-20,merger,0.1') });
  await feed(place, { mode: 'delta' });
  putPacks(place, { 'delistings_2016-05-10.csv': said('HALTED,2016-05-13,bankruptcy,-0.9') });
  await feed(place, { mode: 'delta' });
  await runUniverse(place.lakeFolder, { 'as-of': '2016-05-12,2016-05-13,2016-05-23' });
  expect([
    await universeOn(place, '2016-05-12'),
    await universeOn(place, '2016-05-13'),
    await universeOn(place, '2016-05-23'),
  ]).toEqual(['H OK, O OK', 'H DELISTED, O OK', 'H DELISTED, O OK']);
  await runPanel(place.lakeFolder, { 'as-of': '2016-05-12' });
  const [row] = (await rowsOf(place, panel)).filter(({ asset }) => asset === 1);
  expect(row?.fwd_ret_1d).toBeCloseTo(-0.9);
});

it('the day of a delisting decides nothing of when a late one is known: that is the session of its pack', async () => {
  const place = researchPlace(firstLoad, kinds);
  await feed(place);
  putPacks(place, { 'delistings_2016-05-20.csv': said('HALTED,2016-05-03,merger,0.1', 'TAKEN,2016-05-19,merger,0.1') });
  await feed(place, { mode: 'delta' });
  const known = (await rowsOf(place, delistings)).map((row) => [row.date, row.known_from, row.assumed]);
  expect(known.sort()).toEqual([
    [day('2016-05-03'), day('2016-05-20'), 0],
    [day('2016-05-19'), day('2016-05-19'), 1],
  ]);
});
