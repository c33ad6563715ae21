import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SweepState } from '../../../src/sweep/state.ts';

/** Drives a sweep by a script of its own process until so many tasks are done, and kills it. @returns the state that it left */
export async function stateWhenKilled(
  script: string,
  sweep: { readonly folder: string },
  done: number,
): Promise<SweepState> {
  const file = join(sweep.folder, 'state.json');
  const read = () => JSON.parse(readFileSync(file, 'utf8')) as SweepState;
  const child = spawn(process.execPath, [script, JSON.stringify(sweep)], { stdio: 'inherit' });
  const ended = once(child, 'exit');
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  while (isRunning() && (!existsSync(file) || read().summary.done < done)) await sleep(20);
  child.kill('SIGKILL');
  await ended;
  return read();
}
