import { isDeepStrictEqual } from 'node:util';
import { isoDate } from '../calendar/date.ts';
import { lastSessionDays } from '../calendar/session-window.ts';
import { type Week, weeksBack } from '../calendar/weeks.ts';
import { UserError } from '../errors.ts';
import { companyNews, universe } from '../ingest/datasets.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import { corporateActions, coverage, marketDaily, marketRevisions } from '../market/datasets.ts';
import { viewSessions } from '../market/market-view.ts';
import type { StepSettings } from '../market/steps/settings.ts';
import { clusterVectors, modelAnswers, newsClusters, repEnriched } from '../news/datasets.ts';
import { longHistoryWeeks } from '../scoring/judged-week.ts';
import type { ScoringSchema } from '../scoring/schema.ts';
import type { AuditRun } from './audit-run.ts';
import type { Look } from './look.ts';
import type { InputsNow, InspectedNews } from './subject.ts';

/** Of a week that was scored from a features file. */
export const noInputs = { universe: undefined, news: [], bars: [], revisions: [], actions: [] } as const;

/** The partitions that a week is scored from, as they lie there. */
export async function loadInputs(look: Look, week: Week) {
  const news: InspectedNews[] = [];
  for (const past of weeksBack(week, longHistoryWeeks + 1)) {
    const keys = { week_ending: past.weekEnding };
    news.push({
      week: past,
      news: await look.inspect(companyNews, keys),
      clusters: await look.inspect(newsClusters, keys),
      enriched: await look.inspect(repEnriched, keys),
      vectors: await look.inspect(clusterVectors, keys),
      answers: await look.inspect(modelAnswers, keys),
      coverage: await look.inspect(coverage, keys),
    });
  }
  const days = lastSessionDays(week.weekEnding, viewSessions);
  const months = [...new Set(Array.from(days, (day) => isoDate(day).slice(0, 7)))];
  return {
    universe: await look.inspect(universe, { week_ending: week.weekEnding }),
    news,
    bars: await Promise.all(months.map((month) => look.inspect(marketDaily, { month }))),
    revisions: await Promise.all(months.map((month) => look.inspect(marketRevisions, { month }))),
    actions: await Promise.all(months.map((month) => look.inspect(corporateActions, { month }))),
  };
}

/** What a recipe says of how a week was read. */
export interface ReadingSettings {
  readonly benchmark: string;
  readonly steps: StepSettings;
}

/** What the week would be scored from now, or why it cannot be read. */
export async function readInputsNow(
  run: AuditRun,
  look: Look,
  week: Week,
  how: ReadingSettings,
  schema: ScoringSchema,
): Promise<InputsNow> {
  try {
    const { inputs, references } = await readOnce(run, look, week, how, schema);
    return { inputs: { ...inputs, schema }, references };
  } catch (error) {
    if (!(error instanceof UserError || error instanceof DamagedPartitionError)) throw error;
    return { problem: `the inputs cannot be read: ${run.inspector.withoutRoot(error.message)}` };
  }
}

/** The regimes of a week are scored from the same: it is read again where anything of it has changed. */
async function readOnce(run: AuditRun, look: Look, week: Week, how: ReadingSettings, schema: ScoringSchema) {
  const { weekEnding } = week;
  const { benchmark, steps } = how;
  const { last } = run.reading;
  const isSame =
    last?.weekEnding === weekEnding && last.benchmark === benchmark && isDeepStrictEqual(last.steps, steps);
  if (isSame && (await look.sees(last.seen))) return last.read;
  const read = await run.readInputs(look, week, benchmark, schema, steps);
  run.reading.last = { weekEnding, benchmark, steps, seen: await look.seen(), read };
  return read;
}
