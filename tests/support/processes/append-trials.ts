// Adds lines to the ledger of trials of the lake on the command line, one after the other until it is killed, and says the number of each that is kept.
import { appendTrials } from '../../../src/research/trial-store.ts';
import { lakeAt } from '../research/run-panel.ts';

const lake = lakeAt(process.argv[2] ?? '');
for (;;) {
  const { head } = await appendTrials(lake, (ledger) => [
    { kind: 'failed', trial: 'a'.repeat(16), planned: ledger.head.seq, why: `process ${process.pid}`, when: '' },
  ]);
  console.log(head.seq);
}
