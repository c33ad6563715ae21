import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bars, snapshot as snapshotDataset, universePit } from '../../../src/backbone/datasets.ts';
import { panel, panelShards, totalReturn } from '../../../src/panel/datasets.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { panel as panelStage } from '../../../src/stages/research/panel.stage.ts';
import { universe } from '../../../src/stages/research/universe.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { putPacks } from '../../support/backbone/research-lake.ts';
import { runStep } from '../../support/research/research-steps.ts';
import { digestsOf, lakeAt, tableDigestsOf } from '../../support/research/run-panel.ts';
import { laterPacks, type SmallMarket, smallMarket } from '../../support/research/small-market.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimen-at-once-'));
const bulk = { stage: 'backbone', inputs: { mode: 'bulk', packs: '*_1*,assets*,bars_2*' } };
const delta = { stage: 'backbone', inputs: { mode: 'delta' } };
const panelOf = (shard: string, inputs: Readonly<Record<string, string>> = {}) => ({
  stage: 'panel',
  inputs: { shard, threads: '1', ...inputs },
});
let loaded: SmallMarket;
/** The digests of the panel after the first load, and of that after the delta. */
let panels: { readonly before: Record<string, string>; readonly after: Record<string, string> };

/** The store after its first load, in a lake of its own. */
function copy(name: string): SmallMarket {
  const place = { ...loaded, lakeFolder: join(folder, name) };
  cpSync(loaded.lakeFolder, place.lakeFolder, { recursive: true });
  return place;
}

beforeAll(async () => {
  loaded = smallMarket(folder);
  await runStep(loaded, bulk);
  putPacks(loaded, laterPacks);
  const whole = copy('whole');
  await runStep(whole, panelOf('1/1'));
  const before = await digestsOf(whole.lakeFolder, panel);
  await runStep(whole, delta);
  await runStep(whole, panelOf('1/1'));
  panels = { before, after: await digestsOf(whole.lakeFolder, panel) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two runs at once on one lake', () => {
  test('for one panel: one waits for the other, and finds nothing left to do', async () => {
    const place = copy('one-panel');
    const both = await Promise.all([runStep(place, panelOf('1/1')), runStep(place, panelOf('1/1'))]);
    expect(both.map(({ made }) => made).sort()).toEqual([0, Object.keys(panels.before).length]);
    expect(await digestsOf(place.lakeFolder, panel)).toEqual(panels.before);
  });

  test('for two shards: they make the panel that one run makes', async () => {
    const place = copy('two-shards');
    await Promise.all([runStep(place, panelOf('1/2', { threads: '2' })), runStep(place, panelOf('2/2'))]);
    await runStep(place, { stage: 'merge', inputs: {} });
    expect(await digestsOf(place.lakeFolder, panel)).toEqual(panels.before);
  });

  test('for panels of other dates: the later one has its own, whole', async () => {
    const place = copy('other-dates');
    await Promise.all([
      runStep(place, panelOf('1/1', { from: '2016-01-01' })),
      runStep(place, panelOf('1/1', { until: '2015-12-31' })),
    ]);
    const [notes] = Object.values(await tableDigestsOf(place.lakeFolder, panelShards));
    const held = await digestsOf(place.lakeFolder, panel);
    for (const inputs of [{ from: '2016-01-01' }, { until: '2015-12-31' }]) {
      const alone = copy(`other-dates-${Object.keys(inputs)}`);
      await runStep(alone, panelOf('1/1', inputs));
      const [expected] = Object.values(await tableDigestsOf(alone.lakeFolder, panelShards));
      if (expected === notes) return expect(held).toEqual(await digestsOf(alone.lakeFolder, panel));
    }
    throw new Error('the panel is that of neither run');
  });

  test('for a panel and a delta: the panel is that of one state of the store, or is refused, and then made whole', async () => {
    const place = copy('beside-a-delta');
    const [first] = await Promise.allSettled([runStep(place, panelOf('1/1')), runStep(place, delta)]);
    if (first.status === 'rejected') expect(first.reason.message).toMatch(/changed while this run was at work/);
    await runStep(place, panelOf('1/1'));
    expect(await digestsOf(place.lakeFolder, panel)).toEqual(panels.after);
  });

  test('for a snapshot and a delta: what is pinned is the store before it or after it', async () => {
    const place = copy('pinned-beside');
    await Promise.all([runStep(place, delta), runStep(place, { stage: 'snapshot', inputs: {} })]);
    const [id] = (await lakeAt(place.lakeFolder).list(snapshotDataset)).map((keys) => keys.id);
    const ids: unknown[] = [];
    const alone = copy('pinned-alone');
    ids.push((await runStep(alone, { stage: 'snapshot', inputs: {} })).id);
    await runStep(alone, delta);
    ids.push((await runStep(alone, { stage: 'snapshot', inputs: {} })).id);
    expect(ids).toContain(id);
  });
});

describe('a store that is fed after a run has looked at it', () => {
  /** Feeds the store at the moment in which the stage begins its work. */
  async function meanwhileFed(place: SmallMarket, stage: AnyStage, inputs: Readonly<Record<string, string>>) {
    const fed = copy(`fed-${stage.name}`);
    await runStep(fed, delta);
    const platform: Platform = {
      ...silentPlatform(),
      progress: () => {
        for (const name of [bars.name, 'bars_revisions', 'asset_actions']) {
          cpSync(join(fed.lakeFolder, name), join(place.lakeFolder, name), { recursive: true });
        }
        return { advance: () => undefined, end: () => undefined };
      },
    };
    const { lakeFolder, configFile } = place;
    return runStage(stage, { lakeFolder, configFile, inputs }, platform);
  }

  test('is no store for a panel: no partition says that it was made from what lay there before', async () => {
    const place = copy('panel-fed');
    await expect(meanwhileFed(place, panelStage, { threads: '1' })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(
        /^(bars|bars_revisions|asset_actions)\/asset_bucket=\d+.* changed while this run was at work/,
      ),
    });
    expect(await digestsOf(place.lakeFolder, panel)).toEqual({});
    await runStep(place, delta);
    await runStep(place, panelOf('1/1'));
    expect(await digestsOf(place.lakeFolder, panel)).toEqual(panels.after);
  });

  test('is no store for a universe', async () => {
    const place = copy('universe-fed');
    await expect(meanwhileFed(place, universe, { 'as-of': 'weekly:2' })).rejects.toThrow(
      'The research store changed while this run was at work',
    );
    expect(await digestsOf(place.lakeFolder, universePit)).toEqual({});
  });
});

test('a run that is interrupted keeps what it has made, and the next one makes what is missing', async () => {
  const place = copy('interrupted');
  const controller = new AbortController();
  let buckets = 0;
  const platform: Platform = {
    ...silentPlatform(),
    signal: controller.signal,
    progress: () => ({
      advance: () => {
        buckets += 1;
        if (buckets === 4) controller.abort();
      },
      end: () => undefined,
    }),
  };
  const { lakeFolder, configFile } = place;
  await expect(
    runStage(panelStage, { lakeFolder, configFile, inputs: { threads: '2' } }, platform),
  ).rejects.toMatchObject({ name: 'AbortError' });
  const made = Object.keys(await digestsOf(lakeFolder, totalReturn)).length;
  expect(made).toBeGreaterThan(0);
  // What the two threads were at is kept, too.
  expect(made).toBeLessThanOrEqual(4 + 2);
  expect(await runStep(place, panelOf('1/1'))).toMatchObject({ reused: 2 * made });
  expect(await digestsOf(lakeFolder, panel)).toEqual(panels.before);
});
