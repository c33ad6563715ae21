import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Author } from './author.ts';
import type { Git } from './git.ts';

export interface CommitContent {
  /** Undefined for the first commit of a branch. */
  readonly parent: string | undefined;
  /** Ids of contents by path. */
  readonly put: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  readonly message: string;
  readonly author: Author;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export interface TagContent {
  readonly commit: string;
  readonly message: string;
  readonly author: Author;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** The files of a commit. */
export interface CommitFiles {
  /** Ids of the files' contents by path. */
  readonly blobs: ReadonlyMap<string, string>;
  /** Paths of what is no plain file: links, and other repositories. */
  readonly odd: readonly string[];
}

const noOid = '0'.repeat(40);

export async function filesOfCommit(git: Git, commit: string, paths: readonly string[] = []): Promise<CommitFiles> {
  const listing = (await git.run(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths])).toString('utf8');
  const blobs = new Map<string, string>();
  const odd: string[] = [];
  for (const entry of listing.split('\0').filter((text) => text !== '')) {
    const tab = entry.indexOf('\t');
    const [mode = '', type, oid = ''] = entry.slice(0, tab).split(' ');
    if (type === 'blob' && mode.startsWith('100')) blobs.set(entry.slice(tab + 1), oid);
    else odd.push(entry.slice(tab + 1));
  }
  return { blobs, odd };
}

/**
 * Stores contents in the repository.
 *
 * @param scratch a folder that does not exist yet
 * @returns their ids, in order
 */
export async function storeContents(git: Git, scratch: string, contents: readonly Uint8Array[]): Promise<string[]> {
  if (contents.length === 0) return [];
  await mkdir(scratch);
  try {
    const files = contents.map((_, number) => join(scratch, String(number)));
    for (const [number, file] of files.entries()) await writeFile(file, contents[number] as Uint8Array);
    const input = files.map((file) => `${file}\n`).join('');
    return (await git.text(['hash-object', '-w', '--no-filters', '--stdin-paths'], { input })).split('\n');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Makes a commit without reading a file of the one before it.
 *
 * @param index file that git may use for its index
 * @returns its id
 */
export async function makeCommit(git: Git, index: string, content: CommitContent): Promise<string> {
  const { parent, put, remove, message, author, time } = content;
  const environment = { GIT_INDEX_FILE: index };
  await git.run(['read-tree', parent ?? '--empty'], { environment });
  const entries = [
    ...remove.map((path) => `0 ${noOid}\t${path}\0`),
    ...[...put].map(([path, oid]) => `100644 ${oid}\t${path}\0`),
  ];
  await git.run(['update-index', '-z', '--index-info'], { environment, input: entries.join('') });
  const tree = await git.text(['write-tree', '--missing-ok'], { environment });
  const date = `@${Math.floor(time / 1000)} +0000`;
  return git.text(['commit-tree', tree, ...(parent === undefined ? [] : ['-p', parent])], {
    input: message,
    environment: {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
      GIT_COMMITTER_DATE: date,
    },
  });
}

/** Makes an annotated tag, which nothing refers to yet. @returns its id */
export function makeTag(git: Git, name: string, { commit, message, author, time }: TagContent): Promise<string> {
  const tagger = `${author.name} <${author.email}> ${Math.floor(time / 1000)} +0000`;
  const input = `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger}\n\n${message}`;
  return git.text(['mktag'], { input });
}
