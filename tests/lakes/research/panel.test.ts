import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bars, exchangeSessions, universePit } from '../../../src/backbone/datasets.ts';
import { epochDay, type IsoDate } from '../../../src/calendar/date.ts';
import type { UserError } from '../../../src/errors.ts';
import { emptyTable, takeRows } from '../../../src/lake/table.ts';
import { panel, panelIndex, panelLatest, panelShards, totalReturn } from '../../../src/panel/datasets.ts';
import { featureSet } from '../../../src/panel/feature-set.ts';
import { standingPanel } from '../../../src/stages/research/standing-panel.ts';
import { isExhaustive } from '../../support/exhaustive.ts';
import { barOf, bucketOf, exampleStore, firstDay, sessions, writeStore } from '../../support/research/research-lake.ts';
import {
  digestsOf,
  lakeAt,
  runMerge,
  runPanel,
  runSnapshot,
  runUniverse,
  tableDigestsOf,
  tablesOf,
} from '../../support/research/run-panel.ts';
import { noHearing } from '../../support/silent-platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-panel-'));
const root = join(folder, 'lake');
const days = 320;
const store = exampleStore(12, days);

/** A lake like the first one, to be changed. */
function copy(name: string): string {
  cpSync(root, join(folder, name), { recursive: true });
  return join(folder, name);
}

beforeAll(async () => {
  await writeStore(root, store);
  await runPanel(root);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a panel', () => {
  test('has the weekly rows of every asset that has a bar then, by date and asset', async () => {
    const tables = await tablesOf(root, panel);
    const rows = [...tables.values()].flatMap(({ columns }) =>
      Array.from(columns.as_of, (day, i) => [day, columns.asset[i]]),
    );
    const weeks = Map.groupBy(sessions(days), (day) => Math.floor((day + 3) / 7));
    const ends = [...weeks.values()].map((week) => week.at(-1));
    const ended = store.delistings[0]?.date as number;
    const expected = ends
      .flatMap((day = 0) => Array.from({ length: 12 }, (_, i) => [day, i + 1]))
      .filter(([day = 0, asset]) => asset !== 3 || day < ended);
    expect(rows.sort()).toEqual(expected.sort());
    for (const { columns } of tables.values()) {
      expect([...columns.as_of]).toEqual([...columns.as_of].sort((a, b) => a - b));
    }
  });

  test('knows of a split and a dividend, and not as prices as traded have them', async () => {
    const split = store.actions[0]?.ex_date as number;
    const tables = await tablesOf(root, panel);
    const found = [...tables.values()].flatMap(({ columns }) =>
      Array.from(columns.asset, (asset, i) => ({
        asset,
        asOf: columns.as_of[i] as number,
        ret: columns.ret_20d[i] as number,
      })),
    );
    const row = found.find(({ asset, asOf }) => asset === 1 && asOf >= split);
    const dates = sessions(days);
    const place = dates.indexOf(row?.asOf as number);
    const [now, then] = [barOf(1, dates[place] as number).close, barOf(1, dates[place - 20] as number).close];
    expect(row?.ret).toBeCloseTo((2 * now) / then - 1, 12);
  });

  test('compounds the return of a delisting', async () => {
    const ended = store.delistings[0]?.date as number;
    const tables = await tablesOf(root, panel);
    const last = [...tables.values()]
      .flatMap(({ columns }) =>
        Array.from(columns.asset, (asset, i) => ({
          asset,
          asOf: columns.as_of[i] as number,
          ret: columns.fwd_ret_20d[i] as number,
          held: columns.fwd_bars_20d[i] as number,
        })),
      )
      .filter(({ asset, asOf }) => asset === 3 && asOf < ended)
      .sort((a, b) => a.asOf - b.asOf)
      .at(-1);
    const dates = sessions(days).filter((day) => day < ended);
    const r = barOf(3, dates.at(-1) as number).close / barOf(3, last?.asOf as number).close;
    expect(last?.ret).toBeCloseTo(r * 0.1 - 1, 12);
    expect(last?.held).toBe(dates.length - 1 - dates.indexOf(last?.asOf as number));
  });

  test('gives no return of a delisting that is announced until its day has come', async () => {
    const other = join(folder, 'announced');
    const dates = sessions(270);
    const [last, announced] = [dates[239] as number, dates[250] as number];
    const { bars: all, delistings, ...rest } = exampleStore(4, 270);
    const ended = delistings.map((row) => ({ ...row, date: announced, known_from: last - 5 }));
    const upTo = (day: number, ofThird: number) => ({
      ...rest,
      bars: [
        ...all.filter(({ asset, date }) => asset !== 3 && date <= day),
        ...dates.filter((date) => date <= ofThird).map((date) => barOf(3, date)),
      ].sort((a, b) => a.asset - b.asset || a.date - b.date),
      delistings: ended,
    });
    const returned = async () => {
      const tables = await tablesOf(other, panel);
      return [...tables.values()].flatMap(({ columns }) =>
        Array.from(columns.asset, (asset, i) => ({ asset, day: columns.as_of[i], ret: columns.fwd_ret_20d[i] })).filter(
          ({ asset, day }) => asset === 3 && day === dates[237],
        ),
      );
    };
    await writeStore(other, upTo(last, last));
    await runPanel(other, { 'as-of': 'sessions:46' });
    expect(await returned()).toMatchObject([{ ret: Number.NaN }]);
    await writeStore(other, upTo(dates[269] as number, dates[249] as number));
    await runPanel(other, { 'as-of': 'sessions:46' });
    const r = barOf(3, dates[249] as number).close / barOf(3, dates[237] as number).close;
    expect((await returned())[0]?.ret).toBeCloseTo(r * 0.1 - 1, 12);
  });

  test('has the cumulative factors of each event', async () => {
    const tables = [...(await tablesOf(root, totalReturn)).values()].filter(({ rows }) => rows > 0);
    const rows = tables.flatMap(({ columns }) =>
      Array.from(columns.asset, (asset, i) => [asset, columns.ex_date[i], columns.known_from[i], columns.signal[i]]),
    );
    const [split, paid] = store.actions.map(({ ex_date }) => ex_date as number);
    const dates = sessions(days);
    const close = barOf(2, dates[dates.indexOf(paid as number) - 1] as number).close;
    expect(rows.sort()).toEqual([
      [1, split, split, 0.5],
      [2, paid, paid, 1 - 0.5 / close],
    ]);
  });

  test('made again does nothing, and says so', async () => {
    const heard = noHearing();
    const before = await digestsOf(root, panelShards);
    const outputs = await runPanel(root, {}, heard);
    expect(outputs).toMatchObject({ made: 0, reused: 24 });
    expect(heard.log.at(-1)).toContain('nothing to do');
    expect(heard.log.join('\n')).toMatch(/panel_shards of 001-of-001 is the note of the run of \d{4}-/);
    expect(await digestsOf(root, panelShards)).toEqual(before);
  });
});

