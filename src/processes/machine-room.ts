import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';

/** How much this machine has room for, in bytes: its memory, and what is free on the drive of a folder for this user. */
export async function machineRoom(
  folder: string,
): Promise<{ readonly freeBytes: number; readonly memoryBytes: number }> {
  const { bavail, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, memoryBytes: totalmem() };
}
