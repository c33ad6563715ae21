import { parseIsoDate } from '../../../src/calendar/date.ts';
import {
  type Delivery,
  type FetchedObservation,
  type MacroProvider,
  type ProviderAccess,
  ProviderFailure,
  type Question,
} from '../../../src/http/provider.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';

/** A status other than 200, or a body; what the scripted service has to say to a question. */
export type Reply = string | number;

export interface Scripted extends ProviderAccess {
  /** Path and query of every question, in order. */
  readonly asked: readonly string[];
  readonly warnings: readonly string[];
}

/** An access whose service answers as the script says: the questions go no further. */
export function scriptedAccess(reply: (path: string, query: URLSearchParams) => Reply): Scripted {
  const asked: string[] = [];
  const warnings: string[] = [];
  const nothing = () => undefined;
  return {
    asked,
    warnings,
    log: { debug: nothing, info: nothing, error: nothing, warning: (message) => void warnings.push(message) },
    ask: async <T>({ about, path, query = {}, absent = [], read }: Question<T>) => {
      const parameters = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) parameters.append(name, String(value));
      }
      asked.push(`${path}?${parameters}`);
      const answer = reply(path, parameters);
      const body = typeof answer === 'number' ? '' : answer;
      const source = { name: about, bytes: body.length, sha256: sha256Hex(body) };
      if (typeof answer !== 'number') return { value: read(answer), source };
      if (absent.includes(answer)) return { value: undefined, source };
      throw new ProviderFailure(kinds[answer] ?? 'outage', `${about}: status ${answer}`);
    },
  };
}

const kinds: Readonly<Record<number, ProviderFailure['kind']>> = {
  400: 'refused',
  401: 'access',
  403: 'access',
  404: 'absent',
  429: 'limit',
};

export function fetchFrom(
  { macro }: MacroProvider,
  access: ProviderAccess,
  series: readonly string[],
  [from, to]: readonly [string, string] = ['1990-01-01', '2030-12-31'],
): Promise<Delivery<FetchedObservation>> {
  return macro.fetch({ series, from: parseIsoDate(from), to: parseIsoDate(to) }, access);
}

/** Rows as `series observed value`. */
export function rowsOf({ answers }: Delivery<FetchedObservation>): string[] {
  return answers.flatMap(({ rows }) => rows.map(({ series, observed, value }) => `${series} ${observed} ${value}`));
}

export function failuresOf({ failures }: Delivery<FetchedObservation>): string[] {
  return failures.map(({ symbols, failure }) => `${symbols} ${failure.kind}: ${failure.message}`);
}