describe('the same panel, digest by digest', () => {
  // More threads and shards are the same again: with them where every case is tried.
  test.each(isExhaustive ? ['2', '8'] : ['2'])('by %s threads', async (threads) => {
    const other = join(folder, `threads-${threads}`);
    await writeStore(other, store);
    await runPanel(other, { threads });
    expect(await digestsOf(other, panel)).toEqual(await digestsOf(root, panel));
    expect(await digestsOf(other, totalReturn)).toEqual(await digestsOf(root, totalReturn));
  });

  test.each(isExhaustive ? [4, 16] : [4])('by %i shards, merged', async (of) => {
    const other = join(folder, `shards-${of}`);
    await writeStore(other, store);
    for (let i = 1; i <= of; i++) await runPanel(other, { shard: `${i}/${of}` });
    expect(await runMerge(other)).toMatchObject({ shards: of, partitions: 24 });
    expect(await digestsOf(other, panel)).toEqual(await digestsOf(root, panel));
    await runMerge(root);
    expect(await tableDigestsOf(other, panelIndex)).toEqual(await tableDigestsOf(root, panelIndex));
  });

  test('over another span of as-of dates, for the years that both have whole', async () => {
    const other = copy('lookback');
    await runPanel(other, { from: '2016-01-01' });
    const both = await digestsOf(other, panel);
    expect(Object.keys(both)).toHaveLength(12);
    expect(await digestsOf(root, panel)).toMatchObject(both);
  });
});

