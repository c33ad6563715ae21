import { type Audit, countFindings } from '../../audit/engine/audit.ts';
import { restoreHint } from '../../backfill/lacking-inputs.ts';
import {
  type BackfillProgress,
  chunksOf,
  type FailedWeek,
  type RefusedTask,
  readProgress,
  type TodoTask,
  type WeekTask,
} from '../../backfill/progress.ts';
import { backfillPlan, backfillReport, refusals } from '../../backfill/report.ts';
import type { FirstStage } from '../../backfill/week-state.ts';
import type { Week } from '../../calendar/weeks.ts';
import { GateError, UnreadableError, UserError } from '../../errors.ts';
import { type Run, refusedOutputs, type StageContext } from '../../platform/stage.ts';
import { PublishedResults } from '../../scoring/published-results.ts';
import { nameList } from '../../text/name-list.ts';
import { presentRecipe } from '../present-recipe.ts';
import { evaluate } from '../results/evaluate.stage.ts';
import { ledger } from '../results/ledger.stage.ts';
import { report } from '../results/report.stage.ts';
import { checkSiteFolder } from '../results/site-folder.ts';
import { type BrokenRegime, brokenLine, findRegimes, regimeIds } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import { Auditor, reportAudits, verdictLine } from './audit.ts';
import type { backfill } from './backfill.stage.ts';
import { enrich } from './enrich.stage.ts';
import { ingest } from './ingest.stage.ts';
import { assertChunksFit } from './matrix-limit.ts';
import { scoreRegimeWeek } from './score.ts';

export const run: Run<typeof backfill> = async (inputs, context) => {
  const { config, lake, clock, log, present } = context;
  if (!inputs.dryRun && !inputs.prepared) await checkSiteFolder(inputs.report, 'report');
  const weeks = backfilledWeeks(inputs, clock());
  assertChunksFit(weeks.length, inputs.chunkSize);
  const found = findRegimes(inputs.regimes, config);
  const { regimes, broken } = found;
  for (const one of broken) log.warning(brokenLine(one));
  const progress = await readProgress(lake, weeks, regimes, presentRecipe(context));
  const common = {
    weekEnding: weeks.at(-1)?.weekEnding ?? '',
    weeks: weeks.map(({ weekEnding }) => weekEnding),
    // A broken one stays in it: the jobs that are given the list must fail for it.
    regimes: regimeIds(found),
    chunks: chunksOf(weeks, inputs.chunkSize),
    todo: progress.todo.length,
  };
  if (inputs.dryRun) {
    present(backfillPlan(progress));
    return { ...common, done: 0, failed: [], site: '' };
  }
  const refused = inputs.prepared ? undefined : await prepare(progress.todo, context);
  if (!inputs.prepared && !progress.todo.some(({ from }) => from === 'ingest')) log.info(unreadSources(common.weeks));
  const isRefused = ({ week }: WeekTask) => refused?.weeks.has(week.weekEnding) ?? false;
  const worked = await scoreAndAudit(
    progress.todo.filter((task) => !isRefused(task)),
    context,
  );
  const { done, audits } = worked;
  const failed = [
    ...broken.flatMap((one) => weeks.map((week) => failureOfBroken(week, one))),
    ...progress.refused.map(failureOfRefused),
    ...progress.todo.filter(isRefused).map(refusedByIngest),
    ...worked.failed,
  ];
  await reportAudits(audits, inputs.auditReport, context);
  const about = { weekEnding: common.weekEnding, regimes: reportedRegimes(progress) };
  const hasResults = !inputs.prepared && done.length + progress.finished.length > 0;
  const { site, problem } = hasResults ? await results(about, inputs.report, context) : noResults;
  // Weeks that could not be made again stand in the way of it; why they could not is said first.
  if (problem !== undefined && failed.length === 0) throw problem;
  present(backfillReport({ progress, done, failed, site }));
  const outputs = { ...common, done: done.length, failed, site };
  if (failed.length === 0 && refused === undefined) return outputs;
  const problems = [
    ...(refused ? [refused.error.message] : []),
    ...broken.map(brokenLine),
    ...refusals(progress.refused),
    ...(problem === undefined ? [] : [`No evaluation, ledger and site: ${problem.message}`]),
    ...(failed.length > 0 ? [`${failed.length} weeks × regimes failed: ${nameFailed(failed)}.`] : []),
    ...worked.cures.slice(0, 1),
  ];
  log.info(`${done.length} weeks × regimes are done in spite of it.`);
  throw new GateError(problems.join(' '), outputs);
};

