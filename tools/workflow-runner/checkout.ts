import path from 'node:path';
import type { Job } from './run-state.ts';
import { copyFolder, emptyFolder } from './snapshot.ts';
import { StepFailure } from './step-failure.ts';

/**
 * The stand-in of actions/checkout: copies the snapshot of a repository to the workspace. There is no `.git` in it.
 * @throws StepFailure for a repository or ref without a local folder
 */
export function checkOut(job: Job, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const { library, event, github } = job.run;
  const name = inputs.repository || library.home.name;
  const ref = inputs.ref ?? '';
  const ownRefs = ['', event.ref, event.sha, event.headRef, String(github.ref_name)];
  const isOwn = name === library.home.name && ownRefs.includes(ref);
  const repository = isOwn ? library.home : library.mapped(name, ref);
  if (repository === undefined) {
    const wanted = ref === '' ? name : `${name}@${ref}`;
    throw new StepFailure(`There is no local folder for '${wanted}': pass --map ${wanted}=FOLDER`);
  }
  const target = path.join(job.folders.workspace, inputs.path ?? '');
  if (path.relative(job.folders.workspace, target).startsWith('..')) {
    throw new StepFailure(`The path '${inputs.path}' is not under '${job.folders.workspace}'`);
  }
  if (inputs.clean === 'true') emptyFolder(target);
  copyFolder(repository.folder, target);
  job.log.write(`Copied the local files of ${repository.name} to ${target}`);
  return { ref: ref || repository.ref, commit: event.sha };
}