describe('after the store changed', () => {
  const revised = [4, 5, 6];
  const date = sessions(days).at(-30) as number;
  const known = sessions(days).at(-10) as number;
  const revision = (asset: number) => {
    const { first_seen: _, ...bar } = barOf(asset, date);
    return { ...bar, close: bar.close * 1.1, high: bar.high * 1.2, known_from: known, revision: 1 };
  };

  test('a revision of three assets makes exactly their buckets again, for its year and the one before, as a whole rebuild does', async () => {
    const other = copy('revised');
    const heard = noHearing();
    await writeStore(other, { ...store, revisions: revised.map(revision) });
    const outputs = await runPanel(other, {}, heard);
    const buckets = new Set(revised.map(bucketOf)).size;
    expect(buckets).toBe(3);
    expect(outputs).toMatchObject({ made: 2 * buckets, reused: 24 - 2 * buckets });
    expect(heard.log.join('\n')).toContain('6 partitions made: bars_revisions 2016 is new');
    const notes = [...(await tablesOf(other, panelShards)).values()][0]?.columns;
    const made = Array.from(notes?.asset_bucket ?? [], (bucket, i) => (notes?.made[i] === 1 ? bucket : -1));
    expect(new Set(made.filter((bucket) => bucket >= 0))).toEqual(new Set(revised.map(bucketOf)));

    const whole = copy('revised-whole');
    rmSync(join(whole, panel.name), { recursive: true });
    await writeStore(whole, { ...store, revisions: revised.map(revision) });
    await runPanel(whole);
    expect(await digestsOf(whole, panel)).toEqual(await digestsOf(other, panel));
  });

  test('a panel of a newer snapshot reuses the partitions of the one before whose inputs are unchanged', async () => {
    const other = copy('snapshots');
    expect(await runPanel(other, { snapshot: await runSnapshot(other) })).toMatchObject({ made: 0, reused: 24 });
    await writeStore(other, { ...store, revisions: revised.map(revision) });
    const snapshot = await runSnapshot(other);
    expect(await runPanel(other, { snapshot })).toMatchObject({ made: 6, reused: 18 });
    await runMerge(other);
    const { manifest } = await lakeAt(other).require(panelIndex, { feature_set: featureSet });
    expect(manifest.recipe.parameters).toMatchObject({ snapshot });
  });

  test('later bars give the panel that they would have given at once', async () => {
    const [delta, whole] = [join(folder, 'delta'), join(folder, 'delta-whole')];
    const cut = sessions(days).at(-15) as number;
    await writeStore(delta, { ...store, bars: store.bars.filter((bar) => bar.date < cut) });
    await runPanel(delta);
    for (const place of [delta, whole]) await writeStore(place, store);
    expect(await runPanel(delta)).toMatchObject({ made: 23 });
    await runPanel(whole);
    expect(await digestsOf(delta, panel)).toEqual(await digestsOf(whole, panel));
  });

  test('a damaged partition is made again, and the others are not', async () => {
    const other = copy('damaged');
    const [keys] = await lakeAt(other).list(panel);
    writeFileSync(join(lakeAt(other).folder(panel, keys ?? {}), 'panel.parquet'), 'no table');
    const heard = noHearing();
    expect(await runPanel(other, {}, heard)).toMatchObject({ made: 1, reused: 23 });
    expect(heard.log.join('\n')).toContain('1 partition made: it was damaged');
    const notes = [...(await tablesOf(other, panelShards)).values()][0]?.columns;
    const noted = Array.from(notes?.reason ?? [], (reason, i) => `${notes?.made[i]}: ${reason}`);
    expect(noted.sort()).toEqual([...new Array(23).fill('0: the same inputs'), '1: it was damaged']);
    expect(await digestsOf(other, panel)).toEqual(await digestsOf(root, panel));
  });

  test('with a universe it has the most liquid of each date that could be bought, by its universe of that date', async () => {
    const other = join(folder, 'universe');
    await writeStore(other, store);
    expect(await refusal(runPanel(other, { universe: '3', 'as-of': 'weekly:2' }))).toMatch(
      /has no universe_pit.*"universe"/,
    );
    await runUniverse(other, { 'as-of': 'weekly:2' });
    await runPanel(other, { universe: '3', 'as-of': 'weekly:2' });
    const ranked = [...(await tablesOf(other, universePit)).entries()].flatMap(([path, { columns }]) => {
      const buyable = [...columns.asset.keys()].filter((row) => columns.entry[row] === 1);
      buyable.sort((a, b) => (columns.adv20_usd[b] as number) - (columns.adv20_usd[a] as number));
      return buyable.slice(0, 3).map((row) => [epochDay(path.slice(-10) as IsoDate), columns.asset[row]]);
    });
    const rows = [...(await tablesOf(other, panel)).values()].flatMap(({ columns }) =>
      Array.from(columns.asset, (asset, i) => [columns.as_of[i], asset]),
    );
    expect(rows).toHaveLength(6);
    expect(rows.sort()).toEqual(ranked.sort());
  });

  test('the cross-section of the last session stands apart from the panel', async () => {
    const other = copy('latest');
    await runPanel(other, { latest: 'true' });
    const rows = [...(await tablesOf(other, panelLatest)).values()].flatMap(({ columns }) => [...columns.as_of]);
    expect(rows).toEqual(new Array(11).fill(sessions(days).at(-1)));
    expect(await digestsOf(other, panel)).toEqual(await digestsOf(root, panel));
  });
});

