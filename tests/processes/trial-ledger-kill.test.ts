import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { readTrialLedger } from '../../src/research/trial-store.ts';
import { Random } from '../../src/statistics/random.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import { lakeAt } from '../support/research/run-panel.ts';

const kills = isExhaustive ? 20 : 4;

/** Lets a process append until it has kept a few lines, and kills it at a random moment after. @returns the last number that it said */
async function killed(root: string, random: Random): Promise<number> {
  const child = spawn(process.execPath, ['tests/support/processes/append-trials.ts', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      said += data;
      if (said.split('\n').length > 2) resolve();
    });
  });
  await Promise.race([begun, ended]);
  await sleep(random.uniform() * 60);
  child.kill('SIGKILL');
  await ended;
  return Number(said.split('\n').at(-2));
}

it(`a ledger of trials that is appended to by ${kills} killed processes keeps every line that one of them said it had, and its chain`, async () => {
  const root = mkdtempSync(join(tmpdir(), 'regimen-trials-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const random = Random.seeded(20);
  for (let kill = 0; kill < kills; kill++) {
    const said = await killed(root, random);
    const lake = lakeAt(root);
    await lake.recover();
    // Reading refuses a chain that is broken.
    const { lines, head } = await readTrialLedger(lake);
    expect(said).toBeGreaterThan(0);
    expect(head.seq).toBeGreaterThanOrEqual(said);
    // At most the line that was being kept is there and was not said.
    expect(head.seq).toBeLessThanOrEqual(said + 1);
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: head.seq }, (_, i) => i + 1));
  }
});
