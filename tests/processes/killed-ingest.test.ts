import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderJournal } from '../../src/http/folder-journal.ts';
import { Random } from '../../src/statistics/random.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import { ended, LiveIngestRun, liveWorld } from '../support/live/live-ingest-run.ts';

const week = '2026-07-02';
const kills = isExhaustive ? 20 : 6;
let run: LiveIngestRun;
let whole: { digests: Record<string, string>; requests: string[]; storingMs: number };

beforeAll(async () => {
  run = await LiveIngestRun.start(liveWorld('2025-12-01', week), 5);
  const { code, output } = await ended(run.ingest('whole', week));
  const now = performance.timeOrigin + performance.now();
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  const last = Math.max(...Object.values(run.servers).flatMap(({ requests }) => requests.map(({ at }) => at)));
  whole = { digests: run.digests('whole'), requests: run.requests(), storingMs: now - last };
});
afterAll(() => run.stop());

describe('an ingest from live providers', () => {
  test('asks for nothing twice within a run', () => {
    expect(whole.requests.length).toBeGreaterThan(20);
    expect(new Set(whole.requests).size).toBe(whole.requests.length);
  });

  test('killed at random points, the next run repeats no finished request and ends with the same lake', async () => {
    const random = Random.seeded(20);
    for (let kill = 0; kill < kills; kill++) {
      const lake = `killed-${kill}`;
      const before = run.requests().length;
      const child = run.ingest(lake, week);
      const end = ended(child);
      // Two of three while it asks, one while it stores.
      const awaited = kill % 3 === 2 ? whole.requests.length : 1 + random.integer(whole.requests.length);
      while (run.requests().length - before < awaited && child.exitCode === null) await sleep(2);
      await sleep(kill % 3 === 2 ? random.uniform() * whole.storingMs : random.integer(6));
      child.kill('SIGKILL');
      await end;
      const finished = await finishedRequests(lake);
      const atKill = run.requests().length;
      const { code, output } = await ended(run.ingest(lake, week));
      expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
      const repeated = run
        .requests()
        .slice(atKill)
        .filter((request) => finished.has(request));
      expect(repeated).toEqual([]);
      expect(run.digests(lake)).toEqual(whole.digests);
    }
  }, 600_000);
});

/** Paths with queries of the answers that a killed run has written down. */
async function finishedRequests(lake: string): Promise<Set<string>> {
  const root = join(run.folder, lake);
  const folders = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  const answers = await Promise.all(folders.map((folder) => folderJournal(folder).all()));
  return new Set(answers.flat().map(({ url }) => pathOf(url)));
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
