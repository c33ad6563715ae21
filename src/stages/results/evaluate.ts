import { isoDate } from '../../calendar/date.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import type { Week } from '../../calendar/weeks.ts';
import type { Pipeline } from '../../configuration/pipeline.ts';
import { UserError } from '../../errors.ts';
import { pickReturns, weeklyReturns } from '../../evaluation/datasets.ts';
import { evaluateRegimes } from '../../evaluation/evaluate-regimes.ts';
import type { Evaluation, EvaluationSettings } from '../../evaluation/evaluation.ts';
import { readEvaluation } from '../../evaluation/evaluation.ts';
import { evaluationSummary, resultLine } from '../../evaluation/evaluation-summary.ts';
import { heldPrices, noPrices } from '../../evaluation/held-prices.ts';
import { readScoredWeeks } from '../../evaluation/read-scored-weeks.ts';
import { pickReturnTable, weeklyReturnTable } from '../../evaluation/result-tables.ts';
import { neededSymbols, type ScoredWeek } from '../../evaluation/scored-week.ts';
import { stageVersion } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { partitionDocuments } from '../../lake/partition-document.ts';
import { findMarketView, type MarketView } from '../../market/market-view.ts';
import { type StepSettings, stepParameter } from '../../market/steps/settings.ts';
import type { Run } from '../../platform/stage.ts';
import { tradeStatuses } from '../../scoring/trade-note.ts';
import { Random } from '../../statistics/random.ts';
import { markdownCell } from '../../text/markdown.ts';
import { byCodeUnits } from '../../text/order.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import { refuseEditedWeeks } from './edited-weeks.ts';
import type { evaluate } from './evaluate.stage.ts';

/** Raised whenever the same inputs could give other bytes than before. */
const evaluateVersion = stageVersion(2, pickReturns, weeklyReturns);

export const run: Run<typeof evaluate> = async ({ weekEnding, regimes }, context) => {
  const { lake, config, clock, log, annotate, present } = context;
  const week = selectedWeeks(weekEnding, clock()).at(-1) as Week;
  const asOf = week.weekEnding;
  const { benchmark, evaluation, market } = config.pipeline;
  const settings = evaluationSettings(evaluation);
  const { weeks, inputs } = await readScoredWeeks(lake, {
    asOf,
    historyWeeks: evaluation.history_weeks,
    regimes,
  });
  refuseNothing(weeks, asOf, evaluation.history_weeks);
  await refuseEditedWeeks(weeks, context);
  for (const regime of regimes.filter((id) => !weeks.some((scored) => scored.regime === id))) {
    log.warning(`${regime} has no scores up to ${asOf} and is not evaluated.`);
  }
  const view = await viewAfter(lake, weeks, week, benchmark);
  const behind = barsBehind(weeks, week, view);
  if (behind !== undefined) annotate({ level: 'warning', title: 'Evaluated ahead of the bars', message: behind });
  const recipe: Recipe = {
    stage: 'evaluate',
    version: evaluateVersion,
    parameters: evaluationParameters(config.pipeline),
    inputs: view ? [...inputs, view.input] : [...inputs],
  };
  const held = await heldEvaluation(lake, asOf, recipe);
  if (held) log.info(`${asOf}: nothing to do, evaluated already from the same inputs`);
  const made =
    held ?? (await makeEvaluation(lake, recipe, { asOf, benchmark, settings, weeks, view, steps: market.steps }));
  const statuses = tradeStatuses(weeks);
  present(`${evaluationSummary(made, statuses)}\n${behind === undefined ? '' : `\n${markdownCell(behind, 1000)}\n`}`);
  const results = made.regimes.map((one) => ({ regime: one.regime, result: resultLine(one, statuses) }));
  for (const { regime, result } of results) log.info(`${regime}: ${result}`);
  return {
    asOf,
    weeks: made.regimes.reduce((sum, one) => sum + one.weeks, 0),
    realised: made.regimes.reduce((sum, one) => sum + one.realised, 0),
    results,
  };
};

/** What of the configuration decides an evaluation. @throws UserError as {@link evaluationSettings} */
export function evaluationParameters({
  benchmark,
  evaluation,
  market,
}: Pick<Pipeline, 'benchmark' | 'evaluation' | 'market'>): Recipe['parameters'] {
  return { benchmark, ...evaluationSettings(evaluation), ...stepParameter(market.steps) };
}

