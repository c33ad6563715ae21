import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What to say of a source that generation could not load or make sense of: the message, and the first file of the repository in which it happened,
 * with its line where it is known.
 *
 * @param root of the repository
 */
export function failureText(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  const places = [...(error.stack ?? '').matchAll(/(?:file:\/\/)?(\/[^\s():]+\.ts)(:\d+)?/g)];
  const [, file = '', line = ''] = places.find(([, path = '']) => isOfSources(path, root)) ?? [];
  const place = file === '' ? '' : `${relative(root, fileURLToPath(`file://${file}`))}${line}: `;
  return `error: ${place}${error.message}`;
}

/** Whether a file is one that generation reads, and none of its own. */
function isOfSources(path: string, root: string): boolean {
  const own = relative(root, path);
  return /^(src|tests|actions|tools)\//.test(own) && !own.startsWith('tools/generate/');
}
