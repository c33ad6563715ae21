import { type WeekState, WeekStates } from '../../backfill/week-state.ts';
import { type Week, weekEndingOn } from '../../calendar/weeks.ts';
import { datasets } from '../../datasets.ts';
import { GateError } from '../../errors.ts';
import { type AuditedWeeks, auditedWeeks, type HeldBack } from '../../memory/audited-weeks.ts';
import { authorOf } from '../../memory/git/author.ts';
import type { Remote } from '../../memory/git/remote.ts';
import type { PendingDecision } from '../../memory/ledgers.ts';
import { checkNote, notePublished } from '../../memory/publication/note-published.ts';
import { publishablePartitions } from '../../memory/publication/publication-scope.ts';
import { type PublishResult, publishPartitions } from '../../memory/publication/publish.ts';
import { publishSummary } from '../../memory/publication/publish-summary.ts';
import { timelessDatasets } from '../../memory/publication/retention.ts';
import { type HostOptions, remoteOf, thisProcess, withStateBranch } from '../../memory/with-state-branch.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { longHistoryWeeks } from '../../scoring/judged-week.ts';
import { nameList } from '../../text/name-list.ts';
import { presentRecipe } from '../present-recipe.ts';
import { findRegimes, regimeIds } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { publish } from './publish.stage.ts';
import { assertAudience, outputsOf, resultLine } from './publish-report.ts';
import { publishResearch } from './publish-research.ts';
import { refuseIsolated, refuseNames, refuseTags, refuseTagsApart, refuseWeeks } from './research-request.ts';

const mib = 2 ** 20;
const namedAtMost = 20;
const advice =
  'Find out why it differs now: other data, another configuration or other code. To keep what was published, restore it; ' +
  'to score in another way, make a new regime.';

export const run: Run<typeof publish> = async (inputs, context) => {
  const { weekEnding, regimes, remote: given, dryRun, research, datasets: names, championTags, isolated } = inputs;
  if (research) {
    refuseWeeks('publish', { weekEnding, regimes: regimes.join(',') });
    refuseTagsApart(championTags, isolated);
    return publishResearch({ names, given, isolated, isDryRun: dryRun, isTagged: championTags }, context);
  }
  refuseNames(names);
  refuseTags(championTags);
  refuseIsolated(isolated);
  const { config, lake, clock, log, summarise } = context;
  const { audit, memory } = config.pipeline;
  const host = thisProcess();
  const weeks = selectedWeeks(weekEnding, clock());
  const chosen = regimeIds(findRegimes(regimes, config));
  const remote = await remoteOf(given, context, host);
  await assertAudience(remote, context);
  const audited = await withoutOutdated(await auditedWeeks(lake, weeks, chosen, audit.fail_on), context);
  const result = audited.passed.length > 0 ? await publishAudited(audited, remote, dryRun, context, host) : undefined;
  const branch = `branch ${memory.branch} of ${remote.name}`;
  const heldBack = [...audited.heldBack, ...(result?.heldBack ?? [])];
  summarise(publishSummary({ branch, isDryRun: dryRun, result, heldBack }));
  const done = result === undefined || dryRun ? [] : weeks.filter((week) => isWhole(week, heldBack));
  const outputs = { ...outputsOf(result, memory.branch), done: done.map(({ weekEnding: week }) => week).join(',') };
  log.info(resultLine(result, branch, dryRun));
  if (heldBack.length > 0) throw heldBackError(heldBack, outputs);
  return outputs;
};

function isWhole({ weekEnding }: Week, heldBack: readonly HeldBack[]): boolean {
  return heldBack.every(({ week_ending }) => week_ending !== weekEnding);
}

/**
 * Weeks that were scored before the configuration was edited would be published as what the configuration says now; those whose bars or news came
 * otherwise since, beside inputs that they were not made from.
 */
async function withoutOutdated({ passed, heldBack }: AuditedWeeks, context: StageContext): Promise<AuditedWeeks> {
  const states = await WeekStates.of(context.lake, presentRecipe(context));
  const kept: PendingDecision[] = [];
  const outdated: HeldBack[] = [];
  for (const one of passed) {
    const { regime, week_ending } = one;
    const state = await states.scored(weekEndingOn(week_ending), context.config.regime(regime));
    const why = state.kind === 'refused' ? `${state.why} ${state.cure}` : outdatedText(state);
    if (why === undefined) kept.push(one);
    else outdated.push({ regime, week_ending, why });
  }
  return { passed: kept, heldBack: [...heldBack, ...outdated] };
}

/** Why scores are not published; undefined where they may be, also those of an earlier version of a stage. */
function outdatedText(state: WeekState): string | undefined {
  if (state.kind !== 'todo') return undefined;
  if (state.because === 'edited') return `${state.why} since it was scored: score it again`;
  return state.because === 'ingested' ? `${state.why}: enrich, score and audit it again` : undefined;
}

async function publishAudited(
  { passed }: AuditedWeeks,
  remote: Remote,
  isDryRun: boolean,
  context: StageContext,
  host: HostOptions,
): Promise<PublishResult> {
  const { config, lake, clock, log, signal } = context;
  const { memory, news } = config.pipeline;
  const timeless = timelessDatasets(memory.retention, datasets);
  if (timeless.length > 0)
    log.warning(`memory.retention has no effect on ${timeless.join(', ')}: they are of no week.`);
  const historyWeeks = Math.max(longHistoryWeeks, news.history_weeks);
  const partitions = await publishablePartitions(lake, { passed, historyWeeks });
  const author = await authorOf(host.environment, host.folder, signal);
  return withStateBranch({ remote }, context, host, async ({ branch, retryPolicy }) => {
    const isNoted = !isDryRun && lake.producer.run === null;
    if (isNoted) await checkNote(lake);
    const result = await publishPartitions(
      branch,
      {
        partitions,
        bases: new Map(),
        decisions: passed,
        weeks: [...new Set(passed.map(({ week_ending }) => week_ending))],
        retention: memory.retention,
        generations: {},
        isSuperseded: () => false,
        historyWeeks,
        largestFileBytes: memory.largest_file_mib * mib,
        producer: lake.producer,
        author,
        advice,
        isDryRun,
      },
      { clock, retryPolicy },
    );
    // The lake of a run on GitHub ends with it; the next one restores.
    if (isNoted) {
      await notePublished(lake, result.commit || undefined, await branch.ledgers(), result.entries);
    }
    return result;
  });
}

function heldBackError(heldBack: readonly HeldBack[], outputs: GateError['outputs']): GateError {
  const reasons = heldBack.map(({ week_ending, regime, why }) => `${regime} ${week_ending}: ${why}`);
  return new GateError(`Not published: ${nameList(reasons, namedAtMost, '; ')}. What passed is published.`, outputs);
}
