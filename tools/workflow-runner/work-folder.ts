import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const memoryFolder = '/dev/shm';
const neededBytes = 2 * 2 ** 30;

/**
 * A new folder for the workspaces and temporary folders of a run, which is thrown away at its end. Where the machine has a roomy
 * file system in memory it is made there: a workspace is a copy of the repository for each job, and on a disk those copies wait for
 * every fsync of the jobs. TMPDIR says otherwise.
 */
export function makeWorkFolder(): string {
  const memory = process.env.TMPDIR === undefined ? folderInMemory() : undefined;
  return memory ?? mkdtempSync(path.join(os.tmpdir(), 'workflow-run-'));
}

function folderInMemory(): string | undefined {
  let folder: string | undefined;
  try {
    const { bavail, bsize } = statfsSync(memoryFolder);
    if (bavail * bsize < neededBytes) return undefined;
    folder = mkdtempSync(path.join(memoryFolder, 'workflow-run-'));
    if (canExecute(folder)) return folder;
  } catch {
    // There is none, or nothing may be written there.
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  return undefined;
}

/** Steps may put programs into their folders: a file system mounted noexec will not do. */
function canExecute(folder: string): boolean {
  const script = path.join(folder, 'probe');
  writeFileSync(script, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const { status } = spawnSync(script);
  rmSync(script);
  return status === 0;
}
