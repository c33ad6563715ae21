import { expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  putPacks,
  researchPlace,
  storeDigests,
  usualPacks,
} from '../../support/backbone/research-lake.ts';
import { isExhaustive } from '../../support/exhaustive.ts';

const assetIds = Array.from({ length: 12 }, (_, i) => `A${i}`);
const assetFile = `${assetsHeader}\n${assetIds.map((id, i) => `${id},S${i},${i % 2 ? 'US' : 'XLON'},stock,USD,,`).join('\n')}\n`;

/** Twenty weeks around a turn of the year, a pack each. */
const weeks = Array.from({ length: 20 }, (_, week) => {
  const monday = epochDay(parseIsoDate('2015-10-05')) + 7 * week;
  const days = Array.from({ length: 5 }, (_, i) => monday + i);
  return days.flatMap((day) =>
    assetIds.map((id, i) => `${id},${isoDate(day)},${10 + i},${11 + i},${9 + i},${10 + i + day / 1e5},100`),
  );
});
const packOf = (lines: readonly string[]) => `${barsHeader}\n${lines.join('\n')}\n`;
const name = (week: number) => `bars_${String(week).padStart(2, '0')}.csv`;

it('a bulk load equals twenty deltas in any order, by the digest of every table', async () => {
  const bulk = researchPlace({ 'assets.csv': assetFile, 'bars_all.csv': packOf(weeks.flat()) });
  await feed(bulk);
  const expected = await storeDigests(bulk);
  for (const step of isExhaustive ? [1, 7, 13] : [1, 7]) {
    const deltas = researchPlace({ 'assets.csv': assetFile }, usualPacks);
    await feed(deltas);
    for (let i = 0; i < weeks.length; i++) {
      const week = (i * step) % weeks.length;
      putPacks(deltas, { [name(week)]: packOf(weeks[week] ?? []) });
      expect(await feed(deltas, { mode: 'delta' })).toMatchObject({ selected: 1, emitted: 60 });
    }
    expect(await storeDigests(deltas)).toEqual(expected);
  }
});

it('packs may be taken in rounds: what is stored is the same', async () => {
  const files = {
    'assets.csv': assetFile,
    ...Object.fromEntries(weeks.map((lines, week) => [name(week), packOf(lines)])),
  };
  const [whole, rounds] = [researchPlace(files), researchPlace(files, usualPacks, { packs_per_round: 3 })];
  const first = await feed(whole);
  const second = await feed(rounds);
  expect({ ...second, partitions: 0 }).toEqual({ ...first, partitions: 0 });
  expect(await storeDigests(rounds)).toEqual(await storeDigests(whole));
});
