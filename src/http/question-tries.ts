import type { AttemptFailure } from './attempt-failure.ts';
import type { ProviderCredentials } from './credentials.ts';
import { type FailureKind, ProviderFailure } from './provider.ts';

/** The attempts of one question so far, and what there is to say about them. */
export class QuestionTries {
  /** Provider and question. */
  readonly about: string;
  readonly #credentials: Pick<ProviderCredentials, 'mask'>;
  readonly #failures: AttemptFailure[] = [];

  constructor(about: string, credentials: Pick<ProviderCredentials, 'mask'>) {
    this.about = about;
    this.#credentials = credentials;
  }

  failed(failure: AttemptFailure): void {
    this.#failures.push(failure);
  }

  get count(): number {
    return this.#failures.length;
  }

  countOf(kind: FailureKind): number {
    return this.#failures.filter((failure) => failure.kind === kind).length;
  }

  /** Why the question is given up. @param ending why there is no further attempt, where that needs to be said */
  failure(last: AttemptFailure, ending = ''): ProviderFailure {
    const { kind, message, detail, hint } = last;
    const isAlways = this.#failures.every((failure) => failure.message === message);
    const times = isAlways ? `, ${this.count} times` : `, at the last of ${this.count} attempts`;
    const masked = detail === undefined ? undefined : this.#credentials.mask(detail);
    const text = `${message}${this.count > 1 ? times : ''}${masked === undefined ? '' : `: ${masked}`}${ending}`;
    return new ProviderFailure(kind, `${this.about}: ${text}.`, hint === undefined ? {} : { hint });
  }

  /** Why the question is not asked at all. @param reason what an earlier question failed of */
  useless({ kind, message, hint }: AttemptFailure): ProviderFailure {
    const before = kind === 'access' ? 'access was denied before' : 'several questions in a row have failed before';
    const text = `not asked, because ${before}: ${message}.`;
    return new ProviderFailure(kind, `${this.about}: ${text}`, hint === undefined ? {} : { hint });
  }
}