interface Results {
  /** Path of the site; empty where none was made. */
  readonly site: string;
  /** Why there is none. */
  readonly problem?: UserError;
}

const noResults: Results = { site: '' };

/** Evaluation, ledger and site. */
async function results(
  about: { readonly weekEnding: string; readonly regimes: readonly string[] },
  folder: string,
  context: StageContext,
): Promise<Results> {
  try {
    await context.call(evaluate, about);
    await context.call(ledger, about);
    const { site } = await context.call(report, { ...about, output: folder });
    return { site };
  } catch (error) {
    if (error instanceof UserError) return { site: '', problem: error };
    throw error;
  }
}

interface Span {
  readonly start: string;
  readonly end: string;
  readonly weekEnding: string;
}

/** @throws UserError for a span that is none, or weeks that have not finished */
function backfilledWeeks({ start, end, weekEnding }: Span, now: number): readonly Week[] {
  if (weekEnding !== '') {
    if (start === '' && end === '') return selectedWeeks(weekEnding, now);
    throw new UserError('The input week-ending cannot be given beside start and end.');
  }
  if (start === '') {
    throw new UserError('The input start is missing.', {
      hint: 'Give the first day of the backfill, for example --start 2014-03-28.',
    });
  }
  const [last] = end === '' ? selectedWeeks('', now) : [];
  return selectedWeeks(`${start}..${last?.weekEnding ?? end}`, now);
}

/** Weeks that a gate of the ingest refused, and what it said. */
interface RefusedWeeks {
  readonly error: GateError;
  readonly weeks: ReadonlySet<string>;
}

/** That nothing was ingested: whoever gave the files other rows, or named other files, has to know. */
function unreadSources(weeks: readonly string[]): string {
  return `No week has to be ingested, so no source was read. Other rows or files than then are taken in by: regimen ingest --week-ending ${weeks[0]}..${weeks.at(-1)}`;
}

/**
 * Data for all these weeks at once, as far as they need any: a week that is there is not ingested again, since what came later would change what
 * it was scored from. What a gate of the ingest refuses is told at the end: other weeks may be fine, these are not scored.
 */
async function prepare(tasks: readonly TodoTask[], context: StageContext): Promise<RefusedWeeks | undefined> {
  const weeksFrom = (...stages: readonly FirstStage[]): string[] => {
    const wanted = tasks.filter(({ from }) => stages.includes(from));
    return [...new Set(wanted.map(({ week }) => week.weekEnding))];
  };
  const toIngest = weeksFrom('ingest');
  const refused = toIngest.length === 0 ? undefined : await ingestWeeks(toIngest.join(','), context);
  const toEnrich = weeksFrom('ingest', 'enrich').filter((weekEnding) => !refused?.weeks.has(weekEnding));
  if (toEnrich.length > 0) await context.call(enrich, { weekEnding: toEnrich.join(',') });
  return refused;
}

async function ingestWeeks(weekEnding: string, context: StageContext): Promise<RefusedWeeks | undefined> {
  try {
    await context.call(ingest, { weekEnding });
    return undefined;
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    context.log.warning(error.message);
    return { error, weeks: new Set(refusedOutputs(ingest, error).refusedWeeks) };
  }
}

