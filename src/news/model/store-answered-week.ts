import type { Week } from '../../calendar/weeks.ts';
import { companyNews } from '../../ingest/datasets.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import { modelAnswers } from '../datasets.ts';
import { answersRecipe, clusterRecipe, modelRecipe, type RecipeSettings } from '../enrich-recipe.ts';
import { enrichWeek, judgeName } from '../enrich-week.ts';
import { type StoredWeek, writeWeek } from '../store-enrichment.ts';
import type { Judge } from '../types.ts';
import { AnsweredJudge, modelJudgeName } from './model-judge.ts';
import { answerTable, type StoredAnswer } from './stored-answer.ts';

/** Clusters, vectors and judgements of a week from the answers of a model, with the answers that are used. */
export async function enrichFromAnswers(
  lake: Lake,
  { weekEnding }: Week,
  settings: RecipeSettings,
  { model, answers, fallback }: { model: string; answers: ReadonlyMap<string, StoredAnswer>; fallback: Judge },
): Promise<StoredWeek> {
  const keys = { week_ending: weekEnding };
  const { table, manifest } = await lake.require(companyNews, keys);
  const news = inputReference(manifest);
  const judge = new AnsweredJudge(model, answers, fallback);
  const made = enrichWeek(table, {
    ...settings,
    judge: (item) => judge.judge(item),
  });
  const name = modelJudgeName(model);
  const writtenAnswers = await lake.write(modelAnswers, keys, {
    recipe: answersRecipe(settings, name, news),
    table: answerTable([...judge.used.values()]),
  });
  const stored = await lake.require(modelAnswers, keys);
  const written = await writeWeek(lake, weekEnding, made, {
    clusters: clusterRecipe(settings, news),
    enriched: modelRecipe(
      settings,
      { judge: name, fallback: judgeName(fallback) },
      { news, answers: inputReference(stored.manifest) },
    ),
  });
  return {
    clusters: made.enriched.rows,
    fellBack: made.enriched.columns.judge.filter((by) => by !== name).length,
    blank: made.blank,
    isWritten: written || writtenAnswers === 'written',
  };
}