/** @throws UserError when the resamples are too few for the confidence: the highest of them all would be the bound */
function evaluationSettings(configured: EvaluationSettings): EvaluationSettings {
  const { round_trip_bps, cost, horizons, bucket_share, confidence, resamples, seed } = configured;
  if (Math.ceil(confidence * (resamples + 1)) > resamples) {
    throw new UserError(`evaluation.resamples is ${resamples}, too few for evaluation.confidence ${confidence}.`, {
      hint: `Write at least ${Math.ceil(10 / (1 - confidence))} into the pipeline configuration.`,
    });
  }
  return { round_trip_bps, cost, horizons, bucket_share, confidence, resamples, seed };
}

function refuseNothing(weeks: readonly ScoredWeek[], asOf: string, historyWeeks: number): void {
  if (weeks.length > 0) return;
  throw new UserError(`No scored week up to ${asOf} is in the lake, within ${historyWeeks} weeks.`, {
    hint: 'Run the stage "score" first, or name a later week, or regimes that have scores.',
  });
}

/** The market of the sessions after the first scored week, as known at `until`; undefined where there is none yet. */
async function viewAfter(
  lake: Lake,
  weeks: readonly ScoredWeek[],
  { weekEnding: until }: Week,
  benchmark: string,
): Promise<MarketView | undefined> {
  const [first] = weeks.map(({ weekEnding }) => weekEnding).sort(byCodeUnits);
  const sessions = first ? sessionsBetween(first, until).length - 1 : 0;
  if (sessions === 0) return undefined;
  return findMarketView(lake, { symbols: neededSymbols(weeks, benchmark), until, sessions });
}

/** What is to be said where the stored bars end before the week as of which is evaluated; undefined where they reach it. */
function barsBehind(
  weeks: readonly ScoredWeek[],
  { weekEnding }: Week,
  view: MarketView | undefined,
): string | undefined {
  const [first] = weeks.map((scored) => scored.weekEnding).sort(byCodeUnits);
  if (first === undefined || first >= weekEnding) return undefined;
  const lastDay = view === undefined ? undefined : lastBarDay(view);
  if (lastDay !== undefined && lastDay >= weekEnding) return undefined;
  const found = lastDay === undefined ? `No bar after ${first} is stored` : `The stored bars end on ${lastDay}`;
  return (
    `${found}, the evaluation is as of ${weekEnding}: what was held after that has no result in it, and is null. ` +
    `Run the stage "ingest" for ${weekEnding} first, or evaluate as of an earlier week.`
  );
}

/** The last session on which one of the symbols has a bar. */
function lastBarDay({ sessions, bars }: MarketView): string | undefined {
  const last = [...bars.values()].reduce(
    (latest, { close }) =>
      Math.max(
        latest,
        close.findLastIndex((price) => !Number.isNaN(price)),
      ),
    -1,
  );
  return last < 0 ? undefined : isoDate(sessions[last] as number);
}

/** What was made by this very recipe. */
async function heldEvaluation(lake: Lake, asOf: string, recipe: Recipe): Promise<Evaluation | undefined> {
  const keys = { as_of: asOf };
  const isHeld = (await lake.holds(pickReturns, keys, recipe)) && (await lake.holds(weeklyReturns, keys, recipe));
  const held = isHeld ? await partitionDocuments(lake, weeklyReturns, keys) : undefined;
  return held && readEvaluation(held);
}

interface EvaluationTask {
  readonly asOf: string;
  readonly benchmark: string;
  readonly settings: EvaluationSettings;
  readonly weeks: readonly ScoredWeek[];
  readonly view: MarketView | undefined;
  readonly steps: StepSettings;
}

async function makeEvaluation(
  lake: Lake,
  recipe: Recipe,
  { view, steps, ...task }: EvaluationTask,
): Promise<Evaluation> {
  const prices = view ? heldPrices(view, steps) : noPrices;
  const random = Random.seeded(task.settings.seed);
  const { evaluation, results } = evaluateRegimes({ ...task, prices, random });
  const keys = { as_of: task.asOf };
  await lake.write(pickReturns, keys, { recipe, table: pickReturnTable(results) });
  await lake.write(weeklyReturns, keys, {
    recipe,
    table: weeklyReturnTable(results, prices),
    attachments: { 'evaluation.json': `${JSON.stringify(evaluation, null, 2)}\n` },
  });
  return evaluation;
}
