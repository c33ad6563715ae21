import { posix } from 'node:path';
import { UserError } from '../errors.ts';
import { sha256Hex } from '../lake/canonical-json.ts';

/** Where a source file is. `name` is what logs, manifests and quarantine call it: it never holds a secret or a folder of this machine. */
export type SourceLocation =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'http'; readonly name: string; readonly url: URL };

/**
 * The locations that a list of `files` in the configuration names. A location is called by the last part of its path;
 * where two would be called alike, a path by the whole of it and an address also by its host and the start of its SHA-256: the
 * folders of an address may hold a key.
 *
 * @throws UserError for an address of another kind, or one listed twice
 */
export function sourceLocations(texts: readonly string[]): SourceLocation[] {
  const locations = texts.map(parseLocation);
  const named = locations.map((location) => {
    const isUnique = locations.filter(({ name }) => name === location.name).length === 1;
    return isUnique ? location : { ...location, name: wholeName(location) };
  });
  for (const [i, { name }] of named.entries()) {
    if (named.findIndex((other) => other.name === name) === i) continue;
    throw new UserError(`The source ${name} is listed twice.`, { hint: 'List each file of a source once.' });
  }
  return named;
}

/** An address without user, password, query and fragment, any of which may hold a secret. */
export function publicAddress(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function parseLocation(text: string): SourceLocation {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) {
    const path = text.replaceAll('\\', '/');
    return { kind: 'file', name: posix.basename(path), path: text };
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    // The rest of the text may hold a secret.
    throw new UserError(`A source is an address "${text.slice(0, text.indexOf('://'))}://…" that cannot be read.`, {
      hint: 'Use a local path, or an http:// or https:// address.',
    });
  }
  return { kind: 'http', name: posix.basename(url.pathname) || url.host, url };
}

function wholeName(location: SourceLocation): string {
  if (location.kind === 'file') return location.path.replaceAll('\\', '/');
  const address = publicAddress(location.url);
  return `${location.name} (${location.url.host} ${sha256Hex(address).slice(0, 8)})`;
}