/** What a run refuses with, and what it says to do. */
async function refusal(run: Promise<unknown>): Promise<string> {
  const error = await run.then(
    () => undefined,
    (reason: UserError) => reason,
  );
  return error?.name === 'UserError' ? `${error.message} ${error.hint}` : `no refusal: ${error}`;
}

describe('what cannot be a panel', () => {
  test('a lake without assets, and one without bars', async () => {
    const bare = join(folder, 'bare');
    await writeStore(bare, { ...store, bars: [] }, [1]);
    expect(await refusal(runPanel(bare))).toMatch(/No session is selected.*backbone/);
    const lake = lakeAt(bare);
    await lake.write(exchangeSessions, { exchange: 'XTST' }, { recipe, table: dated([firstDay]) });
    expect(await refusal(runPanel(bare))).toMatch(/has no bars to make a panel from.*"backbone"/);
  });

  test('an asset that nobody knows', async () => {
    const other = join(folder, 'stranger');
    await writeStore(other, store, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(await refusal(runPanel(other))).toMatch(
      /has bars of asset 12, which is no asset of this bucket.*one state of the research store/,
    );
  });

  test('one row, and no row at all', async () => {
    const other = join(folder, 'one-row');
    await writeStore(other, { ...store, bars: [barOf(1, firstDay)], delistings: [], actions: [] });
    expect(await runPanel(other)).toMatchObject({ rows: 1, partitions: 1 });
    expect(await refusal(runPanel(other, { from: '2030-01-01' }))).toMatch(/No session is selected/);
  });

  test('as-of dates, shards and exchanges that there are not', async () => {
    expect(await refusal(runPanel(root, { 'as-of': 'yearly' }))).toMatch(/The as-of dates are "yearly".*sessions:N/);
    expect(await refusal(runPanel(root, { 'as-of': '2015-01-03' }))).toMatch(
      /2015-01-03 is an as-of date, and no exchange/,
    );
    expect(await refusal(runPanel(root, { shard: '5/4' }))).toMatch(/The shard is "5\/4"/);
    expect(await refusal(runPanel(root, { exchanges: 'XNYS' }))).toMatch(/no sessions of the exchange "XNYS".*XTST/);
    expect(await refusal(runPanel(root, { snapshot: '2016-01-01-abc' }))).toMatch(
      /There is no snapshot 2016-01-01-abc/,
    );
  });
});

describe('what cannot be merged', () => {
  /** The lake of four shards, to be changed. */
  function four(name: string): string {
    cpSync(join(folder, 'shards-4'), join(folder, name), { recursive: true });
    return join(folder, name);
  }

  test('a set without one of its shards', async () => {
    const other = four('missing');
    await lakeAt(other).remove(panelShards, { feature_set: featureSet, shard: '003-of-004' });
    expect(await refusal(runMerge(other))).toMatch(/of 4 shard 3 is missing.*--shard/);
    expect(await refusal(runMerge(other, { shards: '16' }))).toMatch(/of 16 shards 1, 2, .*are missing/);
    expect(await refusal(runMerge(other, { 'feature-set': 'abc' }))).toMatch(
      /no shard of a panel of the feature set abc/,
    );
  });

  test('a bucket that came twice', async () => {
    const other = four('doubled');
    const keys = { feature_set: featureSet, shard: '001-of-004' };
    const whole = await lakeAt(root).require(panelShards, { feature_set: featureSet, shard: '001-of-001' });
    const { manifest } = await lakeAt(other).require(panelShards, keys);
    await lakeAt(other).write(panelShards, keys, { recipe: manifest.recipe, table: whole.table });
    expect(await refusal(runMerge(other))).toMatch(/The bucket \d+ is in shard 1\/4 and in shard \d\/4/);
  });

  test.each([
    ['code', { software: '0.0.1' }],
    ['size of the universe', { universe: 5200 }],
  ])('a shard of another %s', async (what, others) => {
    const other = four(what.replaceAll(' ', '-'));
    const keys = { feature_set: featureSet, shard: '002-of-004' };
    const { manifest, table } = await lakeAt(other).require(panelShards, keys);
    const { parameters } = manifest.recipe;
    await lakeAt(other).write(panelShards, keys, {
      recipe: { ...manifest.recipe, parameters: { ...parameters, ...others } },
      table,
    });
    expect(await refusal(runMerge(other))).toMatch(`Shard 2/4 has another ${what} than shard 1/4`);
  });

  test('a partition that another run replaced', async () => {
    const other = four('replaced');
    const [keys = {}] = await lakeAt(other).list(panel);
    const { manifest, table } = await lakeAt(other).require(panel, keys);
    await lakeAt(other).write(panel, keys, { recipe: manifest.recipe, table: takeRows(table, [0]) });
    expect(await refusal(runMerge(other))).toMatch(/is not the partition that its shard made/);
  });

  test('no set of shards that a later one of another size replaced', async () => {
    const other = copy('one-then-four');
    for (let i = 1; i <= 4; i++) await runPanel(other, { shard: `${i}/4`, 'as-of': 'sessions:30' });
    expect(await runMerge(other)).toMatchObject({ shards: 4 });
    expect(await refusal(runMerge(other, { shards: '1' }))).toMatch(/has no panel/);
  });

  test('the set that made the panel as it stands, where one of its shards is missing; "invalidate" goes by the same set', async () => {
    const other = copy('one-then-three');
    for (let i = 1; i <= 3; i++) await runPanel(other, { shard: `${i}/4`, 'as-of': 'sessions:30' });
    expect(await refusal(runMerge(other))).toMatch(/of 4 shard 4 is missing.*--shard 4\/4/);
    expect(await standingPanel(lakeAt(other))).toMatchObject({ shards: 4 });
    // One shard of other dates beside a panel that stands is no panel.
    const kept = copy('one-and-a-sixteenth');
    await runPanel(kept, { shard: '1/16', 'as-of': 'sessions:30' });
    expect(await standingPanel(lakeAt(kept))).toMatchObject({ shards: 1 });
    expect(await refusal(runMerge(kept))).toMatch(/is not the partition that its shard made|has no panel/);
  });

  const day = sessions(days).at(-40) as number;
  const known = { known_from: day, assumed: 1, revision: 1 };
  const splitOf = (asset: number) => ({ asset, ex_date: day, kind: 'split', value: 2, source: 'test', ...known });
  const delisting = { asset: 6, date: day, code: 'bankrupt', return: -0.9, basis: 'reported', ...known };
  const { first_seen: _, ...bar } = barOf(4, day);

  test.each([
    ['a first revision', 'without bars_revisions/', { revisions: [{ ...bar, known_from: day + 20, revision: 1 }] }],
    ['a further action', 'from another asset_actions/', { actions: [...store.actions, splitOf(1)] }],
    ['a first action', 'without asset_actions/', { actions: [...store.actions, splitOf(5)] }],
    ['a first delisting', 'without delistings/', { delistings: [...store.delistings, delisting] }],
    ['bars of a new year', 'without bars/', { bars: [...store.bars, barOf(1, 17_170)] }],
    ['bars of a new bucket', 'is in no shard', { bars: [...store.bars, barOf(13, day)] }],
  ])('a set of shards that was made before %s came; made again, it can be', async (what, said, came) => {
    const other = four(what.replaceAll(' ', '-'));
    await writeStore(other, { ...store, ...came });
    expect(await refusal(runMerge(other))).toMatch(new RegExp(`${said}.*Run "panel" for every shard`));
    for (let i = 1; i <= 4; i++) await runPanel(other, { shard: `${i}/4` });
    expect(await runMerge(other)).toMatchObject({ shards: 4 });
  });

  test('a panel of another snapshot', async () => {
    const other = four('snapshot');
    const [keys = {}] = await lakeAt(other).list(bars);
    const { table } = await lakeAt(other).require(bars, keys);
    table.columns.close.fill(1);
    await lakeAt(other).write(bars, keys, { recipe, table });
    expect(await refusal(runMerge(other))).toMatch(
      /was made from another bars\/.* than this lake holds: it is of another snapshot/,
    );
  });
});

const recipe = { stage: 'test', version: 1, parameters: {}, inputs: [] };

function dated(days: readonly number[]) {
  const table = emptyTable(exchangeSessions.columns, days.length);
  table.columns.date.set(days);
  table.columns.basis.fill('calendar');
  return table;
}
