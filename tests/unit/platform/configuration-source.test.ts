import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { configurationSource } from '../../../src/platform/configuration-source.ts';
import type { AnyRun, AnyStage } from '../../../src/platform/stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { sample, sampleKeys, sampleRecipe, sampleTable } from '../../support/lake/sample-table.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

function git(folder: string, ...args: string[]): string {
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  return execFileSync('git', [...person, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A folder with configs/pipeline.yaml, committed or not. */
function configured({ isRepository }: { readonly isRepository: boolean }): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-source-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'configs', 'regimes'), { recursive: true });
  const file = join(folder, 'configs', 'pipeline.yaml');
  writeFileSync(file, 'benchmark: SPY\n');
  if (isRepository) {
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'Configure');
  }
  return { folder, file };
}

describe('the source of a configuration', () => {
  test('is the commit of its own repository, wherever somebody stands', () => {
    const { folder, file } = configured({ isRepository: true });
    expect(configurationSource(file)).toEqual({ commit: git(folder, 'rev-parse', 'HEAD'), uncommitted: undefined });
  });

  test('has a digest of its own as soon as a file of it is edited, new or ignored, and loses it with the commit', () => {
    const { folder, file } = configured({ isRepository: true });
    const { commit } = configurationSource(file);
    writeFileSync(file, 'benchmark: QQQ\n');
    const edited = configurationSource(file);
    expect(edited).toEqual({ commit, uncommitted: expect.stringMatching(/^[0-9a-f]{64}$/) });
    writeFileSync(join(folder, 'configs', 'regimes', 'new.yaml'), 'id: new\n');
    const withNew = configurationSource(file).uncommitted;
    expect(withNew).not.toBe(edited.uncommitted);
    writeFileSync(join(folder, '.gitignore'), 'regimes\n');
    git(folder, 'add', '.gitignore', 'configs/pipeline.yaml');
    git(folder, 'commit', '--quiet', '-m', 'Leave the regime out');
    expect(configurationSource(file).uncommitted).toBe(withNew);
    git(folder, 'add', '--force', 'configs');
    git(folder, 'commit', '--quiet', '-m', 'Take it in');
    expect(configurationSource(file).uncommitted).toBeUndefined();
  });

  test('is not touched by what else of the repository is edited', () => {
    const { folder, file } = configured({ isRepository: true });
    writeFileSync(join(folder, 'notes.yaml'), 'more: true\n');
    expect(configurationSource(file).uncommitted).toBeUndefined();
  });

  test('without a repository is what was used', () => {
    const { file } = configured({ isRepository: false });
    expect(configurationSource(file)).toEqual({
      commit: undefined,
      uncommitted: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

test('a partition says that its configuration was edited, outside its digest', async () => {
  const { folder, file } = configured({ isRepository: true });
  const write: AnyStage = {
    name: 'write',
    group: 'weekly',
    position: 1,
    summary: '',
    description: '',
    inputs: {},
    outputs: {},
    reads: [],
    writes: [sample],
    examples: [],
    artifactKeys: () => ({}),
  };
  const run: AnyRun = async (_, { lake }) => {
    await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(1) });
    return {};
  };
  const manifestIn = async (name: string) => {
    const request = { lakeFolder: join(folder, name), configFile: file, inputs: {} };
    const platform = { ...silentPlatform(), configuration: configurationSource };
    const { lake } = await runStage(write, request, platform, { write: async () => ({ run }) });
    return lake.manifest(sample, sampleKeys);
  };
  const clean = await manifestIn('clean');
  writeFileSync(file, 'benchmark: QQQ\n');
  const edited = await manifestIn('edited');
  expect(clean?.produced.dirty).toBeUndefined();
  expect(edited?.produced).toMatchObject({
    commit: git(folder, 'rev-parse', 'HEAD'),
    dirty: { configuration: configurationSource(file).uncommitted },
  });
  expect(edited?.digest).toBe(clean?.digest);
});
