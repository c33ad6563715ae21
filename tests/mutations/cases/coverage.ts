import { rm } from 'node:fs/promises';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { takeRows } from '../../../src/lake/table.ts';
import { coverage } from '../../../src/market/datasets.ts';
import { clusterVectors, newsClusters, repEnriched } from '../../../src/news/datasets.ts';
import { enrichAndScore, rescore } from '../../support/audit/good-lake.ts';
import { editTable, folderOf } from '../../support/audit/tampering.ts';
import { before, type Mutation, week } from './mutation.ts';

/** Things that were taken away, or counted otherwise, without a trace in what was scored. */
export const coverageMutations: readonly Mutation[] = [
  {
    rule: 'RG021',
    name: 'the week before lost its news with everything made of it, and the week was scored without',
    apply: async (laboratory) => {
      for (const dataset of [companyNews, newsClusters, repEnriched, clusterVectors]) {
        await rm(folderOf(laboratory, dataset, before), { recursive: true });
      }
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG021',
    name: 'an item was taken out of the week before, which was enriched and scored again',
    apply: async (laboratory) => {
      await editTable(laboratory, companyNews, before, (table) =>
        takeRows(
          table,
          Array.from({ length: table.rows - 1 }, (_, row) => row + 1),
        ),
      );
      await enrichAndScore(laboratory);
    },
  },
  {
    rule: 'RG021',
    name: 'the coverage of the week is gone',
    apply: (laboratory) => rm(folderOf(laboratory, coverage, week), { recursive: true }),
  },
  {
    rule: 'RG021',
    name: 'a symbol that lagged is called complete',
    apply: (laboratory) =>
      editTable(laboratory, coverage, week, ({ columns }) => {
        columns.last_date[1] = (columns.last_date[1] as number) - 1;
        return undefined;
      }),
  },
  {
    rule: 'RG021',
    name: 'a symbol is called late, and is not',
    apply: (laboratory) =>
      editTable(laboratory, coverage, week, ({ columns }) => {
        columns.status[2] = 'late';
        return undefined;
      }),
  },
  {
    rule: 'RG021',
    name: 'coverage leaves out a symbol',
    apply: (laboratory) =>
      editTable(laboratory, coverage, week, (table) =>
        takeRows(
          table,
          Array.from({ length: table.rows - 1 }, (_, row) => row),
        ),
      ),
  },
];
