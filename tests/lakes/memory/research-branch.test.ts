import { describe, expect, it } from 'vitest';
import { readRuns } from '../../../src/ingest/backbone/run-ledger.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { readTrialLedger } from '../../../src/research/trial-store.ts';
import { trialsOf } from '../../../src/research/trials.ts';
import { bareRepository, git } from '../../support/memory/branch-lab.ts';
import { digestsOf, makeRun, makeTrial, ResearchOffice } from '../../support/memory/research-office.ts';

const researchBranch = 'regimen-research';

function filesOnBranch(remote: string): string[] {
  return git(remote, 'ls-tree', '-r', '--name-only', researchBranch).split('\n');
}

describe('research data that is published', () => {
  it('lies as manifests on a branch of its own, and as tables in the object storage', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await makeTrial(office.lake('ours'), 'momentum', 'us');
    const { outputs } = await office.publish('ours');
    const files = filesOnBranch(office.remote);
    expect(outputs).toMatchObject({
      branch: researchBranch,
      replaced: 0,
      unchanged: 0,
      published: files.filter((file) => file.endsWith('manifest.json')).length,
    });
    expect(files.filter((file) => file.endsWith('.parquet'))).toEqual(['lake/trials/chain=main/trials.parquet']);
    expect(git(office.remote, 'branch', '--list', 'regimen-lake')).toBe('');
    const objects = [...(office.service?.objects ?? [])];
    expect(objects.length).toBe(Number(outputs.published) - 1);
    for (const [name, bytes] of objects) expect(name).toBe(`lake/${sha256Hex(bytes)}`);
  });

  it('comes back to an empty lake as it was', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await makeTrial(office.lake('ours'), 'momentum', 'us');
    await makeRun(office.lake('ours'), 1);
    await office.publish('ours');
    const { outputs, lake } = await office.restore('fresh');
    expect(await digestsOf(office.lake('fresh'))).toEqual(await digestsOf(office.lake('ours')));
    expect(outputs.restored).toBe(outputs.partitions);
    // It is gigabytes: the artifact of the step does not get it.
    expect(lake.written).toEqual([]);
    expect((await office.publish('fresh')).outputs).toMatchObject({ published: 0, replaced: 0 });
    expect((await office.verify()).outputs).toMatchObject({
      problems: [],
      unchecked: 0,
      partitions: outputs.partitions,
    });
  });

  it('is uploaded once', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await office.publish('ours');
    office.requests.length = 0;
    await makeTrial(office.lake('ours'), 'momentum', 'us');
    const { outputs } = await office.publish('ours');
    expect(outputs).toMatchObject({ published: 1, replaced: 0 });
    expect(office.requests).toEqual([]);
  });

  it('is no part of what weeks restore', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await office.publish('ours');
    office.requests.length = 0;
    const { outputs } = await office.restore('weekly', { research: 'false', for: 'all' });
    expect(outputs).toMatchObject({ restored: 0, partitions: 0, tip: '' });
    expect(office.requests).toEqual([]);
  });

  it('may be restored in part: some datasets, and of them the buckets of a shard', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await office.publish('ours');
    office.requests.length = 0;
    const parts = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      await office.restore(shard.replace('/', ' of '), { datasets: 'assets,bars', shard });
      parts.push(await digestsOf(office.lake(shard.replace('/', ' of '))));
    }
    const all = Object.entries(await digestsOf(office.lake('ours'))).filter(([path]) =>
      /^(assets|bars\/.*)$/.test(path),
    );
    expect(Object.assign({}, ...parts)).toEqual(Object.fromEntries(all));
    // Each takes the assets, and its own bars.
    expect(parts.flatMap(Object.keys)).toHaveLength(all.length + 2);
    expect(office.requests).toHaveLength(all.length + 2);
  });
});

describe('an upload that is broken off', () => {
  it('goes on where it stopped', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    office.service?.uploadFaults.push(...Array(3).fill(undefined), 'denied');
    await expect(office.publish('ours')).rejects.toThrow('status 403');
    expect(git(office.remote, 'branch', '--list')).toBe('');
    const before = office.service?.objects.size ?? 0;
    expect(before).toBeGreaterThan(2);
    office.requests.length = 0;
    await office.publish('ours');
    const puts = office.requests.filter((request) => request.startsWith('PUT'));
    expect(puts).toHaveLength((office.service?.objects.size ?? 0) - before);
    await office.restore('fresh');
    expect(await digestsOf(office.lake('fresh'))).toEqual(await digestsOf(office.lake('ours')));
  });
});

describe('an object that is not what its name says', () => {
  it('gets no place in the lake', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await office.publish('ours');
    const [name = ''] = office.service?.objects.keys() ?? [];
    office.service?.objects.set(name, Buffer.from('something else'));
    await expect(office.restore('fresh')).rejects.toThrow(`${name.slice('lake/'.length)} is damaged`);
    await expect(office.verify()).rejects.toThrow('is damaged');
  });
});

