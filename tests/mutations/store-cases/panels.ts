import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PartitionKeys, partitionPath, tableFile } from '../../../src/lake/dataset.ts';
import { takeRows } from '../../../src/lake/table.ts';
import { panel, panelIndex, totalReturn } from '../../../src/panel/datasets.ts';
import { type Laboratory, lakeOf } from '../../support/audit/good-lake.ts';
import { editTable, flipByte, folderOf, nextUp } from '../../support/audit/tampering.ts';
import { bucketOf, type StoreMutation } from './store-mutation.ts';

/** Faults of what was made of the store. */
export const panelMutations: readonly StoreMutation[] = [
  {
    rule: 'RG111',
    name: 'a year of a panel has more rows than assets and dates give, and the index says so too',
    apply: async (laboratory) => {
      const keys = await firstPanel(laboratory);
      await editTable(laboratory, panel, keys, (table) =>
        takeRows(table, [...Array.from({ length: table.rows }, (_, row) => row), ...new Array(100).fill(0)]),
      );
      await nameAgain(laboratory, keys);
    },
  },
  {
    rule: 'RG112',
    name: 'a feature is edited where it lies',
    apply: async (laboratory) =>
      editTable(laboratory, panel, await firstPanel(laboratory), ({ columns }) => {
        columns.fwd_ret_1d[0] = 1;
        return undefined;
      }),
  },
  {
    rule: 'RG112',
    name: 'a partition that the index names is gone',
    apply: async (laboratory) => {
      await lakeOf(laboratory).remove(panel, await firstPanel(laboratory));
    },
  },
  {
    rule: 'RG121',
    name: 'one bit of the cumulative factors of a bucket is flipped',
    apply: (laboratory) => flipByte(laboratory, totalReturn, bucketOf(8), tableFile(totalReturn)),
  },
  {
    rule: 'RG121',
    name: 'the manifest of a year of a panel is that of another year',
    apply: async (laboratory) => {
      const [keys = {}, other = {}] = await lakeOf(laboratory).list(panel);
      const from = join(folderOf(laboratory, panel, other), 'manifest.json');
      await copyFile(from, join(folderOf(laboratory, panel, keys), 'manifest.json'));
    },
  },
  {
    rule: 'RG119',
    name: 'a cumulative factor is larger by the last bit',
    apply: (laboratory) =>
      editTable(laboratory, totalReturn, bucketOf(8), ({ columns }) => {
        columns.signal[0] = nextUp(columns.signal[0] as number);
        return undefined;
      }),
  },
  {
    rule: 'RG119',
    name: 'the factor of a split is missing',
    apply: (laboratory) =>
      editTable(laboratory, totalReturn, bucketOf(8), (table) =>
        takeRows(
          table,
          Array.from({ length: table.rows - 1 }, (_, row) => row + 1),
        ),
      ),
  },
];

async function firstPanel(laboratory: Laboratory): Promise<PartitionKeys> {
  const [keys] = await lakeOf(laboratory).list(panel);
  return keys ?? {};
}

/** Has the index name a partition as it is. */
async function nameAgain(laboratory: Laboratory, keys: PartitionKeys): Promise<void> {
  const manifest = await lakeOf(laboratory).manifest(panel, keys);
  const rows = manifest?.files.reduce((sum, file) => sum + (file.rows ?? 0), 0) ?? 0;
  await editTable(laboratory, panelIndex, { feature_set: keys.feature_set as string }, ({ columns }) => {
    const row = columns.asset_bucket.findIndex(
      (bucket, place) => bucket === Number(keys.asset_bucket) && columns.year[place] === Number(keys.year),
    );
    if (row < 0) throw new Error(`the index does not name ${partitionPath(panel, keys)}`);
    columns.digest[row] = manifest?.digest ?? '';
    columns.rows[row] = rows;
    return undefined;
  });
}
