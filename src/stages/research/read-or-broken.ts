import { UserError } from '../../errors.ts';
import type { Lake } from '../../lake/lake.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import type { ReadOrBroken } from '../../report/research/status-subject.ts';

/** What is read of a lake; where it is not what was written, that in words. @param read throws a UserError or DamagedPartitionError then */
export async function unlessBroken<T>(lake: Lake, read: () => Promise<T>): Promise<ReadOrBroken<T>> {
  try {
    return { sound: await read() };
  } catch (error) {
    if (error instanceof UserError || error instanceof DamagedPartitionError)
      return { broken: withoutRoot(lake, error.message) };
    throw error;
  }
}

/** A message that is the same wherever the lake lies. */
export function withoutRoot({ root }: Lake, message: string): string {
  return message.replaceAll(`${root}/`, '').replaceAll(` ${root}`, '');
}
