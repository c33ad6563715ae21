import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { chainLines, emptyChain } from '../../../src/lake/hash-chain.ts';
import { trials } from '../../../src/research/datasets.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { restore } from '../../../src/stages/memory/restore.stage.ts';
import { verify } from '../../../src/stages/memory/verify.stage.ts';
import { plan } from '../../../src/stages/weekly/plan.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { auditedRegime, type Laboratory, lakeOf } from '../../support/audit/good-lake.ts';
import { bareRepository, branchName, git, scratchFolder, tamper } from '../../support/memory/branch-lab.ts';
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
import { makeTrial } from '../../support/memory/research-office.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const [publications, decisions] = ['ledgers/publications.ndjson', 'ledgers/decisions.ndjson'] as const;

/** The entries of a ledger, without what chains them. */
function entriesOf(ledger: Buffer | undefined): Record<string, unknown>[] {
  const lines = `${ledger}`.trim().split('\n');
  return lines.map((line) => {
    const { seq: _, previous: __, hash: ___, ...entry } = JSON.parse(line);
    return entry;
  });
}

let base: Laboratory;
beforeAll(async () => {
  base = await makePublished();
});
afterAll(() => rmSync(base.folder, { recursive: true, force: true }));

describe('restore', () => {
  it('brings what the week is scored from, so that scoring it again finds nothing to do', async () => {
    const laboratory = emptyLake(base);
    const remote = copyOfRemote(base);
    const { outputs, lake } = await runStageIn(laboratory, restore, { remote });
    expect(outputs).toMatchObject({ tip: git(remote, 'rev-parse', branchName) });
    // And what is on the branch, so that everybody knows what has to stay.
    expect(lake.written).toHaveLength(Number(outputs.restored) + 1);
    const scored = await runStageIn(laboratory, score, { regime: both });
    expect(scored.outputs).toMatchObject({ unchanged: 2, decisions: [] });
    expect(await lake.list(auditFindings)).toEqual([]);
  });

  it('of all brings everything, so that publishing it again finds nothing to do', async () => {
    const laboratory = emptyLake(base);
    const remote = copyOfRemote(base);
    const { outputs } = await runStageIn(laboratory, restore, { remote, for: 'all' });
    expect(outputs.restored).toBe(outputs.partitions);
    const again = await runStageIn(laboratory, publish, { regimes: both, remote });
    expect(again.outputs).toMatchObject({ published: 0, replaced: 0, unchanged: outputs.partitions });
  });

  it('is the same beside research data, and so is the branch', async () => {
    const [laboratory, remote] = [copyOfLake(base), copyOfRemote(base)];
    const before = git(remote, 'rev-parse', branchName);
    await makeTrial(lakeOf(laboratory), 'carry', 'us');
    const published = await runStageIn(laboratory, publish, { regimes: both, remote });
    expect(published.outputs).toMatchObject({ published: 0, replaced: 0, commit: before });
    await runStageIn(laboratory, publish, { research: 'true', remote, 'week-ending': '' });
    expect(git(remote, 'rev-parse', branchName)).toBe(before);
    const { outputs, lake } = await runStageIn(emptyLake(base), restore, { remote, for: 'all' });
    expect(outputs).toMatchObject({ tip: before, restored: published.outputs.unchanged });
    expect(await lake.list(trials)).toEqual([]);
  });

  it('of the history brings results and months', async () => {
    const { lake } = await runStageIn(emptyLake(base), restore, { remote: copyOfRemote(base), for: 'history' });
    const names = new Set(lake.written.map(({ dataset }) => dataset.name));
    expect([...names].sort()).toEqual([
      'audit_findings',
      'features_weekly',
      'market_daily',
      'published',
      'rep_enriched',
      'scores_weekly',
      'universe',
    ]);
  });

  it('leaves alone what the lake holds', async () => {
    const laboratory = copyOfLake(base);
    const { outputs } = await runStageIn(laboratory, restore, { remote: copyOfRemote(base), for: 'all' });
    expect(outputs.restored).toBe(0);
  });

  it('may be of some datasets, which must exist', async () => {
    const remote = copyOfRemote(base);
    const { lake } = await runStageIn(emptyLake(base), restore, { remote, datasets: 'scores_weekly universe' });
    expect(lake.written.map(({ dataset }) => dataset.name)).toEqual([
      'scores_weekly',
      'scores_weekly',
      'universe',
      'published',
    ]);
    await expect(runStageIn(emptyLake(base), restore, { remote, datasets: 'scores' })).rejects.toThrow(
      'There is no dataset scores.',
    );
  });

  it('from a branch that does not exist brings nothing, and is no error', async () => {
    const heard = noHearing();
    const laboratory = emptyLake(base);
    const { outputs } = await runStageIn(laboratory, restore, { remote: bareRepository() }, silentPlatform(heard));
    expect(outputs).toEqual({ restored: 0, partitions: 0, tip: '', open: ['2024-04-05'] });
    expect(heard.log.join()).toContain('Nothing to restore: there is no branch regimen-lake of');
    expect(existsSync(laboratory.lakeFolder)).toBe(false);
  });

  it('from a repository that does not exist is a mistake of the caller', async () => {
    const missing = runStageIn(emptyLake(base), restore, { remote: join(scratchFolder(), 'none.git') });
    await expect(missing).rejects.toMatchObject({ name: 'UserError', hint: expect.stringContaining('--remote') });
  });

  it.each([restore, plan])('of a branch whose ledger was changed by hand is refused, as $name is', async (stage) => {
    const remote = copyOfRemote(base);
    tamper(remote, (files) => {
      files.set(decisions, Buffer.from(`${files.get(decisions)}`.replace('"verdict":"passed"', '"verdict":"failed"')));
    });
    const laboratory = emptyLake(base);
    const inputs = { remote, ...(stage.name === 'plan' ? { 'catch-up': 'true' } : {}) };
    const refusal = await refusalOf(runStageIn(laboratory, stage, inputs));
    expect(refusal.message).toContain('is not as it was written: ledgers/decisions.ndjson:1: its hash is not that');
    expect(existsSync(laboratory.lakeFolder)).toBe(false);
  });

  it('of a partition that is whole, and not the one that the ledger names, is refused', async () => {
    const remote = copyOfRemote(base);
    const path = `universe/week_ending=${week}`;
    tamper(remote, (files) => {
      const entries = entriesOf(files.get(publications)).map((entry) =>
        entry.path === path ? { ...entry, digest: '0'.repeat(64) } : entry,
      );
      files.set(publications, Buffer.from(chainLines(emptyChain, entries).text));
    });
    const laboratory = emptyLake(base);
    const refusal = await refusalOf(runStageIn(laboratory, restore, { remote, datasets: 'universe' }));
    expect(refusal.message).toContain(`${path} on the branch ${branchName}`);
    expect(refusal.message).toMatch(/is not the one that was published: its digest is \w{64}, and line \d+ of/);
    expect(existsSync(join(laboratory.lakeFolder, path))).toBe(false);
  });

  it('ends when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(runStageIn(emptyLake(base), restore, { remote: copyOfRemote(base) }, { signal })).rejects.toThrow(
      /abort/i,
    );
  });
});

