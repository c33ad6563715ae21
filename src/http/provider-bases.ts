import { UserError } from '../errors.ts';
import type { ProviderDefinition } from './provider.ts';
import { publicAddress } from './source-location.ts';

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Where a provider is really asked: its base addresses, each with another host, and a path before its own, where the configuration says so. */
export interface ProviderBases {
  /** Name of the base address that a question means. */
  name(wanted: string | undefined): string;
  /** Address of a path, with query, below a base address. */
  url(base: string, path: string): URL;
  /** The host that the provider's rate is counted for. */
  readonly host: string;
  /** Whether requests may go to this address: https, or a server on this machine, on one of the provider's hosts. */
  allows(url: URL): boolean;
}

/**
 * @throws UserError for an address that is neither https nor on this machine, or that holds more than host and path
 */
export function providerBases(definition: ProviderDefinition, baseUrl: string | undefined): ProviderBases {
  const [first = '', ...others] = Object.keys(definition.bases);
  const stated = Object.values(definition.bases);
  const used = new Map(Object.entries(definition.bases).map(([name, base]) => [name, replaced(base, baseUrl)]));
  for (const address of used.values()) checkAddress(definition, address);
  const hosts = new Set([...stated, ...used.values()].map((address) => new URL(address).host));
  return {
    name: (wanted) => {
      if (wanted === undefined) return first;
      if (wanted === first || others.includes(wanted)) return wanted;
      throw new Error(`${definition.name} has no base address "${wanted}"`);
    },
    url: (base, path) => new URL(`${withoutSlash(used.get(base) ?? '')}${path}`),
    host: new URL(used.get(first) ?? '').host,
    allows: (url) => isSafe(url) && hosts.has(url.host),
  };
}

function replaced(base: string, baseUrl: string | undefined): string {
  return baseUrl === undefined ? base : `${withoutSlash(baseUrl)}${withoutSlash(new URL(base).pathname)}`;
}

/** A base address as it precedes a path. */
export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
}

function checkAddress({ title }: ProviderDefinition, address: string): void {
  const url = URL.parse(address);
  if (url === null) {
    throw new UserError(`The address of ${title} cannot be read.`, { hint: 'Correct its base_url in pipeline.yaml.' });
  }
  const where = `The address of ${title}, ${publicAddress(url)},`;
  if (!isSafe(url)) {
    throw new UserError(`${where} is not https.`, {
      hint: 'Secrets are sent to it: use https. Only a server on this machine (127.0.0.1, ::1, localhost) may be asked by http.',
    });
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UserError(`${where} holds a user, a password, a query or a fragment.`, {
      hint: 'Give host and path alone; secrets belong into environment variables.',
    });
  }
}
