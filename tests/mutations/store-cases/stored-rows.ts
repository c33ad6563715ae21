import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetActions, assets, bars, delistings, exchangeSessions, snapshot } from '../../../src/backbone/datasets.ts';
import { summaryName } from '../../../src/backbone/snapshot.ts';
import { tableFile } from '../../../src/lake/dataset.ts';
import { macroDaily } from '../../../src/market/datasets.ts';
import { type Laboratory, lakeOf } from '../../support/audit/good-lake.ts';
import { editDocument, editTable, flipByte, folderOf, withRow } from '../../support/audit/tampering.ts';
import { bucketOf, day, editBars, keysOf, numberOf, type StoreMutation } from './store-mutation.ts';

async function onlySnapshot(laboratory: Laboratory) {
  const [keys] = await lakeOf(laboratory).list(snapshot);
  return keys ?? {};
}

/** Faults of partitions and of what stands in them. */
export const rowMutations: readonly StoreMutation[] = [
  {
    rule: 'RG101',
    name: 'one bit of the bars of a year is flipped',
    apply: async (laboratory) => {
      await flipByte(laboratory, bars, keysOf(1, 2024), tableFile(bars));
      // An audit that saw them before has no reason to look at bars again that nothing says were changed.
      await rm(join(laboratory.lakeFolder, 'asset_coverage'), { recursive: true });
    },
  },
  {
    rule: 'RG101',
    name: 'one bit of the sessions of an exchange is flipped',
    apply: (laboratory) => flipByte(laboratory, exchangeSessions, { exchange: 'XETR' }, tableFile(exchangeSessions)),
  },
  {
    rule: 'RG101',
    name: 'the manifest of the bars of a year is cut off',
    apply: async (laboratory) => {
      const file = join(folderOf(laboratory, bars, keysOf(1, 2025)), 'manifest.json');
      await writeFile(file, (await readFile(file, 'utf8')).slice(0, 100));
    },
  },
  {
    rule: 'RG102',
    name: 'a snapshot declares a row too many',
    apply: async (laboratory) => {
      const keys = await onlySnapshot(laboratory);
      let dataset = '';
      await editTable(laboratory, snapshot, keys, ({ columns }) => {
        columns.rows[0] = (columns.rows[0] as number) + 1;
        dataset = columns.dataset[0] as string;
        return undefined;
      });
      await editDocument(laboratory, snapshot, keys, summaryName, (text) => {
        const summary = JSON.parse(text) as { rows: Record<string, number> };
        summary.rows[dataset] = (summary.rows[dataset] ?? 0) + 1;
        return `${JSON.stringify(summary, null, 2)}\n`;
      });
    },
  },
  {
    rule: 'RG102',
    name: 'a snapshot lists another content of a partition',
    apply: async (laboratory) =>
      editTable(laboratory, snapshot, await onlySnapshot(laboratory), ({ columns }) => {
        columns.content[0] = '0'.repeat(64);
        return undefined;
      }),
  },
  {
    rule: 'RG103',
    name: 'a bar stands twice in its year',
    apply: (laboratory) => editTable(laboratory, bars, keysOf(1, 2024), (table) => withRow(table, {})),
  },
  {
    rule: 'RG103',
    name: 'a split stands twice',
    apply: (laboratory) => editTable(laboratory, assetActions, bucketOf(8), (table) => withRow(table, {})),
  },
  {
    rule: 'RG104',
    name: 'a bar is known from next year',
    apply: (laboratory) =>
      editBars(laboratory, 1, 2024, ({ first_seen: firstSeen, date }, row) => {
        if (date[row] === day('2024-09-03')) firstSeen[row] = day('2026-01-02');
      }),
  },
  {
    rule: 'RG104',
    name: 'a rate is of next year',
    apply: (laboratory) =>
      editTable(laboratory, macroDaily, { series: 'FX.EUR' }, (table) =>
        withRow(table, { observed: day('2026-01-02'), available: day('2026-01-02') }),
      ),
  },
  {
    rule: 'RG105',
    name: 'the high of a bar lies below its close, and above its low',
    apply: (laboratory) =>
      editBars(laboratory, 1, 2024, ({ high, low, open, close, date }, row) => {
        if (date[row] !== day('2024-09-03')) return;
        low[row] = Math.min(open[row] as number, close[row] as number) * 0.98;
        high[row] = (close[row] as number) * 0.99;
        open[row] = (close[row] as number) * 0.985;
      }),
  },
  {
    rule: 'RG105',
    name: 'the volume of a bar is negative',
    apply: (laboratory) =>
      editBars(laboratory, 1, 2025, ({ volume, date }, row) => {
        if (date[row] === day('2025-02-04')) volume[row] = -100;
      }),
  },
  {
    rule: 'RG118',
    name: 'a delisting is a month earlier than the last bar',
    apply: async (laboratory) => {
      const number = await numberOf(laboratory, 5);
      await editTable(laboratory, delistings, bucketOf(5), ({ rows, columns }) => {
        for (let row = 0; row < rows; row++) {
          if (columns.asset[row] === number) columns.date[row] = (columns.date[row] as number) - 30;
        }
        return undefined;
      });
    },
  },
  {
    rule: 'RG120',
    name: 'a bar is of an asset of another bucket',
    apply: async (laboratory) => {
      const asset = await numberOf(laboratory, 2);
      await editTable(laboratory, bars, keysOf(1, 2024), (table) => withRow(table, { asset }));
    },
  },
  {
    rule: 'RG120',
    name: 'two numbers stand for one id',
    apply: (laboratory) =>
      editTable(laboratory, assets, {}, (table) => withRow(table, { number: 9999, symbol: 'ZZZZ' })),
  },
  {
    rule: 'RG120',
    name: 'two assets have one ticker on one exchange',
    apply: (laboratory) => editTable(laboratory, assets, {}, (table) => withRow(table, { number: 9999, id: 'A99999' })),
  },
];
