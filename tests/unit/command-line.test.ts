import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../src/command-line.ts';

const week = ['--week-ending', '2026-07-02'];
let folder: string;
let said: { out: string; err: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-cli-'));
  said = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  test('prints nothing but JSON on standard output when asked to', async () => {
    expect(await runCli(['plan', ...week, '--json', '--lake', join(folder, 'lake')])).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ weekEnding: '2026-07-02' });
    expect(said.err).toContain('Week 2026-07-02');
  });

  test.each([[['nonsense']], [['plan', '--nonsense']], [['plan', 'extra']], [['plan', '--regimes', 'nowhere-v1']]])(
    'knows a wrong call: %j',
    async (args) => {
      expect(await runCli(args)).toBe(2);
      expect(said.err).toMatch(/^error: /m);
    },
  );

  test('says of a pattern that the shell has replaced by files that it goes in quotes, and shows none of them', async () => {
    expect(await runCli(['ingest', '--try', 'data/A.csv', 'data/B.csv', 'data/C.csv'])).toBe(2);
    expect(said.err).toContain(
      "error: 2 arguments that belong to no option. A pattern of files, or a list with spaces, goes in quotes: 'data/*.csv'",
    );
    expect(said.err).not.toContain('B.csv');
  });

  test.each([[['ingest', '--try', '']], [['ingest', '--try', ' ']], [['score', '--features', '']]])(
    'does not take an empty text for an input that was not given where other work would be done: %j',
    async (args) => {
      expect(await runCli([...args, '--lake', join(folder, 'lake')])).toBe(2);
      expect(said.err).toMatch(/^error: --(try|features) is empty\. (A|Score this features) file/m);
    },
  );

  test('says of a lake that is a file what it is, without a stack', async () => {
    const file = join(folder, 'lake.txt');
    writeFileSync(file, 'no lake');
    expect(await runCli(['plan', ...week, '--lake', file])).toBe(2);
    expect(said.err).toContain(`The lake ${file} is a file`);
    expect(said.err).not.toMatch(/^\s+at /m);
  });

  test('says of a place that cannot hold a lake what is wrong with it, without a stack', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(
      await runCli(['audit', ...week, '--lake', join(folder, 'lake'), '--report', join(folder, 'file', 'x')]),
    ).toBe(2);
    expect(said.err).toContain('(ENOTDIR)');
    expect(said.err).not.toMatch(/^\s+at /m);
  });
});

describe.runIf(process.platform === 'linux')('a place where the system lets nobody make a folder', () => {
  test('is said to be one, without a stack', async () => {
    expect(await runCli(['ingest', ...week, '--config', 'configs/fixture.yaml', '--lake', '/proc/none/lake'])).toBe(2);
    expect(said.err).toContain('The folder /proc/none cannot be made');
    expect(said.err).not.toMatch(/^\s+at /m);
  });
});

describe('Ctrl-C', () => {
  let server: Server;
  beforeEach(async () => {
    // Whoever asks is interrupted, and never gets an answer.
    server = createServer(() => void process.emit('SIGINT'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('ends the run with 130 and says what became of the work', async () => {
    const config = join(folder, 'pipeline.yaml');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/universe.csv`;
    writeFileSync(config, `benchmark: SPY\nuniverse:\n  files: ['${address}']\nmarket: {}\nnews: {}\n`);
    const files = ['--market-files', address, '--news-files', address];
    expect(await runCli(['ingest', ...week, ...files, '--config', config, '--lake', join(folder, 'lake')])).toBe(130);
    expect(said.err).toContain('Interrupted.');
    expect(said.err).not.toMatch(/^\s+at /m);
  });
});
