import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** A folder on a disk, which /dev/shm and, on some machines, the usual folder for temporary files is not; gone when the process ends. */
export function diskFolder(bytes: number): string {
  const folder = mkdtempSync(join(process.env.REGIMEN_BENCH_DISK ?? '/var/tmp', 'regimen-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { type, bavail, bsize } = statfsSync(folder);
  const tmpfs = 0x01021994;
  if (type === tmpfs) throw new Error(`${folder} would be in memory. Name a folder on a disk in REGIMEN_BENCH_DISK.`);
  if (bavail * bsize < bytes) {
    throw new Error(
      `${folder} has not the ${Math.ceil(bytes / 1e9)} GB that this takes. Name one in REGIMEN_BENCH_DISK.`,
    );
  }
  return folder;
}
