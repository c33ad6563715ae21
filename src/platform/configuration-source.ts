import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { namesIfExistsSync, readFileIfExistsSync, statsIfExist } from '../file-system.ts';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';

/** Where the configuration comes from. */
export interface ConfigurationSource {
  /** Commit of the repository that holds it; undefined where none does. */
  readonly commit: string | undefined;
  /** SHA-256 of its files as they are, where no commit has them so; undefined where the commit does. */
  readonly uncommitted: string | undefined;
}

/**
 * Asks git about the folder of a configuration, which need not be in the repository that somebody stands in.
 *
 * @param configFile path of pipeline.yaml; it and the other YAML files in its folder and below are the configuration
 */
export function configurationSource(configFile: string): ConfigurationSource {
  const folder = dirname(configFile);
  if (statsIfExist(folder)?.isDirectory() !== true) return { commit: undefined, uncommitted: undefined };
  const commit = git(folder, ['rev-parse', '--verify', 'HEAD'])?.trim();
  const changes = git(folder, ['status', '--porcelain', '--untracked-files=all', '--ignored=matching', '--', '*.yaml']);
  const isCommitted = commit !== undefined && changes === '';
  return { commit, uncommitted: isCommitted ? undefined : digestOf(folder) };
}

/** What git prints; undefined where there is no git, no repository, or no commit. */
function git(folder: string, args: readonly string[]): string | undefined {
  try {
    // On a runner the files can be of another user; nothing of the repository is run.
    const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false'];
    return execFileSync('git', [...settings, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** SHA-256 over the names and digests of the YAML files below a folder. */
function digestOf(folder: string): string {
  const files = yamlFiles(folder, '').map((name) => [name, sha256Hex(readFileIfExistsSync(join(folder, name)) ?? '')]);
  return sha256Hex(canonicalJson(files));
}

function yamlFiles(folder: string, below: string): string[] {
  return (namesIfExistsSync(join(folder, below)) ?? []).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    if (statsIfExist(join(folder, path))?.isDirectory() === true) return yamlFiles(folder, path);
    return name.endsWith('.yaml') ? [path] : [];
  });
}
