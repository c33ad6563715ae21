import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAction } from '../../src/actions.ts';
import { UserError } from '../../src/errors.ts';
import { parseArtifactName } from '../../src/platform/artifact-name.ts';
import { textInput } from '../../src/platform/input.ts';
import { type AnyRun, defineStage, type StageContext } from '../../src/platform/stage.ts';
import {
  type ResultsService,
  startResultsService,
} from '../../tools/workflow-runner/results-service/results-service.ts';

const limit = 1024 * 1024;
// One for all: the summary's writer remembers its file.
const folder = mkdtempSync(join(tmpdir(), 'regimen-summary-'));
const file = join(folder, 'summary');
let service: ResultsService;
let log: string;

beforeEach(async () => {
  writeFileSync(file, '');
  log = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text);
    return true;
  });
  service = await startResultsService(mkdtempSync(join(folder, 'service-')));
  vi.stubEnv('GITHUB_STEP_SUMMARY', file);
  vi.stubEnv('GITHUB_OUTPUT', '');
  vi.stubEnv('GITHUB_RUN_ATTEMPT', '2');
  vi.stubEnv('RUNNER_TEMP', folder);
  vi.stubEnv('ACTIONS_RESULTS_URL', service.url);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', service.tokens.issue({ runId: 'run', jobId: 'job', cacheScopes: [] }));
  vi.stubEnv('INPUT_LAKE', join(folder, 'lake'));
  vi.stubEnv('INPUT_CONFIG', join(folder, 'pipeline.yaml'));
  vi.stubEnv('INPUT_WEEK', '2026-07-02');
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
  await service.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const show = defineStage({
  name: 'show',
  group: 'weekly',
  position: 1,
  summary: 'Shows a summary',
  description: 'Writes nothing.',
  inputs: { week: textInput('Week') },
  outputs: {},
  reads: [],
  writes: [],
  examples: [],
  artifactKeys: ({ week }) => ({ week_ending: week }),
});

function run(tell: (context: StageContext) => void): Promise<void> {
  const runShow: AnyRun = async (_, context) => {
    tell(context);
    return {};
  };
  return runAction(show, { show: async () => ({ run: runShow }) });
}

const name = 'summary--show--week_ending=2026-07-02--attempt=2';
const row = '| AAPL | 1.25 | 𝛼 |\n';
const table = `| symbol | score | note |\n| --- | --- | --- |\n${row.repeat(80_000)}`;
const summary = () => readFileSync(file, 'utf8');
const artifacts = async () => (await new DefaultArtifactClient().listArtifacts()).artifacts;

async function artifactText(): Promise<string> {
  const [artifact] = await artifacts();
  const path = mkdtempSync(join(folder, 'download-'));
  await new DefaultArtifactClient().downloadArtifact(artifact?.id ?? 0, { path });
  return readFileSync(join(path, 'summary.md'), 'utf8');
}

describe('a summary', () => {
  it('that fits is no artifact', async () => {
    await run(({ present }) => present('## All of it'));
    expect(summary()).toBe('## All of it\n');
    expect(await artifacts()).toEqual([]);
  });

  it('that exactly fits is whole', async () => {
    const text = 'x'.repeat(limit - 1);
    await run(({ present }) => present(text));
    expect(summary()).toBe(`${text}\n`);
  });

  it('that is too long is cut behind a row, and whole in an artifact that it names', async () => {
    await run(({ present }) => present(table));
    const text = summary();
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    expect(Buffer.byteLength(text)).toBeGreaterThan(limit - 300);
    expect(
      text.endsWith(`${row}\n\n_Cut here: the summary is over 1 MiB._ The artifact \`${name}\` holds all of it.\n\n`),
    ).toBe(true);
    expect((await artifacts()).map((artifact) => artifact.name)).toEqual([name]);
    expect(await artifactText()).toBe(`${table}\n`);
  });

  it('that is too long still ends with what went wrong', async () => {
    await run(({ present }) => {
      present(table);
      throw new UserError('The set is incomplete.');
    });
    expect(summary()).toMatch(/_Cut here.*\n\n> \[!CAUTION\]\n> The set is incomplete\.\n\n$/);
    expect(Buffer.byteLength(summary())).toBeLessThanOrEqual(limit);
    expect(await artifactText()).toMatch(/> The set is incomplete\.\n\n$/);
  });

  it('that cannot be uploaded says only that it was cut', async () => {
    await new DefaultArtifactClient().uploadArtifact(name, [file], folder);
    await run(({ present }) => present(table));
    expect(summary().endsWith(`${row}\n\n_Cut here: the summary is over 1 MiB._\n\n`)).toBe(true);
    expect(log).toContain('::warning::The whole summary was not uploaded:');
    expect(process.exitCode).toBeUndefined();
  });

  it('of a step without artifacts says only that it was cut', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '');
    await run(({ present }) => present(table));
    expect(summary().endsWith(`${row}\n\n_Cut here: the summary is over 1 MiB._\n\n`)).toBe(true);
    expect(log).not.toContain('::warning::');
  });
});

it('an artifact with a summary is none of the lake', () => {
  expect(parseArtifactName(name)).toBeUndefined();
  expect(parseArtifactName('summary--plan')).toBeUndefined();
});
