import { matchesGlob, posix } from 'node:path';
import { UserError } from '../../errors.ts';
import { isPattern, matchingFiles } from '../../sources/source-patterns.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { PackKind, PackSettings } from './settings.ts';

/** A file of the configuration that feeds the research store. */
export interface PackFile<S extends PackSettings = PackSettings> {
  /** The last part of its path: what the store calls it. */
  readonly name: string;
  readonly path: string;
  readonly settings: S;
}

/**
 * The files that the configuration names, each once, by kind and name.
 *
 * @param chosen patterns of names; none: all
 * @throws UserError when a pattern has no file, two packs of one kind have one name, or nothing is chosen
 */
export async function packFiles(settings: readonly PackSettings[], chosen: readonly string[]): Promise<PackFile[]> {
  const found = await Promise.all(settings.map(filesOf));
  const files = found.flat();
  refuseEqualNames(files);
  const wanted = files.filter(
    ({ name }) => chosen.length === 0 || chosen.some((pattern) => matchesGlob(name, pattern)),
  );
  if (wanted.length === 0 && chosen.length > 0) {
    throw new UserError(`No pack is called ${chosen.join(' or ')}.`, {
      hint: `Packs are called by the last part of their path: ${names(files)}.`,
    });
  }
  return wanted.sort((a, b) => byCodeUnits(a.name, b.name));
}

/** Those of one kind. */
export function packsOfKind<K extends PackKind>(
  files: readonly PackFile[],
  kind: K,
): PackFile<Extract<PackSettings, { readonly kind: K }>>[] {
  const isOfKind = (file: PackFile): file is PackFile<Extract<PackSettings, { readonly kind: K }>> =>
    file.settings.kind === kind;
  return files.filter(isOfKind);
}

async function filesOf(settings: PackSettings): Promise<PackFile[]> {
  const paths = await Promise.all(
    settings.files.map((path) => (isPattern(path) ? matchingFiles(path) : [path.replaceAll('\\', '/')])),
  );
  return [...new Set(paths.flat())].map((path) => ({ name: posix.basename(path), path, settings }));
}

function refuseEqualNames(files: readonly PackFile[]): void {
  const known = new Map<string, PackFile>();
  for (const file of files) {
    const key = `${file.settings.kind} ${file.name}`;
    const other = known.get(key);
    if (other !== undefined) {
      throw new UserError(
        `Two packs of ${file.settings.kind} are called ${file.name}: ${other.path} and ${file.path}.`,
        {
          hint: 'What is done of a pack is kept under its name. Give each file a name of its own, or name it once under "packs".',
        },
      );
    }
    known.set(key, file);
  }
}

function names(files: readonly PackFile[]): string {
  const shown = files.slice(0, 10).map(({ name }) => name);
  if (shown.length === 0) return 'the configuration names none';
  return files.length > shown.length ? `${shown.join(', ')} and ${files.length - shown.length} more` : shown.join(', ');
}
