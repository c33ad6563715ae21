import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bucketKey } from '../../../src/backbone/asset-bucket.ts';
import { assets, bars, exchangeSessions, universePit } from '../../../src/backbone/datasets.ts';
import { isoDate } from '../../../src/calendar/date.ts';
import type { Dataset } from '../../../src/lake/dataset.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { macroDaily } from '../../../src/market/datasets.ts';
import { panel, panelIndex, panelLatest, panelShards, totalReturn } from '../../../src/panel/datasets.ts';
import { featureSet } from '../../../src/panel/feature-set.ts';
import { candidateResults, foldMetrics } from '../../../src/research/datasets.ts';
import { putStageB, runPromote } from '../../support/promotion/stage-b-run.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';
import {
  barOf,
  bucketOf,
  exampleStore,
  type ResearchStore,
  sessions,
  writeRows,
  writeStore,
} from '../../support/research/research-lake.ts';
import { type Listed, runInvalidate } from '../../support/research/run-invalidate.ts';
import { digestsOf, runMerge, runPanel, runSnapshot, runUniverse } from '../../support/research/run-panel.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const days = sessions(330);
const day = (i: number) => days.at(i) as number;
const store = exampleStore(12, days.length);
const span = { 'as-of': 'weekly', from: isoDate(day(200)) };
const folds = { count: 3, test_dates: 5, min_train_dates: 8 };
const screening = { universe_sizes: [12], min_names: 8, quantiles: 4, folds };

const derived = [universePit, totalReturn, panel, panelIndex] as readonly Dataset[];

/** Universes, panel, index and a screening of the store, in their order, as a researcher asks for them. */
async function makeAll(place: PanelPlace, snapshot = '') {
  await runUniverse(place.lakeFolder, span);
  await runPanel(place.lakeFolder, { ...span, snapshot });
  await runMerge(place.lakeFolder);
  return place.run();
}

const first = new PanelPlace(screening);

beforeAll(async () => {
  await writeStore(first.lakeFolder, store);
  await putRates(first, 0);
  await makeAll(first);
});
afterAll(() => first.remove());

/** A place as the first one, to be changed. */
function copy(of: PanelPlace = first): PanelPlace {
  const place = new PanelPlace(screening);
  onTestFinished(() => place.remove());
  cpSync(of.lakeFolder, place.lakeFolder, { recursive: true });
  return place;
}

async function putRates(place: PanelPlace, last: number): Promise<void> {
  const rates = days.map((date, i) => ({
    observed: date,
    available: date,
    value: i === days.length - 30 ? 1.1 + last : 1.1,
    source: 'test',
  }));
  await writeRows(place.lake, macroDaily, { series: 'FX.EUR' }, rates);
}

async function changeStore(place: PanelPlace, changes: Partial<ResearchStore>): Promise<void> {
  await writeStore(place.lakeFolder, { ...store, ...changes });
}

async function digests(place: PanelPlace): Promise<Record<string, string>> {
  const all = await Promise.all(derived.map((dataset) => digestsOf(place.lakeFolder, dataset)));
  return Object.assign({}, ...all);
}

/** The partitions that the stages make again when each is run as before. */
async function remade(place: PanelPlace): Promise<string[]> {
  const before = await digests(place);
  await makeAll(place);
  const after = await digests(place);
  return Object.keys(after).filter((name) => after[name] !== before[name]);
}

function partitionsOf(stale: readonly Listed[]): string[] {
  return stale.filter(({ what }) => what === 'partition').map(({ name }) => name);
}

const revised = (asset: number, date: number, knownFrom: number) => {
  const { first_seen: _, ...bar } = barOf(asset, date);
  return { ...bar, close: bar.close * 1.1, high: bar.high * 1.2, known_from: knownFrom, revision: 1 };
};
const known = (date: number) => ({ known_from: date, assumed: 0, revision: 1 });

