import type { PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import type { HeldBack } from '../audited-weeks.ts';
import type { DecisionEntry, Ledgers, PendingDecision, PublicationEntry, PublishedState } from '../ledgers.ts';
import type { PublishedPartition } from '../published.ts';
import { type Bases, isToBeJoined } from './bases.ts';
import { mergeLedger, mergePartition } from './merge-partition.ts';
import { bringsOnlyNewcomers } from './newcomers.ts';
import { type Generations, oldGenerations } from './old-generations.ts';
import type { Publishable } from './publishable.ts';
import { isExpired, type Retention } from './retention.ts';

export interface PlanOptions {
  readonly partitions: readonly Publishable[];
  readonly decisions: readonly PendingDecision[];
  readonly retention: Retention;
  readonly generations: Generations;
  readonly isSuperseded: (published: PublishedPartition) => boolean;
  /** Weeks that a week looks back on. */
  readonly historyWeeks: number;
  readonly ledgers: Ledgers;
  /** By path, of every partition that ever was on the branch. */
  readonly states: ReadonlyMap<string, PublishedState>;
  /** What is on the branch now, of known datasets. */
  readonly present: readonly PublishedPartition[];
  /** What was on the branch when this lake last had it, digests by path: what was made of that takes its place without being joined. */
  readonly bases: Bases;
  /** Whether there is an object storage. */
  readonly hasObjects: boolean;
  /** The branch, as a lake. */
  readonly published: Lake;
  /** Where unions are written. */
  readonly unions: Lake;
}

export interface PublicationPlan {
  /** What is put on the branch, by path. */
  readonly put: readonly (Publishable & { readonly action: 'published' | 'replaced' })[];
  /** What retention takes off it, by path. */
  readonly removed: readonly (PublishedPartition & Pick<PublicationEntry, 'digest' | 'content'>)[];
  readonly unchanged: number;
  /** Partitions that retention keeps off. */
  readonly expired: number;
  /** Why it must not be done; then nothing is. */
  readonly refusals: readonly string[];
  /** Weeks under a regime whose published result would change: they stay as they are, and leave the others alone. */
  readonly heldBack: readonly HeldBack[];
  readonly decisions: readonly PendingDecision[];
}

/** What publishing these partitions comes to, on the branch as it is now. */
export async function planPublication(options: PlanOptions): Promise<PublicationPlan> {
  const { partitions, retention, states, present } = options;
  const latest = latestScores([...partitions, ...present]);
  const ofOld = oldGenerations(options.generations, partitions, present, states);
  const isOld = ({ dataset, keys, path }: PublishedPartition) =>
    ofOld.has(path) || isExpired(retention, latest, dataset, keys);
  const put: (Publishable & { action: 'published' | 'replaced' })[] = [];
  const refusals: string[] = [];
  const heldBack = new Map(editedRegimes(options).map((one) => [resultKey(one) ?? '', one]));
  let unchanged = 0;
  const wanted = partitions.filter((one) => !isOld(one));
  for (const partition of wanted) {
    const outcome = await outcomeOf(partition, options);
    if (outcome.kind === 'unchanged') unchanged += 1;
    else if (outcome.kind === 'refused') {
      const why = `${partition.path}: ${outcome.why}`;
      const result = resultKey(partition.keys);
      if (result === undefined) refusals.push(why);
      else heldBack.set(result, holdBack(partition.keys, heldBack.get(result), why));
    } else put.push({ ...outcome.partition, action: isPresent(states, partition.path) ? 'replaced' : 'published' });
  }
  const removed = present
    .filter((one) => isOld(one) || options.isSuperseded(one))
    .map((one) => {
      const { digest, content } = states.get(one.path) as PublishedState;
      return { ...one, digest, content };
    });
  const isHeldBack = (keys: PartitionKeys) => heldBack.has(resultKey(keys) ?? '');
  // Without any result left there is nothing to publish the inputs for.
  const isNothingLeft =
    heldBack.size > 0 && options.decisions.every(({ regime, week_ending }) => isHeldBack({ regime, week_ending }));
  const kept = put.filter(({ keys }) => !isHeldBack(keys));
  return {
    put: kept,
    removed,
    unchanged,
    expired: partitions.length - wanted.length,
    refusals: isNothingLeft ? [...refusals, ...[...heldBack.values()].map(({ why }) => why)] : refusals,
    heldBack: [...heldBack.values()],
    decisions: newDecisions(options, kept, removed),
  };
}

/** New weeks of a regime whose published ones were scored under another schema: beside them they would pass for the same thing. */
function editedRegimes({ decisions, ledgers: { decisions: ledger } }: PlanOptions): HeldBack[] {
  const entries = ledger.entries.map(({ entry }) => entry);
  const known = new Set(entries.map(decisionKey));
  return decisions.flatMap((fresh) => {
    const other = entries.find(
      ({ regime, schema_hash }) => regime === fresh.regime && schema_hash !== fresh.schema_hash,
    );
    if (other === undefined || known.has(decisionKey(fresh))) return [];
    const { regime, week_ending } = fresh;
    const why = `the schema changed since ${other.week_ending} was published under this regime: make the edit in a copy of schema and regime under a new id`;
    return [{ regime, week_ending, why }];
  });
}

/** Names a week under a regime; undefined for what is of no regime. */
function resultKey({ regime, week_ending }: { readonly regime?: string; readonly week_ending?: string }) {
  return regime === undefined ? undefined : `${regime}/${week_ending ?? ''}`;
}

function holdBack(
  { regime = '', week_ending = '' }: PartitionKeys,
  known: HeldBack | undefined,
  why: string,
): HeldBack {
  return { regime, week_ending, why: known ? `${known.why}; ${why}` : why };
}

async function outcomeOf(fresh: Publishable, options: PlanOptions) {
  const { states, published, unions } = options;
  const { dataset, path, manifest } = fresh;
  const state = states.get(path);
  const put = { kind: 'put', partition: fresh } as const;
  if (state === undefined) return put;
  if (state.digest === manifest.digest) {
    const isWhole = state.isPresent && !(options.hasObjects && state.unstored.length > 0);
    return isWhole ? ({ kind: 'unchanged' } as const) : put;
  }
  if (dataset.publication === 'once') {
    if (state.isPresent && (await bringsOnlyNewcomers(fresh, options))) return put;
    return {
      kind: 'refused',
      why: `published with the digest ${state.digest}, and now it has ${manifest.digest}${onlyRecipe(state, fresh)}`,
    } as const;
  }
  if (!isToBeJoined(fresh, state, options.bases)) return put;
  return (dataset.publication === 'chained' ? mergeLedger : mergePartition)(fresh, published, unions);
}

function onlyRecipe({ content }: PublishedState, { manifest }: Publishable): string {
  return content === manifest.content ? ' (the same files, made in another way or from other inputs)' : '';
}

function latestScores(partitions: readonly PublishedPartition[]): string | undefined {
  return partitions
    .filter(({ dataset }) => dataset.name === scoresWeekly.name)
    .map(({ keys }) => keys.week_ending ?? '')
    .sort()
    .at(-1);
}

/** Those whose scores are on the branch afterwards and that the ledger does not have yet. */
function newDecisions(
  { decisions, ledgers, states }: PlanOptions,
  put: PublicationPlan['put'],
  removed: PublicationPlan['removed'],
): PendingDecision[] {
  const gone = new Set(removed.map(({ path }) => path));
  const digests = new Map([...states].flatMap(([path, { digest, isPresent: is }]) => (is ? [[path, digest]] : [])));
  for (const { path, manifest } of put) digests.set(path, manifest.digest);
  const known = new Set(ledgers.decisions.entries.map(({ entry }) => decisionKey(entry)));
  return decisions.filter((decision) => {
    const path = `${scoresWeekly.name}/regime=${decision.regime}/week_ending=${decision.week_ending}`;
    return digests.get(path) === decision.scores && !gone.has(path) && !known.has(decisionKey(decision));
  });
}

function decisionKey({
  regime,
  week_ending,
  scores,
}: Pick<DecisionEntry, 'regime' | 'week_ending' | 'scores'>): string {
  return `${regime}/${week_ending}/${scores}`;
}

function isPresent(states: ReadonlyMap<string, PublishedState>, path: string): boolean {
  return states.get(path)?.isPresent ?? false;
}
