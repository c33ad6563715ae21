import { join } from 'node:path';
import { GateError, UserError } from '../../errors.ts';
import { universe } from '../../ingest/datasets.ts';
import { Lake } from '../../lake/lake.ts';
import { nameList } from '../../text/name-list.ts';
import type { HeldBack } from '../audited-weeks.ts';
import { backoff, type RetryPolicy } from '../git/retry-policy.ts';
import type { PendingDecision } from '../ledgers.ts';
import { holdsLine, type Ledgers, type PublicationEntry, type PublishedState, publishedStates } from '../ledgers.ts';
import type { StateBranch } from '../state-branch.ts';
import { assertSoundLedgers } from '../verification/sound-branch.ts';
import { type Bases, isToBeJoined } from './bases.ts';
import { isOfNews } from './newcomers.ts';
import { PartitionContents } from './partition-contents.ts';
import { type Attempt, commitAttempt } from './publication-commit.ts';
import { type PublicationPlan, planPublication } from './publication-plan.ts';
import type { PublishRequest } from './publish-request.ts';
import type { Publishable } from './publishable.ts';

export interface PublishTools {
  readonly clock: () => number;
  readonly retryPolicy: RetryPolicy;
}

export interface PublishResult {
  /** The new commit, or the newest one where there was nothing to do; empty where there is none. */
  readonly commit: string;
  readonly entries: readonly Pick<PublicationEntry, 'action' | 'path' | 'digest'>[];
  readonly unchanged: number;
  /** Partitions that retention keeps off the branch. */
  readonly expired: number;
  readonly decisions: readonly PendingDecision[];
  /** Results that stay as they were published. */
  readonly heldBack: readonly HeldBack[];
  /** Hash of the last line of the ledger of publications. */
  readonly anchor: string;
}

/** So many that eight publishers at once all come through. */
const mostTries = 60;
const mostUnclear = 5;
const refusalsShown = 20;

/**
 * Publishes partitions in one commit, all or none. When somebody else was faster, it is done anew on top of theirs; nothing is ever forced.
 *
 * @throws GateError when a published result would change, or the branch is damaged; UserError when the remote refuses
 */
export async function publishPartitions(
  branch: StateBranch,
  request: PublishRequest,
  tools: PublishTools,
): Promise<PublishResult> {
  const contents = new PartitionContents(branch.repository, branch.objects, request.largestFileBytes);
  const sent: { attempt: Attempt; result: PublishResult }[] = [];
  let unclear = 0;
  for (let tries = 1; ; tries++) {
    const snapshot = await branch.refresh();
    const ledgers = await branch.ledgers();
    // A push of which nobody knew what became of it may have gone through.
    const arrived = sent.find(
      ({ attempt: { anchor, decisions } }) =>
        holdsLine(ledgers.publications, anchor) && holdsLine(ledgers.decisions, decisions),
    );
    if (arrived) return arrived.result;
    // Nothing may be added to a branch that somebody has changed by hand: it would look as if it were right.
    await assertSoundLedgers(branch, 'Nothing was published', ledgers);
    const plan = await planOn(branch, ledgers, request, tools, tries);
    if (plan.refusals.length > 0) throw refusal(branch, plan.refusals, request.advice);
    contents.assertFits(plan.put);
    const unsent = resultOf(plan, snapshot?.commit ?? '', ledgers.publications.head.hash);
    if (request.isDryRun || plan.put.length + plan.removed.length + plan.decisions.length === 0) return unsent;
    const attempt = await commitAttempt(branch, { plan, ledgers, snapshot, contents, request, time: tools.clock() });
    const result = { ...unsent, commit: attempt.commit, anchor: attempt.anchor };
    sent.push({ attempt, result });
    const outcome = await branch.repository.push(attempt.commit);
    if (outcome.state === 'accepted') return result;
    unclear = outcome.state === 'unclear' ? unclear + 1 : 0;
    if (outcome.state === 'unclear' && unclear === mostUnclear) throw outcome.reason;
    if (tries === mostTries) throw tooBusy(branch);
    await backoff(tools.retryPolicy, tries);
  }
}

async function planOn(
  branch: StateBranch,
  ledgers: Ledgers,
  { producer, ...request }: PublishRequest,
  { clock }: PublishTools,
  tries: number,
): Promise<PublicationPlan> {
  const states = publishedStates(ledgers.publications);
  const scratch = (name: string) => join(branch.repository.folder, `${name}-${tries}`);
  const maker = {
    datasets: branch.datasets,
    clock,
    software: producer.software,
    commit: producer.commit ?? undefined,
    run: producer.run ?? undefined,
  };
  const present = await branch.listAll();
  const merged = request.partitions.filter((one) => isToBeCompared(one, states.get(one.path), request.bases));
  const universes = merged.some(isOfNews) ? present.filter(({ dataset }) => dataset.name === universe.name) : [];
  await branch.prepare([...merged, ...universes]);
  return planPublication({
    ...request,
    hasObjects: branch.objects !== undefined,
    ledgers,
    states,
    present,
    published: new Lake({ ...maker, root: scratch('published'), tiers: [branch] }),
    unions: new Lake({ ...maker, root: scratch('unions') }),
  });
}

/** Whether the published rows of a partition have to be looked at. */
function isToBeCompared(fresh: Publishable, state: PublishedState | undefined, bases: Bases): boolean {
  if (state?.isPresent !== true || state.digest === fresh.manifest.digest) return false;
  return isOfNews(fresh) || isToBeJoined(fresh, state, bases);
}

function refusal({ name }: StateBranch, refusals: readonly string[], advice: string): GateError {
  return new GateError(
    `Nothing was published, because what is on ${name} must not change: ${nameList(refusals, refusalsShown, '; ')}. ${advice}`,
    { refused: [...refusals] },
  );
}

function tooBusy({ name }: StateBranch): UserError {
  return new UserError(`Nothing was published: ${name} moved on ${mostTries} times while this run tried.`, {
    hint: 'Run it again when fewer publish at once; in a workflow a concurrency group lets one wait for the other.',
  });
}

function resultOf(plan: PublicationPlan, commit: string, anchor: string): PublishResult {
  const { put, removed, unchanged, expired, decisions, heldBack } = plan;
  return {
    commit,
    entries: [
      ...put.map(({ action, path, manifest }) => ({ action, path, digest: manifest.digest })),
      ...removed.map(({ path, digest }) => ({ action: 'removed' as const, path, digest })),
    ],
    unchanged,
    expired,
    decisions,
    heldBack,
    anchor,
  };
}
