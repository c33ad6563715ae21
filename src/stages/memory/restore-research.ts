import { bucketKey } from '../../backbone/asset-bucket.ts';
import { UserError } from '../../errors.ts';
import { type PublishedState, publishedStates } from '../../memory/ledgers.ts';
import { compareWithLake } from '../../memory/publication/compare-with-lake.ts';
import { joinIntoLake } from '../../memory/publication/join-into-lake.ts';
import { noteBases, readBases, refuseOtherIsolation } from '../../memory/publication/research-base.ts';
import { isOfResearch } from '../../memory/publication/research-scope.ts';
import type { PublishedPartition } from '../../memory/published.ts';
import type { StateBranch } from '../../memory/state-branch.ts';
import { assertSoundLedgers } from '../../memory/verification/sound-branch.ts';
import { remoteOf, thisProcess, withStateBranch } from '../../memory/with-state-branch.ts';
import { bucketsOf, parseShard } from '../../panel/shard.ts';
import type { StageContext } from '../../platform/stage.ts';
import { nameList } from '../../text/name-list.ts';
import { branchFor, type ResearchRequest, refuseOtherNames } from './research-request.ts';

/** Objects are small beside the time that each takes to come. */
const fetchesAtOnce = 8;
const namedAtMost = 10;

/** Restores research data from its branch and from the object storage. */
export async function restoreResearch(
  { names, shard, given, isolated }: ResearchRequest & { readonly shard: string },
  context: StageContext,
) {
  const { config, lake, log, progress, signal, summarise } = context;
  refuseOtherNames(names);
  const isOfShard = shardFilter(shard);
  const host = thisProcess();
  const remote = await remoteOf(given, context, host);
  const place = { remote, name: branchFor(isolated, config.pipeline.memory.research_branch) };
  await refuseOtherIsolation(lake, isolated);
  return withStateBranch(place, context, host, async ({ branch }) => {
    // What is restored is in no artifact of the run: it is gigabytes, and each job takes from the storage what it needs.
    const own = lake.withoutArtifacts();
    // The publication at the end of a workflow run begins with an empty lake: the note reaches it in the artifact of the step that restored all.
    const noting = names.length === 0 && shard === '' ? lake : own;
    const tip = await branch.tip();
    if (tip === undefined) {
      // Whoever publishes what this run makes has to know where it belongs.
      if (isolated !== '') await noteBases(noting, [], new Map(), isolated);
      log.info(`Nothing to restore: there is no ${branch.name.replace(/^the /, '')} yet.`);
      return { restored: 0, partitions: 0, tip: '', open: [] };
    }
    await assertSoundLedgers(branch, 'Nothing was restored');
    const states = publishedStates((await branch.ledgers()).publications);
    const published = await branch.listAll();
    const chosen = published.filter(
      (one) =>
        (names.length === 0 || names.includes(one.dataset.name)) &&
        isOfResearch(one.dataset, one.keys, branch.datasets) &&
        isOfShard(one),
    );
    const wanted = withBytes(chosen, { branch, states, isAsked: names.length > 0 }, context);
    // A run that feeds the store meanwhile would go on from what it read before.
    const taken = await own.exclusively('backbone', async () => {
      const found = await compareWithLake({ lake, own, bases: await readBases(own) }, wanted, states);
      const bar = progress('restore', found.lacking.length + found.outdated.length);
      const onEach = () => {
        signal.throwIfAborted();
        bar.advance();
      };
      const { lacking, outdated } = found;
      await own.adopt(branch, [...lacking, ...outdated], onEach, { atOnce: fetchesAtOnce, replaced: outdated });
      bar.end();
      await noteBases(noting, wanted, states, isolated);
      return found;
    });
    const joined = await joinIntoLake(own, branch, wanted);
    const restored = taken.lacking.length + taken.outdated.length;
    const text = `Restored ${restored} of the ${published.length} partitions on ${branch.name}; ${wanted.length - restored} of those wanted were there already.`;
    log.info(text);
    if (joined.length > 0) log.info(`${joined.join(', ')}: the lines of others were added to those that are here.`);
    if (taken.own.length > 0) log.info(ownText(taken.own));
    summarise(`### Restore\n\n${text} Commit \`${tip}\`.\n\n`);
    return { restored, partitions: published.length, tip, open: [] };
  });
}

function ownText(own: readonly PublishedPartition[]): string {
  const paths = own.map(({ path }) => path);
  return `${own.length} partitions are others here than on the branch, and stay: ${nameList(paths, namedAtMost)}. Publishing joins them, or says what contradicts.`;
}

/** Whether a partition belongs to a shard; what is of no bucket of assets belongs to each. @throws UserError */
function shardFilter(text: string): (one: PublishedPartition) => boolean {
  if (text === '') return () => true;
  const buckets = new Set(bucketsOf(parseShard(text)).map(bucketKey));
  return ({ keys }) => keys.asset_bucket === undefined || buckets.has(keys.asset_bucket);
}

interface Reach {
  readonly branch: StateBranch;
  readonly states: ReadonlyMap<string, PublishedState>;
  /** Whether the user named datasets: then what cannot be had is an error. */
  readonly isAsked: boolean;
}

/** The partitions whose bytes can be had. @throws UserError for one that was asked for and has none */
function withBytes(
  chosen: readonly PublishedPartition[],
  { branch, states, isAsked }: Reach,
  { log }: StageContext,
): PublishedPartition[] {
  const lacksBytes = ({ path }: PublishedPartition) => {
    const { unstored = [], objects = [] } = states.get(path) ?? {};
    return unstored.length > 0 || (objects.length > 0 && branch.objects === undefined);
  };
  const without = chosen.filter(lacksBytes);
  if (without.length === 0) return [...chosen];
  const text = `The tables of ${without.length} partitions are not to be had: ${nameList(
    without.map(({ path }) => path),
    namedAtMost,
  )}.`;
  if (isAsked) {
    throw new UserError(text, {
      hint: 'Configure memory.objects as it was when they were published. What was published without an object storage has to be made again, or to be published from the lake that has it.',
    });
  }
  log.info(`${text} They lie in an object storage that is not configured, or were published without one: left out.`);
  return chosen.filter((one) => !lacksBytes(one));
}
