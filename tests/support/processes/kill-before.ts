import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Change = 'mkdir' | 'open' | 'rename' | 'rm' | 'rmdir' | 'writeFile';

/**
 * Kills this process before the nth call, from 1 on, of these functions of node:fs/promises: a moment that is the same on every machine.
 *
 * @param call 0 for never
 * @param signal which the process may also take as a wish to end
 * @returns how many calls there have been
 */
export function killBefore(changes: readonly Change[], call: number, signal: NodeJS.Signals = 'SIGKILL'): () => number {
  let calls = 0;
  for (const name of changes) {
    const original = fs.promises[name] as (...given: unknown[]) => Promise<unknown>;
    Object.assign(fs.promises, {
      [name]: (...given: unknown[]) => {
        calls += 1;
        if (calls === call) process.kill(process.pid, signal);
        return original.apply(fs.promises, given);
      },
    });
  }
  syncBuiltinESMExports();
  return () => calls;
}
