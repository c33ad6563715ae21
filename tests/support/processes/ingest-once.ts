import { Configuration } from '../../../src/configuration/configuration.ts';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { call as callStage } from '../../../src/stages/call.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { killBefore } from './kill-before.ts';

// One ingest in a process of its own: ingest-once.ts LAKE PIPELINE_YAML [CALL]
// It prints how often it renamed something, and kills itself before the CALL-th time.
const [root, config, call = '0'] = process.argv.slice(2);
if (root === undefined || config === undefined) throw new Error('expected a lake and a configuration');
const clock = () => Date.parse('2014-04-02T12:00:00Z');
const nothing = () => undefined;
const lake = new Lake({ datasets, root, clock, software: 'test' });
const renames = killBefore(['rename'], Number(call));
await lake.recover();
await callStage(
  ingest,
  { weekEnding: '2014-03-28' },
  {
    lake,
    config: new Configuration(config),
    log: { debug: nothing, info: nothing, warning: nothing, error: nothing },
    clock,
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    secret: nothing,
    audience: async () => 'owner',
    progress: () => ({ advance: nothing, end: nothing }),
    annotate: nothing,
    summarise: nothing,
    present: nothing,
  },
);
console.log(renames());
