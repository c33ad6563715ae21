import type { IsoDate } from '../calendar/date.ts';
import type { SourceFile } from '../lake/manifest.ts';
import type { Logger } from '../log/log.ts';

/** What a provider's terms let its users do with what they fetch. */
export interface Licence {
  /** One sentence, for the documentation and the manifest of the raw answers. */
  readonly summary: string;
  /** Where the terms are. */
  readonly url: string;
  /** Whether everybody may be given the data: public domain, or a licence that says so. */
  readonly isOpen: boolean;
}

/**
 * Who can read what a run leaves behind: `owner`, nobody but the user of this machine; `members`, the artifacts of a private
 * repository; `everyone`, those of a public one; `unknown`, artifacts of a repository that does not say.
 */
export type Audience = 'owner' | 'members' | 'everyone' | 'unknown';

/** A secret that a provider needs, named as the environment variable that holds it. */
export interface SecretNeed {
  readonly variable: string;
  /** What it is, and where the user gets it. */
  readonly description: string;
  /** The provider also answers without it. */
  readonly isOptional?: boolean;
}

/** How often a provider may be asked. */
export interface RateLimit {
  readonly requests: number;
  readonly perSeconds: number;
  /** Requests that may be under way at once. */
  readonly concurrency: number;
}

/** What a request carries to say who asks. Never part of an address that is stored or shown. */
export interface Credentials {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** A service that Regimen can ask, apart from what it is asked for. */
export interface ProviderDefinition {
  /** In the configuration, in addresses of raw answers and in messages. */
  readonly name: string;
  readonly title: string;
  /** Base addresses by name; `base_url` replaces the scheme and host of all. Requests and redirects stay within their hosts. */
  readonly bases: Readonly<Record<string, string>>;
  readonly secrets: readonly SecretNeed[];
  readonly rate: RateLimit;
  readonly licence: Licence;
  /** What the user can do where the provider denies access (401, 403); when missing: to check the secrets. */
  readonly accessHint?: string;
  /** @param secret the value of a variable of `secrets`; an optional one that is missing is undefined */
  authorise(secret: (variable: string) => string | undefined): Credentials;
}

/**
 * One request, without anything secret. Two questions with the same base, path, query and body are the same question: within one
 * run it is asked once.
 */
export interface Question<T> {
  /** What is asked for in a few words, for messages: `bars of 500 symbols, page 2`. */
  readonly about: string;
  /** Name of the base address; the first one when missing. */
  readonly base?: string;
  /** Below the base address, starting with "/". May carry a query of its own. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent by POST as JSON; without it the request is a GET. */
  readonly body?: unknown;
  /** Status codes besides 200 that say "there is no such thing": the answer's value is then undefined. */
  readonly absent?: readonly number[];
  /**
   * Takes the body apart. What it throws as {@link ProviderFailure} of kind `shape` is the server's fault and worth another attempt;
   * it is called again whenever a stored answer is read, so it must not depend on anything else.
   */
  readonly read: (text: string) => T;
}

export interface Answer<T> {
  /** undefined where the server says that there is no such thing */
  readonly value: T | undefined;
  /** The address without secrets, and size and SHA-256 of the body: the name under which rows of this answer are quarantined. */
  readonly source: SourceFile;
}

/** How a provider is asked. Rates, retries, limits, secrets, recording and resuming are taken care of behind it. */
export interface ProviderAccess {
  /**
   * @throws ProviderFailure
   */
  ask<T>(question: Question<T>): Promise<Answer<T>>;
  readonly log: Logger;
}

/**
 * Why a provider did not answer:
 * - `access`: 401 or 403, or a needed secret is missing: no use in asking it for anything else
 * - `absent`: 404 where something had to be there
 * - `refused`: another 4xx; the request itself is wrong
 * - `limit`: still 429, or a note about a limit, after all attempts
 * - `outage`: 5xx, broken connection, silence, or an earlier outage from which the provider has not come back
 * - `shape`: an answer that is not what is documented: HTML, a note, cut off, other types
 */
export type FailureKind = 'access' | 'absent' | 'refused' | 'limit' | 'outage' | 'shape';

/** A provider did not give what it was asked for. The message names provider and question and holds no secret. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly kind: FailureKind;
  /** What the user can do about it. */
  readonly hint: string | undefined;

  constructor(kind: FailureKind, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.hint = options.hint;
  }
}

/** Rows of one answer, as the provider wrote the values; checked row by row when they are ingested. */
export interface AnswerRows<R> {
  readonly source: SourceFile;
  readonly rows: readonly R[];
}

