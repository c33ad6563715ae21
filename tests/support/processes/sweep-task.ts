import { appendFileSync, existsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/*
 * Stands for a stage that a sweep runs: `<behaviour> <folder> <stage> …`. It prints its outputs and adds its line to `<folder>/ended` where it comes so far.
 */
const [behaviour = '', folder = '', stage = '', ...inputs] = process.argv.slice(2);
const lake = inputs[inputs.indexOf('--lake') + 1] ?? '';

const isFirst = (): boolean => {
  const mark = join(folder, `${behaviour}.begun`);
  if (existsSync(mark)) return false;
  writeFileSync(mark, '');
  return true;
};

const behaviours: Readonly<Record<string, () => Promise<void>>> = {
  good: async () => {},
  slow: () => sleep(150),
  // It goes on saying something, and does not listen.
  hang: async () => {
    process.on('SIGTERM', () => undefined);
    for (;;) {
      process.stderr.write('still there\n');
      await sleep(50);
    }
  },
  eat: async () => {
    const eaten: Buffer[] = [];
    for (;;) {
      eaten.push(Buffer.alloc(16 * 2 ** 20, 1));
      await sleep(5);
    }
  },
  crash: async () => {
    if (isFirst()) process.kill(process.pid, 'SIGKILL');
  },
  busy: async () => {
    const end = performance.now() + 2000;
    while (performance.now() < end);
  },
  sleep: () => sleep(600_000),
  // It ends well and says nothing.
  mute: async () => process.exit(0),
  segfault: async () => {
    process.kill(process.pid, 'SIGSEGV');
    await sleep(600_000);
  },
  refuse: async () => {
    process.stderr.write('error: there is no such file\n');
    process.exit(2);
  },
};
await behaviours[behaviour]?.();
writeSync(1, `${JSON.stringify({ run: `run of ${stage}`, survivors: 0 })}\n`);
appendFileSync(join(folder, 'ended'), `${lake} ${stage}\n`);
