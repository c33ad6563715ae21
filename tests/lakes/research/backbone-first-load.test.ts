import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetActions, backbonePacks, backboneRuns, bars } from '../../../src/backbone/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  type ResearchPlace,
  researchPlace,
  rowsOf,
  storeDigests,
  usualPacks,
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

describe('a first load where one has ended', () => {
  const further = { 'bars_2.csv': barsOn('2016-03-01'), 'bars_3.csv': barsOn('2016-12-02') };

  it('is refused with the cure where further packs come, and nothing is stored', async () => {
    const place = researchPlace(history);
    await feed(place);
    putPacks(place, further);
    const before = await storeDigests(place);
    await expect(feed(place)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(
        /is loaded, and by --mode bulk bars_2\.csv, bars_3\.csv would count as known on their own days/,
      ),
      hint: expect.stringMatching(/--mode delta.*--more-history/),
    });
    expect(await storeDigests(place)).toEqual(before);
    expect(await modes(place)).toEqual(['bulk']);
  });

  it('finds nothing to do with the packs that were taken, and takes them again under another name or by other settings', async () => {
    const place = researchPlace(history);
    await feed(place);
    expect(await feed(place)).toMatchObject({ selected: 0, unchanged: 2 });
    expect(await feed(place, { again: 'true' })).toMatchObject({ selected: 2, emitted: 0 });
    putPacks(place, { 'bars_copy.csv': history['bars_1.csv'] });
    expect(await feed(place)).toMatchObject({ selected: 1, emitted: 0, old: 3 });
  });

  it('is none for assets, and for a kind that the store was never fed: its history is known on its own days', async () => {
    const place = researchPlace(history, (folder) => [
      ...usualPacks(folder),
      { kind: 'actions', files: [join(folder, 'actions*')], columns: { asset: 'asset' } },
    ]);
    await feed(place);
    putPacks(place, {
      'assets_2.csv': `${assetsHeader}\nB2,BBB,US,stock,USD,,\n`,
      'actions.csv': 'asset,ex_date,kind,value\nA1,2016-06-01,dividend,0.1\nA1,2016-12-01,dividend,0.1\n',
    });
    expect(await feed(place)).toMatchObject({ selected: 2, emitted: 3 });
    expect((await rowsOf(place, assetActions)).map(({ assumed }) => assumed)).toEqual([1, 1]);
  });

  it('takes further packs as history by --more-history, and warns of those with days that the store is past already', async () => {
    const place = researchPlace(history);
    const first = noHearing();
    await feed(place, {}, first);
    expect(first.annotations).toEqual([]);
    putPacks(place, further);
    const second = noHearing();
    await feed(place, { 'more-history': 'true' }, second);
    expect(await isKnownOnItsDay(place)).toEqual([true, true, true, true, true]);
    expect(second.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^The pack bars_2\.csv brings bars from 2016-03-01 on, and the store had bars up to 2016-12-01/,
      ),
    ]);
  });
});
