import { expect, it } from 'vitest';
import { exchangeSessions } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { exchangeKey } from '../../../src/ingest/backbone/exchange-sessions.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  researchPlace,
} from '../../support/backbone/research-lake.ts';

const day = (date: string) => epochDay(parseIsoDate(date));
const barsOn = (date: string, ids: readonly string[]) => ids.map((id) => `${id},${date},1,1,1,1,1`);
const five = ['L1', 'L2', 'L3', 'L4', 'L5'];
const assetFile = `${assetsHeader}\nA1,A1,XNYS,stock,USD,,\n${[...five, 'L6'].map((id) => `${id},${id},LSE MAIN,stock,GBP,,`).join('\n')}\n`;
const pack = (lines: readonly string[]) => `${barsHeader}\n${lines.join('\n')}\n`;

it('sessions are those of the calendar, or the days on which a fifth of the live assets of the exchange has a bar', async () => {
  const place = researchPlace({
    'assets.csv': assetFile,
    'bars_1.csv': pack([
      ...barsOn('2016-01-04', ['A1']),
      ...barsOn('2016-01-06', ['A1']),
      ...barsOn('2016-01-04', [...five, 'L6']),
      // One of six is less than a fifth: a row too many, and no session.
      ...barsOn('2016-01-05', ['L1']),
      ...barsOn('2016-01-06', ['L1', 'L2']),
    ]),
  });
  await feed(place);
  const sessions = async (exchange: string) => {
    const { table } = await lakeIn(place).require(exchangeSessions, { exchange });
    return Array.from(table.columns.date, (date, row) => [date, table.columns.basis[row]]);
  };
  expect(await sessions('XNYS')).toEqual(
    ['2016-01-04', '2016-01-05', '2016-01-06'].map((date) => [day(date), 'calendar']),
  );
  expect(await sessions('LSE_MAIN')).toEqual(['2016-01-04', '2016-01-06'].map((date) => [day(date), 'derived']));
  putPacks(place, { 'bars_2.csv': pack([...barsOn('2016-01-05', five), ...barsOn('2017-01-03', five)]) });
  await feed(place, { mode: 'delta' });
  expect((await sessions('LSE_MAIN')).map(([date]) => date)).toEqual(
    ['2016-01-04', '2016-01-05', '2016-01-06', '2017-01-03'].map(day),
  );
});

it('an exchange is called so that a folder can be', () => {
  expect(['XLON', 'NYSE ARCA', '.x/y'].map(exchangeKey)).toEqual(['XLON', 'NYSE_ARCA', 'X.x_y']);
});

it('a year in which most assets are listed late loses none of its first sessions: only what was live on a day counts', async () => {
  const late = Array.from({ length: 30 }, (_, i) => `N${i}`);
  const file = `${assetsHeader}\n${[...five, ...late].map((id) => `${id},${id},LSE,stock,GBP,,`).join('\n')}\n`;
  const spring = ['2016-01-29', '2016-02-02'].flatMap((date) => barsOn(date, five));
  // A day of one stray bar, within and beyond the reach of the bars before it.
  const stray = [...barsOn('2016-01-30', ['L1']), ...barsOn('2016-12-10', ['L1'])];
  const autumn = barsOn('2016-11-01', [...five, ...late]);
  const place = researchPlace({ 'assets.csv': file, 'bars.csv': pack([...spring, ...stray, ...autumn]) });
  await feed(place);
  const { table } = await lakeIn(place).require(exchangeSessions, { exchange: 'LSE' });
  expect(Array.from(table.columns.date)).toEqual(
    ['2016-01-29', '2016-01-30', '2016-02-02', '2016-11-01', '2016-12-10'].map(day),
  );
});

it('an asset that moves counts for each exchange while it was traded there, and exchanges of one key are one', async () => {
  const file = `${assetsHeader}\nM,M,OLD,stock,GBP,,2016-01-06\nM,M,NEW EX,stock,GBP,2016-01-06,\nO,O,NEW_EX,stock,GBP,,\n`;
  const all = ['2016-01-04', '2016-01-05', '2016-01-06', '2016-01-07'].flatMap((date) => barsOn(date, ['M']));
  const place = researchPlace({ 'assets.csv': file, 'bars.csv': pack([...all, ...barsOn('2016-01-08', ['O'])]) });
  await feed(place);
  const sessions = async (exchange: string) =>
    Array.from((await lakeIn(place).require(exchangeSessions, { exchange })).table.columns.date);
  expect(await sessions('OLD')).toEqual(['2016-01-04', '2016-01-05'].map(day));
  expect(await sessions('NEW_EX')).toEqual(['2016-01-06', '2016-01-07', '2016-01-08'].map(day));
});
