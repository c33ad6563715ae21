import type { Week } from '../../calendar/weeks.ts';
import { companyNews } from '../../ingest/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import type { RecipeSettings } from '../enrich-recipe.ts';
import { lookedBackOn } from '../looked-back-on.ts';
import {
  isEnriched,
  publishedEnrichments,
  type RecordedWeek,
  recordedWeek,
  versionsToEnrichBy,
} from '../store-enrichment.ts';
import { modelOfJudge } from './model-judge.ts';

/**
 * What a run that judges with a model does with a week:
 * - `absent`: there is no news of it
 * - `keep`: it is as it should be, or must stay as it is
 * - `rules`: the rules judge it
 * - `model`: it is judged from answers, and what is not answered is asked
 */
export type WeekWork = 'absent' | 'keep' | 'rules' | 'model';

export interface PlannedWeek {
  readonly week: Week;
  readonly isSelected: boolean;
  readonly work: WeekWork;
  /** With which it is made, its version included. */
  readonly settings: RecipeSettings;
}

/** Weeks that may have to be judged, and what says which. */
export interface WeeksToJudge {
  /** The selected weeks and their history, oldest first. */
  readonly weeks: readonly Week[];
  readonly selected: readonly Week[];
  /** The weeks that were scored, under whatever regime. */
  readonly scoredWeeks: () => Promise<ReadonlySet<string>>;
  /** Weeks that a score looks back on. */
  readonly historyWeeks: number;
  readonly settings: RecipeSettings;
}

export interface PlanOptions extends WeeksToJudge {
  /** Names of the configured judges. */
  readonly judge: string;
  readonly fallback: string;
  /** Who judges weeks of the history that nobody has judged yet. */
  readonly history: 'model' | 'rules';
}

/**
 * Decides about each week. A selected week is judged by the model until every one of its clusters has an answer. A week before it is
 * kept, whoever judged it, as soon as a week that is not selected now was scored with it: past scores stay what can be scored again. A
 * published week is kept in any case.
 */
export async function planWeeks(lake: Lake, options: PlanOptions): Promise<PlannedWeek[]> {
  const { weeks, selected, settings } = options;
  const wanted = new Set(selected.map(({ weekEnding }) => weekEnding));
  const isLookedBackOn = lookedBackOn(await options.scoredWeeks(), wanted, options.historyWeeks);
  const isPublished = await publishedEnrichments(lake);
  const versionOf = await versionsToEnrichBy(lake);
  const planned: PlannedWeek[] = [];
  for (const week of weeks) {
    const isSelected = wanted.has(week.weekEnding);
    const hasNews = (await lake.manifest(companyNews, { week_ending: week.weekEnding })) !== undefined;
    const ofWeek = { ...settings, version: await versionOf(week.weekEnding) };
    const recorded = hasNews ? await recordedWeek(lake, week.weekEnding, ofWeek) : undefined;
    const isClosed =
      (!isSelected && isLookedBackOn(week.weekEnding) && (await isEnriched(lake, week.weekEnding))) ||
      (await isPublished(week.weekEnding));
    const work = hasNews ? workOf(recorded, isSelected, isClosed, options) : 'absent';
    planned.push({ week, isSelected, work, settings: ofWeek });
  }
  return planned;
}

function workOf(
  recorded: RecordedWeek | undefined,
  isSelected: boolean,
  isClosed: boolean,
  { judge, fallback, history }: PlanOptions,
): WeekWork {
  if (isClosed) return 'keep';
  if (isSelected || history === 'model') {
    const isComplete = recorded?.judge === judge && recorded.fallback === fallback && recorded.fellBack === 0;
    return isComplete ? 'keep' : 'model';
  }
  const isJudged = recorded && (recorded.judge === fallback || modelOfJudge(recorded.judge) !== undefined);
  return isJudged ? 'keep' : 'rules';
}