test('where nothing changed nothing is listed', async () => {
  const heard = noHearing();
  const { outputs, stale } = await runInvalidate(first, {}, silentPlatform(heard));
  expect(stale).toEqual([]);
  expect(outputs).toMatchObject({ partitions: 0, runs: 0, critical: 0, rebuilt: 0, left: 0 });
  expect(heard.log.at(-1)).toMatch(/^Nothing to do: /);
});

/** What is listed of a place, and that its partitions are those that the stages make again. */
async function listedAndRemade(place: PanelPlace): Promise<Listed[]> {
  const { stale } = await runInvalidate(place);
  const listed = partitionsOf(stale);
  expect(listed.toSorted()).toEqual((await remade(place)).toSorted());
  return stale;
}

const inBucketOf = (asset: number) => `asset_bucket=${bucketKey(bucketOf(asset))}`;
const panelNames = (asset: number) =>
  ['2015', '2016'].map((year) => `panel/feature_set=${featureSet}/${inBucketOf(asset)}/year=${year}`);
const ofDataset = (stale: readonly Listed[], { name }: Dataset) =>
  stale.filter((one) => one.name.startsWith(`${name}/`));
const severities = (stale: readonly Listed[]) => new Set(stale.map(({ severity }) => severity));

describe('what is listed is what the stages make again, no more and no less', () => {
  test('a revised bar: the bucket of its asset for its year and the one before, and the universes of its year', async () => {
    const place = copy();
    await changeStore(place, { revisions: [revised(5, day(-30), day(-10))] });
    const stale = await listedAndRemade(place);
    expect(ofDataset(stale, panel).map(({ name }) => name)).toEqual(panelNames(5));
    expect(ofDataset(stale, totalReturn)).toHaveLength(1);
    const universes = ofDataset(stale, universePit).map(({ name }) => name.slice(-10));
    expect(universes).toEqual(
      (await place.lake.list(universePit)).map((keys) => keys.as_of).filter((d) => (d as string) > '2016'),
    );
    expect(severities(stale)).toEqual(new Set(['major']));
    expect(stale.at(-1)).toMatchObject({ what: 'run', depth: 2, obstacle: null });
    expect(ofDataset(stale, panel)[0]).toMatchObject({
      depth: 1,
      changes: [{ input: `bars_revisions/${inBucketOf(5)}/year=2016`, kind: 'new', before: null }],
    });
  });

  test('a split that comes late: critically the bucket of its asset, the index and the run, and no universe', async () => {
    const place = copy();
    const split = { asset: 4, ex_date: day(-60), kind: 'split', value: 2, source: 'test', ...known(day(-5)) };
    await changeStore(place, { actions: [...store.actions, split] });
    const stale = await listedAndRemade(place);
    expect(ofDataset(stale, panel).map(({ name }) => name)).toEqual(panelNames(4));
    expect(ofDataset(stale, universePit)).toEqual([]);
    expect(stale.map(({ name, depth }) => `${name.split('/')[0]} ${depth}`)).toEqual([
      'total_return 1',
      'panel 1',
      'panel 1',
      'panel_index 2',
      'candidates 2',
    ]);
    expect(severities(stale)).toEqual(new Set(['critical']));
  });

  test('a delisting: critically the bucket of its asset, and the universes from the day on that knew it', async () => {
    const place = copy();
    const delisting = { asset: 7, date: day(-20), code: 'bankrupt', return: -1, basis: 'reported', ...known(day(-8)) };
    await changeStore(place, { delistings: [...store.delistings, delisting] });
    const stale = await listedAndRemade(place);
    expect(ofDataset(stale, panel).map(({ name }) => name)).toEqual(panelNames(7));
    const universes = ofDataset(stale, universePit).map(({ name }) => name.slice(-10));
    expect(universes).toEqual([day(-4), day(-1)].map(isoDate));
    expect(severities(stale)).toEqual(new Set(['critical']));
  });

  test('a rate: the universes from its day on', async () => {
    const place = copy();
    await putRates(place, 0.2);
    const stale = await listedAndRemade(place);
    const universes = ofDataset(stale, universePit).map(({ name }) => name.slice(-10));
    expect(universes).toEqual(
      (await place.lake.list(universePit))
        .map(({ as_of }) => as_of)
        .filter((date) => (date as string) >= isoDate(day(-30))),
    );
    expect(partitionsOf(stale)).toHaveLength(universes.length);
    expect(severities(stale)).toEqual(new Set(['major']));
  });

  test('a ticker that changed: the universes from its day on, and the run, whose panel stays', async () => {
    const place = copy();
    const { table } = await place.lake.require(assets, {});
    const rows = Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
    const [renamed] = rows.splice(8, 1);
    const change = { ...renamed, symbol: 'NEW', valid_from: day(-3), valid_to: null };
    await writeRows(place.lake, assets, {}, [...rows, { ...renamed, valid_to: day(-3) }, change] as never);
    const stale = await listedAndRemade(place);
    expect(partitionsOf(stale)).toEqual([`universe_pit/as_of=${isoDate(day(-1))}`]);
    const changes = [
      { input: 'assets', kind: 'changed' },
      { input: partitionsOf(stale)[0], kind: 'stale' },
    ];
    expect(stale.at(-1)).toMatchObject({ what: 'run', severity: 'major', depth: 2, changes });
  });

  test('bars of a further day: every bucket that has one, for the last year and the one before', async () => {
    const place = copy();
    await changeStore(place, { bars: store.bars.filter(({ date }) => date < day(-1)) });
    await makeAll(place);
    await changeStore(place, {});
    const { stale } = await runInvalidate(place);
    const traded = [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(ofDataset(stale, panel).map(({ name }) => name)).toEqual(traded.flatMap(panelNames).toSorted());
    expect(stale.at(-1)).toMatchObject({ what: 'run' });
  });

  test('a removed partition and a damaged one: they, the index and the run', async () => {
    const place = copy();
    const [removed, damaged] = [panelNames(2)[0], panelNames(9)[1]] as [string, string];
    rmSync(join(place.lakeFolder, removed), { recursive: true });
    writeFileSync(join(place.lakeFolder, damaged, 'panel.parquet'), 'no table');
    const { stale } = await runInvalidate(place);
    expect(partitionsOf(stale).toSorted()).toEqual(
      [removed, damaged, `panel_index/feature_set=${featureSet}`].toSorted(),
    );
    expect(
      ofDataset(stale, panel)
        .flatMap(({ changes }) => changes.map(({ kind }) => kind))
        .toSorted(),
    ).toEqual(['damaged', 'gone']);
    const { outputs } = await runInvalidate(place, { apply: 'true' });
    expect(outputs).toMatchObject({ rebuilt: 4, left: 0 });
    expect(await digests(place)).toEqual(await digests(first));
  });
});

describe('made again with --apply', () => {
  const revisions = [4, 5, 6].map((asset) => revised(asset, day(-30), day(-10)));

  test('a revision of three assets: exactly their buckets and years, with the digests of a whole rebuild; then nothing is listed', async () => {
    const [place, whole] = [copy(), copy()];
    for (const one of [place, whole]) await changeStore(one, { revisions });
    const before = await digestsOf(place.lakeFolder, panel);
    const { outputs } = await runInvalidate(place, { apply: 'true' });
    const after = await digestsOf(place.lakeFolder, panel);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.toSorted()).toEqual([4, 5, 6].flatMap(panelNames).toSorted());
    expect(outputs).toMatchObject({ left: 0, rebuilt: Number(outputs.partitions) + Number(outputs.runs) });
    rmSync(join(whole.lakeFolder, panel.name), { recursive: true });
    await makeAll(whole);
    expect(await digests(place)).toEqual(await digests(whole));
    const heard = noHearing();
    const again = await runInvalidate(place, { apply: 'true' }, silentPlatform(heard));
    expect(again.outputs).toMatchObject({ partitions: 0, runs: 0, rebuilt: 0, left: 0 });
    expect(heard.log.at(-1)).toMatch(/^Nothing to do/);
  });

  test('two at once: the second finds nothing to do', async () => {
    const place = copy();
    await changeStore(place, { revisions });
    const both = await Promise.all([runInvalidate(place, { apply: 'true' }), runInvalidate(place, { apply: 'true' })]);
    expect(both.map(({ outputs }) => Number(outputs.rebuilt) > 0).toSorted()).toEqual([false, true]);
    expect(both.map(({ outputs }) => outputs.left)).toEqual([0, 0]);
    expect(await place.lake.list(candidateResults)).toHaveLength(2);
  });

  test('stopped before the index, and run again: the same as at once', async () => {
    const [place, whole] = [copy(), copy()];
    for (const one of [place, whole]) await changeStore(one, { revisions });
    const stop = new AbortController();
    const say = (message: string) =>
      void (message.startsWith('Runs: regimen panel') && stop.abort(new Error('stopped')));
    const log = { debug: say, info: say, warning: say, error: say };
    const stopped = runInvalidate(place, { apply: 'true' }, { ...silentPlatform(), log, signal: stop.signal });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await runInvalidate(place, { apply: 'true' })).toMatchObject({ outputs: { left: 0 } });
    await runInvalidate(whole, { apply: 'true' });
    expect(await digests(place)).toEqual(await digests(whole));
  });

  test('of a pinned panel: the store is pinned as it is, and the run of the new snapshot takes the place of the old one', async () => {
    const place = copy();
    await makeAll(place, await runSnapshot(place.lakeFolder));
    const { outputs: before } = await runInvalidate(place);
    expect(before).toMatchObject({ left: 0 });
    await changeStore(place, { revisions });
    const { outputs } = await runInvalidate(place, { apply: 'true' });
    expect(outputs).toMatchObject({ runs: 1, left: 0 });
    const snapshots = (await place.lake.list(candidateResults)).map(({ snapshot }) => snapshot);
    expect(snapshots).toHaveLength(3);
    expect(snapshots).toContain(await runSnapshot(place.lakeFolder));
  });
});

