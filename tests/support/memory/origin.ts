import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A bare repository of this machine that runs of workflows push to. */
export interface Origin {
  /** Its folder. */
  readonly path: string;
  /** What the workflow runner is told of it. */
  readonly serverUrl: string;
}

/** Makes the empty repository `owner/name`. */
export function makeOrigin(folder: string, name: string): Origin {
  const path = join(folder, `${name}.git`);
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', path]);
  return { path, serverUrl: pathToFileURL(folder).href };
}

/** What git prints about a repository. @throws when the command fails */
export function git(repository: string, ...args: string[]): string {
  return execFileSync('git', ['--git-dir', repository, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** The commit at the tip of the state branch; undefined when there is no such branch. */
export function stateCommit({ path }: Origin): string | undefined {
  return git(path, 'for-each-ref', '--format=%(objectname)', 'refs/heads/regimen-lake').trim() || undefined;
}

/** The partitions of a dataset on the state branch, as `<key>=<value>/…`, sorted. */
export function publishedPartitions({ path }: Origin, dataset: string): string[] {
  const files = git(path, 'ls-tree', '-r', '--name-only', 'regimen-lake', `lake/${dataset}/`).split('\n');
  return files
    .filter((file) => file.endsWith('/manifest.json'))
    .map((file) => file.slice(`lake/${dataset}/`.length, -'/manifest.json'.length))
    .sort();
}

/** The lines of a ledger of the state branch. */
export function ledgerLines({ path }: Origin, name: string): Record<string, unknown>[] {
  const text = git(path, 'show', `regimen-lake:ledgers/${name}.ndjson`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
