import type { SessionWindow } from '../../calendar/session-window.ts';
import type { Week } from '../../calendar/weeks.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { Lake } from '../../lake/lake.ts';
import { corporateActions, coverage, macroDaily, marketDaily, marketRevisions } from '../../market/datasets.ts';
import { quarantine } from '../../sources/datasets.ts';
import { companyNews, fetchedSpans, universe } from '../datasets.ts';
import { newsWeeksOf } from './news-weeks.ts';
import type { LiveSettings } from './settings.ts';

/** What the answers to a plan are stored in, and for which weeks. */
export interface PlannedLake {
  readonly lake: Lake;
  readonly pipeline: LiveSettings;
  /** The selected weeks, oldest first. */
  readonly weeks: readonly Week[];
  readonly window: SessionWindow;
}

const ingested = [
  universe,
  marketDaily,
  marketRevisions,
  corporateActions,
  macroDaily,
  companyNews,
  quarantine,
  coverage,
  fetchedSpans,
] as const;

/** Digest over everything that an ingest of these weeks can change. */
export async function lakeState({ lake, weeks, window, pipeline }: PlannedLake): Promise<string> {
  const months = new Set(window.months.map(({ month }) => month));
  const dates = new Set<string>(newsWeeksOf(weeks, pipeline.news.history_weeks).map(({ weekEnding }) => weekEnding));
  const digests: string[] = [];
  for (const dataset of ingested) {
    for (const keys of await lake.list(dataset)) {
      if (keys.month !== undefined && !months.has(keys.month)) continue;
      if (keys.week_ending !== undefined && !dates.has(keys.week_ending)) continue;
      digests.push((await lake.manifest(dataset, keys))?.digest ?? '');
    }
  }
  return sha256Hex(canonicalJson(digests));
}
