import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { putPacks, storeDigests } from '../support/backbone/research-lake.ts';
import { runStep } from '../support/research/research-steps.ts';
import { laterPacks, type SmallMarket, smallMarket } from '../support/research/small-market.ts';

const interrupting = join(import.meta.dirname, '../support/processes/interrupt-before.ts');

function place(): SmallMarket {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-backbone-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync('configs/pipeline.yaml', join(folder, 'pipeline.yaml'));
  return smallMarket(folder);
}

/** The stage in a process of its own. */
function feedProcess({ configFile, lakeFolder }: SmallMarket, mode: string, call = 0): ChildProcess {
  const args = ['--import', interrupting, 'src/cli.ts', 'backbone', '--mode', mode];
  return spawn(process.execPath, [...args, '--lake', lakeFolder, '--config', configFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, INTERRUPT_BEFORE: String(call) },
  });
}

function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

it('of two deltas at once one waits for the other, and finds nothing left to do', async () => {
  const [both, alone] = [place(), place()];
  for (const each of [both, alone]) {
    await runStep(each, { stage: 'backbone', inputs: { mode: 'bulk' } });
    putPacks(each, laterPacks);
  }
  const runs = await Promise.all([ended(feedProcess(both, 'delta')), ended(feedProcess(both, 'delta'))]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(runs.filter(({ output }) => output.includes('Nothing to do'))).toHaveLength(1);
  await runStep(alone, { stage: 'backbone', inputs: { mode: 'delta' } });
  expect(await storeDigests(both)).toEqual(await storeDigests(alone));
});

it('a load that is told to end (SIGTERM) says so, leaves nothing half done, and the next one does what is missing', async () => {
  const [interrupted, whole] = [place(), place()];
  await runStep(whole, { stage: 'backbone', inputs: { mode: 'bulk' } });
  const { code, output } = await ended(feedProcess(interrupted, 'bulk', 60));
  expect({ code, output }).toEqual({
    code: 130,
    output: expect.stringContaining('Interrupted. What is stored is whole'),
  });
  for (const name of ['.staging', '.locks']) expect(readdirSync(join(interrupted.lakeFolder, name))).toEqual([]);
  const before = await storeDigests(interrupted);
  expect(before).not.toEqual(await storeDigests(whole));
  await runStep(interrupted, { stage: 'backbone', inputs: { mode: 'bulk' } });
  expect(await storeDigests(interrupted)).toEqual(await storeDigests(whole));
});
