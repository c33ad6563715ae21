import { describe, expect, it } from 'vitest';
import { assetBucket } from '../../../src/backbone/asset-bucket.ts';
import { bars, barsRevisions } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  putPacks,
  type ResearchPlace,
  researchPlace,
  rowsOf,
} from '../../support/backbone/research-lake.ts';

const day = (date: string) => epochDay(parseIsoDate(date));
const twoAssets = `${assetsHeader}\nA1,AAA,US,stock,USD,,\nB2,BBB,US,stock,USD,,\n`;

/** A store of an older bar of B2, which a delta comes after, and packs that are not taken yet. */
async function fedPlace(files: Readonly<Record<string, string>>) {
  const place = researchPlace({ 'assets.csv': twoAssets, 'bars_0.csv': `${barsHeader}\nB2,2015-12-30,1,1,1,1,1\n` });
  await feed(place);
  putPacks(place, files);
  return place;
}

const barsOfA1 = async (place: ResearchPlace) => (await rowsOf(place, bars)).filter(({ asset }) => asset === 1);

it('a bar of a delta is known on its own day, and from the session of its pack where it comes later than late_sessions', async () => {
  const place = await fedPlace({
    // 2016-01-18 was a holiday: from 2016-01-11 to 2016-01-19 are five sessions.
    'bars.csv': `${barsHeader}\nA1,2016-01-08,1,1,1,1,1\nA1,2016-01-11,1,1,1,1,1\nA1,2016-01-19,1,1,1,1,1\n`,
  });
  await feed(place, { mode: 'delta' });
  expect((await barsOfA1(place)).map(({ first_seen }) => first_seen)).toEqual([
    day('2016-01-19'),
    day('2016-01-11'),
    day('2016-01-19'),
  ]);
});

it('a value that changes and changes back is a revision each time, from the day of its pack', async () => {
  const place = await fedPlace({
    'bars_1.csv': `${barsHeader}\nA1,2016-01-04,1,1,1,1,1\n`,
    'bars_2.csv': `${barsHeader}\nA1,2016-01-04,2,2,2,2,1\nA1,2016-01-05,1,1,1,1,1\n`,
    'bars_3.csv': `${barsHeader}\nA1,2016-01-04,1,1,1,1,1\nA1,2016-01-06,1,1,1,1,1\n`,
  });
  await feed(place, { mode: 'delta' });
  expect((await rowsOf(place, barsRevisions)).map(({ close, known_from }) => [close, known_from])).toEqual([
    [2, day('2016-01-05')],
    [1, day('2016-01-06')],
  ]);
});

it('a late pack never turns back what a pack of a later day told: in one run by the days of the packs, later it is set aside', async () => {
  const monday = `${barsHeader}\nA1,2016-01-04,1,1,1,1,1\n`;
  const tuesday = `${barsHeader}\nA1,2016-01-04,2,2,2,2,1\nA1,2016-01-05,1,1,1,1,1\n`;
  const together = await fedPlace({ 'bars_a.csv': tuesday, 'bars_b.csv': monday });
  await feed(together, { mode: 'delta' });
  expect((await barsOfA1(together)).map(({ close }) => close)).toEqual([1, 1]);
  expect(await rowsOf(together, barsRevisions)).toEqual([
    expect.objectContaining({ close: 2, known_from: day('2016-01-05') }),
  ]);
  const late = await fedPlace({ 'bars_a.csv': tuesday });
  await feed(late, { mode: 'delta' });
  putPacks(late, { 'bars_b.csv': monday });
  expect(await feed(late, { mode: 'delta' })).toMatchObject({ emitted: 0, quarantined: 1 });
  expect((await barsOfA1(late)).map(({ close }) => close)).toEqual([2, 1]);
  expect((await rowsOf(late, quarantine)).map(({ reason }) => reason)).toEqual(['SUPERSEDED']);
});

describe('a late pack that corrects a bar beside a pack of a later day', () => {
  const ids = Array.from({ length: 2000 }, (_, i) => `X${i}`);
  const inBucketOfA1 = ids.filter((id) => assetBucket(id) === assetBucket('A1'));
  const elsewhere = ids.find((id) => assetBucket(id) !== assetBucket('A1')) as string;
  const [sameBucket = ''] = inBucketOfA1;

  /** What becomes of the correction of A1, where a pack of Friday told of another asset before it came. */
  async function corrected(id: string, exchange: string) {
    const place = researchPlace({
      'assets.csv': `${twoAssets}${id},XXX,${exchange},stock,USD,,\n`,
      'bars_0.csv': `${barsHeader}\nA1,2016-01-04,1,1,1,1,1\n`,
    });
    await feed(place);
    putPacks(place, { 'bars_friday.csv': `${barsHeader}\n${id},2016-01-04,5,5,5,5,1\n${id},2016-01-08,5,5,5,5,1\n` });
    await feed(place, { mode: 'delta' });
    putPacks(place, {
      'bars_wednesday.csv': `${barsHeader}\nA1,2016-01-04,2,2,2,2,1\nA1,2016-01-06,1,1,1,1,1\n`,
    });
    await feed(place, { mode: 'delta' });
    return {
      revisions: (await rowsOf(place, barsRevisions)).map(({ close, known_from }) => [close, known_from]),
      setAside: (await rowsOf(place, quarantine)).map(({ reason }) => reason),
    };
  }
  const taken = { revisions: [[2, day('2016-01-06')]], setAside: [] };

  it.each([
    ['of another bucket', elsewhere, 'US'],
    ['of another exchange', sameBucket, 'XETR'],
  ])('is taken where that one told of assets %s alone', async (_, id, exchange) => {
    expect(await corrected(id, exchange)).toEqual(taken);
  });

  it('is set aside where that one may have told of the asset', async () => {
    expect(await corrected(sameBucket, 'US')).toEqual({ revisions: [], setAside: ['SUPERSEDED'] });
  });
});
