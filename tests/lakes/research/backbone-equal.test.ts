import { join } from 'node:path';
import { expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { Random } from '../../../src/statistics/random.ts';
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
const assetFile = `${assetsHeader}\n${assetIds.map((id, i) => `${id},S${i},${i % 2 && i !== 11 ? 'US' : 'XLON'},stock,USD,,`).join('\n')}\n`;
const packOf = (lines: readonly string[]) => `${barsHeader}\n${lines.join('\n')}\n`;

/** The sessions of ten weeks around a turn of the year. */
const weeks = Array.from({ length: 10 }, (_, week) => {
  const monday = epochDay(parseIsoDate('2015-11-09')) + 7 * week;
  return sessionsBetween(isoDate(monday), isoDate(monday + 4)).map(({ date }) => epochDay(date));
});

/** Bars of some assets, one of which is traded on Saturdays alone. */
function barLines(days: readonly number[], ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const number = Number(id.slice(1));
    const own = number === 11 ? [(days[0] as number) + 5] : days;
    return own.map(
      (day) => `${id},${isoDate(day)},${10 + number},${11 + number},${9 + number},${10 + number + day / 1e5},100`,
    );
  });
}

/** Twenty packs, disjoint in asset and date: of each week one for each half of the assets, with an action and a rate in each week. */
const packs = weeks.flatMap((days, week) =>
  [assetIds.slice(0, 5), assetIds.slice(5)].map((ids, half) => {
    const day = isoDate(days.at(-1) as number);
    return {
      [`bars_${week}_${half}.csv`]: packOf(barLines(days, ids)),
      [`actions_${week}_${half}.csv`]: `asset,ex_date,kind,value\n${ids[week % 5]},${day},${week % 2 ? 'split,2' : 'dividend,0.1'}\n`,
      ...(half === 1 ? { [`rates_${week}.csv`]: `currency,date,rate\nGBP,${day},1.${40 + week}\n` } : {}),
    };
  }),
);
const assetPack = { 'assets.csv': assetFile };

const allKinds = (folder: string) => [
  ...usualPacks(folder),
  { kind: 'actions', files: [join(folder, 'actions*')], columns: { asset: 'asset' } },
  { kind: 'rates', files: [join(folder, 'rates*')] },
];

it('a bulk load equals twenty deltas, disjoint in asset and date, in any order, by the digest of every table', async () => {
  const bulk = researchPlace(Object.assign({}, assetPack, ...packs), allKinds);
  await feed(bulk);
  const expected = await storeDigests(bulk);
  const datasets = new Set(Object.keys(expected).map((path) => path.split('/')[0]));
  expect([...datasets].sort()).toEqual(['asset_actions', 'assets', 'bars', 'exchange_sessions', 'macro_daily']);
  const random = Random.seeded(4);
  const orders = [
    packs,
    packs.toReversed(),
    ...(isExhaustive ? [random.shuffle([...packs]), random.shuffle([...packs])] : []),
  ];
  for (const order of orders) {
    const deltas = researchPlace(assetPack, allKinds, { gates: { fail_min_rows: 0 } });
    await feed(deltas);
    for (const pack of order) {
      putPacks(deltas, pack);
      // The first of them is one by bulk, as there are no bars before it.
      expect(await feed(deltas, { mode: 'auto' })).toMatchObject({
        selected: Object.keys(pack).length,
        quarantined: 0,
      });
    }
    expect(await storeDigests(deltas)).toEqual(expected);
  }
});

it('packs may be taken in rounds: what is stored is the same', async () => {
  const files = Object.assign({}, assetPack, ...packs);
  const [whole, rounds] = [researchPlace(files, allKinds), researchPlace(files, allKinds, { packs_per_round: 3 })];
  const first = await feed(whole);
  const second = await feed(rounds);
  // The ledger says when each of them ran.
  expect({ ...second, partitions: 0, ledger: '' }).toEqual({ ...first, partitions: 0, ledger: '' });
  expect(await storeDigests(rounds)).toEqual(await storeDigests(whole));
});
