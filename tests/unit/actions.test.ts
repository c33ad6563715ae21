import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAction } from '../../src/actions.ts';
import { GateError, UserError } from '../../src/errors.ts';
import { textInput } from '../../src/platform/input.ts';
import { defineStage, output, type StageContext } from '../../src/platform/stage.ts';

const token = 'tok_93f1c2a7';
const vendorKey = 'vendorkey4711';
// One for all: the summary's writer remembers its file.
const folder = mkdtempSync(join(tmpdir(), 'regimen-action-'));
let written: string;

const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), 'utf8');

beforeEach(() => {
  for (const name of ['output', 'summary']) writeFileSync(file(name), '');
  vi.stubEnv('GITHUB_OUTPUT', file('output'));
  vi.stubEnv('GITHUB_STEP_SUMMARY', file('summary'));
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '');
  vi.stubEnv('INPUT_LAKE', file('lake'));
  vi.stubEnv('INPUT_CONFIG', file('pipeline.yaml'));
  vi.stubEnv('INPUT_FILES', `https://vendor.example/a.csv?key=${vendorKey}`);
  vi.stubEnv('TOKEN', ` ${token}\n`);
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runAsking(ask: (context: StageContext) => Promise<string>): Promise<void> {
  const stage = defineStage({
    name: 'ask',
    group: 'weekly',
    position: 1,
    summary: 'Asks with a secret',
    description: 'Writes nothing.',
    inputs: { files: textInput('Addresses', { isSecret: true }) },
    outputs: { answer: output<string>('What came back') },
    reads: [],
    writes: [],
    examples: [],
    artifactKeys: () => ({}),
  });
  return runAction(stage, { ask: async () => ({ run: async (_, context) => ({ answer: await ask(context) }) }) });
}

/** What was written, without the lines that tell the runner what to hide. */
const log = () => written.replaceAll(/^::add-mask::.*\n/gm, '');

function expectNoSecret(): void {
  for (const text of [log(), read('output'), read('summary')]) {
    for (const secret of [token, vendorKey, encodeURIComponent(token), Buffer.from(token).toString('base64')]) {
      expect(text).not.toContain(secret);
    }
  }
}

describe('an action', () => {
  it('hides the secrets it uses in log, summary and outputs', async () => {
    await runAsking(async ({ secret, log, summarise }) => {
      const given = secret('TOKEN');
      log.info(`asked with ${given}`);
      summarise(`Asked with ${given} and ${vendorKey}.\n`);
      return `echo of ${given}, Basic ${Buffer.from(`user:${given}`).toString('base64')}`;
    });
    expect(process.exitCode).toBeUndefined();
    expectNoSecret();
    expect(written).toContain(`::add-mask::${token}\n`);
    expect(log()).toContain('asked with ***');
    expect(read('output')).toContain('echo of ***, Basic ***');
    expect(read('summary')).toContain('Asked with *** and ***.');
  });

  it.each([
    ['words for the user', (text: string) => new UserError(text, { hint: text })],
    ['a refusal', (text: string) => new GateError(text, { answer: text })],
    ['a defect with its stack', (text: string) => new Error(text)],
  ])('hides them in %s', async (_, failure) => {
    await runAsking(async ({ secret }) => {
      throw failure(`refused: ${secret('TOKEN')}`);
    });
    expect(process.exitCode).toBe(1);
    expectNoSecret();
    expect(log()).toContain('::error::');
    expect(log()).toContain('refused: ***');
  });

  it('is read by its owner alone where it uploads nothing', async () => {
    await runAsking(({ audience }) => audience());
    expect(read('output')).toContain('owner');
  });

  it.each([
    ['everyone', { visibility: 'public' }],
    ['members', { visibility: 'private' }],
  ])('is read by %s where it uploads, as the event tells of the repository', async (audience, repository) => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'token-of-the-service');
    vi.stubEnv('GITHUB_REPOSITORY', 'someone/scores');
    vi.stubEnv('GITHUB_EVENT_PATH', file('event.json'));
    writeFileSync(file('event.json'), JSON.stringify({ repository: { full_name: 'someone/scores', ...repository } }));
    await runAsking((context) => context.audience());
    expect(read('output')).toContain(audience);
  });

  it('fails in the words for a placeholder', async () => {
    vi.stubEnv('TOKEN', 'changeme');
    await runAsking(async ({ secret }) => secret('TOKEN') ?? '');
    expect(log()).toMatch(/^::error::The environment variable TOKEN holds a placeholder/m);
    expect(read('summary')).toContain('[!CAUTION]');
  });
});
