import { UserError } from '../../errors.ts';
import { eachOf } from '../../lake/each-of.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { byCodeUnits } from '../../text/order.ts';
import {
  attributesFile,
  attributesText,
  decisionsFile,
  lakeFolder,
  partitionsOf,
  publicationsFile,
  readmeFile,
} from '../branch-layout.ts';
import { decisionOf, type ScoredDecision } from '../decision-of.ts';
import type { Snapshot } from '../git/state-repository.ts';
import { type Ledgers, publishedStates } from '../ledgers.ts';
import type { StateBranch } from '../state-branch.ts';
import type { Problem, Verification } from './verification.ts';
import { verifyHistory } from './verify-history.ts';
import { chainProblems, decisionProblems, treeProblems } from './verify-ledgers.ts';
import { type VerifiedFiles, verifyPartition } from './verify-partition.ts';

/** What takes the time is waiting for objects. */
const partitionsAtOnce = 8;

export interface VerifyOptions {
  /** Hash of a line that must be in one of the ledgers; empty for none. */
  readonly anchor: string;
  /** Whether every commit is looked at, and not only the newest. */
  readonly history: boolean;
  /** Whether the ledgers alone are looked at, and that the partitions which they name are there. */
  readonly ledgersOnly: boolean;
  /** Of files in the object storage: whether every byte is fetched, or they are only looked for in a listing. */
  readonly objects: 'bytes' | 'listed';
  /** Is told how many partitions there are, then called after each. */
  readonly onStart: (partitions: number) => void;
  readonly onPartition: () => void;
}

/**
 * Checks everything on the branch, from ledger to byte; or its ledgers alone.
 *
 * @throws UserError when there is no such branch, or the anchor is none
 */
export async function verifyBranch(branch: StateBranch, options: VerifyOptions): Promise<Verification> {
  const { anchor } = options;
  if (anchor !== '' && !/^[0-9a-f]{64}$/.test(anchor)) {
    throw new UserError('The anchor is no hash of a ledger line.', {
      hint: 'Give 64 hexadecimal digits, as behind "Publications:" or "Decisions:" in the message of a commit of the branch.',
    });
  }
  const snapshot = await branch.refresh(options.history ? 'history' : 'tip');
  if (snapshot === undefined) {
    throw new UserError(`There is no ${branch.name.replace(/^the /, '')}.`, {
      hint: 'Publish a week first, or name the repository with --remote and the branch with --branch.',
    });
  }
  if (!options.ledgersOnly) await branch.repository.bring(snapshot.blobs.values());
  const ledgers = await branch.ledgers();
  const history = options.history
    ? await verifyHistory(branch.repository, snapshot.commit)
    : { commits: 0, problems: [] };
  const partitions = options.ledgersOnly ? noPartitions : await verifyPartitions(branch, ledgers, options);
  return {
    commit: snapshot.commit,
    ...partitions.counts,
    publications: ledgers.publications.entries.length,
    decisions: ledgers.decisions.entries.length,
    commits: history.commits,
    anchor: ledgers.publications.head.hash,
    problems: [
      ...chainProblems(ledgers),
      ...(await layoutProblems(branch, snapshot)),
      ...treeProblems(ledgers, new Set((await branch.files()).keys())),
      ...partitions.problems,
      ...decisionProblems(ledgers, partitions.scored),
      ...history.problems,
      ...anchorProblems(ledgers, anchor),
    ],
  };
}

interface VerifiedPartitions {
  readonly counts: Pick<Verification, 'partitions' | 'files' | 'unchecked'>;
  readonly problems: readonly Problem[];
  /** What the sound partitions of scores_weekly decided, by digest. */
  readonly scored: ReadonlyMap<string, ScoredDecision>;
}

const noPartitions: VerifiedPartitions = {
  counts: { partitions: 0, files: 0, unchecked: 0 },
  problems: [],
  scored: new Map(),
};

async function verifyPartitions(
  branch: StateBranch,
  ledgers: Ledgers,
  options: VerifyOptions,
): Promise<VerifiedPartitions> {
  const states = publishedStates(ledgers.publications);
  const all = [...(await branch.files())].sort(([a], [b]) => byCodeUnits(a, b));
  const read = (oid: string) => branch.repository.read(oid);
  const counts = { partitions: all.length, files: 0, unchecked: 0 };
  const problems: Problem[] = [];
  const scored = new Map<string, ScoredDecision>();
  const isListed = options.objects === 'listed' && [...states.values()].some(({ objects }) => objects.length > 0);
  const sizes = isListed ? await branch.objects?.sizes() : undefined;
  const { objects } = branch;
  options.onStart(all.length);
  const verified: VerifiedFiles[] = [];
  await eachOf([...all.entries()], partitionsAtOnce, async ([index, [path, files]]) => {
    verified[index] = await verifyPartition({ path, files, read, state: states.get(path), objects, sizes });
    options.onPartition();
  });
  for (const [index, [, files]] of all.entries()) {
    const found = verified[index] as VerifiedFiles;
    counts.files += found.checked;
    counts.unchecked += found.unchecked;
    problems.push(...found.problems);
    const meta = files.get('report_meta.json');
    if (found.manifest?.dataset === scoresWeekly.name && found.problems.length === 0 && meta !== undefined) {
      const decision = decisionOf(await read(meta));
      if (decision !== undefined) scored.set(found.manifest.digest, decision);
    }
  }
  return { counts, problems, scored };
}

/** Files that belong to nothing, and the fixed ones that are missing or changed. */
async function layoutProblems({ repository }: StateBranch, { blobs, odd }: Snapshot): Promise<Problem[]> {
  const problems: Problem[] = odd.map((place) => ({ place, problem: 'it is no plain file' }));
  const partitions = partitionsOf(blobs);
  const known = new Set([readmeFile, attributesFile, publicationsFile, decisionsFile]);
  for (const [path, files] of partitions) for (const name of files.keys()) known.add(`${lakeFolder}/${path}/${name}`);
  for (const place of [...blobs.keys()].filter((path) => !known.has(path))) {
    problems.push({ place, problem: 'it belongs to no partition and no ledger' });
  }
  for (const place of [publicationsFile, decisionsFile, attributesFile].filter((path) => !blobs.has(path))) {
    problems.push({ place, problem: 'it is missing' });
  }
  const attributes = blobs.get(attributesFile);
  await repository.bring(attributes === undefined ? [] : [attributes]);
  if (attributes !== undefined && (await repository.read(attributes)).toString('utf8') !== attributesText) {
    problems.push({
      place: attributesFile,
      problem: `it is not "${attributesText.trim()}": a checkout could change bytes`,
    });
  }
  return problems;
}

function anchorProblems({ publications, decisions }: Ledgers, anchor: string): Problem[] {
  if (anchor === '' || publications.hashes.has(anchor) || decisions.hashes.has(anchor)) return [];
  return [
    { place: 'ledgers', problem: `no line has the hash ${anchor}, which was there once: they were rewritten or cut` },
  ];
}
