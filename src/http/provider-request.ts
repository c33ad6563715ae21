import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import { byCodeUnits } from '../text/order.ts';
import type { ProviderDefinition, Question } from './provider.ts';
import { withoutSlash } from './provider-bases.ts';

/** A question as it is sent, without anything secret. */
export interface ProviderRequest {
  /** SHA-256 of what is asked: the same wherever it is asked and whoever asks. */
  readonly identity: string;
  /** Name of the base address. */
  readonly base: string;
  /** Path below the base address, and query, sorted by name. */
  readonly path: string;
  /** JSON text, for a POST. */
  readonly body: string | undefined;
  /** The address as the provider's documentation has it, whatever address is really asked: what logs and the lake call an answer. */
  readonly shown: string;
}

const longestShown = 300;
const longestValue = 60;

/**
 * @param base name of the base address
 * @throws Error for a path that is none
 */
export function providerRequest(
  definition: ProviderDefinition,
  base: string,
  question: Question<unknown>,
): ProviderRequest {
  const path = normalisedPath(question);
  const body = question.body === undefined ? undefined : wellFormedJson(question.body);
  const asked = { provider: definition.name, base, path, ...(body === undefined ? {} : { body: JSON.parse(body) }) };
  const identity = sha256Hex(canonicalJson(asked));
  const address = `${withoutSlash(definition.bases[base] ?? '')}${path}`;
  return { identity, base, path, body, shown: shownAddress(address, identity, body !== undefined) };
}

/** JSON without halves of characters, which services refuse and which have no canonical form. Only such a half is written as a code of its own. */
function wellFormedJson(value: unknown): string {
  return JSON.stringify(value).replace(/\\(?:\\|u(d[89a-f][0-9a-f]{2}))/g, (found, half) => (half ? '\ufffd' : found));
}

function normalisedPath({ path, query = {} }: Question<unknown>): string {
  // A host of its own, so that no path can be taken for one.
  const url = URL.parse(`https://provider.invalid${path}`);
  if (!path.startsWith('/') || url === null || url.hash !== '') throw new Error(`"${path}" is no path of a question`);
  const further = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]));
  const pairs = [...url.searchParams, ...(further as [string, string][])].sort(([a], [b]) => byCodeUnits(a, b));
  const search = pairs.map(([name, value]) => `${queryText(name)}=${queryText(value)}`).join('&');
  return search === '' ? url.pathname : `${url.pathname}?${search}`;
}

/** Commas and colons need no code in a query, and lists and times are read more easily without. */
function queryText(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll("'", '%27');
}

/** A long address gets shorter, and the start of its identity, so that two addresses still differ; so does one with a body. */
function shownAddress(address: string, identity: string, hasBody: boolean): string {
  if (address.length <= longestShown && !hasBody) return address;
  const mark = `#${identity.slice(0, 8)}`;
  const short = address.replace(/([?&][^=&]*=)([^&]*)/g, (_, name: string, value: string) => name + shortList(value));
  const room = longestShown - mark.length;
  return (short.length <= room ? short : ends(short, room)) + mark;
}

function shortList(value: string): string {
  if (value.length <= longestValue) return value;
  const items = value.split(',');
  const list = items.length > 3 ? [...items.slice(0, 2), '…', ...items.slice(-1)].join(',') : value;
  return list.length <= longestValue ? list : ends(list, longestValue);
}

function ends(text: string, length: number): string {
  const half = (length - 1) >> 1;
  return `${text.slice(0, half)}…${text.slice(-half)}`;
}
