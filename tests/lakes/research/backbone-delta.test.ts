import { expect, it } from 'vitest';
import { bars, barsRevisions } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  putPacks,
  researchPlace,
  rowsOf,
  storeDigests,
} from '../../support/backbone/research-lake.ts';

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

it('packs that contradict each other give one history, whichever comes first: each value from the day of its pack', async () => {
  const packs = [
    ['bars_1.csv', `${barsHeader}\nA1,2016-01-04,1,1,1,1,1\n`],
    ['bars_2.csv', `${barsHeader}\nA1,2016-01-04,2,2,2,2,1\nA1,2016-01-05,1,1,1,1,1\n`],
    ['bars_3.csv', `${barsHeader}\nA1,2016-01-04,1,1,1,1,1\nA1,2016-01-06,1,1,1,1,1\n`],
  ] as const;
  const digests: unknown[] = [];
  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
  ]) {
    const place = researchPlace({ 'assets.csv': oneAsset });
    for (const i of order) {
      const [name, content] = packs[i] ?? ['', ''];
      putPacks(place, { [name]: content });
      await feed(place, { mode: 'delta' });
    }
    digests.push((await storeDigests(place)).bars);
    const revisions = await rowsOf(place, barsRevisions);
    // The value of a pack that came late stands before the one that replaced it on its day.
    expect(revisions.at(0)).toMatchObject({ close: 2, known_from: day('2016-01-05') });
  }
  expect(digests[0]).toBe(digests[1]);
});
