import type { Location } from './definition/location.ts';
import { invalid } from './definition/location.ts';
import type { Library, Repository } from './repository.ts';
import { parseRemoteReference } from './repository.ts';

/** A reusable workflow: its repository and its path in it. */
export interface WorkflowReference {
  readonly repository: Repository;
  readonly path: string;
}

/**
 * Finds out which workflow the `uses` of a job means.
 * @param holder the repository of the calling file: `./` and `$/` are its root
 * @throws UserError for a path outside `.github/workflows` and for a repository without a local folder
 */
export function resolveWorkflow(uses: string, at: Location, holder: Repository, library: Library): WorkflowReference {
  const local = /^(?:\.|\$)\/(?<path>.+)$/.exec(uses)?.groups?.path;
  const remote = local === undefined ? parseRemoteReference(uses) : undefined;
  const workflowPath = local ?? remote?.path;
  if (workflowPath === undefined || !/^\.github\/workflows\/[^/]+\.ya?ml$/.test(workflowPath)) {
    throw invalid(
      at,
      `'${uses}' is not a reusable workflow`,
      "Expected './.github/workflows/x.yml', '$/.github/workflows/x.yml' or 'owner/repo/.github/workflows/x.yml@ref'.",
    );
  }
  return { repository: remote === undefined ? holder : library.requireMapped(remote, at), path: workflowPath };
}
