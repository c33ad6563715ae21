import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditedRegime } from '../support/audit/good-lake.ts';
import { branchName, git } from '../support/memory/branch-lab.ts';
import { both, makePublished, week } from '../support/memory/published-laboratory.ts';
import { projectRoot } from '../support/workflows/checkout-copy.ts';

// Permissions mean nothing to root: a process of another user meets what this one has closed.

const work = mkdtempSync(join(tmpdir(), 'regimen-another-user-'));
const place = join(work, 'place');
const remote = join(place, 'remote.git');
const nobody = process.geteuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

beforeAll(async () => {
  const { folder } = await makePublished();
  cpSync(folder, place, { recursive: true });
  rmSync(folder, { recursive: true });
  // The lake has none, and who may not look cannot know it.
  mkdirSync(join(place, 'lake', 'market_revisions'));
  chmodSync(work, 0o755);
  for (const entry of readdirSync(work, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o777 : 0o666);
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function run(stage: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const paths = ['--lake', join(place, 'lake'), '--config', join(place, 'configs', 'pipeline.yaml')];
  const child = spawn(process.execPath, [join(projectRoot, 'src', 'cli.ts'), stage, ...paths, ...args], {
    cwd: place,
    // Git leaves repositories of others alone unless it is told that they are meant.
    env: {
      PATH: process.env.PATH,
      HOME: work,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...nobody,
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { code, said };
}

/** The partitions of the lake, and the commit of the branch. */
function state(): string[] {
  const files = readdirSync(join(place, 'lake'), { recursive: true, encoding: 'utf8' });
  return [...files.filter((file) => file.endsWith('manifest.json')).sort(), git(remote, 'rev-parse', branchName)];
}

/** Does something while nobody but root may look into a path. */
async function closed<T>(path: string, work: () => Promise<T>): Promise<T> {
  const { mode } = statSync(path);
  chmodSync(path, 0o000);
  try {
    return await work();
  } finally {
    chmodSync(path, mode & 0o777);
  }
}

const scoring = ['--week-ending', week, '--regime', both];

describe('a process of another user', () => {
  test('goes through what is open to it', async () => {
    const { code, said } = await run('score', scoring);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('nothing to do') });
  });

  test.each([
    ['a partition', 'lake/market_daily/month=2024-03', 'score', scoring],
    ['the table of a partition', 'lake/market_daily/month=2024-03/market_daily.parquet', 'score', scoring],
    ['the judgements', 'lake/rep_enriched', 'score', scoring],
    ['the revisions', 'lake/market_revisions', 'score', scoring],
    ['the news', 'lake/company_news', 'audit', ['--week-ending', week, '--report', 'audit']],
    ['a partition', 'lake/rep_enriched/week_ending=2024-03-28', 'audit', ['--week-ending', week, '--report', 'audit']],
    ['the scores', 'lake/scores_weekly', 'plan', ['--week-ending', week]],
    ['the scores', `lake/scores_weekly/regime=${auditedRegime}`, 'report', ['--week-ending', week, '--output', 'site']],
    ['the regimes', 'configs/regimes', 'plan', ['--week-ending', week]],
    ['a regime', `configs/regimes/${auditedRegime}.yaml`, 'plan', ['--week-ending', week]],
    ['the rules', 'configs/enrichment/rules.yaml', 'enrich', ['--week-ending', week]],
    ['the branches', 'remote.git/refs/heads', 'plan', ['--week-ending', week, '--catch-up', '--remote', remote]],
    ['the branch', `remote.git/refs/heads/${branchName}`, 'restore', ['--week-ending', week, '--remote', remote]],
    ['the repository', 'remote.git', 'verify', ['--remote', remote]],
  ])(
    'that may not look at %s (%s) stops in %s with path and cause, and writes nothing',
    async (_, path, stage, args) => {
      const before = state();
      const { code, said } = await closed(join(place, path), () => run(stage, args));
      expect({ code, said }).toMatchObject({ code: 2, said: expect.stringContaining(join(place, path)) });
      expect(said).toContain('cannot be read: permission denied (EACCES).');
      expect(said).not.toMatch(/delete|not found|does not exist|first\b|\n {4}at /i);
      expect(state()).toEqual(before);
      expect(readdirSync(place).sort()).toEqual(['configs', 'lake', 'remote.git', 'report']);
    },
  );
});
