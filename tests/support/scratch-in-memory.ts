import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** What the scratch folders of all tests may need at once, bytes. */
const room = 4 * 2 ** 30;

/**
 * Gives the tests a folder in memory for their scratch folders, where the machine has one: the lake waits for the disk
 * after every partition, and a disk that several tests write to is slow. What tests leave behind goes with the folder.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(isFit() ? memory : tmpdir(), 'regimen-tests-'));
  // Some tests read it as another user.
  chmodSync(folder, 0o755);
  // Workers inherit these; tmpdir() of node:os reads the one, tests/support/built-once.ts the other.
  process.env.TMPDIR = folder;
  process.env.REGIMEN_TESTS_SHARED = join(folder, 'shared');
  // Programs that tests start from the sources are compiled once for all of them.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
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
