import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetActions } from '../../../src/backbone/datasets.ts';
import type { Laboratory } from '../../support/audit/good-lake.ts';
import { assetsOfGoodStore } from '../../support/audit/good-store.ts';
import { editTable } from '../../support/audit/tampering.ts';
import { bucketOf, countAsOld, day, editBars, numberOf, removeBars, type StoreMutation } from './store-mutation.ts';

/** Prices that cannot be, and days without any. */
export const priceMutations: readonly StoreMutation[] = [
  {
    rule: 'RG114',
    name: 'the bars of every asset of an exchange on one session are gone',
    apply: async (laboratory) => {
      let removed = 0;
      // Every third asset is of the first exchange.
      for (let place = 0; place < assetsOfGoodStore; place += 3) {
        removed += await removeBars(laboratory, place, 2024, new Set([day('2024-10-08')]));
      }
      await countAsOld(laboratory, removed);
    },
  },
  {
    rule: 'RG114',
    name: 'an asset has no bar for two weeks',
    apply: async (laboratory) => {
      const days = Array.from({ length: 14 }, (_, i) => day('2024-10-07') + i);
      await countAsOld(laboratory, await removeBars(laboratory, 1, 2024, new Set(days)));
    },
  },
  {
    rule: 'RG114',
    name: 'a bar lies on a Saturday',
    apply: (laboratory) =>
      editBars(laboratory, 1, 2024, ({ date, first_seen: firstSeen }, row) => {
        if (date[row] !== day('2024-10-11')) return;
        date[row] = day('2024-10-12');
        firstSeen[row] = day('2024-10-12');
      }),
  },
  {
    rule: 'RG115',
    name: 'prices fall to a quarter from a day on',
    apply: async (laboratory) => {
      for (const year of [2024, 2025]) {
        await editBars(laboratory, 1, year, (columns, row) => {
          if ((columns.date[row] as number) < day('2024-11-05')) return;
          for (const name of ['open', 'high', 'low', 'close'] as const) {
            columns[name][row] = (columns[name][row] as number) / 4;
          }
        });
      }
    },
  },
  {
    rule: 'RG115',
    name: 'prices fall to a quarter at the turn of the year',
    apply: (laboratory) =>
      editBars(laboratory, 1, 2025, (columns, row) => {
        for (const name of ['open', 'high', 'low', 'close'] as const) {
          columns[name][row] = (columns[name][row] as number) / 4;
        }
      }),
  },
  {
    rule: 'RG116',
    name: 'a split is entered the wrong way round',
    apply: (laboratory) => invertSplits(laboratory, [8]),
  },
  {
    rule: 'RG116',
    name: 'all splits are entered the wrong way round, which is an error',
    apply: (laboratory) => invertSplits(laboratory, [8, 20]),
  },
  {
    rule: 'RG117',
    name: 'the last bars of stocks are older than the configuration allows',
    apply: async ({ folder }) => {
      const settings = { audit: { freshness: { stock: { warn: 0, fail: 0 } } } };
      writeFileSync(join(folder, 'configs', 'research.yaml'), JSON.stringify(settings));
    },
  },
];

async function invertSplits(laboratory: Laboratory, places: readonly number[]): Promise<void> {
  for (const place of places) {
    const number = await numberOf(laboratory, place);
    await editTable(laboratory, assetActions, bucketOf(place), ({ rows, columns }) => {
      for (let row = 0; row < rows; row++) {
        if (columns.asset[row] === number && columns.kind[row] === 'split') {
          columns.value[row] = 1 / (columns.value[row] as number);
        }
      }
      return undefined;
    });
  }
}
