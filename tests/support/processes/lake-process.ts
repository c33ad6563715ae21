/*
 * A process that works on the lake named on the command line, to be killed or to meet others:
 *   replace ROOT COUNT OFFSET   stores the variants OFFSET, OFFSET + 1 … COUNT times in all
 *   read ROOT UNTIL             reads and lists until the file UNTIL exists, and prints what it saw
 *   crash ROOT VARIANT CALL     stores a variant, and kills itself before the CALL-th change of the file system
 *   crash-batch ROOT VARIANT CALL   stores several partitions together, and kills itself before the CALL-th rename
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import { polars } from '../../../src/lake/polars.ts';
import { dataset, lakeAt, storeBatch, storeVariant, variantOf } from '../lake/lake-variants.ts';

const [task, root = '', first = '', second = '0'] = process.argv.slice(2);
await polars();

if (task === 'replace') {
  const lake = lakeAt(root);
  for (let i = 0; i < Number(first); i++) {
    await storeVariant(lake, Number(second) + i);
    // Whoever kills it wants it at work, however busy the machine is.
    if (i === 0) console.log('ready');
  }
}

if (task === 'read') {
  console.log('ready');
  const seen = new Set<number | undefined>();
  let reads = 0;
  let unlisted = 0;
  while (!fs.existsSync(first)) {
    // Each time another lake object, as another stage would have.
    const lake = lakeAt(root);
    seen.add(await variantOf(lake));
    if ((await lake.list(dataset)).length !== 1) unlisted += 1;
    reads += 1;
    await turn();
  }
  console.log(JSON.stringify({ reads, unlisted, seen: [...seen].map((variant) => variant ?? 'none') }));
}

if (task === 'crash' || task === 'crash-batch') {
  let calls = 0;
  // Only a rename changes what others see of a batch; what is staged is as for one partition.
  const changes = ['mkdir', 'open', 'rename', 'rm', 'rmdir', 'writeFile'] as const;
  for (const name of task === 'crash' ? changes : (['rename'] as const)) {
    const original = fs.promises[name] as (...given: unknown[]) => Promise<unknown>;
    Object.assign(fs.promises, {
      [name]: (...given: unknown[]) => {
        calls += 1;
        if (calls === Number(second)) process.kill(process.pid, 'SIGKILL');
        return original.apply(fs.promises, given);
      },
    });
  }
  syncBuiltinESMExports();
  await (task === 'crash' ? storeVariant : storeBatch)(lakeAt(root), Number(first));
  console.log(calls);
}
