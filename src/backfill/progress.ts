import type { Week } from '../calendar/weeks.ts';
import type { Lake } from '../lake/lake.ts';
import type { Regime } from '../scoring/regime.ts';
import { keptLines } from './kept-inputs.ts';
import type { PresentRecipe } from './present-recipe.ts';
import { type FirstStage, WeekStates } from './week-state.ts';

/** One week under one regime. */
export interface WeekTask {
  readonly week: Week;
  readonly regime: Regime;
}

/** One that is not done, or would be done otherwise now. */
export interface TodoTask extends WeekTask {
  /** In words. */
  readonly why: string;
  readonly from: FirstStage;
}

/** One that is published and would be done otherwise now. */
export interface RefusedTask extends WeekTask {
  /** What changed. */
  readonly why: string;
  /** What to do. */
  readonly cure: string;
}

export interface FailedWeek {
  readonly week_ending: string;
  readonly regime: string;
  readonly step: 'ingest' | 'score' | 'audit';
  readonly message: string;
}

/** What of a backfill is done. */
export interface BackfillProgress {
  readonly weeks: readonly Week[];
  readonly regimes: readonly Regime[];
  /** Oldest week first, then by regime. */
  readonly todo: readonly TodoTask[];
  readonly refused: readonly RefusedTask[];
  readonly finished: readonly WeekTask[];
  /** What published weeks keep although the configuration says otherwise by now, in words. */
  readonly kept: readonly string[];
}

/**
 * Finds out what is done: a week is finished under a regime when the lake has its scores as this configuration and this version would make
 * them, and an audit of these very scores and features, by the present rules, that found no error.
 */
export async function readProgress(
  lake: Lake,
  weeks: readonly Week[],
  regimes: readonly Regime[],
  present: PresentRecipe,
): Promise<BackfillProgress> {
  const states = await WeekStates.of(lake, present);
  const todo: TodoTask[] = [];
  const refused: RefusedTask[] = [];
  const finished: WeekTask[] = [];
  for (const week of weeks) {
    for (const regime of regimes) {
      const state = await states.audited(week, regime);
      if (state.kind === 'finished') finished.push({ week, regime });
      else if (state.kind === 'refused') refused.push({ week, regime, why: state.why, cure: state.cure });
      else todo.push({ week, regime, why: state.why, from: state.from });
    }
  }
  return { weeks, regimes, todo, refused, finished, kept: await keptLines(weeks, states) };
}

/** The weeks in groups of at most `size`, each as a text that `week-ending` takes. */
export function chunksOf(weeks: readonly Week[], size: number): string[] {
  return Array.from({ length: Math.ceil(weeks.length / size) }, (_, chunk) =>
    weeks
      .slice(chunk * size, (chunk + 1) * size)
      .map(({ weekEnding }) => weekEnding)
      .join(','),
  );
}
