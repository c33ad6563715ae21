import { matchesGlob, posix } from 'node:path';
import { UserError } from '../../errors.ts';
import { fileStateIfExists } from '../../file-system.ts';
import { isPattern, matchingFiles } from '../../sources/source-patterns.ts';
import { nameList } from '../../text/name-list.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { FilePackSettings, PackKind, PackSettings } from './settings.ts';

/** A file of the configuration that feeds the research store. */
export interface PackFile<S extends PackSettings = PackSettings> {
  /** The last part of its path: what the store calls it. */
  readonly name: string;
  readonly path: string;
  /** Which file it is, and in which state, as `fileStateIfExists` says it. */
  readonly fileState: string;
  readonly settings: S;
}

/** The files that the configuration names, and the patterns that no file matches yet. */
export interface FoundPacks {
  readonly files: readonly PackFile[];
  readonly unmatched: readonly string[];
}

/**
 * The files that the configuration names, each once, by kind and name.
 *
 * @param chosen patterns of names; none: all
 * @throws UserError when there is no file at all, two packs of one kind have one name, or nothing is chosen
 */
export async function packFiles(settings: readonly FilePackSettings[], chosen: readonly string[]): Promise<FoundPacks> {
  const unmatched: string[] = [];
  const found: PackFile[] = [];
  for (const section of settings) {
    const paths = new Set<string>();
    for (const path of section.files) {
      const matched = await pathsOf(path);
      if (matched.length === 0) unmatched.push(path);
      for (const one of matched) paths.add(one);
    }
    for (const path of paths)
      found.push({ name: posix.basename(path), path, fileState: stateOf(path), settings: section });
  }
  if (found.length === 0) {
    throw new UserError(`No file matches ${unmatched.join(' or ')}.`, { hint: relativeHint });
  }
  refuseEqualNames(found);
  const files = found.filter(({ name }) => chosen.length === 0 || chosen.some((pattern) => matchesGlob(name, pattern)));
  if (files.length === 0) {
    throw new UserError(`No pack is called ${chosen.join(' or ')}.`, {
      hint: `Packs are called by the last part of their path: ${names(found)}.`,
    });
  }
  return { files: files.sort((a, b) => byCodeUnits(a.name, b.name)), unmatched };
}

const relativeHint =
  'Paths in research.yaml are relative to the folder the run starts in; upper and lower case differ.';

/** Those of one kind. */
export function packsOfKind<K extends PackKind>(
  files: readonly PackFile[],
  kind: K,
): PackFile<Extract<PackSettings, { readonly kind: K }>>[] {
  const isOfKind = (file: PackFile): file is PackFile<Extract<PackSettings, { readonly kind: K }>> =>
    file.settings.kind === kind;
  return files.filter(isOfKind);
}

/** The files of a path or pattern; none where a pattern has none yet. */
async function pathsOf(path: string): Promise<string[]> {
  if (!isPattern(path)) return [path.replaceAll('\\', '/')];
  try {
    return await matchingFiles(path);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function stateOf(path: string): string {
  const state = fileStateIfExists(path);
  if (state !== undefined) return state;
  throw new UserError(`The pack ${path} is not there.`, { hint: relativeHint });
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
  if (files.length === 0) return 'the configuration names none';
  return nameList(
    files.map(({ name }) => name),
    10,
  );
}
