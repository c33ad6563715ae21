import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bucketKey } from '../../../src/backbone/asset-bucket.ts';
import { assets, universePit } from '../../../src/backbone/datasets.ts';
import { isoDate } from '../../../src/calendar/date.ts';
import type { Dataset } from '../../../src/lake/dataset.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { macroDaily } from '../../../src/market/datasets.ts';
import { panel, panelIndex, totalReturn } from '../../../src/panel/datasets.ts';
import { featureSet } from '../../../src/panel/feature-set.ts';
import { candidateResults } from '../../../src/research/datasets.ts';
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

const days = sessions(420);
const day = (i: number) => days.at(i) as number;
const store = exampleStore(12, days.length);
const span = { 'as-of': 'weekly', from: isoDate(day(200)) };
const screening = { universe_sizes: [12], min_names: 8, quantiles: 4 };

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