/** Symbols that a provider failed to answer for. */
export interface SymbolFailure {
  readonly symbols: readonly string[];
  readonly failure: ProviderFailure;
}

export interface Delivery<R> {
  readonly answers: readonly AnswerRows<R>[];
  /** What could not be had. Whoever fetches does not throw a failure that concerns some symbols only. */
  readonly failures: readonly SymbolFailure[];
  /** Symbols that the provider says it does not know. */
  readonly unknown: readonly string[];
}

/** Symbols and the sessions (both ends included, New York dates) whose bars are wanted. */
export interface BarDemand {
  readonly symbols: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A bar as traded: no price is adjusted for splits or dividends. The values are whatever the provider wrote. */
export interface FetchedBar {
  readonly symbol: string;
  /** Session date in New York, `YYYY-MM-DD`; the provider's own text where it cannot be made one. */
  readonly date: unknown;
  readonly open: unknown;
  readonly high: unknown;
  readonly low: unknown;
  readonly close: unknown;
  readonly volume: unknown;
}

/** `split`: value = new shares per old share. `dividend`: value = USD per share as of the ex-date. */
export type ActionKind = 'split' | 'dividend';

export interface FetchedAction {
  readonly symbol: string;
  /** `YYYY-MM-DD`, the first session without the entitlement. */
  readonly exDate: unknown;
  readonly kind: ActionKind;
  readonly value: unknown;
}

/** Closes of a provider's own adjustment, to be compared with what the known actions give. */
export interface FetchedAdjustedClose {
  readonly symbol: string;
  readonly date: unknown;
  readonly adjustedClose: unknown;
}

/** A service that gives data, with what the table of providers says of it. */
export interface DataProvider extends ProviderDefinition {
  /** In a few words: `daily bars as traded, splits, dividends`. */
  readonly gives: string;
  /** What its users pay for that: `nothing`. */
  readonly costs: string;
}

export interface BarProvider extends DataProvider {
  readonly bars: {
    fetch(demand: BarDemand, access: ProviderAccess): Promise<Delivery<FetchedBar>>;
    /** Splits and dividends whose ex-date lies in the demand's span. */
    fetchActions(demand: BarDemand, access: ProviderAccess): Promise<Delivery<FetchedAction>>;
    /** The provider's own adjusted closes, where it has any that do not come with the bars. */
    fetchAdjusted?(demand: BarDemand, access: ProviderAccess): Promise<Delivery<FetchedAdjustedClose>>;
  };
}

/** A company whose news is wanted. */
export interface NewsSubject {
  readonly symbol: string;
  /** As the universe has it; undefined where it has none. */
  readonly name: string | undefined;
}

/** Companies and the time of publication (ms since 1970, both ends included) of the news that is wanted. */
export interface NewsDemand {
  readonly subjects: readonly NewsSubject[];
  readonly from: number;
  readonly to: number;
}

/** A news item. The values are whatever the provider wrote. */
export interface FetchedNews {
  readonly symbol: string;
  readonly id: unknown;
  /** ISO 8601 with Z or offset, or epoch seconds or milliseconds. */
  readonly published: unknown;
  readonly headline: unknown;
  readonly summary: unknown;
  readonly url: unknown;
  readonly source: unknown;
}

export interface NewsProvider extends DataProvider {
  readonly news: {
    fetch(demand: NewsDemand, access: ProviderAccess): Promise<Delivery<FetchedNews>>;
  };
}

/** A value of a macroeconomic series; `value` undefined where the provider says that it is missing. */
export interface FetchedObservation {
  readonly series: string;
  /** The day it is of, `YYYY-MM-DD`. */
  readonly observed: unknown;
  readonly value: unknown;
}

export interface SeriesDemand {
  /** The provider's own names of the series. */
  readonly series: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface MacroProvider extends DataProvider {
  readonly macro: {
    /** Every series it can give, by name, with what it is and its unit; undefined when it gives more than can be listed. */
    readonly series: Readonly<Record<string, { readonly description: string; readonly unit: string }>> | undefined;
    /**
     * Sessions of the New York Stock Exchange after the observed day from which a value is public: 1 means that Monday's value is used
     * from Tuesday on.
     */
    readonly availableAfterSessions: number;
    /** The same for one series, where the provider does not publish all of them alike. */
    availableAfterSessionsOf?(series: string): number;
    /** `failures[].symbols` and `unknown` are names of series. */
    fetch(demand: SeriesDemand, access: ProviderAccess): Promise<Delivery<FetchedObservation>>;
  };
}
