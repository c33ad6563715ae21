import { describe, expect, it } from 'vitest';
import { readRuns } from '../../../src/ingest/backbone/run-ledger.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { panel, panelIndex } from '../../../src/panel/datasets.ts';
import { appendPromotion, readPromotionLedger } from '../../../src/promotion/decision-store.ts';
import { nextDecision } from '../../../src/promotion/next-decision.ts';
import { replay } from '../../../src/promotion/replay.ts';
import { readTrialLedger } from '../../../src/research/trial-store.ts';
import { trialsOf } from '../../../src/research/trials.ts';
import { snapshot } from '../../../src/stages/research/snapshot.stage.ts';
import { bareRepository, git } from '../../support/memory/branch-lab.ts';
import { refusalOf } from '../../support/memory/published-laboratory.ts';
import { digestsOf, makeRun, makeTrial, ResearchOffice } from '../../support/memory/research-office.ts';
import { groundOf, row, who } from '../../support/promotion/sample-evidence.ts';
import { barOf, sessions } from '../../support/research/research-lake.ts';

const researchBranch = 'regimen-research';
const recipe = { stage: 'panel', version: 1, parameters: {}, inputs: [] };

/** A session behind those of the store. */
const later = (count: number) => (sessions(31 + count).at(-1) ?? 0) as number;

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
    // It is gigabytes: the artifact of the step gets the note of it alone, for the job that publishes.
    expect(lake.written.map(({ dataset }) => dataset.name)).toEqual(['research_base']);
    expect((await office.restore('part', { datasets: 'trials' })).lake.written).toEqual([]);
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
    await expect(office.verify({ tables: 'true' })).rejects.toThrow('is damaged');
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
    await office.putStore('ours', [barOf(1, later(0))]);
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

