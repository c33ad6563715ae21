import { readFileSync, writeFileSync } from 'node:fs';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { otherRegime, rescore, runIn } from '../../support/audit/good-lake.ts';
import { editManifest, editTable } from '../../support/audit/tampering.ts';
import { before, editRecipes, type Mutation, scored, week } from './mutation.ts';

/** Does something under a changed pipeline.yaml, and puts the file back. */
async function underOtherSettings(file: string, added: string, work: () => Promise<unknown>): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const replaced = added.startsWith('benchmark:')
    ? text.replace(/^benchmark:.*$/m, added)
    : text.replace('rules.yaml', added);
  writeFileSync(file, replaced);
  await work();
  writeFileSync(file, text);
}

/** Faults of origin. */
export const provenanceMutations: readonly Mutation[] = [
  {
    rule: 'RG019',
    name: 'the scores do not say when they were made',
    apply: (laboratory) =>
      editManifest(laboratory, scoresWeekly, scored, (manifest) => {
        manifest.produced = { ...manifest.produced, time: 'recently' };
      }),
  },
  {
    rule: 'RG019',
    name: 'the scores were made in the future',
    apply: (laboratory) =>
      editManifest(laboratory, scoresWeekly, scored, (manifest) => {
        manifest.produced = { ...manifest.produced, time: '2999-01-01T00:00:00.000Z' };
      }),
  },
  {
    rule: 'RG019',
    name: 'the scores claim to be older than the end of the week',
    apply: (laboratory) =>
      editManifest(laboratory, scoresWeekly, scored, (manifest) => {
        manifest.produced = { ...manifest.produced, time: '2024-04-05T14:00:00.000Z' };
      }),
  },
  {
    rule: 'RG019',
    name: 'the commit is none',
    apply: (laboratory) =>
      editManifest(laboratory, scoresWeekly, scored, (manifest) => {
        manifest.produced = { ...manifest.produced, commit: 'the good one' };
      }),
  },
  {
    rule: 'RG019',
    name: 'the week was scored against another benchmark than the configured one',
    apply: (laboratory) =>
      underOtherSettings(laboratory.configFile, 'benchmark: ZZZ', async () => {
        await rescore(laboratory);
      }),
  },
  {
    rule: 'RG019',
    name: 'the week before was clustered more finely, and scored with',
    apply: async (laboratory) => {
      await underOtherSettings(laboratory.configFile, 'rules.yaml, cluster_similarity: 0.99', () =>
        runIn(laboratory, enrich, { 'week-ending': before.week_ending }),
      );
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG019',
    name: 'the vectors have another seed, and were scored with',
    apply: async (laboratory) => {
      await underOtherSettings(laboratory.configFile, 'rules.yaml, vector_seed: 9', () => runIn(laboratory, enrich));
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG019',
    name: 'a run on GitHub without a commit',
    apply: (laboratory) =>
      editManifest(laboratory, featuresWeekly, scored, (manifest) => {
        manifest.produced = { ...manifest.produced, run: 'owner/repository#1.1', commit: null };
      }),
  },
  {
    rule: 'RG019',
    name: 'the recipe lacks the benchmark',
    apply: (laboratory) =>
      editRecipes(laboratory, (recipe) => {
        const { benchmark: _, ...parameters } = recipe.parameters;
        return { ...recipe, parameters };
      }),
  },
  {
    rule: 'RG019',
    name: 'the week was scored by another version of the stage',
    apply: (laboratory) => editRecipes(laboratory, (recipe) => ({ ...recipe, version: 0 })),
  },
  {
    rule: 'RG019',
    name: 'the features come from another run than the scores',
    apply: (laboratory) =>
      editManifest(laboratory, featuresWeekly, scored, (manifest) => {
        manifest.recipe = { ...manifest.recipe, seed: 1 };
      }),
  },
  {
    rule: 'RG019',
    name: 'the news names no source',
    apply: (laboratory) =>
      editManifest(laboratory, companyNews, week, (manifest) => {
        const { sources: _, ...produced } = manifest.produced;
        manifest.produced = produced;
      }),
  },
  {
    rule: 'RG019',
    name: 'a judgement names no judge, and was scored with',
    apply: async (laboratory) => {
      await editTable(laboratory, repEnriched, week, ({ columns }) => {
        columns.judge[1] = '';
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG020',
    name: 'features and scores were made for another regime',
    apply: (laboratory) =>
      editRecipes(laboratory, (recipe) => ({ ...recipe, parameters: { ...recipe.parameters, regime: otherRegime } })),
  },
];
