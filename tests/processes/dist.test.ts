import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panel } from '../../src/panel/datasets.ts';
import { differences, outputFile, requireCommittable, writeFiles } from '../../tools/build/output-files.ts';
import { exampleStore, writeStore } from '../support/research/research-lake.ts';
import { digestsOf, runPanel } from '../support/research/run-panel.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
let copy: string;

/** What a runner needs of the repository: no node_modules and no sources. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'regimen-dist-'));
  for (const name of ['dist', 'configs', 'actions', 'action.yml', 'package.json']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const environment = () => ({ PATH: process.env.PATH, HOME: copy, REGIMEN_NATIVE_CACHE: join(copy, 'cache') });

describe('a copy of dist/ without node_modules', () => {
  it('starts the command line', async () => {
    const { stdout } = await run(process.execPath, [join(copy, 'dist/cli/index.js'), '--help'], { env: environment() });
    expect(stdout).toContain('regimen');
    expect(existsSync(join(copy, 'cache'))).toBe(false);
  });

  it('has an executable command line', () => {
    const path = join(copy, 'dist/cli/index.js');
    expect(readFileSync(path, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o111).toBe(0o111);
  });

  it('has the rules that it ships, and says what it lacks where configs/ does not lie beside dist/', async () => {
    const enrich = async (program: string) => {
      const args = [join(program, 'dist/cli/index.js'), 'enrich', '--week-ending', '2026-07-02', '--lake', 'none'];
      const place = { cwd: copy, env: environment() };
      return run(process.execPath, args, place).catch((error: { stderr: string }) => error.stderr);
    };
    expect(await enrich(copy)).toContain('Run the stage "ingest" for it first.');
    const alone = join(copy, 'alone');
    for (const name of ['dist', 'package.json']) cpSync(join(copy, name), join(alone, name), { recursive: true });
    expect(await enrich(alone)).toContain('configs/ has to lie beside dist/.');
  });

  it('makes a panel by the threads that are bundled beside it, as the sources do without any', async () => {
    const store = exampleStore(3, 60);
    const [built, sources] = [join(copy, 'built'), join(copy, 'sources')];
    for (const lake of [built, sources]) await writeStore(lake, store);
    const args = [join(copy, 'dist/cli/index.js'), 'panel', '--threads', '2', '--lake', built];
    await run(process.execPath, args, { cwd: copy, env: environment() });
    await runPanel(sources);
    expect(await digestsOf(built, panel)).toEqual(await digestsOf(sources, panel));
    expect(Object.keys(await digestsOf(built, panel))).toHaveLength(3);
  });

  it('loads Polars in four processes at once', async () => {
    const script = `
      const { load } = require('#polars');
      load().then((pl) => console.log(pl.DataFrame({ a: [1, 2, 3] }).sum().getColumn('a').get(0)));`;
    const start = () => run(process.execPath, ['--eval', script], { cwd: copy, env: environment() });
    const outputs = await Promise.all([start(), start(), start(), start()]);
    expect(outputs.map(({ stdout }) => stdout.trim())).toEqual(['6', '6', '6', '6']);
    const files = readdirSync(join(copy, 'cache'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(files.map((file) => file.name)).toEqual([expect.stringMatching(/^nodejs-polars\..+\.node$/)]);
  });
});

describe('dist/', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

  it('holds no file that GitHub warns about', () => {
    expect(files.filter((file) => statSync(file).size > 50 * 2 ** 20)).toEqual([]);
  });

  it('does not say where it was built', () => {
    const texts = files.filter((file) => !file.endsWith('.zst'));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((file) => readFileSync(file, 'utf8').includes(root))).toEqual([]);
  });

  it('has a stub for each action', () => {
    const actions = existsSync(join(root, 'actions')) ? readdirSync(join(root, 'actions')) : [];
    expect(actions.filter((name) => !existsSync(join(root, 'dist', name, 'index.js')))).toEqual([]);
  });
});

describe('the comparison of dist/ with a new build', () => {
  const build = new Map([
    ['app/index.js', outputFile('app')],
    ['cli/index.js', outputFile('cli', { executable: true })],
  ]);

  it('finds what is missing, different or left over, and writing mends it', () => {
    const folder = join(copy, 'compared');
    mkdirSync(join(folder, 'old'), { recursive: true });
    mkdirSync(join(folder, 'cli'));
    writeFileSync(join(folder, 'old/index.js'), 'old');
    writeFileSync(join(folder, 'cli/index.js'), 'cl1', { mode: 0o755 });
    expect(differences(build, folder)).toEqual([
      'app/index.js: missing',
      'cli/index.js: differs',
      'old/index.js: should not exist',
    ]);
    writeFiles(build, folder);
    expect(differences(build, folder)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['app', 'cli']);
  });

  it('refuses a file over 50 MiB', () => {
    const large = new Map([['app/index.js', outputFile(new Uint8Array(50 * 2 ** 20 + 1))]]);
    expect(() => requireCommittable(large)).toThrow('dist/app/index.js has 52428801 bytes, over 50 MiB');
  });
});
