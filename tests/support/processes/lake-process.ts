/*
 * A process that works on the lake named on the command line, to be killed or to meet others:
 *   replace ROOT COUNT OFFSET       stores the variants OFFSET, OFFSET + 1 … COUNT times in all
 *   replace-until ROOT FILE OFFSET  the same until there is the file, and prints how many it stored
 *   read ROOT                       reads and lists until it has seen enough, and prints what it saw
 *   crash ROOT VARIANT CALL         stores a variant, and kills itself before the CALL-th change of the file system
 *   crash-batch ROOT VARIANT CALL   stores several partitions together, and kills itself before the CALL-th rename
 */
import fs from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { polars } from '../../../src/lake/polars.ts';
import { dataset, lakeAt, storeBatch, storeVariant, variantOf } from '../lake/lake-variants.ts';
import { killBefore } from './kill-before.ts';

const [task, root = '', first = '', second = '0'] = process.argv.slice(2);
await polars();

if (task === 'replace' || task === 'replace-until') {
  const lake = lakeAt(root);
  const isOver = (stored: number) => (task === 'replace' ? stored === Number(first) : fs.existsSync(first));
  let stored = 0;
  while (!isOver(stored)) {
    await storeVariant(lake, Number(second) + stored);
    stored += 1;
    // Whoever kills it wants it at work, however busy the machine is.
    if (stored === 1) console.log('ready');
  }
  console.log(stored);
}

if (task === 'read') {
  console.log('ready');
  const seen = new Set<number | undefined>();
  let reads = 0;
  let unlisted = 0;
  // Enough to have met the writers at work, however seldom this process has its turn.
  while (reads <= 30 || seen.size <= 10) {
    // Each time another lake object, as another stage would have.
    const lake = lakeAt(root);
    seen.add(await variantOf(lake));
    if ((await lake.list(dataset)).length !== 1) unlisted += 1;
    reads += 1;
    await turn();
  }
  console.log(JSON.stringify({ reads, unlisted, seen: [...seen].map((variant) => variant ?? 'none') }));
}

if (task === 'crash') {
  const calls = killBefore(['mkdir', 'open', 'rename', 'rm', 'rmdir', 'writeFile'], Number(second));
  await storeVariant(lakeAt(root), Number(first));
  console.log(calls());
}

if (task === 'crash-batch') {
  // Only a rename changes what others see of a batch; what is staged is as for one partition.
  const calls = killBefore(['rename'], Number(second));
  await storeBatch(lakeAt(root), Number(first));
  console.log(calls());
}
