import { isDeepStrictEqual } from 'node:util';
import { type Week, weeksBack } from '../../../calendar/weeks.ts';
import { UserError } from '../../../errors.ts';
import { companyNews, universe } from '../../../ingest/datasets.ts';
import type { InputReference } from '../../../lake/manifest.ts';
import { DamagedPartitionError } from '../../../lake/partition-files.ts';
import { corporateActions, coverage, marketDaily, marketRevisions } from '../../../market/datasets.ts';
import { monthsOfView } from '../../../market/market-view.ts';
import { type StepSettings, stepsOfParameter } from '../../../market/steps/settings.ts';
import { clusterVectors, modelAnswers, newsClusters, repEnriched } from '../../../news/datasets.ts';
import type { WeekInputs } from '../../../scoring/features.ts';
import { longHistoryWeeks } from '../../../scoring/judged-week.ts';
import type { ScoringSchema } from '../../../scoring/schema.ts';
import type { LakeSnapshot } from '../../engine/lake-snapshot.ts';
import type { Loaders, Sections } from '../../engine/sections.ts';
import type {
  InspectedActions,
  InspectedBars,
  InspectedNews,
  InspectedRevisions,
  InspectedUniverse,
} from '../inspected/inspected-week.ts';
import type { WeekAuditRun } from '../inspected/week-run.ts';
import type { GivenSections } from './given.ts';
import type { ResultSections } from './results.ts';

/** Everything that the scores were made from, as the lake holds it now, or why it cannot be read. */
export type InputsNow =
  | { readonly inputs: WeekInputs; readonly references: readonly InputReference[]; readonly problem?: undefined }
  | { readonly problem: string; readonly inputs?: undefined };

/** The partitions that a week is scored from, as they lie there. */
export interface InputSections {
  readonly universe: InspectedUniverse | undefined;
  /** The week and the 12 before it, oldest first. */
  readonly news: readonly InspectedNews[];
  /** The months of the sessions that the features look at. */
  readonly bars: readonly InspectedBars[];
  readonly revisions: readonly InspectedRevisions[];
  /** Splits and dividends of the same months. */
  readonly actions: readonly InspectedActions[];
  readonly inputsNow: InputsNow;
}

type Known = InputSections & ResultSections & GivenSections;

export function inputLoaders(run: WeekAuditRun, snapshot: LakeSnapshot, week: Week): Loaders<InputSections, Known> {
  const months = monthsOfView(week.weekEnding);
  const unlessOffline = async <T>({ isOffline }: Pick<Sections<Known>, 'isOffline'>, inspect: () => Promise<T[]>) =>
    (await isOffline) ? [] : inspect();
  return {
    universe: async ({ isOffline }) =>
      (await isOffline) ? undefined : snapshot.inspect(universe, { week_ending: week.weekEnding }),
    news: (of) => unlessOffline(of, () => inspectNews(snapshot, week)),
    bars: (of) => unlessOffline(of, () => Promise.all(months.map((month) => snapshot.inspect(marketDaily, { month })))),
    revisions: (of) =>
      unlessOffline(of, () => Promise.all(months.map((month) => snapshot.inspect(marketRevisions, { month })))),
    actions: (of) =>
      unlessOffline(of, () => Promise.all(months.map((month) => snapshot.inspect(corporateActions, { month })))),
    inputsNow: async ({ isOffline, benchmark, recipe, schema, configured }) => {
      if (await isOffline) return { problem: 'the week was scored from a features file' };
      const steps = stepsOfParameter((await recipe)?.parameters.steps);
      const how = { benchmark: await benchmark, steps };
      return readInputsNow(run, snapshot, week, how, (await schema) ?? (await configured).schema);
    },
  };
}

async function inspectNews(snapshot: LakeSnapshot, week: Week): Promise<InspectedNews[]> {
  const news: InspectedNews[] = [];
  for (const past of weeksBack(week, longHistoryWeeks + 1)) {
    const keys = { week_ending: past.weekEnding };
    news.push({
      week: past,
      news: await snapshot.inspect(companyNews, keys),
      clusters: await snapshot.inspect(newsClusters, keys),
      enriched: await snapshot.inspect(repEnriched, keys),
      vectors: await snapshot.inspect(clusterVectors, keys),
      answers: await snapshot.inspect(modelAnswers, keys),
      coverage: await snapshot.inspect(coverage, keys),
    });
  }
  return news;
}

/** What a recipe says of how a week was read. */
interface ReadingSettings {
  readonly benchmark: string;
  readonly steps: StepSettings;
}

/** What the week would be scored from now, or why it cannot be read. */
async function readInputsNow(
  run: WeekAuditRun,
  snapshot: LakeSnapshot,
  week: Week,
  how: ReadingSettings,
  schema: ScoringSchema,
): Promise<InputsNow> {
  try {
    const { inputs, references } = await readOnce(run, snapshot, week, how, schema);
    return { inputs: { ...inputs, schema }, references };
  } catch (error) {
    if (!(error instanceof UserError || error instanceof DamagedPartitionError)) throw error;
    return { problem: `the inputs cannot be read: ${run.inspector.withoutRoot(error.message)}` };
  }
}

/** The regimes of a week are scored from the same: it is read again where anything of it has changed. */
async function readOnce(
  run: WeekAuditRun,
  snapshot: LakeSnapshot,
  week: Week,
  how: ReadingSettings,
  schema: ScoringSchema,
) {
  const { weekEnding } = week;
  const { benchmark, steps } = how;
  const { last } = run.reading;
  const isSame =
    last?.weekEnding === weekEnding && last.benchmark === benchmark && isDeepStrictEqual(last.steps, steps);
  if (isSame && (await snapshot.sees(last.seen))) return last.read;
  const read = await run.readInputs(snapshot, week, benchmark, schema, steps);
  run.reading.last = { weekEnding, benchmark, steps, seen: await snapshot.seen(), read };
  return read;
}
