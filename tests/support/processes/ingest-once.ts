import { Configuration } from '../../../src/configuration/configuration.ts';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { call } from '../../../src/stages/call.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';

// One ingest in a process of its own: ingest-once.ts LAKE PIPELINE_YAML
const [root, config] = process.argv.slice(2);
if (root === undefined || config === undefined) throw new Error('expected a lake and a configuration');
const clock = () => Date.parse('2014-04-02T12:00:00Z');
const nothing = () => undefined;
const lake = new Lake({ datasets, root, clock, software: 'test' });
await lake.recover();
await call(
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
