import { execFileSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Copies a repository as a commit of it would be: what git knows or would add, without what is ignored. A folder that
 * is not under git is taken for one whose files were all just added: what its `.gitignore` names stays out, and so does `node_modules`.
 * @param overlay a folder whose files are put on top
 */
export function takeSnapshot(source: string, target: string, overlay?: string): void {
  mkdirSync(target, { recursive: true });
  copyFiles(source, target, listGitFiles(source) ?? listNewFiles(source));
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

/** The files that git would add if the folder became a repository. */
function listNewFiles(folder: string): string[] {
  const repository = mkdtempSync(path.join(tmpdir(), 'snapshot-'));
  try {
    const environment = { PATH: process.env.PATH, HOME: process.env.HOME };
    execFileSync('git', ['init', '-q', '--bare', repository], { stdio: 'ignore', env: environment });
    const list = execFileSync('git', ['ls-files', '--others', '--exclude-standard', '--exclude=node_modules/', '-z'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { ...environment, GIT_DIR: repository, GIT_WORK_TREE: folder },
    });
    return list.split('\0').filter((file) => file !== '');
  } finally {
    rmSync(repository, { recursive: true, force: true });
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