/** Results and ledger are those of all regimes, whichever this run did; of an edited one nothing can be made. Empty stands for all. */
function reportedRegimes({ regimes, refused }: BackfillProgress): readonly string[] {
  if (refused.length === 0) return [];
  const edited = new Set(refused.map(({ regime }) => regime.id));
  return regimes.map(({ id }) => id).filter((id) => !edited.has(id));
}

function failureOfBroken({ weekEnding }: Week, { id, problem }: BrokenRegime): FailedWeek {
  return { week_ending: weekEnding, regime: id, step: 'score', message: problem.message };
}

function failureOfRefused({ week, regime, why, cure }: RefusedTask): FailedWeek {
  return { week_ending: week.weekEnding, regime: regime.id, step: 'score', message: `${why} ${cure}` };
}

function refusedByIngest({ week, regime }: WeekTask): FailedWeek {
  const message = 'A gate of the ingest refused it: see there.';
  return { week_ending: week.weekEnding, regime: regime.id, step: 'ingest', message };
}

interface Worked {
  readonly done: readonly WeekTask[];
  readonly failed: readonly FailedWeek[];
  readonly audits: readonly Audit[];
  /** What to do about failures. */
  readonly cures: readonly string[];
}

async function scoreAndAudit(tasks: readonly WeekTask[], context: StageContext): Promise<Worked> {
  const { lake, config, clock, log, progress, signal } = context;
  const auditor = new Auditor({ lake, config, clock });
  const published = await PublishedResults.of(lake);
  const done: WeekTask[] = [];
  const failed: FailedWeek[] = [];
  const audits: Audit[] = [];
  const cures = new Set<string>();
  const bar = progress('backfill', tasks.length);
  for (const task of tasks) {
    signal.throwIfAborted();
    const failure = await attempt(task, { auditor, published, context, audits, cures });
    if (failure) {
      failed.push(failure);
      log.warning(`${failure.week_ending} ${failure.regime}: ${failure.step} failed: ${failure.message}`);
    } else done.push(task);
    bar.advance();
  }
  bar.end();
  return { done, failed, audits, cures: [...cures] };
}

/** What the attempts of one backfill share. */
interface Attempts {
  readonly auditor: Auditor;
  readonly published: PublishedResults;
  readonly context: StageContext;
  readonly audits: Audit[];
  readonly cures: Set<string>;
}

/** Does one week under one regime; whatever happens to it is its own affair. */
async function attempt(
  { week, regime }: WeekTask,
  { auditor, published, context, audits, cures }: Attempts,
): Promise<FailedWeek | undefined> {
  const failure = (step: FailedWeek['step'], message: string): FailedWeek => ({
    week_ending: week.weekEnding,
    regime: regime.id,
    step,
    message,
  });
  let step: FailedWeek['step'] = 'score';
  try {
    await scoreRegimeWeek(context, week, regime, published);
    step = 'audit';
    const made = await auditor.audit(week, regime, { wholeLake: false });
    audits.push(made);
    if (countFindings(made, 'error') === 0) return undefined;
    const hint = await restoreHint(context.lake, { regime: regime.id, week_ending: week.weekEnding });
    if (hint === undefined) return failure('audit', verdictLine(made));
    cures.add(hint);
    return failure('audit', `${verdictLine(made)}. ${hint}`);
  } catch (error) {
    context.signal.throwIfAborted();
    // What cannot be read now may be good: later steps would take the week for one that is not there.
    if (error instanceof UnreadableError) throw error;
    if (!(error instanceof UserError)) context.log.debug(String((error as Error).stack));
    return failure(step, reasonOf(error));
  }
}

/** What went wrong, and what to do. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError && error.hint !== undefined) return `${error.message} ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}

function nameFailed(failed: readonly FailedWeek[]): string {
  return nameList(
    failed.map(({ week_ending, regime, step }) => `${week_ending} ${regime} (${step})`),
    10,
  );
}
