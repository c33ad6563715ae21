import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IngestRun } from '../support/ingest/ingest-run.ts';

const script = join(import.meta.dirname, '..', 'support', 'processes', 'ingest-once.ts');
let run: IngestRun;
beforeEach(() => {
  run = new IngestRun();
});
afterEach(() => run.remove());

describe('a process that is killed', () => {
  it('before any rename leaves the lake readable, and the next run finishes the work', async () => {
    run.putDefaults();
    const whole = run.openLake('whole');
    await run.run('2014-03-28', whole);
    const expected = await run.digests(whole);
    const config = run.config();
    const renames = Number(await text(spawn(process.execPath, [script, `${run.folder}/counted`, config]).stdout));
    expect(renames).toBeGreaterThan(10);
    for (const share of [0, 0.35, 0.65, 1]) {
      const lake = run.openLake(`killed-${share}`);
      const call = 1 + Math.floor((renames - 1) * share);
      const child = spawn(process.execPath, [script, lake.root, config, `${call}`], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
      await lake.recover();
      for (const path of Object.keys(await run.digests(lake))) expect(Object.keys(expected)).toContain(path);
      await run.run('2014-03-28', lake);
      expect(await run.digests(lake)).toEqual(expected);
    }
  });
});

describe('the number of threads', () => {
  it('has no say in the bytes', async () => {
    run.putDefaults();
    const config = run.config();
    for (const threads of ['1', '8']) {
      const child = spawn(process.execPath, [script, `${run.folder}/threads-${threads}`, config], {
        env: { ...process.env, POLARS_MAX_THREADS: threads },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(await once(child, 'exit')).toEqual([0, null]);
    }
    expect(await run.digests(run.openLake('threads-1'))).toEqual(await run.digests(run.openLake('threads-8')));
  });
});
