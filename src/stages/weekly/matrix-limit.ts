import { UserError } from '../../errors.ts';

/** GitHub starts no matrix with more jobs. https://docs.github.com/en/actions/reference/limits */
const mostJobs = 256;

/** @throws UserError when the groups of weeks are more than a matrix takes */
export function assertChunksFit(weeks: number, chunkSize: number): void {
  const chunks = Math.ceil(weeks / chunkSize);
  if (chunks <= mostJobs) return;
  throw new UserError(
    `${weeks} weeks in groups of ${chunkSize} are ${chunks} jobs: GitHub allows ${mostJobs} in a matrix.`,
    { hint: `Give --chunk-size ${Math.ceil(weeks / mostJobs)} or more, or a shorter span.` },
  );
}

/** @throws UserError when the regimes are more than a matrix takes */
export function assertRegimesFit(regimes: number): void {
  if (regimes <= mostJobs) return;
  throw new UserError(`${regimes} regimes are ${regimes} jobs: GitHub allows ${mostJobs} in a matrix.`, {
    hint: `Name at most ${mostJobs} of them with --regimes, and the others in another run; or give some the status retired.`,
  });
}