describe('what cannot be made again stays listed with the reason, and does not stand in the way of the rest', () => {
  const obstacles = (stale: readonly Listed[]) => new Set(stale.map(({ obstacle }) => obstacle));

  test('a bucket whose bars are gone; the panel is made without it', async () => {
    const place = copy();
    for (const keys of await place.lake.list(bars, { asset_bucket: bucketKey(bucketOf(6)) }))
      await place.lake.remove(bars, keys);
    const { outputs } = await runInvalidate(place, { apply: 'true' });
    expect(outputs).toMatchObject({ left: 3 });
    const heard = noHearing();
    const { outputs: again, stale } = await runInvalidate(place, { apply: 'true' }, silentPlatform(heard));
    expect(again).toMatchObject({ rebuilt: 0, left: 3 });
    expect(partitionsOf(stale)).toEqual([`total_return/${inBucketOf(6)}`, ...panelNames(6)]);
    expect(obstacles(stale)).toEqual(new Set(['The store has no bars of its bucket any more.']));
    expect(heard.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^total_return\/.*: The store has no bars of its bucket any more\.$/),
    ]);
  });

  test('a damaged input: what rests on it is listed, and nothing is made', async () => {
    const place = copy();
    const [keys = {}] = await place.lake.list(bars, { asset_bucket: bucketKey(bucketOf(6)) });
    writeFileSync(join(place.lake.folder(bars, keys), 'manifest.json'), 'nothing');
    const { outputs, stale } = await runInvalidate(place, { apply: 'true' });
    expect(ofDataset(stale, panel).map(({ name }) => name)).toEqual(panelNames(6));
    expect(stale[0]?.obstacle).toMatch(/^Restore bars\/asset_bucket=.*: damaged as it is, nothing can be made/);
    expect(obstacles(stale).has(null)).toBe(false);
    expect(outputs).toMatchObject({ rebuilt: 0, left: stale.length });
  });

  test('a run by another configuration, and a candidate that is gone', async () => {
    const place = copy();
    await changeStore(place, { revisions: [revised(5, day(-30), day(-10))] });
    place.configure({ ...screening, min_names: 9 });
    const { stale } = await runInvalidate(place);
    expect(stale.at(-1)?.obstacle).toBe(
      'The configuration is another one than it was made by (rules): its trials would be others.',
    );
    place.configure(screening);
    rmSync(join(place.folder, 'configs', 'candidates', 'core8.yaml'));
    expect((await runInvalidate(place)).stale.at(-1)?.obstacle).toMatch(/core8/);
    const { outputs } = await runInvalidate(place, { apply: 'true' });
    expect(outputs).toMatchObject({ left: 1 });
  });

  test('a panel of other definitions, where its inputs changed', async () => {
    const place = copy();
    const [keys = {}] = await place.lake.list(panel, { asset_bucket: bucketKey(bucketOf(5)), year: '2016' });
    const { manifest, table } = await place.lake.require(panel, keys);
    await place.lake.write(panel, { ...keys, feature_set: 'older' }, { recipe: manifest.recipe, table });
    expect((await runInvalidate(place)).stale).toEqual([]);
    await changeStore(place, { revisions: [revised(5, day(-30), day(-10))] });
    const { outputs } = await runInvalidate(place, { apply: 'true' });
    expect(outputs).toMatchObject({ left: 1 });
    const { stale } = await runInvalidate(place);
    expect(stale).toMatchObject([
      {
        name: `panel/feature_set=older/${inBucketOf(5)}/year=2016`,
        obstacle: expect.stringContaining('feature set older'),
      },
    ]);
  });

  test('an as-of date that is no session any more', async () => {
    const place = copy();
    await changeStore(place, { revisions: [revised(5, day(-30), day(-10))] });
    const dates = days.filter((date) => date !== day(-1)).map((date) => ({ date, basis: 'calendar' }));
    await writeRows(place.lake, exchangeSessions, { exchange: 'XTST' }, dates);
    const { stale } = await runInvalidate(place);
    expect(ofDataset(stale, panel)[0]?.obstacle).toBe(`No exchange held a session on ${isoDate(day(-1))} any more.`);
  });
});

