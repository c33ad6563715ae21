import { auditFindings, featuresWeekly, scoresWeekly } from '../lake/datasets.ts';
import type { Lake } from '../lake/lake.ts';
import type { Week } from '../market/calendar/weeks.ts';
import type { Regime } from '../scoring/regime.ts';

/** One week under one regime. */
export interface WeekTask {
  readonly week: Week;
  readonly regime: Regime;
}

export interface FailedWeek {
  readonly week_ending: string;
  readonly regime: string;
  readonly step: 'score' | 'audit';
  readonly message: string;
}

/** What of a backfill is done. */
export interface BackfillProgress {
  readonly weeks: readonly Week[];
  readonly regimes: readonly Regime[];
  /** Oldest week first, then by regime. */
  readonly todo: readonly WeekTask[];
  readonly finished: readonly WeekTask[];
}

/**
 * Finds out what is done: a week is finished under a regime when the lake has its scores, and an audit of these very scores and features,
 * by the present rules, that found no error. Whether its inputs are still the same, scoring it again would tell; the audit does.
 */
export async function readProgress(
  lake: Lake,
  weeks: readonly Week[],
  regimes: readonly Regime[],
  rulesVersion: number,
): Promise<BackfillProgress> {
  const todo: WeekTask[] = [];
  const finished: WeekTask[] = [];
  for (const week of weeks) {
    for (const regime of regimes) {
      const isFinished = await isAudited(lake, { week, regime }, rulesVersion);
      (isFinished ? finished : todo).push({ week, regime });
    }
  }
  return { weeks, regimes, todo, finished };
}

async function isAudited(lake: Lake, { week, regime }: WeekTask, rulesVersion: number): Promise<boolean> {
  const keys = { regime: regime.id, week_ending: week.weekEnding };
  const audit = await lake.manifest(auditFindings, keys);
  if (audit?.recipe.parameters.rules_version !== rulesVersion) return false;
  for (const dataset of [scoresWeekly, featuresWeekly]) {
    const manifest = await lake.manifest(dataset, keys);
    const isSeen = audit.recipe.inputs.some(
      (input) =>
        input.dataset === dataset.name && input.content === manifest?.content && input.keys.regime === regime.id,
    );
    if (!isSeen) return false;
  }
  const document = await lake.attachment(auditFindings, keys, 'audit.json');
  return document !== undefined && (JSON.parse(document.toString('utf8')) as { verdict: string }).verdict === 'passed';
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
