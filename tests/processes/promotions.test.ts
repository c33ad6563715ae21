import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPromotionLedger } from '../../src/promotion/decision-store.ts';
import { decidedLines } from '../../src/promotion/ledger.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import { configureIn, putLastSession, putStageB } from '../support/promotion/stage-b-run.ts';
import { lakeAt } from '../support/research/run-panel.ts';

/** What a process says that was not killed. */
interface Said {
  readonly calls: number;
  readonly recorded: boolean;
  readonly id: string;
}

/** A folder with a champion, and a run by which another one takes its slot. */
async function readyFolder(): Promise<string> {
  const folder = scratchFolder();
  configureIn(folder);
  const lake = lakeAt(join(folder, 'lake'));
  await putLastSession(lake, '2020-01-31');
  await putStageB(lake, { run: '1'.repeat(16), asOf: '2020-01-31', candidates: [{ candidate: 'alpha', dsr: 0.95 }] });
  await promoteOnce(folder);
  await putLastSession(lake, '2020-03-06');
  const candidates = [
    { candidate: 'alpha', dsr: 0.91 },
    { candidate: 'beta', dsr: 0.99, mean: 0.004 },
  ];
  await putStageB(lake, { run: '2'.repeat(16), asOf: '2020-03-06', candidates });
  return folder;
}

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-promotions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** @returns what it said; undefined where it was killed */
async function promoteOnce(folder: string, call = 0): Promise<Said | undefined> {
  const args = ['tests/support/processes/promote-once.ts', folder, String(call)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said, [code, signal]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
  ]);
  if (signal !== null) return undefined;
  expect(code).toBe(0);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Said;
}

/** The views of a folder, but for the time of day. */
function viewsOf(folder: string): [string, string][] {
  return readdirSync(join(folder, 'registry'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.json$/.test(entry.name))
    .map((entry): [string, string] => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')])
    .map(([name, content]): [string, string] => [name, content.replace(/"head": "[0-9a-f]{64}"/, '')])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe('promotions', () => {
  it('by eight processes at once are one decision', async () => {
    const folder = await readyFolder();
    const said = await Promise.all(Array.from({ length: 8 }, () => promoteOnce(folder)));
    expect(said.filter((one) => one?.recorded)).toHaveLength(1);
    expect(new Set(said.map((one) => one?.id)).size).toBe(1);
    const lines = decidedLines(await readPromotionLedger(lakeAt(join(folder, 'lake'))));
    expect(lines.map(({ decision }) => decision.verdict)).toEqual(['PROMOTE', 'PROMOTE']);
  });

  const kills = isExhaustive ? 20 : 4;
  it(`killed at ${kills} points are made whole or not at all, and come to the same when they are made again`, async () => {
    const ready = await readyFolder();
    const whole = scratchFolder();
    cpSync(ready, whole, { recursive: true });
    const { calls = 0, id } = (await promoteOnce(whole)) ?? {};
    expect(calls).toBeGreaterThan(kills);
    const seen = new Set<number>();
    for (let kill = 0; kill < kills; kill++) {
      const folder = scratchFolder();
      cpSync(ready, folder, { recursive: true });
      const call = 1 + Math.floor((kill * (calls - 1)) / (kills - 1));
      expect(await promoteOnce(folder, call), `call ${call}`).toBeUndefined();
      const lake = lakeAt(join(folder, 'lake'));
      await lake.recover();
      // Reading refuses a chain that is broken.
      const { lines } = await readPromotionLedger(lake);
      seen.add(lines.length);
      expect([1, 2]).toContain(lines.length);
      expect(await promoteOnce(folder)).toMatchObject({ id, recorded: lines.length === 1 });
      expect(viewsOf(folder), `call ${call}`).toEqual(viewsOf(whole));
    }
    // Some of them before the decision, some after it.
    expect(seen).toEqual(new Set([1, 2]));
  });
});
