import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { status } from '../../../src/stages/research/status.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

function statusRun(inputs: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-status-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'told', 'status.json');
  const heard = noHearing();
  const request = {
    lakeFolder: join(folder, 'lake'),
    configFile: join(folder, 'none.yaml'),
    inputs: { file, ...inputs },
  };
  return { file, heard, done: runStage(status, request, silentPlatform(heard)) };
}

it('writes the file, and says step by step how the run ended', async () => {
  vi.stubEnv('GITHUB_REPOSITORY', 'someone/research');
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  vi.stubEnv('GITHUB_RUN_ID', '7');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const store = { result: 'failure', outputs: { steps: '{"backbone":{"outcome":"failure","outputs":{"rows":"5"}}}' } };
  const { file, heard, done } = statusRun({ jobs: JSON.stringify({ store }), inputs: '{"memory":false}' });
  expect((await done).outputs).toEqual({ file, result: 'failure' });
  const told = JSON.parse(readFileSync(file, 'utf8'));
  expect(told).toMatchObject({ format: 1, result: 'failure' });
  expect(told.steps[1]).toMatchObject({
    counts: { rows: 5 },
    link: 'https://github.com/someone/research/actions/runs/7#artifacts',
  });
  expect(heard.log.join('\n')).toContain('snapshot: skipped, not reached: backbone ended with failure');
});

it.each([
  ['jobs', 'no JSON', /The input jobs is not what GitHub writes/],
  ['jobs', '{"store": {"result": "fine"}}', /The input jobs is not what GitHub writes: .*store\.result/],
  ['jobs', '{"store": {"result": "success", "outputs": {"steps": "{"}}}', /The input jobs is not what GitHub writes/],
  ['inputs', '[]', /The input inputs is not what GitHub writes/],
])('refuses %s that are %s', async (name, text, message) => {
  await expect(statusRun({ [name]: text }).done).rejects.toThrow(message);
});
