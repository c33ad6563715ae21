import { readFileSync, writeFileSync } from 'node:fs';
import { appendFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { epochDay } from '../../../src/calendar/date.ts';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { published } from '../../../src/lake/datasets.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { clusterVectors, repEnriched } from '../../../src/news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { auditedRegime, type Laboratory, lakeOf, otherRegime, runIn } from '../../support/audit/good-lake.ts';
import { editDocument, editManifest, editTable, flipByte, folderOf, withRow } from '../../support/audit/tampering.ts';
import { before, editMeta, editRecipes, type Mutation, scored, week, weekBefore } from './mutation.ts';

/** Faults of identity, bytes and inputs. */
export const integrityMutations: readonly Mutation[] = [
  {
    rule: 'RG001',
    name: 'the scores are gone',
    apply: (laboratory) => rm(folderOf(laboratory, scoresWeekly, scored), { recursive: true }),
  },
  {
    rule: 'RG001',
    name: 'the features are gone',
    apply: (laboratory) => rm(folderOf(laboratory, featuresWeekly, scored), { recursive: true }),
  },
  {
    rule: 'RG001',
    name: 'the manifest of the scores names another week',
    apply: (laboratory) =>
      editManifest(laboratory, scoresWeekly, scored, (manifest) => {
        manifest.keys = { ...manifest.keys, ...before };
      }),
  },
  {
    rule: 'RG001',
    name: 'report_meta.json names another regime',
    apply: (laboratory) =>
      editMeta(laboratory, (meta) => {
        meta.regime_id = otherRegime;
      }),
  },
  {
    rule: 'RG001',
    name: 'an asof_date lies in the week before',
    apply: (laboratory) =>
      editTable(laboratory, featuresWeekly, scored, ({ columns }) => {
        columns.asof_date[1] = epochDay(weekBefore.weekEnding);
        return undefined;
      }),
  },
  {
    rule: 'RG002',
    name: 'the schema in configs/ was edited after the week was scored',
    apply: async ({ folder }) => {
      const file = join(folder, 'configs', 'scoring_schemas', `${auditedRegime}.yaml`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('novelty: 0.40', 'novelty: 0.41'));
    },
  },
  {
    rule: 'RG002',
    name: 'another week of the regime was published under another schema',
    apply: async (laboratory) => {
      const lake = lakeOf(laboratory);
      const { table, manifest } = await lake.require(scoresWeekly, scored);
      const parameters = { ...manifest.recipe.parameters, schema_hash: 'e'.repeat(64) };
      const keys = { ...scored, ...before };
      await lake.write(scoresWeekly, keys, { recipe: { ...manifest.recipe, parameters }, table });
      const { digest } = (await lake.require(scoresWeekly, keys)).manifest;
      const commit = 'c'.repeat(40);
      await lake.write(
        published,
        { commit },
        {
          recipe: { stage: 'restore', version: 1, parameters: { commit }, inputs: [] },
          table: { rows: 1, columns: { path: [partitionPath(scoresWeekly, keys)], digest: [digest] } },
        },
      );
    },
  },
  {
    rule: 'RG002',
    name: 'schema_used.yaml was edited',
    apply: (laboratory) =>
      editDocument(laboratory, scoresWeekly, scored, 'schema_used.yaml', (text) =>
        text.replace('min_event_intensity: 0.75', 'min_event_intensity: 0.05'),
      ),
  },
  {
    rule: 'RG002',
    name: 'report_meta.json states another schema hash',
    apply: (laboratory) =>
      editMeta(laboratory, (meta) => {
        meta.schema_hash = 'f'.repeat(64);
      }),
  },
  {
    rule: 'RG003',
    name: 'a parameter of the recipe was changed by hand',
    apply: async (laboratory) => {
      const file = join(folderOf(laboratory, scoresWeekly, scored), 'manifest.json');
      await writeFile(file, readFileSync(file, 'utf8').replace('"benchmark": "SPY"', '"benchmark": "QQQ"'));
    },
  },
  {
    rule: 'RG003',
    name: 'the enrichment of an earlier week has no manifest',
    apply: (laboratory) => unlink(join(folderOf(laboratory, repEnriched, before), 'manifest.json')),
  },
  {
    rule: 'RG003',
    name: 'the manifest of the universe is cut off',
    apply: async (laboratory) => {
      const file = join(folderOf(laboratory, universe, week), 'manifest.json');
      await writeFile(file, readFileSync(file, 'utf8').slice(0, 100));
    },
  },
  ...(
    [
      ['scores', scoresWeekly, scored],
      ['features', featuresWeekly, scored],
      ['universe', universe, week],
      ['news of an earlier week', companyNews, before],
      ['enrichment', repEnriched, week],
      ['vectors of an earlier week', clusterVectors, before],
      ['bars of a month', marketDaily, { month: '2024-02' }],
    ] as const
  ).map(([what, dataset, keys]) => ({
    rule: 'RG004',
    name: `one bit of the ${what} is flipped`,
    apply: (laboratory: Laboratory) => flipByte(laboratory, dataset, keys, `${dataset.name}.parquet`),
  })),
  {
    rule: 'RG004',
    name: 'basket.csv is missing',
    apply: (laboratory) => unlink(join(folderOf(laboratory, scoresWeekly, scored), 'basket.csv')),
  },
  {
    rule: 'RG004',
    name: 'a line was added to report_meta.json',
    apply: (laboratory) => appendFile(join(folderOf(laboratory, scoresWeekly, scored), 'report_meta.json'), '\n'),
  },
  {
    rule: 'RG004',
    name: 'a file that no manifest lists lies beside the features',
    apply: (laboratory) => writeFile(join(folderOf(laboratory, featuresWeekly, scored), 'notes.txt'), 'mine'),
  },
  {
    rule: 'RG005',
    name: 'a news item was added to an earlier week, and the week enriched again',
    apply: async (laboratory) => {
      await editTable(laboratory, companyNews, before, (table) =>
        withRow(table, { id: 'late', headline: 'AAA hires a poet', published_utc: weekBefore.cutoffUtc - 1000 }),
      );
      await runIn(laboratory, enrich, { 'week-ending': weekBefore.weekEnding });
    },
  },
  {
    rule: 'RG005',
    name: 'a news item was edited after the week was enriched',
    apply: (laboratory) =>
      editTable(laboratory, companyNews, before, ({ columns }) => {
        columns.summary[0] = 'A better story.';
        return undefined;
      }),
  },
  {
    rule: 'RG005',
    name: 'the universe is gone',
    apply: (laboratory) => rm(folderOf(laboratory, universe, week), { recursive: true }),
  },
  {
    rule: 'RG005',
    name: 'a stored bar was changed in place',
    apply: (laboratory) =>
      editTable(laboratory, marketDaily, { month: '2024-03' }, ({ columns }) => {
        columns.volume[0] = (columns.volume[0] as number) + 1;
        return undefined;
      }),
  },
  {
    rule: 'RG005',
    name: 'the recipe names a features file beside the inputs of the lake',
    apply: (laboratory) =>
      editRecipes(laboratory, (recipe) => ({
        ...recipe,
        inputs: [...recipe.inputs, { dataset: 'features-file', keys: {}, content: 'f'.repeat(64) }],
      })),
  },
  {
    rule: 'RG005',
    name: 'the recipe leaves out an input that the week is scored from',
    apply: (laboratory) =>
      editRecipes(laboratory, (recipe) => ({
        ...recipe,
        inputs: recipe.inputs.filter(({ keys }) => keys.week_ending !== before.week_ending),
      })),
  },
];
