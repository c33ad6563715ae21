import { companyNews, featuresWeekly, repEnriched, scoresWeekly } from '../../../../src/lake/datasets.ts';
import { lakeOf, otherRegime, rescore } from '../good-lake.ts';
import { editManifest, editTable } from '../tampering.ts';
import { editRecipes, type Mutation, scored, week } from './mutation.ts';

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
  {
    rule: 'RG020',
    name: 'another regime with other weights has the very same scores (warning)',
    apply: async (laboratory) => {
      const own = await lakeOf(laboratory).require(scoresWeekly, scored);
      await editTable(laboratory, scoresWeekly, { ...scored, regime: otherRegime }, ({ columns }) => {
        columns.UPS_adj.set(own.table.columns.UPS_adj);
        return undefined;
      });
    },
  },
];
