import { expect, it } from 'vitest';
import { bars } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { assetsHeader, barsHeader, feed, researchPlace, rowsOf } from '../../support/backbone/research-lake.ts';

const day = (date: string) => epochDay(parseIsoDate(date));
const oneAsset = `${assetsHeader}\nA1,AAA,US,stock,USD,,\n`;

it('a bar of a delta is known on its own day, and from the session of its pack where it comes later than late_sessions', async () => {
  const place = researchPlace({
    'assets.csv': oneAsset,
    // 2016-01-18 was a holiday: from 2016-01-11 to 2016-01-19 are five sessions.
    'bars.csv': `${barsHeader}\nA1,2016-01-08,1,1,1,1,1\nA1,2016-01-11,1,1,1,1,1\nA1,2016-01-19,1,1,1,1,1\n`,
  });
  await feed(place, { mode: 'delta' });
  expect((await rowsOf(place, bars)).map(({ first_seen }) => first_seen)).toEqual([
    day('2016-01-19'),
    day('2016-01-11'),
    day('2016-01-19'),
  ]);
});
