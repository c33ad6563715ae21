import path from 'node:path';
import type { Location } from './definition/location.ts';
import { invalid, unsupported } from './definition/location.ts';
import type { Library, Repository } from './repository.ts';
import { parseRemoteReference } from './repository.ts';
import type { StandIn } from './stand-ins.ts';
import { standIns } from './stand-ins.ts';

/** What the `uses` of a step means. */
export type ActionReference =
  | { readonly kind: 'workspace'; readonly path: string }
  | {
      readonly kind: 'repository';
      readonly repository: Repository;
      /** Path inside the repository, '' for its root. */
      readonly path: string;
    }
  | { readonly kind: 'stand-in'; readonly name: string; readonly ref: string; readonly standIn: StandIn };

/**
 * Finds out what the `uses` of a step means.
 * @param holder the repository of the file that says so: `$/` is its root
 * @throws UserError for a Docker image or a repository without a local folder
 */
export function resolveAction(uses: string, at: Location, holder: Repository, library: Library): ActionReference {
  if (uses.startsWith('docker://')) throw unsupported(at, `The Docker image '${uses}'`);
  if (uses.startsWith('./') || uses === '.') return { kind: 'workspace', path: path.posix.normalize(uses) };
  if (uses.startsWith('$/')) {
    return { kind: 'repository', repository: holder, path: path.posix.normalize(uses.slice(2)).replace(/\/$/, '') };
  }
  const remote = parseRemoteReference(uses);
  if (remote === undefined) {
    throw invalid(at, `'${uses}' is not an action`, "Expected './path', '$/path' or 'owner/repo/path@ref'.");
  }
  const repository = library.mapped(remote.repository, remote.ref);
  if (repository !== undefined) return { kind: 'repository', repository, path: remote.path };
  const name = [remote.repository, remote.path].filter((part) => part !== '').join('/');
  const standIn = standIns[name];
  if (standIn !== undefined) return { kind: 'stand-in', name, ref: remote.ref, standIn };
  throw unsupported(
    at,
    `The action '${uses}'`,
    `Pass --map ${remote.repository}=FOLDER with a local checkout. Built in are: ${Object.keys(standIns).join(', ')}.`,
  );
}
