// A process that uses a lock: `hold LOCK` until it is killed, or `count LOCK FILE TIMES` to count up the number in a file.
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../../../src/lake/lock.ts';

const [task, lock = '', file = '', times = '0'] = process.argv.slice(2);
if (task === 'hold') {
  await withLock(lock, async () => {
    console.log('held');
    await sleep(600_000);
  });
}
if (task === 'count') console.log('about to');
for (let i = 0; i < Number(times); i++) {
  await withLock(lock, async () => {
    const count = Number(await readFile(file, 'utf8'));
    // Time for another process to read the same number, were it not kept out.
    await sleep(1);
    await writeFile(file, String(count + 1));
  });
}
