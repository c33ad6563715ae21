import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
/** What the scratch folders of all tests may need at once, bytes. */
const room = 4 * 2 ** 30;

/**
 * Gives the tests a folder in memory for their scratch folders, where the machine has one: the lake waits for the disk
 * after every partition, and a disk that several tests write to is slow. What tests leave behind goes with the folder.
 */
export function setup(): (() => void) | undefined {
  if (!isFit()) return undefined;
  const folder = mkdtempSync(join(memory, 'regimen-tests-'));
  // Some tests read it as another user.
  chmodSync(folder, 0o755);
  // Workers inherit it; tmpdir() of node:os reads it.
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Whether there is enough room, and a place that programs and native libraries may be started from. */
function isFit(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .find(([, place]) => place === memory);
    const options = mount?.[3]?.split(',') ?? ['noexec'];
    return bavail * bsize > room && options.includes('rw') && !options.includes('noexec');
  } catch {
    return false;
  }
}
