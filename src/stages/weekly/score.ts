import type { Week } from '../../calendar/weeks.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { UserError } from '../../errors.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { featuresWeekly, scoresWeekly } from '../../scoring/datasets.ts';
import { decisionLine } from '../../scoring/decision-line.ts';
import { type OfflineFilters, offlineFilters } from '../../scoring/offline-filters.ts';
import { editedRegime, PublishedResults, refuseEdited } from '../../scoring/published-results.ts';
import { readFeaturesFile } from '../../scoring/read-features-file.ts';
import type { Regime } from '../../scoring/regime.ts';
import { scoreFiles } from '../../scoring/score-files.ts';
import { type ScoreParameters, scoreRecipe } from '../../scoring/score-recipe.ts';
import { scoreFeaturesOffline, scoreWeek, type WeekResult } from '../../scoring/score-week.ts';
import { markdownCell, textTable } from '../../text/markdown.ts';
import { nameList } from '../../text/name-list.ts';
import { type BrokenRegime, brokenRegimes, type FoundRegimes, findRegimes } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { ScoredDecision, score } from './score.stage.ts';
import { readWeekInputs } from './week-inputs.ts';

export const run: Run<typeof score> = async ({ weekEnding, regime, features }, context) => {
  const { config, lake, clock, log, progress, signal, summarise } = context;
  const found = findRegimes(regime, config);
  const { benchmark, market } = config.pipeline;
  const file = features === '' ? undefined : await readFeaturesFile(features, benchmark);
  const weeks = file ? [weekOfFile(file, weekEnding)] : selectedWeeks(weekEnding, clock());
  const published = await PublishedResults.of(lake);
  const { regimes, broken } = await withoutEdited(found, published, config);
  const bar = progress('score', weeks.length * regimes.length);
  const decisions: ScoredDecision[] = [];
  const lines: string[][] = [];
  const notes: string[] = [];
  let unchanged = 0;
  for (const week of weeks) {
    for (const one of regimes) {
      signal.throwIfAborted();
      const schema = config.schemaOf(one);
      const task: ScoreTask = { lake, week, regime: one, schema, benchmark, steps: market.steps, published };
      const note = file && filtersNote(one, offlineFilters(file.table, schema.schema));
      if (note !== undefined) {
        notes.push(note);
        log.warning(note);
      }
      const result = await carryOut(task, file ? await offlineWork(task, file) : await weekWork(task));
      if (typeof result === 'string') {
        unchanged += 1;
        lines.push([week.weekEnding, one.id, `unchanged: ${whyLeft[result]}`]);
        log.info(`${week.weekEnding} ${one.id}: nothing to do, ${whyLeft[result]}`);
      } else {
        const { decision, reasons } = result.decision;
        const { id, status } = one;
        decisions.push({ week_ending: week.weekEnding, regime: id, status, decision, reasons });
        const line = decisionLine(result.decision, status);
        lines.push([week.weekEnding, id, line]);
        log.info(`${week.weekEnding} ${id}: ${line}`);
      }
      bar.advance();
    }
  }
  bar.end();
  const noted = notes.map((note) => `${markdownCell(note, 1000)}\n\n`).join('');
  summarise(`### Score\n\n${textTable(['Week', 'Regime', 'Result'], lines)}\n\n${noted}`);
  if (broken.length > 0) throw brokenRegimes(broken);
  return { decisions, unchanged };
};

/** What a features file cannot be scored with, and what of the filters was applied; undefined where the schema has none. */
function filtersNote({ id }: Regime, filters: OfflineFilters | undefined): string | undefined {
  if (filters === undefined) return undefined;
  const { left_out, not_applied } = filters;
  const applied =
    left_out.length === 0
      ? ''
      : ` ${left_out.length} symbols without a cluster that is large enough are left out: ${nameList(left_out, symbolsNamed)}.`;
  return `${id}: a features file has no clusters, so the filters of the schema are applied as far as its columns allow.${applied} Not applied: ${not_applied.join('; ')}.`;
}

const symbolsNamed = 20;

