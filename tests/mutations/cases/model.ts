import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Manifest } from '../../../src/lake/manifest.ts';
import { modelAnswers, repEnriched } from '../../../src/news/datasets.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { type Laboratory, lakeOf, rescore, runIn } from '../../support/audit/good-lake.ts';
import { editManifest, editTable, folderOf, withRow } from '../../support/audit/tampering.ts';
import { before, type Mutation, week } from './mutation.ts';

type Keys = typeof week;

/** Lets the judgements of a week name its answers as they are now, as a careful forger would, and scores with them. */
async function nameAnswers(laboratory: Laboratory, keys: Keys): Promise<void> {
  const { content } = (await lakeOf(laboratory).manifest(modelAnswers, keys)) as Manifest;
  await editManifest(laboratory, repEnriched, keys, (manifest) => {
    const inputs = manifest.recipe.inputs.map((input) =>
      input.dataset === modelAnswers.name ? { ...input, content } : input,
    );
    manifest.recipe = { ...manifest.recipe, inputs };
  });
  await rescore(laboratory);
}

function editAnswers(
  edit: (columns: { key: string[]; answer: string[] }) => void,
  keys: Keys = week,
): Mutation['apply'] {
  return async (laboratory) => {
    await editTable(laboratory, modelAnswers, keys, ({ columns }) => {
      edit(columns);
      return undefined;
    });
    await nameAnswers(laboratory, keys);
  };
}

/** Runs enrich under other settings of the model, and puts the file back. */
async function enrichUnder(laboratory: Laboratory, from: string, to: string, keys: Keys): Promise<void> {
  const text = readFileSync(laboratory.configFile, 'utf8');
  writeFileSync(laboratory.configFile, text.replace(from, to));
  await runIn(laboratory, enrich, { 'week-ending': keys.week_ending });
  writeFileSync(laboratory.configFile, text);
}

/** Forgets what was answered, so that a run has to ask. */
async function forgetAnswers(laboratory: Laboratory, keys: Keys): Promise<void> {
  await rm(folderOf(laboratory, modelAnswers, keys), { recursive: true });
  await rm(folderOf(laboratory, repEnriched, keys), { recursive: true });
}

/** Faults of judgements by a language model. */
export const modelMutations: readonly Mutation[] = [
  {
    rule: 'RG005',
    name: 'an answer is edited',
    judge: 'model',
    apply: (laboratory) =>
      editTable(laboratory, modelAnswers, week, ({ columns }) => {
        columns.answer[0] = (columns.answer[0] as string).replace(/"severity":\d/, '"severity":3.0');
        return undefined;
      }),
  },
  {
    rule: 'RG005',
    name: 'the answers of an earlier week are gone',
    judge: 'model',
    apply: (laboratory) => rm(folderOf(laboratory, modelAnswers, before), { recursive: true }),
  },
  {
    rule: 'RG018',
    name: 'an answer is edited, and named as the input',
    judge: 'model',
    apply: editAnswers(({ answer }) => {
      answer[0] = (answer[0] as string).replace('happened to', 'never happened to');
    }),
  },
  {
    rule: 'RG018',
    name: 'two answers of an earlier week are exchanged',
    judge: 'model',
    apply: editAnswers(({ answer }) => {
      [answer[0], answer[1]] = [answer[1] as string, answer[0] as string];
    }, before),
  },
  {
    rule: 'RG018',
    name: 'an answer to another key lies beside the others',
    judge: 'model',
    apply: async (laboratory) => {
      await editTable(laboratory, modelAnswers, week, (table) => withRow(table, { key: 'f'.repeat(64) }));
      await nameAnswers(laboratory, week);
    },
  },
  {
    rule: 'RG018',
    name: 'the answers are taken away, and not named any more',
    judge: 'model',
    apply: async (laboratory) => {
      await rm(folderOf(laboratory, modelAnswers, week), { recursive: true });
      await editManifest(laboratory, repEnriched, week, (manifest) => {
        const inputs = manifest.recipe.inputs.filter(({ dataset }) => dataset !== modelAnswers.name);
        manifest.recipe = { ...manifest.recipe, inputs };
      });
    },
  },
  {
    rule: 'RG018',
    name: 'a judgement by the rules goes under the name of the model, and was scored with',
    judge: 'model',
    apply: async (laboratory) => {
      await forgetAnswers(laboratory, week);
      await enrichUnder(laboratory, 'per_seconds: 1', 'per_seconds: 1, budget: { requests: 0 }', week);
      const { recipe } = (await lakeOf(laboratory).manifest(repEnriched, week)) as Manifest;
      await editTable(laboratory, repEnriched, week, ({ columns }) => {
        columns.judge.fill(String(recipe.parameters.judge));
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG018',
    name: 'the model was asked with another prompt than this version has (warning)',
    judge: 'model',
    apply: async (laboratory) => {
      const judge = 'model test/model prompt-0+000000000000';
      await editTable(laboratory, repEnriched, week, ({ columns }) => {
        columns.judge.fill(judge);
        return undefined;
      });
      await editManifest(laboratory, repEnriched, week, (manifest) => {
        manifest.recipe = { ...manifest.recipe, parameters: { ...manifest.recipe.parameters, judge } };
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG019',
    name: 'a judgement names a judge that nobody asked, and was scored with',
    judge: 'model',
    apply: async (laboratory) => {
      await editTable(laboratory, repEnriched, week, ({ columns }) => {
        columns.judge[1] = 'model better/model prompt-1+000000000000';
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG019',
    name: 'the configuration names another model by now (warning)',
    judge: 'model',
    apply: async ({ configFile }) => {
      writeFileSync(configFile, readFileSync(configFile, 'utf8').replace('test/model', 'other/model'));
    },
  },
  {
    rule: 'RG022',
    name: 'a week fell back to the rules for some of its clusters (warning)',
    judge: 'model',
    apply: async (laboratory) => {
      await forgetAnswers(laboratory, week);
      await enrichUnder(laboratory, 'per_seconds: 1', 'per_seconds: 1, budget: { requests: 0 }', week);
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG022',
    name: 'a week before was left to the rules (warning)',
    judge: 'model',
    apply: async (laboratory) => {
      await forgetAnswers(laboratory, before);
      await enrichUnder(laboratory, 'judge: model', 'judge: rules', before);
      await rescore(laboratory);
    },
  },
];
