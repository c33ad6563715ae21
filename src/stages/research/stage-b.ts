import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../../configuration/configuration.ts';
import { UserError } from '../../errors.ts';
import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { type Manifest, type Recipe, sameRecipe } from '../../lake/manifest.ts';
import type { InputValues, Run, StageContext } from '../../platform/stage.ts';
import { stageBReport } from '../../report/research/stage-b-report.ts';
import { stageBRunReport } from '../../report/research/stage-b-run-report.ts';
import { stageBSummary } from '../../report/research/stage-b-summary.ts';
import { type CombinatorialPolicy, validateCombinatorialFolds } from '../../research/stage-b/combinatorial-policy.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from '../../research/stage-b/datasets.ts';
import { holdoutStore } from '../../research/stage-b/holdout-store.ts';
import { planStageB, type StageBPlan } from '../../research/stage-b/plan.ts';
import {
  foldSummaryTable,
  pathTable,
  returnsTable,
  robustnessTable,
  stageBCandidateTable,
  stressTable,
  survivorsOf,
  survivorTable,
} from '../../research/stage-b/result-tables.ts';
import {
  profileNames,
  type StageBSubject,
  stageBParameters,
  stageBRunId,
} from '../../research/stage-b/run-identity.ts';
import { readTrialLedger } from '../../research/trial-store.ts';
import { trialsOf } from '../../research/trials.ts';
import { counted } from '../../text/name-list.ts';
import { type JudgedStageB, judgeStageB, type PlannedStageB } from './judge-stage-b.ts';
import { indexedPanel, type ReadPanel, readPanel } from './panel-reading.ts';
import { trialsSinceJudged } from './promotion-evidence.ts';
import { unlessDamaged } from './recipe-differences.ts';
import { screeningThreads } from './screening-threads.ts';
import { fixHoldout, fromFirstRanking } from './spare-holdout.ts';
import { readScreenedRun, refuseOtherInputs, type ScreenedRun } from './stage-a-run.ts';
import type { stageB } from './stage-b.stage.ts';

/** Raised whenever the same inputs could give other bytes than before. */
const stageBVersion = 2;

const pageName = 'stage-b.html';

const sawHoldout =
  'The run of stage-a tested days of the holdout, so nobody can pass: set stage_a.spare_holdout in research.yaml and screen again.';

/** What a run leaves, in the order in which it is written: the candidates last. */
const datasetsOfRun = [
  stageBReturns,
  stageBPaths,
  stageBStress,
  foldSummary,
  candidateFoldRobustness,
  survivorsB,
  stageBCandidates,
] as const satisfies readonly Dataset[];

export const run: Run<typeof stageB> = async (inputs, context) => {
  const { lake, log, config, signal } = context;
  const screened = await readScreenedRun(lake, inputs.run);
  const index = await indexedPanel(lake, screened.featureSet);
  const threads = screeningThreads(inputs.threads, index.rows);
  const most = Math.max(...screened.universeSizes);
  const wanted = { snapshot: screened.snapshot, entryLag: screened.rules.entry_lag, most };
  const reading = readPanel({ lake, threads, signal }, index, screened.candidates, wanted);
  const whole = await reading.finally(() => threads.close());
  refuseOtherInputs(screened, whole.references);
  const read = fromFirstRanking(whole, screened.rules.min_names);
  const subject = subjectOf(config, inputs, screened, read);
  const ledger = await holdoutStore.read(lake);
  const plan = planStageB(read.frame.dates, read.exchanges, screened.rules, subject.settings, ledger);
  const policy = validateCombinatorialFolds(
    plan,
    read.frame.dates,
    read.exchanges,
    screened.rules,
    subject.settings.folds,
  );
  refuseBadFolds(policy);
  const id = stageBRunId(subject, plan.holdout?.window, stageBVersion);
  const keys = { snapshot: subject.snapshot, run: id };
  const done = inputs.again ? undefined : await doneRun(lake, keys, recipeOf(subject, plan, undefined));
  const trialsSince = done === undefined ? 0 : await trialsSinceJudged(lake, done);
  if (trialsSince > 0)
    log.info(`Run ${id} knows ${counted(trialsSince, 'trial')} fewer than the ledger holds now: it is judged again`);
  if (done !== undefined && trialsSince === 0) {
    log.info(`Run ${id} of snapshot ${subject.snapshot}: nothing to do, its inputs are unchanged`);
  } else {
    const who = inputs.who === '' ? (lake.producer.run ?? 'local') : inputs.who;
    const isHoldoutUnseen = plan.holdout === undefined || screened.sparedFrom === plan.holdout.window.from;
    if (!isHoldoutUnseen) log.warning(sawHoldout);
    const planned: PlannedStageB = { id, subject, read, plan, who, passedA: screened.passed, isHoldoutUnseen };
    // What a sweep varies begins no programme.
    if (inputs.variant === '') {
      await fixHoldout(context, plan.holdout?.window, { programme: subject.settings.programme, who });
    }
    await store(context, keys, { ...planned, policy }, await judgeStageB(context, planned));
  }
  return finish(context, keys, screened.run, inputs.output);
};