/** A regime that was edited after weeks were published under it is as good as broken: it does not stop the others. */
export async function withoutEdited(
  { regimes, broken }: FoundRegimes,
  published: PublishedResults,
  config: Configuration,
): Promise<FoundRegimes> {
  const { benchmark, market } = config.pipeline;
  const sound: Regime[] = [];
  const edited: BrokenRegime[] = [];
  for (const regime of regimes) {
    const { parameters } = scoreRecipe({ regime, schema: config.schemaOf(regime), benchmark, steps: market.steps }, []);
    const problem = await editedRegime(published, regime, parameters);
    if (problem === undefined) sound.push(regime);
    else edited.push({ id: regime.id, problem });
  }
  return { regimes: sound, broken: [...broken, ...edited] };
}

/** The week that a features file is as of. @throws UserError when another one was asked for */
function weekOfFile({ week }: { readonly week: Week }, asked: string): Week {
  if (asked === '' || asked === week.weekEnding) return week;
  throw new UserError(
    `The features file is as of the week ending ${week.weekEnding}, the input week-ending is ${asked}.`,
    {
      hint: 'Leave week-ending out: the file says it.',
    },
  );
}

/** Why a week is left as it is. */
const whyLeft = {
  unchanged: 'scored already from the same inputs',
  published: 'published, and so it stays',
} as const;

type Left = keyof typeof whyLeft;

/** Scores one week under one regime, unless it is to be left as it is. @throws UserError for a regime that was edited after its weeks were published */
export async function scoreRegimeWeek(
  { lake, config }: Pick<StageContext, 'lake' | 'config'>,
  week: Week,
  regime: Regime,
  published: PublishedResults,
): Promise<WeekResult | Left> {
  const { benchmark, market } = config.pipeline;
  const schema = config.schemaOf(regime);
  const task: ScoreTask = { lake, week, regime, schema, benchmark, steps: market.steps, published };
  return carryOut(task, await weekWork(task));
}

async function carryOut(task: ScoreTask, { recipe, compute }: ScoreWork): Promise<WeekResult | Left> {
  const { lake, week, regime, published } = task;
  const keys = { regime: regime.id, week_ending: week.weekEnding };
  await refuseEdited(published, regime, recipe.parameters);
  const isHeld = (await lake.holds(featuresWeekly, keys, recipe)) && (await lake.holds(scoresWeekly, keys, recipe));
  if (isHeld) return 'unchanged';
  if (await published.holds(keys)) return 'published';
  const result = compute();
  await writeResult(task, recipe, result);
  return result;
}

interface ScoreTask extends ScoreParameters {
  readonly lake: Lake;
  readonly week: Week;
  /** What is on the state branch already. */
  readonly published: PublishedResults;
}

interface ScoreWork {
  readonly recipe: Recipe;
  readonly compute: () => WeekResult;
}

async function weekWork(task: ScoreTask): Promise<ScoreWork> {
  const { lake, week, benchmark, schema, steps } = task;
  const { inputs, references } = await readWeekInputs(lake, week, benchmark, schema.schema, steps);
  return { recipe: scoreRecipe(task, references), compute: () => scoreWeek(inputs) };
}

async function offlineWork(
  task: ScoreTask,
  { table, reference }: Awaited<ReturnType<typeof readFeaturesFile>>,
): Promise<ScoreWork> {
  return {
    recipe: scoreRecipe(task, [reference]),
    compute: () => scoreFeaturesOffline(table, task.schema.schema),
  };
}

async function writeResult(
  { lake, week, regime, schema }: ScoreTask,
  recipe: Recipe,
  result: WeekResult,
): Promise<void> {
  const keys = { regime: regime.id, week_ending: week.weekEnding };
  const identity = {
    regime: regime.id,
    status: regime.status,
    schemaId: regime.schema,
    schemaHash: schema.hash,
    weekEnding: week.weekEnding,
    cutoffUtc: week.cutoffUtc,
  };
  await lake.write(featuresWeekly, keys, { recipe, table: result.features });
  await lake.write(scoresWeekly, keys, {
    recipe,
    table: result.scores,
    attachments: { 'schema_used.yaml': schema.text, ...scoreFiles(identity, result) },
  });
}
