/*
 * A process that publishes a lake to a repository, to be killed or to meet others:
 *   publish REMOTE LAKE SEED         publishes everything, and prints the result
 *   crash REMOTE LAKE SEED CALL      the same, but kills itself right after it has started git for the CALL-th time
 */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const [task, remote = '', root = '', seed = '1', call = '0'] = process.argv.slice(2);

let calls = 0;
if (task === 'crash') {
  const original = childProcess.spawn as (...given: unknown[]) => childProcess.ChildProcess;
  Object.assign(childProcess, {
    spawn: (...given: unknown[]) => {
      const child = original(...given);
      calls += 1;
      if (calls === Number(call)) process.kill(process.pid, 'SIGKILL');
      return child;
    },
  });
  syncBuiltinESMExports();
}

// Only now, so that what is imported sees the replaced function.
const { lakeAt, publishLake } = await import('../memory/branch-lab.ts');
const result = await publishLake(remote, lakeAt(root), {}, { seed: Number(seed) });
console.log(JSON.stringify({ ...result, calls }));
