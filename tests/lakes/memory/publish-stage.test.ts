import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { UserError } from '../../../src/errors.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { verify } from '../../../src/stages/memory/verify.stage.ts';
import { auditedRegime, type Laboratory, lakeOf, otherRegime } from '../../support/audit/good-lake.ts';
import { bareRepository, branchName, git, scratchFolder } from '../../support/memory/branch-lab.ts';
import {
  both,
  copyOfLake,
  copyOfRemote,
  emptyLake,
  makePublished,
  refusalOf,
  runStageIn,
  week,
} from '../../support/memory/published-laboratory.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

let base: Laboratory;
beforeAll(async () => {
  base = await makePublished();
});
afterAll(() => rmSync(base.folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

const filesOn = (remote: string) => git(remote, 'ls-tree', '-r', '--name-only', branchName).split('\n');

describe('publish', () => {
  it('puts results, inputs and decisions on the branch, and verify proves it', async () => {
    const remote = bareRepository();
    const heard = noHearing();
    const { outputs } = await runStageIn(copyOfLake(base), publish, { regimes: both, remote }, silentPlatform(heard));
    // 14 weeks of news, of which 13 are looked back on, each with clusters, judgements, vectors and coverage; 5 months of bars.
    expect(outputs).toMatchObject({ published: 13 * 5 + 1 + 5 + 2 * 3, replaced: 0, unchanged: 0, branch: branchName });
    expect(outputs.done).toBe(week);
    expect(outputs.commit).toBe(git(remote, 'rev-parse', branchName));
    expect(outputs.decisions).toEqual(
      [auditedRegime, otherRegime].map((regime) => expect.objectContaining({ week_ending: week, regime })),
    );
    const files = filesOn(remote);
    for (const regime of [auditedRegime, otherRegime]) {
      for (const name of ['scores_weekly', 'features_weekly', 'audit_findings']) {
        expect(files).toContain(`lake/${name}/regime=${regime}/week_ending=${week}/manifest.json`);
      }
    }
    const ledger = git(remote, 'show', `${branchName}:ledgers/decisions.ndjson`)
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ledger.map(({ regime, verdict }) => [regime, verdict])).toEqual([
      [auditedRegime, 'passed'],
      [otherRegime, 'passed'],
    ]);
    expect(heard.summary.join('')).toContain('| scores\\_weekly | 2 | 0 | 0 |');
    const { anchor } = outputs;
    const proved = await runStageIn(emptyLake(base), verify, { remote, history: 'true', anchor: String(anchor) });
    expect(proved.outputs).toMatchObject({
      partitions: outputs.published,
      problems: [],
      decisions: 2,
      commits: 1,
      anchor,
    });
  });

  it('does nothing the second time', async () => {
    const remote = copyOfRemote(base);
    const before = git(remote, 'rev-parse', branchName);
    const { outputs } = await runStageIn(copyOfLake(base), publish, { regimes: both, remote });
    expect(outputs).toMatchObject({ published: 0, replaced: 0, commit: before, decisions: [], done: week });
    expect(outputs.unchanged).toBeGreaterThan(70);
    expect(git(remote, 'rev-parse', branchName)).toBe(before);
  });

  it('of a dry run says the same and changes nothing', async () => {
    const remote = bareRepository();
    const heard = noHearing();
    const { outputs } = await runStageIn(
      copyOfLake(base),
      publish,
      { regimes: both, remote, 'dry-run': 'true' },
      silentPlatform(heard),
    );
    expect(outputs.published).toBeGreaterThan(70);
    expect(outputs.done).toBe('');
    expect(heard.summary.join('')).toContain('dry run: nothing was published');
    expect(git(remote, 'branch', '--list')).toBe('');
  });

  it('leaves out what is not scored, names it, and publishes the rest', async () => {
    const remote = bareRepository();
    const refusal = await refusalOf(runStageIn(copyOfLake(base), publish, { remote }));
    expect(refusal.message).toContain(`market-pressure-v0 ${week}: it is not scored`);
    expect(refusal.outputs).toMatchObject({
      commit: git(remote, 'rev-parse', branchName),
      decisions: [{}, {}],
      done: '',
    });
    expect(filesOn(remote).join()).not.toContain('market-pressure-v0');
  });

  it('leaves out what is not audited, or was scored again after its audit', async () => {
    const laboratory = copyOfLake(base);
    const lake = lakeOf(laboratory);
    await lake.remove(auditFindings, { regime: auditedRegime, week_ending: week });
    const keys = { regime: otherRegime, week_ending: week };
    const { table, manifest } = await lake.require(scoresWeekly, keys);
    const meta = await lake.attachment(scoresWeekly, keys, 'report_meta.json');
    await lake.write(scoresWeekly, keys, {
      recipe: manifest.recipe,
      table,
      attachments: { 'report_meta.json': `${meta} ` },
    });
    const remote = bareRepository();
    const refusal = await refusalOf(runStageIn(laboratory, publish, { regimes: both, remote }));
    expect(refusal.message).toContain(`${auditedRegime} ${week}: it is not audited`);
    expect(refusal.message).toContain(`${otherRegime} ${week}: it was scored again after its audit`);
    expect(refusal.outputs).toMatchObject({ published: 0, commit: '', done: '' });
    expect(git(remote, 'branch', '--list')).toBe('');
  });

  it('leaves out what failed its audit', async () => {
    const laboratory = copyOfLake(base);
    const lake = lakeOf(laboratory);
    const keys = { regime: auditedRegime, week_ending: week };
    const { table, manifest } = await lake.require(auditFindings, keys);
    const found = JSON.parse(`${await lake.attachment(auditFindings, keys, 'audit.json')}`);
    const failed = { ...found, verdict: 'failed', errors: 1 };
    await lake.write(auditFindings, keys, {
      recipe: manifest.recipe,
      table,
      attachments: { 'audit.json': JSON.stringify(failed) },
    });
    const refusal = await refusalOf(runStageIn(laboratory, publish, { regimes: both, remote: bareRepository() }));
    expect(refusal.message).toContain(`Not published: ${auditedRegime} ${week}: its audit failed.`);
    const warned = { ...found, warnings: 2 };
    await lake.write(auditFindings, keys, {
      recipe: manifest.recipe,
      table,
      attachments: { 'audit.json': JSON.stringify(warned) },
    });
    const remote = bareRepository();
    await runStageIn(laboratory, publish, { regimes: both, remote });
    writeFileSync(laboratory.configFile, `${readFileSync(laboratory.configFile, 'utf8')}audit: { fail_on: warning }\n`);
    const strict = await refusalOf(runStageIn(laboratory, publish, { regimes: both, remote }));
    expect(strict.message).toContain('its audit warned 2 times');
  });

  it('refuses a week that was published with another result', async () => {
    const remote = copyOfRemote(base);
    const laboratory = copyOfLake(base);
    const lake = lakeOf(laboratory);
    const keys = { regime: auditedRegime, week_ending: week };
    const scored = await lake.require(scoresWeekly, keys);
    const files = await lake.files(scoresWeekly, keys);
    const attachments = Object.fromEntries(
      [...(files?.files ?? [])].filter(([name]) => name !== 'scores_weekly.parquet'),
    );
    // The same files, made by another version: the audit of the content still stands.
    await lake.write(scoresWeekly, keys, {
      recipe: { ...scored.manifest.recipe, version: 99 },
      table: scored.table,
      attachments,
    });
    const before = git(remote, 'rev-parse', branchName);
    const refusal = await refusalOf(runStageIn(laboratory, publish, { regimes: both, remote }));
    expect(refusal.message).toContain(
      `scores_weekly/regime=${auditedRegime}/week_ending=${week}: published with the digest`,
    );
    expect(refusal.message).toContain('the same files, made in another way');
    expect(git(remote, 'rev-parse', branchName)).toBe(before);
  });

  it('of such a week keeps what was published, and puts the others on the branch', async () => {
    const remote = bareRepository();
    await runStageIn(copyOfLake(base), publish, { regimes: auditedRegime, remote });
    const before = git(remote, 'rev-parse', `${branchName}:lake/scores_weekly/regime=${auditedRegime}`);
    const laboratory = copyOfLake(base);
    const lake = lakeOf(laboratory);
    const keys = { regime: auditedRegime, week_ending: week };
    const { table, manifest } = await lake.require(scoresWeekly, keys);
    const files = await lake.files(scoresWeekly, keys);
    const attachments = Object.fromEntries(
      [...(files?.files ?? [])].filter(([name]) => name !== 'scores_weekly.parquet'),
    );
    await lake.write(scoresWeekly, keys, { recipe: { ...manifest.recipe, version: 99 }, table, attachments });
    const refusal = await refusalOf(runStageIn(laboratory, publish, { regimes: both, remote }));
    expect(refusal.message).toContain(`Not published: ${auditedRegime} ${week}: scores_weekly/regime=${auditedRegime}`);
    expect(refusal.outputs).toMatchObject({ decisions: [{ week_ending: week, regime: otherRegime }], done: '' });
    expect(git(remote, 'rev-parse', `${branchName}:lake/scores_weekly/regime=${auditedRegime}`)).toBe(before);
    expect(filesOn(remote)).toContain(`lake/scores_weekly/regime=${otherRegime}/week_ending=${week}/manifest.json`);
    expect((await runStageIn(emptyLake(base), verify, { remote })).outputs).toMatchObject({ problems: [] });
  });

  it('asks who may read before anything leaves, where data must not be passed on', async () => {
    const laboratory = copyOfLake(base);
    const config = readFileSync(laboratory.configFile, 'utf8');
    writeFileSync(laboratory.configFile, config.replace('market: {', 'market: { providers: [tiingo, files],'));
    const remote = bareRepository();
    const open = runStageIn(laboratory, publish, { regimes: both, remote }, { audience: async () => 'everyone' });
    await expect(open).rejects.toThrow('forbid passing on their data');
    // Who reads a repository that is not the run's own, nobody knows.
    const elsewhere = runStageIn(laboratory, publish, {
      regimes: both,
      remote: 'https://example.invalid/owner/name.git',
    });
    await expect(elsewhere).rejects.toBeInstanceOf(UserError);
    await expect(elsewhere).rejects.toThrow('cannot be found out');
    expect(git(remote, 'branch', '--list')).toBe('');
    await runStageIn(laboratory, publish, { regimes: both, remote });
    expect(git(remote, 'branch', '--list')).toContain(branchName);
  });

  it('finds the repository of the workflow by itself', async () => {
    const folder = scratchFolder();
    git(folder, 'init', '--quiet', '--bare', 'owner/name.git');
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    vi.stubEnv('GITHUB_SERVER_URL', `file://${folder}`);
    vi.stubEnv('GITHUB_REPOSITORY', 'owner/name');
    const { outputs } = await runStageIn(copyOfLake(base), publish, { regimes: both });
    const remote = join(folder, 'owner', 'name.git');
    expect(git(remote, 'log', '-1', '--format=%H %an', branchName)).toBe(`${outputs.commit} github-actions[bot]`);
  });
});