describe('what rests on a change in other ways', () => {
  test('a run whose panel was made again meanwhile is critical where its snapshot pinned other actions', async () => {
    const place = copy();
    await makeAll(place, await runSnapshot(place.lakeFolder));
    const split = { asset: 4, ex_date: day(-60), kind: 'split', value: 2, source: 'test', ...known(day(-5)) };
    await changeStore(place, { actions: [...store.actions, split] });
    await runPanel(place.lakeFolder, { ...span, snapshot: await runSnapshot(place.lakeFolder) });
    const { stale } = await runInvalidate(place);
    expect(stale.map(({ name }) => name.split('/')[0])).toEqual(['panel_index', 'candidates']);
    const action = `asset_actions/${inBucketOf(4)}`;
    expect(stale[1]).toMatchObject({
      severity: 'critical',
      changes: expect.arrayContaining([expect.objectContaining({ input: action, kind: 'new' })]),
    });
  });

  test('a late split takes what was validated along: the champion goes on hold, and a run on the mended feed releases it', async () => {
    const place = copy();
    const [keys] = await place.lake.list(candidateResults);
    const screening = await place.lake.require(candidateResults, keys ?? {});
    const candidates = [{ candidate: 'alpha', dsr: 0.95 }];
    const validated = {
      snapshot: keys?.snapshot ?? '',
      inputs: screening.manifest.recipe.inputs,
      stageARun: keys?.run ?? '',
    };
    await putStageB(place.lake, { run: '1'.repeat(16), asOf: isoDate(day(-1)), candidates, ...validated });
    expect((await runInvalidate(place)).stale).toEqual([]);
    expect(await runPromote(place.folder)).toMatchObject({ decision: 'PROMOTE', state: 'live' });

    const split = { asset: 4, ex_date: day(-60), kind: 'split', value: 2, source: 'test', ...known(day(-5)) };
    await changeStore(place, { actions: [...store.actions, split] });
    const { stale, outputs } = await runInvalidate(place);
    expect(outputs).toMatchObject({ runs: 2 });
    expect(stale.filter(({ what }) => what === 'run')).toMatchObject([
      { name: expect.stringMatching(/^candidates/), severity: 'critical' },
      { name: expect.stringMatching(/^stage_b_candidates/), severity: 'critical' },
    ]);
    const held = await runPromote(place.folder);
    expect(held).toMatchObject({ state: 'live_hold', recorded: true });
    expect(held.reasons).toContain('EVIDENCE_INVALIDATED');

    // The feed takes the split back.
    const actions = (lakeFolder: string) => join(lakeFolder, 'asset_actions');
    rmSync(actions(place.lakeFolder), { recursive: true });
    if (existsSync(actions(first.lakeFolder)))
      cpSync(actions(first.lakeFolder), actions(place.lakeFolder), { recursive: true });
    const released = await runPromote(place.folder);
    expect(released).toMatchObject({ state: 'live', recorded: true });
    expect(released.reasons).toContain('LIVE_HOLD_RELEASED_TO_LIVE');
    expect(await runPromote(place.folder, { replay: 'true' })).toMatchObject({ disagreements: 0, decisions: 3 });
  });

  test('a run in a lake that holds no store is not made from what is there, and not called wrong by it', async () => {
    const place = copy();
    await makeAll(place, await runSnapshot(place.lakeFolder));
    for (const name of ['assets', 'bars', 'asset_actions', 'delistings', 'exchange_sessions', 'panel', 'panel_index'])
      rmSync(join(place.lakeFolder, name), { recursive: true });
    const { stale, outputs } = await runInvalidate(place);
    expect(stale.filter(({ what }) => what === 'run').map(({ severity }) => severity)).toEqual(['major']);
    expect(outputs).toMatchObject({ critical: 0 });
  });

  test('a panel of a universe is made again with it, and so is the cross-section of the last session', async () => {
    const place = copy();
    await runPanel(place.lakeFolder, { ...span, universe: '10', shard: '1/2' });
    await runPanel(place.lakeFolder, { ...span, universe: '10', shard: '2/2' });
    await runPanel(place.lakeFolder, { latest: 'true' });
    await runMerge(place.lakeFolder, { shards: '2' });
    await place.run({ 'universe-sizes': '10' });
    await changeStore(place, { revisions: [revised(5, day(-2), day(-2))] });
    await place.lake.remove(universePit, { as_of: isoDate(day(-6)) });
    const { outputs, stale } = await runInvalidate(place);
    expect(ofDataset(stale, panelLatest).map(({ name }) => name)).toEqual([
      `panel_latest/feature_set=${featureSet}/${inBucketOf(5)}`,
    ]);
    expect(outputs.invalidated).toContainEqual(
      expect.objectContaining({ dataset: 'panel_latest', count: 1, depth: 1 }),
    );
    const heard = noHearing();
    const applied = await runInvalidate(place, { apply: 'true' }, silentPlatform(heard));
    expect(applied.outputs).toMatchObject({ left: 1 });
    const steps = heard.log
      .filter((line) => line.startsWith('Runs: '))
      .map((line) => line.split(' ').slice(1, 3).join(' '));
    expect(steps).toEqual([
      'regimen universe',
      ...Array(3).fill('regimen panel'),
      'regimen merge',
      ...Array(2).fill('regimen stage-a'),
    ]);
    const shards = (await place.lake.list(panelShards)).map(({ shard }) => shard);
    expect(shards).toEqual(['001-of-001', '001-of-002', '002-of-002']);
  });

  test('a damaged table of a run: it is screened again', async () => {
    const place = copy();
    const [keys = {}] = await place.lake.list(candidateResults);
    writeFileSync(join(place.lake.folder(foldMetrics, keys), 'fold_metrics.parquet'), 'no table');
    const { outputs, stale } = await runInvalidate(place, { apply: 'true' });
    expect(stale).toMatchObject([{ what: 'run', changes: [{ kind: 'damaged' }] }]);
    expect(outputs).toMatchObject({ rebuilt: 1, left: 0 });
  });
});
