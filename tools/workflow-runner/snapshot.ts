import { execFileSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Copies a repository as a commit of it would be: what git knows or would add, without what is ignored. A folder that
 * is not under git is copied whole, without `node_modules` and `.git`.
 * @param overlay a folder whose files are put on top
 */
export function takeSnapshot(source: string, target: string, overlay?: string): void {
  mkdirSync(target, { recursive: true });
  const files = listGitFiles(source);
  if (files === undefined) copyWithoutModules(source, target);
  else copyFiles(source, target, files);
  if (overlay !== undefined) copyWithoutModules(overlay, target);
}

/** Copies a folder, as clones of its blocks where the file system can. */
export function copyFolder(source: string, target: string): void {
  cpSync(source, target, { recursive: true, force: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
}

function copyWithoutModules(source: string, target: string): void {
  cpSync(source, target, {
    recursive: true,
    force: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (file) => file === source || !['node_modules', '.git'].includes(path.basename(file)),
  });
}

/** The files of a git checkout; undefined when `folder` is not part of one, or an ignored part of it. */
function listGitFiles(folder: string): string[] | undefined {
  try {
    const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = list.split('\0').filter((file) => file !== '');
    return files.length === 0 ? undefined : files;
  } catch {
    return undefined;
  }
}

function copyFiles(source: string, target: string, files: readonly string[]): void {
  const made = new Set<string>();
  for (const file of files) {
    const from = path.join(source, file);
    const to = path.join(target, file);
    const kind = lstatSync(from, { throwIfNoEntry: false });
    if (kind === undefined || kind.isDirectory()) continue;
    const folder = path.dirname(to);
    if (!made.has(folder)) made.add(mkdirSync(folder, { recursive: true }) ?? folder);
    if (kind.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Removes everything inside `folder`, as a clean checkout does, and keeps the folder itself. */
export function emptyFolder(folder: string): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
