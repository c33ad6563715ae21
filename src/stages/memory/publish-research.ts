import { GateError, UserError } from '../../errors.ts';
import { authorOf } from '../../memory/git/author.ts';
import { publishedStates } from '../../memory/ledgers.ts';
import { type PublishResult, type PublishTools, publishPartitions } from '../../memory/publication/publish.ts';
import { publishChampionTags } from '../../memory/publication/publish-champion-tags.ts';
import type { PublishRequest } from '../../memory/publication/publish-request.ts';
import { publishSummary } from '../../memory/publication/publish-summary.ts';
import type { Publishable } from '../../memory/publication/publishable.ts';
import { noteBases, readBases, refuseOtherIsolation } from '../../memory/publication/research-base.ts';
import { researchPartitions } from '../../memory/publication/research-scope.ts';
import type { StateBranch } from '../../memory/state-branch.ts';
import { remoteOf, thisProcess, withStateBranch } from '../../memory/with-state-branch.ts';
import type { StageContext } from '../../platform/stage.ts';
import { assertAudience, outputsOf, resultLine } from './publish-report.ts';
import { branchFor, type ResearchRequest, refuseOtherNames } from './research-request.ts';
import { supersededBy } from './superseded-panels.ts';

const mib = 2 ** 20;
const advice =
  'Another run published it since this lake last had it. Restore it with "restore --research" into an empty lake and do the work again on top of it: packs ' +
  'are taken again, and nothing of them is lost.';

/** Publishes the research data of the lake to the branch of research. @throws GateError where another run published what cannot be joined with it */
export async function publishResearch(
  {
    names,
    given,
    isolated,
    isDryRun,
    isTagged,
  }: ResearchRequest & { readonly isDryRun: boolean; readonly isTagged: boolean },
  context: StageContext,
) {
  const { config, lake, clock, log, signal, summarise } = context;
  const { research_branch, research_retention, largest_file_mib: largest } = config.pipeline.memory;
  const name = branchFor(isolated, research_branch);
  refuseOtherNames(names);
  await refuseOtherIsolation(lake, isolated);
  const host = thisProcess();
  const remote = await remoteOf(given, context, host);
  await assertAudience(remote, context);
  const partitions = await researchPartitions(lake, names);
  const author = await authorOf(host.environment, host.folder, signal);
  return withStateBranch({ remote, name }, context, host, async ({ branch, retryPolicy }) => {
    await refuseLackingStorage(branch, names);
    const request: PublishRequest = {
      partitions,
      bases: await readBases(lake),
      decisions: [],
      weeks: [],
      retention: {},
      generations: research_retention,
      isSuperseded: await supersededBy(partitions, publishedStates((await branch.ledgers()).publications)),
      historyWeeks: 0,
      largestFileBytes: largest * mib,
      producer: lake.producer,
      author,
      advice,
      isDryRun,
    };
    const result = await publishOrLedgersAlone(branch, request, { clock, retryPolicy }, context);
    if (!isDryRun) await noteShared(branch, partitions, isolated, context);
    const place = `branch ${name} of ${remote.name}`;
    summarise(publishSummary({ branch: place, isDryRun, result, heldBack: [] }));
    log.info(resultLine(result, place, isDryRun));
    if (branch.objects === undefined) noteUnstored(partitions, context);
    const tools = { author, clock, retryPolicy };
    const tags = isTagged && !isDryRun ? await publishChampionTags(branch, tools) : [];
    if (tags.length > 0) log.info(`Tags: ${tags.join(', ')}`);
    return { ...outputsOf(result, name), tags, done: '' };
  });
}

/** Where the data cannot be joined with what another run published, the ledgers still can: a trial that was made counts, whatever became of its store. */
async function publishOrLedgersAlone(
  branch: StateBranch,
  request: PublishRequest,
  tools: PublishTools,
  { log }: StageContext,
): Promise<PublishResult> {
  try {
    return await publishPartitions(branch, request, tools);
  } catch (error) {
    const ledgers = request.partitions.filter(({ dataset }) => dataset.publication === 'chained');
    if (!(error instanceof GateError) || !('refused' in error.outputs) || request.isDryRun) throw error;
    const { entries } = await publishPartitions(branch, { ...request, partitions: ledgers }, tools);
    for (const { path } of entries) log.info(`${path} was published nevertheless: its lines were joined.`);
    throw error;
  }
}

async function noteShared(
  branch: StateBranch,
  partitions: readonly Publishable[],
  isolated: string,
  { lake }: StageContext,
): Promise<void> {
  await branch.refresh();
  const states = publishedStates((await branch.ledgers()).publications);
  await noteBases(lake.withoutArtifacts(), partitions, states, isolated);
}

/** @throws UserError where tables were asked for, or published before, and there is no place for them now. Ledgers that are asked for alone need none. */
async function refuseLackingStorage(branch: StateBranch, names: readonly string[]): Promise<void> {
  if (branch.objects !== undefined) return;
  const hint =
    'Configure memory.objects, an S3-compatible storage, and give the step its keys: docs/object-storage.md.';
  const asked = branch.datasets.filter(({ name, research }) => research === 'objects' && names.includes(name));
  if (asked.length > 0) {
    throw new UserError(`There is no object storage for the tables of ${asked.map(({ name }) => name).join(', ')}.`, {
      hint,
    });
  }
  if (names.length > 0) return;
  const states = publishedStates((await branch.ledgers()).publications);
  const stored = [...states].find(([, { isPresent, objects }]) => isPresent && objects.length > 0);
  if (stored === undefined) return;
  throw new UserError(
    `Tables of ${branch.name} lie in an object storage, such as that of ${stored[0]}, and none is configured.`,
    {
      hint,
    },
  );
}

function noteUnstored(partitions: readonly Publishable[], { log }: StageContext): void {
  const count = partitions.filter(({ dataset }) => dataset.research === 'objects').length;
  if (count === 0) return;
  log.info(
    `The tables of ${count} partitions were left out, because memory.objects names no object storage: the branch has their manifests, and they cannot be restored from it.`,
  );
}
