import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { emptyTable, takeRows } from '../../../src/lake/table.ts';
import { corporateActions, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { auditedWeek, enrichAndScore, lakeOf, rescore } from '../../support/audit/good-lake.ts';
import { editTable, withRow } from '../../support/audit/tampering.ts';
import { editRecipes, type Mutation, scored, week, weekBefore } from './mutation.ts';

/** Faults of time, and of the bars. */
export const lookAheadMutations: readonly Mutation[] = [
  {
    rule: 'RG009',
    name: 'an item published an hour after the cutoff is in the week, and was scored with it',
    apply: async (laboratory) => {
      await editTable(laboratory, companyNews, week, (table) =>
        withRow(table, {
          id: 'after-hours',
          headline: 'AAA hires a poet',
          published_utc: auditedWeek.cutoffUtc + 3_600_000,
        }),
      );
      await enrichAndScore(laboratory);
    },
  },
  {
    rule: 'RG009',
    name: 'an item of the week before is in the week',
    apply: async (laboratory) => {
      await editTable(laboratory, companyNews, week, (table) =>
        withRow(table, { id: 'old', headline: 'AAA hires a poet', published_utc: weekBefore.cutoffUtc }),
      );
      await enrichAndScore(laboratory);
    },
  },
  {
    rule: 'RG010',
    name: 'an asof_date lies after the week',
    apply: (laboratory) =>
      editTable(laboratory, scoresWeekly, scored, ({ columns }) => {
        columns.asof_date[2] = epochDay(auditedWeek.weekEnding) + 3;
        return undefined;
      }),
  },
  {
    rule: 'RG010',
    name: 'the recipe names bars of the week after',
    apply: (laboratory) =>
      editRecipes(laboratory, (recipe) => ({
        ...recipe,
        inputs: recipe.inputs.map((input) =>
          input.slice === undefined
            ? input
            : { ...input, slice: input.slice.replaceAll(auditedWeek.weekEnding, '2024-04-12') },
        ),
      })),
  },
  {
    rule: 'RG010',
    name: 'a correction was known before its session, and was scored with',
    apply: async (laboratory) => {
      const lake = lakeOf(laboratory);
      const daily = await lake.require(marketDaily, { month: '2024-04' });
      const table = emptyTable(marketRevisions.columns, 1);
      for (const [name, values] of Object.entries(takeRows(daily.table, [0]).columns)) {
        (table.columns[name as 'close'] as Float64Array)[0] = values[0] as number;
      }
      table.columns.known_from[0] = epochDay(parseIsoDate('2024-03-28'));
      const { recipe, produced } = daily.manifest;
      await lake.write(marketRevisions, { month: '2024-04' }, { recipe, table, sources: produced.sources ?? [] });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG010',
    name: 'a split was known before its ex-date, and was scored with',
    apply: async (laboratory) => {
      const lake = lakeOf(laboratory);
      const { manifest } = await lake.require(marketDaily, { month: '2024-04' });
      const table = emptyTable(corporateActions.columns, 1);
      table.columns.symbol[0] = 'ZZZ';
      table.columns.ex_date[0] = epochDay(parseIsoDate('2024-04-03'));
      table.columns.kind[0] = 'split';
      table.columns.value[0] = 2;
      table.columns.source[0] = 'alpaca';
      table.columns.known_from[0] = epochDay(parseIsoDate('2024-03-28'));
      const { recipe, produced } = manifest;
      await lake.write(corporateActions, { month: '2024-04' }, { recipe, table, sources: produced.sources ?? [] });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG016',
    name: 'the high of a bar lies below its low, and was scored with',
    apply: async (laboratory) => {
      await editTable(laboratory, marketDaily, { month: '2024-03' }, ({ columns }) => {
        columns.high[5] = (columns.low[5] as number) * 0.9;
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG016',
    name: 'a bar lies on Good Friday, and was scored with',
    apply: async (laboratory) => {
      const day = epochDay(parseIsoDate('2024-03-29'));
      await editTable(laboratory, marketDaily, { month: '2024-03' }, (table) =>
        withRow(table, { symbol: 'ZZZ', date: day }),
      );
      await rescore(laboratory);
    },
  },
];