describe('without an object storage', () => {
  it('ledgers come back, and tables are named as left out', async () => {
    const office = await ResearchOffice.open({ objects: false });
    await office.putStore('ours');
    await makeTrial(office.lake('ours'), 'momentum', 'us');
    const { said } = await office.publish('ours');
    expect(said).toMatch(/The tables of \d+ partitions were left out, because memory\.objects names no object storage/);
    expect(filesOnBranch(office.remote)).toContain('lake/assets/manifest.json');
    const restored = await office.restore('fresh');
    expect(Object.keys(await digestsOf(office.lake('fresh')))).toEqual(['trials/chain=main']);
    expect(restored.said).toMatch(/The tables of \d+ partitions are not to be had: .*left out/);
    expect((await office.verify()).outputs).toMatchObject({ problems: [] });
  });

  it('tables that were asked for are refused', async () => {
    const office = await ResearchOffice.open({ objects: false });
    await office.putStore('ours');
    await expect(office.publish('ours', { datasets: 'bars,trials' })).rejects.toThrow(
      'There is no object storage for the tables of bars.',
    );
    await office.publish('ours');
    await expect(office.restore('fresh', { datasets: 'assets' })).rejects.toThrow('are not to be had: assets');
  });

  it('nothing takes the place of what was published with one', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await office.publish('ours');
    office.configureStorage(false);
    await office.putStore('ours', 31);
    await expect(office.publish('ours')).rejects.toThrow('and none is configured');
    await expect(office.restore('fresh', { datasets: 'bars' })).rejects.toMatchObject({ name: 'UserError' });
  });

  it('what was published is stored as soon as there is one', async () => {
    const office = await ResearchOffice.open();
    office.configureStorage(false);
    await office.putStore('ours');
    await office.publish('ours');
    office.configureStorage(true);
    const { outputs } = await office.publish('ours');
    expect(outputs).toMatchObject({ published: 0, unchanged: 0 });
    await office.restore('fresh');
    expect(await digestsOf(office.lake('fresh'))).toEqual(await digestsOf(office.lake('ours')));
  });
});

describe('two who publish', () => {
  it('both keep the lines of their trials, whichever of them was first', async () => {
    const office = await ResearchOffice.open();
    await makeTrial(office.lake('ours'), 'momentum', 'us', 'failed');
    await office.publish('ours');
    await office.restore('theirs');
    await makeTrial(office.lake('ours'), 'value', 'us', 'failed');
    await makeTrial(office.lake('theirs'), 'carry', 'them');
    await makeTrial(office.lake('theirs'), 'quality', 'them', 'failed');
    await Promise.all([office.publish('ours'), office.publish('theirs')]);
    await office.restore('fresh');
    const ledger = await readTrialLedger(office.lake('fresh'));
    expect(ledger.lines).toHaveLength(7);
    const states = trialsOf(ledger).map(({ rule, state, attempts }) => `${rule.candidate} ${state} ${attempts}`);
    expect(states.sort()).toEqual(['carry abandoned 1', 'momentum failed 1', 'quality failed 1', 'value failed 1']);
    // Each failure is still that of its own trial.
    for (const { line } of ledger.lines) {
      if (line.kind === 'planned') continue;
      const planned = ledger.lines[line.planned - 1]?.line;
      expect([planned?.kind, planned?.trial]).toEqual(['planned', line.trial]);
    }
    expect((await office.publish('ours')).outputs).toMatchObject({ published: 0, replaced: 0 });
  });

  it('both keep the lines of their operations', async () => {
    const office = await ResearchOffice.open();
    await makeRun(office.lake('ours'), 1);
    await office.publish('ours');
    await office.restore('theirs');
    await makeRun(office.lake('ours'), 2);
    await makeRun(office.lake('theirs'), 3);
    await Promise.all([office.publish('ours'), office.publish('theirs')]);
    await office.restore('fresh');
    const times = (await readRuns(office.lake('fresh'))).map(({ time }) => time);
    expect(times[0]).toBe(1);
    expect(times.sort()).toEqual([1, 2, 3]);
  });
});

describe('a researcher', () => {
  it('publishes the trials that were made on this machine alone, and counts those of others', async () => {
    const office = await ResearchOffice.open({ objects: false });
    await makeTrial(office.lake('runner'), 'momentum', 'owner/name#1');
    await office.publish('runner');
    await makeTrial(office.lake('mine'), 'value', 'local', 'failed');
    await office.publish('mine', { datasets: 'trials' });
    await office.restore('mine');
    await office.restore('runner');
    for (const [name, first] of [
      ['mine', 'value'],
      ['runner', 'momentum'],
    ] as const) {
      const trials = trialsOf(await readTrialLedger(office.lake(name)));
      expect(trials.map(({ rule }) => rule.candidate).sort()).toEqual(['momentum', 'value']);
      // One's own lines stay where they are: a run that is under way names them by number.
      expect(trials[0]?.rule.candidate).toBe(first);
    }
  });
});

describe('bad input', () => {
  it.each([
    [{ 'week-ending': '2026-01-02' }, '"publish --research" is of no week'],
    [{ datasets: 'scores_weekly' }, 'scores_weekly is no dataset of research'],
    [{ research: 'false', datasets: 'bars' }, '--datasets is for --research'],
  ])('%j is refused by publish', async (given, message) => {
    const office = await ResearchOffice.open({ objects: false });
    await expect(office.publish('ours', given)).rejects.toThrow(message);
  });

  it.each([
    [{ shard: '17/16' }, 'The shard is "17/16"'],
    [{ research: 'false', shard: '1/2' }, '--shard is for --research'],
  ])('%j is refused by restore', async (given, message) => {
    const office = await ResearchOffice.open({ objects: false });
    await expect(office.restore('ours', given)).rejects.toThrow(message);
  });

  it('a repository without research data gives nothing, and is no error', async () => {
    const office = await ResearchOffice.open({ objects: false });
    const { outputs, said } = await office.restore('ours', { remote: bareRepository() });
    expect(outputs).toMatchObject({ restored: 0, tip: '' });
    expect(said).toContain('Nothing to restore: there is no branch regimen-research');
  });
});
