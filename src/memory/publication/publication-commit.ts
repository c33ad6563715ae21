import { chainLines } from '../../lake/hash-chain.ts';
import { byCodeUnits } from '../../text/order.ts';
import {
  attributesFile,
  attributesText,
  branchPath,
  decisionsFile,
  publicationsFile,
  readmeFile,
  readmeText,
} from '../branch-layout.ts';
import type { Snapshot } from '../git/state-repository.ts';
import type { DecisionEntry, Ledgers, PublicationEntry } from '../ledgers.ts';
import type { StateBranch } from '../state-branch.ts';
import { commitMessage } from './commit-message.ts';
import type { PartitionContents, StoredFiles } from './partition-contents.ts';
import type { PublicationPlan } from './publication-plan.ts';
import type { PublishRequest } from './publish-request.ts';

/** A commit that may be pushed. */
export interface Attempt {
  readonly commit: string;
  /** Hash of the last line of its ledger of publications. */
  readonly anchor: string;
  /** Hash of the last line of its ledger of decisions. */
  readonly decisions: string;
}

interface AttemptOptions {
  readonly plan: PublicationPlan;
  readonly ledgers: Ledgers;
  /** Undefined when the branch does not exist. */
  readonly snapshot: Snapshot | undefined;
  readonly contents: PartitionContents;
  readonly request: PublishRequest;
  readonly time: number;
}

/** Makes the commit of a plan on top of the snapshot; nobody sees it before it is pushed. */
export async function commitAttempt(branch: StateBranch, options: AttemptOptions): Promise<Attempt> {
  const { plan, ledgers, snapshot, contents, request, time } = options;
  const stored = await contents.store(plan.put);
  const entries = publicationEntries(plan, stored, request, time);
  const publications = chainLines(ledgers.publications.head, entries);
  const decisions = chainLines(ledgers.decisions.head, decisionEntries(plan, request, time));
  const texts: [path: string, text: string][] = [
    [publicationsFile, ledgers.publications.text + publications.text],
    [decisionsFile, ledgers.decisions.text + decisions.text],
    ...[[readmeFile, readmeText] as [string, string], [attributesFile, attributesText] as [string, string]].filter(
      ([path]) => !snapshot?.blobs.has(path),
    ),
  ];
  const oids = await branch.repository.store(texts.map(([, text]) => Buffer.from(text)));
  const put = new Map(texts.map(([path], number) => [path, oids[number] as string]));
  for (const [path, { contents: files }] of stored) {
    for (const [name, oid] of files) put.set(branchPath(path, name), oid);
  }
  const commit = await branch.repository.commit({
    parent: snapshot?.commit,
    put,
    remove: await leavingFiles(branch, plan, put),
    message: commitMessage({
      entries,
      weeks: request.weeks,
      producer: request.producer,
      heads: { publications: publications.head.hash, decisions: decisions.head.hash },
      author: request.author,
    }),
    author: request.author,
    time,
  });
  return { commit, anchor: publications.head.hash, decisions: decisions.head.hash };
}

function publicationEntries(
  { put, removed }: PublicationPlan,
  stored: ReadonlyMap<string, StoredFiles>,
  { producer }: PublishRequest,
  time: number,
): PublicationEntry[] {
  const circumstances = { ...producer, published: new Date(time).toISOString() };
  const added = put.map(({ action, path, manifest: { digest, content } }): PublicationEntry => {
    const { objects = [], unstored = [] } = stored.get(path) ?? {};
    return {
      action,
      path,
      digest,
      content,
      ...(objects.length > 0 ? { objects: [...objects] } : {}),
      ...(unstored.length > 0 ? { unstored: [...unstored] } : {}),
      ...circumstances,
    };
  });
  const gone = removed.map(
    ({ path, digest, content }): PublicationEntry => ({ action: 'removed', path, digest, content, ...circumstances }),
  );
  const byPath = (a: PublicationEntry, b: PublicationEntry) => byCodeUnits(a.path, b.path);
  return [...added.sort(byPath), ...gone.sort(byPath)];
}

function decisionEntries({ decisions }: PublicationPlan, { producer }: PublishRequest, time: number): DecisionEntry[] {
  const published = new Date(time).toISOString();
  return decisions
    .map((decision) => ({ ...decision, run: producer.run, published }))
    .sort((a, b) => byCodeUnits(a.week_ending, b.week_ending) || byCodeUnits(a.regime, b.regime));
}

/** Files on the branch that the new state of their partition does not have. */
async function leavingFiles(
  branch: StateBranch,
  { put, removed }: PublicationPlan,
  stays: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const files = await branch.files();
  return [...put, ...removed]
    .flatMap(({ path }) => [...(files.get(path)?.keys() ?? [])].map((name) => branchPath(path, name)))
    .filter((path) => !stays.has(path));
}
