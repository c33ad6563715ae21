import { takeRows } from '../../../src/lake/table.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { editDocument, editManifest, editTable, withRow } from '../../support/audit/tampering.ts';
import { editMeta, type Mutation, rewriteParquet, scored } from './mutation.ts';

/** Faults of tables: their form, their keys, their symbols. */
export const tableMutations: readonly Mutation[] = [
  {
    rule: 'RG006',
    name: 'a column of the scores is missing',
    apply: (laboratory) =>
      rewriteParquet(laboratory, scoresWeekly, (pl, frame) =>
        frame.select(...frame.columns.slice(1).map((name) => pl.col(name))),
      ),
  },
  {
    rule: 'RG006',
    name: 'a score is NaN',
    apply: (laboratory) =>
      rewriteParquet(laboratory, scoresWeekly, (pl, frame) => frame.withColumn(pl.lit(Number.NaN).alias('UPS_adj'))),
  },
  {
    rule: 'RG006',
    name: 'a column of the features has another type',
    apply: (laboratory) =>
      rewriteParquet(laboratory, featuresWeekly, (pl, frame) => frame.withColumn(pl.col('AR5').cast(pl.Float32))),
  },
  {
    rule: 'RG006',
    name: 'the manifest counts a row too many',
    apply: (laboratory) =>
      editManifest(laboratory, scoresWeekly, scored, (manifest) => {
        manifest.files = manifest.files.map((file) =>
          file.rows === undefined ? file : { ...file, rows: file.rows + 1 },
        );
      }),
  },
  {
    rule: 'RG007',
    name: 'a symbol is scored twice',
    apply: (laboratory) => editTable(laboratory, scoresWeekly, scored, (table) => withRow(table, {})),
  },
  {
    rule: 'RG007',
    name: 'a symbol has two rows of features',
    apply: (laboratory) => editTable(laboratory, featuresWeekly, scored, (table) => withRow(table, { AR5: 0.5 })),
  },
  {
    rule: 'RG008',
    name: 'a symbol dropped out of the scores',
    apply: (laboratory) => editTable(laboratory, scoresWeekly, scored, (table) => takeRows(table, [0, 1, 2, 3, 4])),
  },
  {
    rule: 'RG008',
    name: 'a symbol that is not in the universe has features',
    apply: (laboratory) => editTable(laboratory, featuresWeekly, scored, (table) => withRow(table, { symbol: 'ZZZ' })),
  },
  {
    rule: 'RG008',
    name: 'report_meta.json counts a score too many',
    apply: (laboratory) =>
      editMeta(laboratory, (meta) => {
        meta.n_scores = 7;
      }),
  },
  {
    rule: 'RG008',
    name: 'diagnostics.json loses a symbol',
    apply: (laboratory) =>
      editDocument(laboratory, scoresWeekly, scored, 'diagnostics.json', (text) => {
        const diagnostics = JSON.parse(text) as { universe: { scored: number } };
        diagnostics.universe.scored -= 1;
        return `${JSON.stringify(diagnostics, null, 2)}\n`;
      }),
  },
];
