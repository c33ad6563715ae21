import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { snapshot as snapshots, storeDatasets, universePit } from '../../backbone/datasets.ts';
import { isoDate, utcDay } from '../../calendar/date.ts';
import { GateError, UserError } from '../../errors.ts';
import { entriesIfExist, readTextIfExists } from '../../file-system.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import { type Dataset, partitionPath } from '../../lake/dataset.ts';
import { eachOf } from '../../lake/each-of.ts';
import { withLock } from '../../lake/lock.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { parseAsOf } from '../../panel/as-of-dates.ts';
import type { InputValues, Run, StageContext } from '../../platform/stage.ts';
import { machineRoom } from '../../processes/machine-room.ts';
import { failuresInWords, sweepPlanSummary, sweepSummary } from '../../report/research/sweep-summary.ts';
import { trialReturns, trials } from '../../research/datasets.ts';
import { holdout, stageBReturns } from '../../research/stage-b/datasets.ts';
import { profileNames } from '../../research/stage-b/run-identity.ts';
import { readTrialLedger, trialStore } from '../../research/trial-store.ts';
import { trialsOf } from '../../research/trials.ts';
import { jobsOfPart, planSweep, type SweepDemand, type SweepPlan } from '../../sweep/plan.ts';
import { preflightProblems } from '../../sweep/preflight.ts';
import { joinedStates, newState, type SweepState } from '../../sweep/state.ts';
import { byCodeUnits } from '../../text/order.ts';
import { version } from '../../version.ts';
import { chosenSessions, lastSessionIn } from './as-of-sessions.ts';
import { candidatesNamed, settingsFor } from './stage-a.ts';
import type { sweep } from './sweep.stage.ts';
import { parsePart, type StageProgram } from './sweep-attempt.ts';
import { returnsOfTasks } from './sweep-commands.ts';
import { driveSweep } from './sweep-driver.ts';
import { readState, stateName, writeState } from './sweep-state-file.ts';
import { ownProgram } from './thread-scripts.ts';

type SweepInputs = InputValues<(typeof sweep)['inputs']>;

/** The ledger of trials as a part leaves it beside its state, for who puts parts together. */
const ledgerName = 'trials.jsonl';
const fetchesAtOnce = 8;

const ownCommand: StageProgram = () => {
  const { program, script } = ownProgram();
  return { program, args: [script] };
};

export const run: Run<typeof sweep> = async (inputs, context) => {
  const plan = await planned(inputs, context);
  const [part, parts] = parsePart(inputs.part);
  const tasks = plan.jobs.filter(({ kind }) => kind === 'task').length;
  const about = { sweep: plan.hash.slice(0, 16), snapshot: plan.snapshot, tasks };
  if (inputs.plan) {
    context.present(sweepPlanSummary(plan));
    const { length } = trialsOf(await readTrialLedger(context.lake));
    return { ...about, state: '', done: 0, failed: 0, pending: tasks, trials: length };
  }
  const folder = join(inputs.folder, about.sweep);
  await makeFolder(folder);
  const isWhole = parts === 1;
  const state = await withLock(
    join(folder, '.lock'),
    () =>
      inputs.collect === ''
        ? driven(inputs, context, { plan, folder, part, parts })
        : collected(inputs.collect, context, { plan, folder }),
    0,
  );
  const ledger = await readTrialLedger(context.lake);
  if (isWhole) await trialStore.adopt(context.lake);
  else await writeFile(join(folder, ledgerName), ledger.text);
  return finished(context, state, {
    ...about,
    state: join(folder, stateName),
    trials: trialsOf(ledger).length,
  });
};

/** @throws GateError where a task failed or the sweep gave up */
function finished(
  { log, present }: StageContext,
  state: SweepState,
  about: {
    readonly sweep: string;
    readonly snapshot: string;
    readonly tasks: number;
    readonly state: string;
    readonly trials: number;
  },
) {
  const { done, failed, pending } = state.summary;
  const outputs = { ...about, done, failed, pending };
  present(sweepSummary(state, about.trials));
  log.info(`Sweep ${about.sweep}: ${done} done, ${failed} failed, ${pending} to do; ${about.state}`);
  if (failed === 0) return outputs;
  const given = state.stopped === 'consecutive_failures' ? ' No further task was begun.' : '';
  throw new GateError(
    `${failed} of the ${about.tasks} tasks of the sweep ${about.sweep} failed: ${failuresInWords(state)}.${given} Their logs are beside ${about.state}; with --retry-failed they are tried again.`,
    outputs,
  );
}