describe('verify', () => {
  it('fails with every problem, and counts in spite of it', async () => {
    const remote = copyOfRemote(base);
    const file = `lake/scores_weekly/regime=${auditedRegime}/week_ending=${week}/basket.csv`;
    tamper(remote, (files) => {
      files.set(file, Buffer.from('rank,symbol\n'));
      const ledger = 'ledgers/decisions.ndjson';
      files.set(ledger, Buffer.from(`${files.get(ledger)}`.replace('"verdict":"passed"', '"verdict":"failed"')));
    });
    const heard = noHearing();
    const refusal = await refusalOf(runStageIn(emptyLake(base), verify, { remote }, silentPlatform(heard)));
    expect(refusal.message.split('\n').slice(1)).toEqual([
      'ledgers/decisions.ndjson:1: its hash is not that of its content',
      `${file}: it is not the file of the manifest (size or SHA-256 differ)`,
    ]);
    expect(refusal.outputs).toMatchObject({ problems: [{}, { place: file }], decisions: 2 });
    expect(heard.summary.join('')).toContain('What is wrong');
  });

  it('shows a decision that is not that of the published scores', async () => {
    const remote = copyOfRemote(base);
    const path = decisions;
    tamper(remote, (files) => {
      const entries = entriesOf(files.get(path)).map((entry) => ({ ...entry, candidates: 99 }));
      files.set(path, Buffer.from(chainLines(emptyChain, entries).text));
    });
    const refusal = await refusalOf(runStageIn(emptyLake(base), verify, { remote }));
    expect(refusal.message.split('\n').slice(1)).toEqual([
      `${path}:1: it is not what the published scores say (candidates)`,
      `${path}:2: it is not what the published scores say (candidates)`,
    ]);
  });

  it('of the ledgers alone looks at no partition, and finds what is missing', async () => {
    const remote = copyOfRemote(base);
    const sound = await runStageIn(emptyLake(base), verify, { remote, ledgers: 'true' });
    expect(sound.outputs).toMatchObject({ partitions: 0, files: 0, decisions: 2, problems: [] });
    const folder = `lake/scores_weekly/regime=${auditedRegime}/week_ending=${week}/`;
    tamper(remote, (files) => {
      for (const path of [...files.keys()].filter((one) => one.startsWith(folder))) files.delete(path);
    });
    const refusal = await refusalOf(runStageIn(emptyLake(base), verify, { remote, ledgers: 'true' }));
    expect(refusal.message).toContain('it is missing; line');
  });

  it('may be of another branch, whose name must be one', async () => {
    const remote = copyOfRemote(base);
    git(remote, 'update-ref', 'refs/heads/backup/lake', branchName);
    expect((await runStageIn(emptyLake(base), verify, { remote, branch: 'backup/lake' })).outputs.problems).toEqual([]);
    await expect(runStageIn(emptyLake(base), verify, { remote, branch: 'none' })).rejects.toThrow(
      'There is no branch none of',
    );
    await expect(runStageIn(emptyLake(base), verify, { remote, branch: '--all' })).rejects.toThrow(
      'A branch cannot be called "--all".',
    );
  });
});
