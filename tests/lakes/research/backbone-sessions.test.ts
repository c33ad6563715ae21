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

it('sessions are those of the calendar, or the days on which a fifth of the assets of the exchange has a bar', async () => {
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
