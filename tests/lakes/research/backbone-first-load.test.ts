import { describe, expect, it } from 'vitest';
import { backbonePacks, backboneRuns, bars } from '../../../src/backbone/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  type ResearchPlace,
  researchPlace,
  rowsOf,
} from '../../support/backbone/research-lake.ts';
import { noHearing } from '../../support/silent-platform.ts';

const assetPack = { 'assets.csv': `${assetsHeader}\nA1,AAA,US,stock,USD,,\n` };
const barsOn = (...dates: readonly string[]) =>
  `${barsHeader}\n${dates.map((date) => `A1,${date},10,11,9,10,100`).join('\n')}\n`;
/** Days of a year: by a delta the first ones would be late. */
const history = { ...assetPack, 'bars_1.csv': barsOn('2016-01-04', '2016-06-01', '2016-12-01') };

const isKnownOnItsDay = async (place: ResearchPlace) =>
  (await rowsOf(place, bars)).map(({ date, first_seen }) => first_seen === date);
const modes = async (place: ResearchPlace) => (await rowsOf(place, backboneRuns)).map(({ mode }) => mode);

describe('a run whose mode is not told', () => {
  const auto = { mode: 'auto' };

  it('is a first load, whose history is known on its own days, and after it a delta, whose late rows are not', async () => {
    const place = researchPlace(history);
    await feed(place, auto);
    expect(await isKnownOnItsDay(place)).toEqual([true, true, true]);
    putPacks(place, { 'bars_2.csv': barsOn('2016-03-01', '2016-12-02') });
    await feed(place, auto);
    expect(await isKnownOnItsDay(place)).toEqual([true, false, true, true, true]);
    expect(await modes(place)).toEqual(['bulk', 'delta']);
  });

  it('stays a first load while assets came alone, or a pack of the history could not be read', async () => {
    const place = researchPlace(assetPack);
    await feed(place, auto);
    putPacks(place, { 'bars_1.csv': barsOn('2016-12-01'), 'bars_2.csv': 'oops' });
    await expect(feed(place, auto)).rejects.toThrow('PACKS_FAILED_NONZERO');
    putPacks(place, { 'bars_2.csv': barsOn('2016-01-04', '2016-11-01') });
    await feed(place, auto);
    expect(await isKnownOnItsDay(place)).toEqual([true, true, true]);
    expect(await modes(place)).toEqual(['bulk', 'bulk', 'bulk']);
  });
});

it('a delta is refused where the store has no bars, and nothing is stored', async () => {
  const place = researchPlace(history);
  await expect(feed(place, { mode: 'delta' })).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(/has no bars, so --mode delta has nothing to come after/),
    hint: expect.stringMatching(/backbone --mode bulk first/),
  });
  expect(await lakeIn(place).list(backbonePacks)).toEqual([]);
});

it('a first load warns of packs with days that the store is past already, and of no others', async () => {
  const place = researchPlace(history);
  const first = noHearing();
  await feed(place, {}, first);
  expect(first.annotations).toEqual([]);
  putPacks(place, { 'bars_2.csv': barsOn('2016-03-01'), 'bars_3.csv': barsOn('2016-12-02') });
  const second = noHearing();
  await feed(place, {}, second);
  expect(second.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^The pack bars_2\.csv brings bars from 2016-03-01 on, and the store had bars up to 2016-12-01/,
    ),
  ]);
});