interface Prepared {
  readonly plan: SweepPlan;
  readonly folder: string;
}

async function driven(
  inputs: SweepInputs,
  context: StageContext,
  { plan, folder, part, parts }: Prepared & { readonly part: number; readonly parts: number },
): Promise<SweepState> {
  const { lake, config, clock } = context;
  await preflight(context, folder);
  const settings = { ...config.research.sweep, ...(inputs.maxHours === 0 ? {} : { max_hours: inputs.maxHours }) };
  const jobs = jobsOfPart(plan, part, parts);
  const now = new Date(clock()).toISOString();
  const before = (await readState(folder)) ?? newState(plan, jobs, now);
  refuseOtherPart(before, jobs, folder);
  await bringStore(context);
  const place = {
    folder: resolve(folder),
    lake: lake.root,
    config: config.file,
    snapshot: plan.snapshot,
    threads: settings.threads,
  };
  const { retryFailed } = inputs;
  const state = await driveSweep({ ...context, place, jobs, settings, retryFailed, programOf: ownCommand }, before);
  for (const { tier, partitions } of returnsOfTasks(state, place)) await lake.adopt(tier, partitions);
  return state;
}

/** @throws UserError where the folder holds another part of the same sweep */
function refuseOtherPart(state: SweepState, jobs: readonly { readonly id: string }[], folder: string): void {
  const wanted = new Set(jobs.map(({ id }) => id));
  if (state.jobs.length === wanted.size && state.jobs.every(({ id }) => wanted.has(id))) return;
  throw new UserError(`${folder} holds another part of this sweep.`, {
    hint: 'Give each part a folder of its own with --folder, and put them together with --collect.',
  });
}

/** Every choice made: what the inputs leave open says research.yaml, and what that leaves open stage_a. @throws UserError */
async function planned(inputs: SweepInputs, { lake, config }: StageContext): Promise<SweepPlan> {
  const { sweep: settings, stage_a: screening } = config.research;
  const or = <T>(...lists: readonly (readonly T[])[]) => lists.find((list) => list.length > 0) ?? [];
  const sizes = settingsFor(
    {
      candidates: or(inputs.candidates, settings.candidates),
      universeSizes: or(inputs.universeSizes, settings.universe_sizes.map(String)),
    },
    screening,
  );
  const panels = or(inputs.panels, settings.panels);
  for (const rule of panels) refuseList(rule);
  const asOf = inputs.asOf === '' ? settings.as_of : inputs.asOf;
  const days = await chosenSessions(lake, { asOf, from: '', until: '', exchanges: [] });
  const demand: SweepDemand = {
    asOf: Array.from(days, isoDate),
    panels,
    universeSizes: sizes.universe_sizes,
    candidates: sizes.candidates,
    gates: or(inputs.gates, settings.gates),
  };
  const ground = {
    snapshot: await snapshotFor(inputs.snapshot, { lake }),
    configuration: configurationDigest(demand, config),
    software: version,
  };
  return planSweep(demand, ground, settings.order);
}

/** @throws UserError for dates: a panel is the last ones up to each as-of date */
function refuseList(rule: string): void {
  if (parseAsOf(rule).kind !== 'list') return;
  throw new UserError(`The panels are "${rule}".`, { hint: 'Write weekly:N, monthly:N or sessions:N.' });
}

