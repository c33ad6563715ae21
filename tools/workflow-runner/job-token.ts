import type { Access, Grants } from './permissions.ts';
import { accesses, accessTo } from './permissions.ts';

/** A token that no one can take for a real one. */
const fakeToken = 'fake-token-of-a-local-workflow-run';

/** The GITHUB_TOKEN of each job: it tells the git server of the run what the job may do with the contents of the repository. */
export class JobTokens {
  readonly #texts: Readonly<Record<Access, string>>;
  readonly #most: Access;

  /**
   * @param given a token that was passed as the secret GITHUB_TOKEN: then all jobs have that one
   * @param most what no job may do more than: a pull request from a fork may only read
   */
  constructor(given: string | undefined, most: Access = 'write') {
    this.#texts = {
      none: given ?? fakeToken,
      read: given ?? `${fakeToken}-that-may-read`,
      write: given ?? `${fakeToken}-that-may-write`,
    };
    this.#most = most;
  }

  /** All of them, to be masked. */
  get all(): readonly string[] {
    return Object.values(this.#texts);
  }

  /** Where nobody says what a job may do it may read, as in a new repository on GitHub. */
  issue(grants: Grants | undefined): string {
    const access = accessTo('contents', grants, 'read');
    return this.#texts[accesses.indexOf(access) > accesses.indexOf(this.#most) ? this.#most : access];
  }

  /** What the bearer of a token may do with the contents. @param anonymous what somebody without one may */
  accessOf(token: string | undefined, anonymous: Access): Access {
    // A token that was passed is the same in all jobs, so the strongest is looked for first.
    return accesses.toReversed().find((access) => this.#texts[access] === token) ?? anonymous;
  }
}