describe('two who promote on what each has', () => {
  /** A decision on a run of one candidate, as of a day. */
  async function decide(lake: Lake, candidate: string, day: number): Promise<void> {
    const ground = groundOf({ session: day, rows: [row(candidate, 0.7)] });
    await appendPromotion(lake, (ledger) => {
      const { kind, line } = nextDecision(ledger, ground, { ...who, who: candidate });
      return kind === 'new' ? line : undefined;
    });
  }
  const summaryOf = async (lake: Lake) =>
    (await readPromotionLedger(lake)).lines.map(({ line }) => `${line.kind} ${line.session.slice(8)}`);

  it('have the ledger of who published first; what the other decided is withdrawn, and decided on that one', async () => {
    const office = await ResearchOffice.open({ objects: false });
    await decide(office.lake('ours'), 'alpha', 0);
    await office.publish('ours');
    await office.restore('theirs');
    await decide(office.lake('ours'), 'alpha', 1);
    await decide(office.lake('theirs'), 'beta', 2);
    await office.publish('ours');
    await office.publish('theirs');
    await office.restore('fresh');
    expect(await summaryOf(office.lake('fresh'))).toEqual(['decided 01', 'decided 02', 'withdrawn 03']);
    await office.restore('theirs');
    expect(await summaryOf(office.lake('theirs'))).toEqual(['decided 01', 'decided 02', 'withdrawn 03']);
    expect((await office.publish('theirs')).outputs).toMatchObject({ published: 0, replaced: 0 });
    await decide(office.lake('theirs'), 'beta', 2);
    await office.publish('theirs');
    await office.restore('ours');
    const last = ['decided 01', 'decided 02', 'withdrawn 03', 'decided 03'];
    expect(await summaryOf(office.lake('ours'))).toEqual(last);
    expect(replay(await readPromotionLedger(office.lake('ours')))).toMatchObject({ decided: 4, disagreements: [] });
    // The champion that the branch shows is that of the ledger on it.
    const shown = git(
      office.remote,
      'show',
      `${researchBranch}:lake/promotion_decisions/chain=main/current_champion.json`,
    );
    expect(JSON.parse(shown)).toMatchObject({ ledger: { lines: 4 }, champion: { candidate: 'alpha' } });
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

describe('a store that two runs add to', () => {
  async function shared() {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await office.publish('ours');
    await office.restore('theirs');
    return office;
  }
  const barsOf = async (lake: Lake) =>
    Object.entries(await digestsOf(lake)).filter(([path]) => path.startsWith('bars/'));

  it('is put on top of what it was made of, without fetching that', async () => {
    const office = await shared();
    office.requests.length = 0;
    await office.putStore('theirs', [barOf(1, later(0))]);
    const { outputs } = await office.publish('theirs');
    // The bars of one bucket, and the sessions of the exchange.
    expect(outputs).toMatchObject({ published: 0, replaced: 2 });
    expect(office.requests.map((request) => request.split(' ')[0]).sort()).toEqual(['HEAD', 'HEAD', 'PUT', 'PUT']);
  });

  it('has the rows of both, as if one run had added all', async () => {
    const office = await shared();
    const [first, second] = [[barOf(1, later(0)), barOf(2, later(0))], [barOf(1, later(1))]];
    await office.putStore('ours', first);
    await office.putStore('theirs', second);
    await Promise.all([office.publish('ours'), office.publish('theirs')]);
    await office.restore('fresh');
    await office.putStore('at once', [...first, ...second]);
    expect(await barsOf(office.lake('fresh'))).toEqual(await barsOf(office.lake('at once')));
    expect((await office.verify({ tables: 'true' })).outputs).toMatchObject({ problems: [] });
  });

  it('stays as it is where they contradict each other, and the trials of both are kept all the same', async () => {
    const office = await shared();
    await office.putStore('ours', [barOf(1, later(0))]);
    await office.putStore('theirs', [{ ...barOf(1, later(0)), volume: 1 }]);
    await makeTrial(office.lake('theirs'), 'carry', 'them');
    await office.publish('ours');
    await expect(office.publish('theirs')).rejects.toMatchObject({
      name: 'GateError',
      message: expect.stringMatching(/bars\/asset_bucket=.*a published row would change: asset=1.*restore --research/),
    });
    await office.restore('fresh');
    expect(await barsOf(office.lake('fresh'))).toEqual(await barsOf(office.lake('ours')));
    expect(trialsOf(await readTrialLedger(office.lake('fresh')))).toHaveLength(1);
  });

  it('loses no row where a lake has lost some', async () => {
    const office = await shared();
    await office.putStore('theirs', [], 29);
    await office.publish('theirs');
    await office.restore('fresh', { datasets: 'bars' });
    expect(await barsOf(office.lake('fresh'))).toEqual(await barsOf(office.lake('ours')));
  });

  it('is restored where nobody here changed it, and else stays until it is joined', async () => {
    const office = await shared();
    await office.putStore('ours', [barOf(1, later(0)), barOf(2, later(0))]);
    await office.publish('ours');
    await office.putStore('theirs', [barOf(2, later(1))]);
    const { outputs, said } = await office.restore('theirs', { datasets: 'bars' });
    expect(outputs.restored).toBe(1);
    expect(said).toMatch(/1 partitions are others here than on the branch, and stay: bars\/asset_bucket=/);
    await office.publish('theirs', { datasets: 'bars' });
    await office.restore('fresh');
    await office.putStore('at once', [barOf(1, later(0)), barOf(2, later(0)), barOf(2, later(1))]);
    expect(await barsOf(office.lake('fresh'))).toEqual(await barsOf(office.lake('at once')));
  });
});

describe('verification', () => {
  it('asks the storage for its list alone, and finds what is gone or has another size', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    await office.publish('ours');
    office.requests.length = 0;
    expect((await office.verify()).outputs).toMatchObject({ problems: [], unchecked: 0 });
    expect(office.requests).toEqual(['GET ']);
    const objects = office.service?.objects ?? new Map<string, Buffer>();
    const [gone = '', changed = ''] = objects.keys();
    objects.delete(gone);
    objects.set(changed, Buffer.from('x'));
    const refusal = await refusalOf(office.verify());
    expect(refusal.message).toMatch(/does not have it/);
    expect(refusal.message).toMatch(/has 1 bytes instead of \d+/);
    expect(refusal.outputs.problems).toHaveLength(2);
  });
});

describe('what is kept', () => {
  const years = (office: ResearchOffice) =>
    filesOnBranch(office.remote)
      .map((file) => /^lake\/panel\/feature_set=(\w+)\/asset_bucket=\d+\/year=(\d+)\/manifest.json$/.exec(file))
      .flatMap((found) => (found ? [`${found[1]} ${found[2]}`] : []));

  async function putPanel(lake: Lake, set: string, of: readonly number[]) {
    for (const year of of) {
      const keys = { feature_set: set, asset_bucket: '007', year: `${year}` };
      await lake.write(panel, keys, { recipe, table: emptyTable(panel.columns, 1) });
    }
    const table = emptyTable(panelIndex.columns, of.length);
    for (const [row, year] of of.entries()) {
      const keys = { feature_set: set, asset_bucket: '007', year: `${year}` };
      table.columns.asset_bucket[row] = 7;
      table.columns.year[row] = year;
      table.columns.digest[row] = (await lake.manifest(panel, keys))?.digest ?? '';
    }
    await lake.write(panelIndex, { feature_set: set }, { recipe, table });
  }

  it('are the panels of the two newest feature sets, however often they are published', async () => {
    const office = await ResearchOffice.open();
    // The names say nothing of their age.
    for (const [time, set] of ['b0', 'c0', 'a0'].entries()) {
      await putPanel(office.lake('ours', time), set, [2015]);
      await office.publish('ours');
    }
    expect(years(office)).toEqual(['a0 2015', 'c0 2015']);
    expect((await office.publish('ours')).outputs).toMatchObject({ published: 0, replaced: 0 });
    await makeTrial(office.lake('theirs'), 'carry', 'them');
    await office.publish('theirs');
    expect(years(office)).toEqual(['a0 2015', 'c0 2015']);
    expect((await office.verify()).outputs).toMatchObject({ problems: [] });
  });

  it('are of a panel the years that it has, unless it is published in part', async () => {
    const office = await ResearchOffice.open();
    await putPanel(office.lake('ours'), 'a0', [2014, 2015]);
    await office.publish('ours');
    const theirs = office.lake('theirs');
    await putPanel(theirs, 'a0', [2015, 2016]);
    await office.publish('theirs', { datasets: 'panel_index' });
    expect(years(office)).toEqual(['a0 2014', 'a0 2015']);
    // Where a job made one year alone, the other is on the branch.
    await theirs.remove(panel, { feature_set: 'a0', asset_bucket: '007', year: '2015' });
    await office.publish('theirs');
    expect(years(office)).toEqual(['a0 2015', 'a0 2016']);
  });

  it('is everything that a pinned snapshot needs', async () => {
    const office = await ResearchOffice.open();
    await office.putStore('ours');
    const { id } = (await office.run(snapshot, 'ours', {})).outputs;
    await office.publish('ours');
    await office.putStore('ours', [barOf(1, later(0)), barOf(2, later(3))]);
    await office.publish('ours');
    await office.restore('fresh');
    const restoring = { restore: String(id), into: office.folder('rebuilt') };
    const { outputs } = await office.run(snapshot, 'fresh', restoring);
    expect(outputs).toMatchObject({ unrestorable: [] });
    expect(outputs.restored).toBe(outputs.partitions);
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
