/** GitHub warns from 50 MiB on, and refuses files of 100. */
export const largestFile = 50 * 2 ** 20;

export function sizeProblems(files: Iterable<readonly [path: string, bytes: number]>): string[] {
  return [...files]
    .filter(([, bytes]) => bytes > largestFile)
    .map(([path, bytes]) => `${path}: ${(bytes / 2 ** 20).toFixed(1)} MiB, at most 50`);
}

/** The two commands that a newcomer runs first. */
export function readmeProblems(text: string): string[] {
  return ['npm ci && npm run weekly', 'npm ci && npm test']
    .filter((command) => !text.includes(command))
    .map((command) => `README.md does not show "${command}"`);
}

/**
 * The first line of a configuration file names its JSON Schema, so that an editor completes it.
 *
 * @param exists whether there is a file at a path from the root
 */
export function schemaLineProblems(path: string, text: string, exists: (path: string) => boolean): string[] {
  const schema = schemaOf(path, text);
  if (schema === undefined) return [`${path}: the first line is no "# yaml-language-server: $schema=…"`];
  return exists(schema) ? [] : [`${path}: there is no ${schema}`];
}

/** Path, from the root, of the JSON Schema that a configuration file names. */
export function schemaOf(path: string, text: string): string | undefined {
  const reference = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
  return reference === undefined ? undefined : resolvePath(path, reference);
}

/** Where a relative reference in a file leads to, from the root; beyond the root it keeps its `..`. */
export function resolvePath(from: string, reference: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of reference.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
