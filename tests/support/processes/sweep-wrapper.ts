import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/*
 * Runs a real stage of a sweep and then, or before, behaves badly: `<behaviour> <mark> <script> <arguments of the stage>`. What it scored is in the ledger in any case.
 */
const [behaviour = '', mark = '', ...command] = process.argv.slice(2);

function runStage(stdout: 'inherit' | 'ignore'): void {
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', stdout, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

const behaviours: Readonly<Record<string, () => Promise<void>>> = {
  hang: async () => {
    runStage('ignore');
    for (;;) {
      process.stderr.write('still there\n');
      await sleep(500);
    }
  },
  eat: async () => {
    runStage('ignore');
    const eaten: Buffer[] = [];
    for (;;) {
      eaten.push(Buffer.alloc(32 * 2 ** 20, 1));
      await sleep(5);
    }
  },
  crash: async () => {
    runStage(existsSync(mark) ? 'inherit' : 'ignore');
    if (existsSync(mark)) return;
    writeFileSync(mark, '');
    process.kill(process.pid, 'SIGKILL');
  },
  busy: async () => {
    const end = performance.now() + 9000;
    while (performance.now() < end);
    runStage('inherit');
  },
};
await behaviours[behaviour]?.();