function refuseBadFolds({ ok, errors }: CombinatorialPolicy): void {
  if (ok) return;
  const listed = errors
    .slice(0, 3)
    .map(({ code, detail }) => `${code} (${detail})`)
    .join('; ');
  throw new UserError(
    `The folds are not sound: ${listed}${errors.length > 3 ? ` and ${errors.length - 3} more` : ''}.`,
    {
      hint: 'Change stage_b.folds in research.yaml, or make a longer panel.',
    },
  );
}

function subjectOf(
  config: Configuration,
  { gates, inputScope, variant }: Pick<InputValues<(typeof stageB)['inputs']>, 'gates' | 'inputScope' | 'variant'>,
  screened: ScreenedRun,
  read: ReadPanel,
): StageBSubject {
  const { run, digest, candidates, universeSizes, rules } = screened;
  const settings = config.research.stage_b;
  const profiles = Object.fromEntries(profileNames.map((name) => [name, config.gateProfile(name)]));
  return {
    snapshot: read.snapshot,
    featureSet: read.featureSet,
    stageA: { run, digest },
    scope: inputScope,
    candidates,
    universeSizes,
    rules,
    settings,
    profiles: profiles as StageBSubject['profiles'],
    deciding: config.gateProfile(gates === '' ? settings.gates : gates),
    events: config.events(),
    references: read.references,
    variant,
  };
}

function recipeOf(subject: StageBSubject, { holdout }: StageBPlan, ledger: JudgedStageB['ledger'] | undefined): Recipe {
  const parameters = stageBParameters(subject, holdout?.window);
  return {
    stage: 'stage-b',
    version: stageBVersion,
    parameters: { ...parameters, ...(ledger === undefined ? {} : { ledger }) },
    inputs: [...subject.references],
  };
}

/** The run where it was made already, be it by an older ledger. @returns the manifest of its candidates; undefined where it was not, or not as a whole */
async function doneRun(lake: Lake, keys: PartitionKeys, recipe: Recipe): Promise<Manifest | undefined> {
  const isMade = async (dataset: Dataset) => {
    const stored = await unlessDamaged(() => lake.files(dataset, keys));
    return stored !== undefined && stored !== 'damaged' && sameRecipe(withoutLedger(stored.manifest.recipe), recipe);
  };
  for (const dataset of datasetsOfRun) if (!(await isMade(dataset as Dataset))) return undefined;
  return lake.manifest(stageBCandidates, keys);
}

function withoutLedger({ parameters: { ledger: _, ...parameters }, ...recipe }: Recipe): Recipe {
  return { ...recipe, parameters };
}

async function store(
  { lake }: StageContext,
  keys: Readonly<{ snapshot: string; run: string }>,
  { subject, read, plan, policy }: PlannedStageB & { readonly policy: CombinatorialPolicy },
  judged: JudgedStageB,
): Promise<void> {
  const recipe = recipeOf(subject, plan, judged.ledger);
  const { candidates, programme } = judged;
  const { dates } = read.frame;
  const survivors = survivorsOf(candidates);
  const about = { keys, subject, plan, policy, dates, survivors, ...judged };
  const attachments = {
    [pageName]: await stageBReport(about),
    'fold_policy_validation.json': json(policy),
    'stage_b_run_report.json': json(stageBRunReport(about)),
  };
  await lake.writeTogether(async (batch) => {
    const sample = dates.subarray(0, plan.sample);
    await batch.write(stageBReturns, keys, { recipe, table: returnsTable(candidates, sample) });
    await batch.write(stageBPaths, keys, { recipe, table: pathTable(candidates, plan) });
    await batch.write(stageBStress, keys, { recipe, table: stressTable(candidates) });
    await batch.write(foldSummary, keys, { recipe, table: foldSummaryTable(candidates, plan, dates) });
    await batch.write(candidateFoldRobustness, keys, { recipe, table: robustnessTable(candidates) });
    await batch.write(survivorsB, keys, { recipe, table: survivorTable(survivors) });
    const table = stageBCandidateTable(candidates, plan, programme.findings);
    await batch.write(stageBCandidates, keys, { recipe, table, attachments });
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function finish(
  { lake, log, present }: StageContext,
  keys: Readonly<{ snapshot: string; run: string }>,
  stageARun: string,
  output: string,
) {
  const ledger = await readTrialLedger(lake);
  const trials = trialsOf(ledger).length;
  const stored = await lake.readWhole(stageBCandidates, keys);
  const page = stored?.files.get(pageName);
  if (stored === undefined || page === undefined) throw new Error(`The results of ${keys.run} are gone.`);
  const survivors = (await lake.require(survivorsB, keys)).table.rows;
  present(stageBSummary(stored.table, { keys, stageARun, trials, lines: ledger.lines.length }));
  const report = output === '' ? '' : await writePage(output, page);
  log.info(
    `Run ${keys.run}: ${survivors} of ${stored.table.rows} candidates passed; the ledger holds ${trials} trials`,
  );
  return {
    ...keys,
    stageARun,
    candidates: stored.table.rows,
    survivors,
    trials,
    digest: stored.manifest.content,
    report,
    lines: ledger.lines.length,
    ledger: ledger.head.hash,
  };
}

/** @returns the path of the page */
async function writePage(folder: string, page: Uint8Array): Promise<string> {
  await makeFolder(folder);
  const file = join(folder, pageName);
  await writeFile(file, page);
  return file;
}
