import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../../configuration/configuration.ts';
import { UserError } from '../../errors.ts';
import { canonicalJson } from '../../lake/canonical-json.ts';
import type { PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { type Manifest, type Recipe, sameRecipe } from '../../lake/manifest.ts';
import type { InputValues, Run, StageContext } from '../../platform/stage.ts';
import { stageAReport } from '../../report/research/stage-a-report.ts';
import { stageASummary } from '../../report/research/stage-a-summary.ts';
import { type Candidate, candidatesOf, definitionOf } from '../../research/candidates.ts';
import { candidateResults, foldMetrics, icByDate, survivorsA, trialReturns } from '../../research/datasets.ts';
import {
  candidateTable,
  dateTable,
  foldTable,
  survivorsOf,
  survivorTable,
  trialReturnTable,
} from '../../research/result-tables.ts';
import { type RunSubject, runId, runParameters } from '../../research/run-identity.ts';
import { type StageASettings, stageASettings } from '../../research/settings.ts';
import { planStageA, type StageAPlan } from '../../research/stage-a.ts';
import { readTrialLedger } from '../../research/trial-store.ts';
import { type TrialLedger, trialsOf } from '../../research/trials.ts';
import { counted } from '../../text/name-list.ts';
import { type JudgedRun, judgeTrials } from './judge-trials.ts';
import { type IndexedPanel, indexedPanel, type ReadPanel, readPanel } from './panel-reading.ts';
import { unlessDamaged } from './recipe-differences.ts';
import { type ScreeningThreads, screeningThreads } from './screening-threads.ts';
import { fixHoldout, spareHoldout } from './spare-holdout.ts';
import type { stageA } from './stage-a.stage.ts';

/** Raised whenever the same inputs could give other bytes than before. */
export const stageAVersion = 7;

const pageName = 'stage-a.html';

export const run: Run<typeof stageA> = async (inputs, context) => {
  const { lake, config } = context;
  const settings = settingsFor(inputs, config.research.stage_a);
  const candidates = candidatesNamed(config, settings.candidates);
  const gates = config.gateSet(settings.gates);
  const index = await indexedPanel(lake, inputs.featureSet);
  const threads = screeningThreads(inputs.threads, index.rows);
  const keys = await screening(inputs, context, index, { candidates, gates, settings }, threads).finally(() =>
    threads.close(),
  );
  return finish(context, keys, inputs.output, candidates.length);
};

/** Makes the run, unless it is there. @returns its keys */
async function screening(
  inputs: InputValues<(typeof stageA)['inputs']>,
  context: StageContext,
  index: IndexedPanel,
  asked: Pick<RunSubject, 'candidates' | 'gates' | 'settings'>,
  threads: ScreeningThreads,
) {
  const { lake, log, config, signal } = context;
  const { candidates, settings } = asked;
  const most = Math.max(...settings.universe_sizes);
  const wanted = { snapshot: inputs.snapshot, entryLag: settings.entry_lag, most };
  const whole = await readPanel({ lake, threads, signal }, index, candidates, wanted);
  const validation = config.research.stage_b;
  const spared = settings.spare_holdout ? await spareHoldout(context, whole, settings, validation) : undefined;
  const { read } = spared ?? { read: whole };
  const plan = planStageA(read.frame.dates, read.liquidity.buyable, read.exchanges, settings);
  refuseBadFolds(plan);
  refuseLargerUniverses(plan, read);
  for (const { code, detail } of plan.policy.warnings) log.warning(`${code}: ${detail}`);
  if (read.facts === undefined) log.warning('The store holds no assets: no rank IC is sector neutral.');
  const { featureSet, snapshot, references } = read;
  const { universeSizes } = plan;
  const holdout = spared?.window;
  const { variant } = inputs;
  const subject: RunSubject = { ...asked, snapshot, featureSet, universeSizes, references, holdout, variant };
  const id = runId(subject, stageAVersion);
  const keys = { snapshot, run: id };
  // Of two at once one waits, and finds it done.
  await lake.exclusively(`stage-a-${id}`, async () => {
    if (!inputs.again && (await isDone(lake, keys, subject))) {
      log.info(`Run ${id} of snapshot ${snapshot}: nothing to do, its inputs are unchanged`);
      return;
    }
    const who = inputs.who === '' ? (lake.producer.run ?? 'local') : inputs.who;
    // What a sweep varies begins no programme.
    if (variant === '') await fixHoldout(context, holdout, { programme: validation.programme, who });
    const judged = await judgeTrials(context, { id, subject, read, plan, who, threads });
    await store(lake, keys, { subject, read, plan }, judged);
  });
  return keys;
}

/** The settings with what the inputs say instead. @throws UserError for sizes that are none */
export function settingsFor(
  { candidates, universeSizes }: Pick<InputValues<(typeof stageA)['inputs']>, 'candidates' | 'universeSizes'>,
  settings: StageASettings,
): StageASettings {
  const parsed = stageASettings.safeParse({
    ...settings,
    ...(candidates.length === 0 ? {} : { candidates: [...candidates] }),
    ...(universeSizes.length === 0 ? {} : { universe_sizes: universeSizes.map(Number) }),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`The input universe-sizes is "${universeSizes.join(', ')}": ${issue?.message}.`, {
    hint: 'Give whole numbers of assets, separated by commas.',
  });
}

/** Candidates of several files, each once. @throws UserError where two files call two things by one id */
export function candidatesNamed(config: Configuration, sets: readonly string[]): Candidate[] {
  const known = new Map<string, Candidate>();
  for (const candidate of sets.map((id) => config.candidateSet(id)).flatMap(candidatesOf)) {
    const before = known.get(candidate.spec.id);
    if (before === undefined) known.set(candidate.spec.id, candidate);
    else if (canonicalJson(definitionOf(before)) !== canonicalJson(definitionOf(candidate))) {
      throw new UserError(
        `configs/candidates/${before.set}.yaml and ${candidate.set}.yaml define the candidate "${candidate.spec.id}" differently.`,
        { hint: 'Give one of them another id, or screen them in two runs.' },
      );
    }
  }
  return [...known.values()];
}

function refuseBadFolds({ policy }: StageAPlan): void {
  if (policy.ok) return;
  const listed = policy.errors.map(({ code, detail }) => `${code} (${detail})`).join('; ');
  throw new UserError(`The folds are not sound: ${listed}.`, {
    hint: 'Change stage_a.folds in research.yaml, or make a longer panel.',
  });
}

/** A panel of the 5,200 most liquid has no 20,000: what is called so would be the 5,200. @throws UserError */
function refuseLargerUniverses({ universeSizes }: StageAPlan, { panelUniverse, liquidity }: ReadPanel): void {
  const largest = universeSizes.at(-1) as number;
  if (largest <= panelUniverse || liquidity.buyable.every((count) => count <= panelUniverse)) return;
  throw new UserError(
    `A universe of ${largest} assets is asked for, and the panel holds the ${panelUniverse} most liquid of each date.`,
    {
      hint: `Give --universe-sizes ${panelUniverse}, or make the panel again with --universe ${largest} or without.`,
    },
  );
}

function recipeOf(subject: RunSubject, ledger: { readonly lines: number; readonly head: string } | undefined): Recipe {
  return {
    stage: 'stage-a',
    version: stageAVersion,
    parameters: { ...runParameters(subject), ...(ledger === undefined ? {} : { ledger }) },
    inputs: [...subject.references],
  };
}

/** Whether the run was made already. The ledger by which it was judged may be an older one. */
async function isDone(lake: Lake, keys: PartitionKeys, subject: RunSubject): Promise<boolean> {
  for (const dataset of [candidateResults, foldMetrics, icByDate, survivorsA, trialReturns]) {
    const partition = await unlessDamaged(() => lake.files(dataset, keys));
    if (partition === undefined || partition === 'damaged') return false;
    const { ledger: _, ...parameters } = partition.manifest.recipe.parameters;
    if (!sameRecipe({ ...partition.manifest.recipe, parameters }, recipeOf(subject, undefined))) return false;
  }
  return true;
}

async function store(
  lake: Lake,
  keys: PartitionKeys,
  { subject, read, plan }: { readonly subject: RunSubject; readonly read: ReadPanel; readonly plan: StageAPlan },
  { candidates, ledger }: JudgedRun,
): Promise<void> {
  const recipe = recipeOf(subject, { lines: ledger.head.seq, head: ledger.head.hash });
  const { dates } = read.frame;
  const survivors = survivorsOf(candidates, subject.settings.survivors_max);
  const counts = { lines: ledger.lines.length, trials: trialsOf(ledger).length };
  const page = await stageAReport({
    candidates,
    survivors,
    plan,
    dates,
    ledger: counts,
    snapshot: subject.snapshot,
    featureSet: subject.featureSet,
    settings: subject.settings,
    gates: subject.gates,
  });
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  await lake.writeTogether(async (batch) => {
    await batch.write(trialReturns, keys, { recipe, table: trialReturnTable(candidates, plan, dates) });
    await batch.write(icByDate, keys, { recipe, table: dateTable(candidates, plan, dates) });
    await batch.write(foldMetrics, keys, {
      recipe,
      table: foldTable(candidates, plan),
      attachments: {
        'folds_manifest.json': json({
          fold_method: `${subject.settings.folds.scheme}_walk_forward_purged_by_label`,
          folds: plan.windows,
        }),
        'fold_policy_validation.json': json(plan.policy),
      },
    });
    await batch.write(survivorsA, keys, { recipe, table: survivorTable(survivors) });
    await batch.write(candidateResults, keys, {
      recipe,
      table: candidateTable(candidates),
      attachments: { [pageName]: page },
    });
  });
}

/** How many trials the ledger held when a run was judged, by which its p-values were corrected. */
function trialsWhenJudged({ recipe }: Manifest, ledger: TrialLedger): number {
  const { lines } = recipe.parameters.ledger as { readonly lines: number };
  return trialsOf({ ...ledger, lines: ledger.lines.slice(0, lines) }).length;
}

async function finish(
  { lake, log, present }: StageContext,
  keys: Readonly<{ snapshot: string; run: string }>,
  output: string,
  candidates: number,
) {
  const stored = await lake.readWhole(candidateResults, keys);
  const page = stored?.files.get(pageName);
  if (stored === undefined || page === undefined) throw new Error(`The results of the run ${keys.run} are gone.`);
  const ledger = await readTrialLedger(lake);
  const trials = trialsOf(ledger);
  const survivors = await lake.require(survivorsA, keys);
  const judgedBy = trialsWhenJudged(stored.manifest, ledger);
  present(stageASummary(stored.table, { keys, lines: ledger.lines.length, trials, judgedBy }));
  if (judgedBy !== trials.length) {
    log.info(
      `Run ${keys.run} was judged when the ledger held ${counted(judgedBy, 'trial')}; it holds ${trials.length} now. With --again it is screened once more and judged by all of them`,
    );
  }
  const report = output === '' ? '' : join(output, pageName);
  if (output !== '') {
    await makeFolder(output);
    await writeFile(report, page);
  }
  const passed = survivors.table.rows;
  log.info(
    `Run ${keys.run}: ${passed} of ${stored.table.rows} trials passed; the ledger holds ${trials.length} trials in ${ledger.lines.length} lines`,
  );
  return {
    ...keys,
    candidates,
    survivors: passed,
    trials: trials.length,
    lines: ledger.lines.length,
    ledger: ledger.head.hash,
    digest: stored.manifest.content,
    report,
  };
}
