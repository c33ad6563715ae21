import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A file of `dist/`. */
export interface OutputFile {
  content: Uint8Array;
  executable: boolean;
}

/** All files of `dist/` by their path inside it, with `/` between the parts. */
export type OutputFiles = Map<string, OutputFile>;

/** GitHub refuses files over 100 MiB and warns from 50 MiB on. */
const largestFileBytes = 50 * 2 ** 20;

/** An output file from text or bytes. */
export function outputFile(content: string | Uint8Array, options: { executable?: boolean } = {}): OutputFile {
  return {
    content: typeof content === 'string' ? Buffer.from(content) : content,
    executable: options.executable ?? false,
  };
}

/** @throws Error when a file is too large for a git repository on GitHub. */
export function requireCommittable(files: OutputFiles): void {
  for (const [path, { content }] of files) {
    if (content.length > largestFileBytes) throw new Error(`dist/${path} has ${content.length} bytes, over 50 MiB`);
  }
}

/** The paths where a folder differs from what it should hold, each with what is wrong, sorted. */
export function differences(files: OutputFiles, folder: string): string[] {
  const found = new Set(listFiles(folder));
  const wrong: string[] = [];
  for (const [path, file] of files) {
    if (!found.delete(path)) wrong.push(`${path}: missing`);
    else if (!isCurrent(join(folder, path), file)) wrong.push(`${path}: differs`);
  }
  for (const path of found) wrong.push(`${path}: should not exist`);
  return wrong.sort();
}

/** Makes a folder hold exactly these files. What is already right is not touched; each file is replaced at once. */
export function writeFiles(files: OutputFiles, folder: string): void {
  for (const [path, file] of files) {
    const target = join(folder, path);
    if (existsSync(target) && isCurrent(target, file)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const temporary = `${target}.${randomUUID()}.tmp`;
    writeFileSync(temporary, file.content);
    chmodSync(temporary, file.executable ? 0o755 : 0o644);
    renameSync(temporary, target);
  }
  for (const path of listFiles(folder)) if (!files.has(path)) rmSync(join(folder, path));
  removeEmptyFolders(folder);
}

function isCurrent(path: string, { content, executable }: OutputFile): boolean {
  const { size, mode } = statSync(path);
  // Windows has no such bit.
  const sameMode = process.platform === 'win32' || ((mode & 0o100) !== 0) === executable;
  return sameMode && size === content.length && readFileSync(path).equals(content);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmdirSync(path);
  }
}
