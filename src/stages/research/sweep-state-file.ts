import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { readTextIfExists } from '../../file-system.ts';
import { type SweepState, sweepStateSchema } from '../../sweep/state.ts';

export const stateName = 'state.json';

/** Replaces the state file of a sweep, so that at every moment there is a whole one. At once: no two changes overtake each other. */
export function writeState(folder: string, state: SweepState): void {
  const file = join(folder, stateName);
  const next = `${file}.next`;
  const handle = openSync(next, 'w');
  try {
    writeSync(handle, `${JSON.stringify(state, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}

/** The state of a sweep; undefined where it has none yet. @throws UserError where the file is none */
export async function readState(folder: string): Promise<SweepState | undefined> {
  const file = join(folder, stateName);
  const text = await readTextIfExists(file);
  if (text === undefined) return undefined;
  try {
    return sweepStateSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError(`${file} is not the state of a sweep.`, {
      hint: 'Move the folder away: the sweep begins anew, and the trials of before count on.',
      cause,
    });
  }
}
