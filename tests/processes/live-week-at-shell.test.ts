import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import type { LoopbackRequest } from '../loopback/loopback-server.ts';
import {
  type LiveServices,
  randomSecrets,
  startServices,
  writeConfiguration,
} from '../support/live/live-week-services.ts';
import { liveWeek, liveWorld } from '../support/live/live-week-world.ts';
import { SecretSearch } from '../support/live/secret-search.ts';
import { projectRoot } from '../support/workflows/checkout-copy.ts';

const work = mkdtempSync(join(tmpdir(), 'regimen-live-shell-'));
const world = liveWorld();
const secrets = randomSecrets();
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface ShellRun {
  readonly code: number | null;
  /** Both streams as they came: in a shell nobody else hides anything. */
  readonly said: string;
  readonly folder: string;
}

async function atShell(name: string, services: LiveServices, args: readonly string[]): Promise<ShellRun> {
  const folder = join(work, name);
  cpSync(join(projectRoot, 'configs'), join(folder, 'configs'), { recursive: true });
  writeConfiguration(folder, services, world);
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'cli', 'index.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...secrets, MODEL_TOKEN: `${secrets.MODEL_TOKEN}\n` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: out + err, folder };
}

function findings({ said, folder }: ShellRun) {
  const search = new SecretSearch(secrets);
  search.folder(folder);
  search.text(said, 'what was said');
  return search.findings;
}

describe('a week with live providers at a shell', () => {
  test('says and stores no secret, however much it says', async () => {
    const services = await startServices(world, secrets);
    try {
      const run = await atShell('shell', services, ['week', '--week-ending', liveWeek, '--verbose', '--json']);
      expect(run.code === 0 ? 'done' : run.said).toBe('done');
      expect(services.strangers).toEqual([]);
      expect(findings(run)).toEqual([]);
    } finally {
      await services.close();
    }
  });

  test.each<[string, (request: LoopbackRequest) => { status: number; headers?: Record<string, string>; body: string }]>(
    [
      ['says them back', ({ headers }) => ({ status: 403, body: JSON.stringify({ message: 'unknown', headers }) })],
      [
        'says them back as a web page',
        ({ headers }) => ({
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: `<html>${JSON.stringify(headers)}</html>`,
        }),
      ],
      [
        'sends them on to somebody else',
        ({ headers }) => ({
          status: 302,
          headers: { location: `http://localhost:9/?key=${encodeURIComponent(headers['apca-api-secret-key'] ?? '')}` },
          body: '',
        }),
      ],
    ],
  )('keeps them from a service that %s', async (name, answer) => {
    const services = await startServices(world, secrets, { alpaca: answer });
    try {
      const run = await atShell(`refused ${name}`, services, ['ingest', '--week-ending', liveWeek, '--verbose']);
      expect(run.code).toBe(2);
      expect(run.said).toContain('Alpaca');
      expect(findings(run)).toEqual([]);
    } finally {
      await services.close();
    }
  });
});