/** The newest snapshot where none is named; empty without any. @throws UserError where there is none of that id */
async function snapshotFor(wanted: string, { lake }: Pick<StageContext, 'lake'>): Promise<string> {
  const found = await Promise.all(
    (await lake.list(snapshots)).map(async ({ id = '' }) => {
      return { id, made: (await lake.manifest(snapshots, { id }))?.produced.time ?? '' };
    }),
  );
  if (wanted !== '' && !found.some(({ id }) => id === wanted)) {
    throw new UserError(`There is no snapshot ${wanted}.`, {
      hint: `There are: ${found.map(({ id }) => id).join(', ') || 'none'}. The stage "snapshot" makes one.`,
    });
  }
  // The day up to which its bars are known begins the id.
  const newest = found.sort((a, b) => byCodeUnits(dayOf(a.id), dayOf(b.id)) || byCodeUnits(a.made, b.made)).at(-1);
  return wanted === '' ? (newest?.id ?? '') : wanted;
}

function dayOf(id: string): string {
  return id.slice(0, '2000-01-01'.length);
}

/** What the configuration says of what the tasks find. @throws UserError for a file of candidates or gates that is not there */
function configurationDigest({ candidates, gates }: SweepDemand, config: StageContext['config']): string {
  const { stage_a, stage_b } = config.research;
  const said = {
    stage_a,
    stage_b,
    candidates: candidates.map((id) => config.candidateSet(id)),
    profiles: gates.map((id) => config.gateProfile(id)),
    gates: config.gateSet(stage_a.gates),
    // A validation leaves out every event, and holds each candidate against every profile.
    ...(gates.length > 0 && { events: config.events(), levels: profileNames.map((id) => config.gateProfile(id)) }),
  };
  candidatesNamed(config, candidates);
  return sha256Hex(canonicalJson(JSON.parse(JSON.stringify(said))));
}

/** @throws GateError with every reason */
async function preflight({ lake, config, clock }: StageContext, folder: string): Promise<void> {
  const ageDays = utcDay(clock()) - (await lastSessionIn(lake));
  const facts = { ...(await machineRoom(folder)), ageDays };
  const problems = preflightProblems(facts, config.research.sweep);
  if (problems.length === 0) return;
  throw new GateError(
    `The sweep does not begin: ${problems.map(({ code, detail }) => `${code} (${detail})`).join('; ')}.`,
  );
}

/** Brings what the tasks take from this lake into its folder, where other processes can take it. */
async function bringStore({ lake }: StageContext): Promise<void> {
  const wanted = [
    ...storeDatasets,
    universePit,
    snapshots,
    trialReturns,
    stageBReturns,
    holdout,
    trials,
  ] as readonly Dataset[];
  for (const dataset of wanted) {
    const here = new Set((await lake.listLocal(dataset)).map((keys) => partitionPath(dataset, keys)));
    const lacking = (await lake.list(dataset)).filter((keys) => !here.has(partitionPath(dataset, keys)));
    await eachOf(lacking, fetchesAtOnce, (keys) => lake.manifest(dataset, keys));
  }
}

/** Puts together what the parts of a sweep left: states, logs of nobody, and every line of their ledgers. @throws UserError where there is none */
async function collected(
  from: string,
  { lake, clock, log }: StageContext,
  { plan, folder }: Prepared,
): Promise<SweepState> {
  const states: SweepState[] = [];
  for (const place of await foldersOf(from, plan.hash)) {
    const state = await readState(place);
    if (state === undefined) continue;
    states.push(state);
    const ledger = await readTextIfExists(join(place, ledgerName));
    if (ledger !== undefined) await trialStore.addLinesOf(lake, ledger, place);
    log.info(`${place}: ${state.summary.done} done, ${state.summary.failed} failed`);
  }
  if (states.length === 0) {
    throw new UserError(`${from} holds no part of the sweep ${plan.hash.slice(0, 16)}.`, {
      hint: 'Give the folder whose folders the parts left, made with the same inputs, configuration and snapshot.',
    });
  }
  const state = joinedStates(plan, states, new Date(clock()).toISOString());
  writeState(folder, state);
  return state;
}

/** Folders of this sweep: `<from>/<part>/<sweep>`. */
async function foldersOf(from: string, hash: string): Promise<string[]> {
  const parts = (await entriesIfExist(from)).filter((entry) => entry.isDirectory()).map(({ name }) => join(from, name));
  return parts.sort(byCodeUnits).map((folder) => join(folder, hash.slice(0, 16)));
}
