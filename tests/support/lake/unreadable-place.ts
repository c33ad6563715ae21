import { AsyncLocalStorage } from 'node:async_hooks';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableError } from '../../../src/errors.ts';
import { type Access, watchFileSystem } from '../../../src/file-system.ts';

export const codes = ['EACCES', 'EIO', 'ENOTDIR', 'EMFILE'] as const;

/** What kind of file or folder of a place is asked for, and how. */
export function kindIn(place: string, { kind, path }: Access): string {
  const inside = path.slice(place.length).replaceAll(/=[^/]+/g, '=*');
  return `${kind} ${inside.replaceAll(/[0-9a-f]{8}\.\d+\.\d+\.[0-9a-f-]{36}/g, '*')}`;
}

/** Tells a run from what an earlier one, which failed, had still under way. */
const current = new AsyncLocalStorage<object>();

/** What a run ends with of which the first access that `isMeant` fails once. */
export async function failureOfRun(
  run: () => Promise<unknown>,
  code: string,
  isMeant: (access: Access) => boolean,
): Promise<unknown> {
  let isDue = true;
  const own = {};
  const takeBack = watchFileSystem((access) => {
    if (!isDue || current.getStore() !== own || !isMeant(access)) return;
    isDue = false;
    const { path } = access;
    throw Object.assign(new Error(`${code}: told by the system, open '${path}'`), { code, path });
  });
  try {
    return await current.run(own, run).then(
      () => 'nothing failed',
      (error: unknown) => error,
    );
  } finally {
    takeBack();
  }
}

/** Size and time of every file, without what a run uses to get in nobody's way. */
export function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !/\/\.(locks|staging|replaced|site)/.test(path));
  return new Map(
    kept.map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [path.slice(folder.length), `${size} ${mtimeMs}`];
    }),
  );
}

/** What was written and an undisturbed run, whose files are in `done`, would not have written. */
export function strayFiles(changed: readonly string[], place: string, done: string): string[] {
  const identity = (path: string) => {
    const bytes = readFileSync(path);
    return path.endsWith('manifest.json')
      ? (JSON.parse(bytes.toString()) as { digest: string }).digest
      : bytes.toString('hex');
  };
  return changed.filter((path) => {
    try {
      return identity(join(place, path)) !== identity(join(done, path));
    } catch {
      return true;
    }
  });
}

const misleading = /delete|remove|not found|does not exist|no such|missing|first\b|holds no|has no|there is no/i;

/** What is wrong with how a run of a place ended; undefined where path and cause are named and nothing else is said. */
export function complaint(failure: unknown, place: string, access: Access, code: string): string | undefined {
  if (!(failure instanceof UnreadableError)) return `gave ${String(failure)}`;
  const { message, hint = '' } = failure;
  const named = message.split(' cannot be read: ')[0] ?? '';
  if (kindIn(place, { kind: 'look', path: named }) !== kindIn(place, { kind: 'look', path: access.path })) {
    return `named no path: ${message}`;
  }
  if (!message.endsWith(`(${code}).`)) return `named no cause: ${message}`;
  const words = `${message.slice(named.length)} ${hint}`;
  return misleading.test(words) ? `misleads: ${words}` : undefined;
}
