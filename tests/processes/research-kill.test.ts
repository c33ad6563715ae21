import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backbonePacks, backboneRuns, snapshot } from '../../src/backbone/datasets.ts';
import { datasets } from '../../src/datasets.ts';
import { type Dataset, partitionPath } from '../../src/lake/dataset.ts';
import { readChain } from '../../src/lake/hash-chain.ts';
import type { Columns } from '../../src/lake/table.ts';
import { tableDigest } from '../../src/lake/table-digest.ts';
import { panelShards } from '../../src/panel/datasets.ts';
import { trials } from '../../src/research/datasets.ts';
import { readTrialLedger } from '../../src/research/trial-store.ts';
import { Random } from '../../src/statistics/random.ts';
import { lakeIn, putPacks, rowsOf } from '../support/backbone/research-lake.ts';
import { isExhaustive, isWholeSample } from '../support/exhaustive.ts';
import { expectNothingLeft } from '../support/processes/nothing-left.ts';
import { type ResearchStep, runStep } from '../support/research/research-steps.ts';
import { laterPacks, type SmallMarket, smallMarket } from '../support/research/small-market.ts';

/** Kills of what the store, the panel and the ledger of trials are written by, and of the others. */
const [kills, fewerKills] = isWholeSample ? [20, 5] : isExhaustive ? [6, 2] : [1, 1];
/** What is made again from what stands, with nothing to be lost but time. */
const madeAgain: readonly string[] = ['a snapshot', 'a universe', 'a panel of other dates'];
const script = join(import.meta.dirname, '../support/processes/run-steps.ts');

/** The way of research on a small market, in order; each is killed. */
const steps = {
  'a first load': { stage: 'backbone', inputs: { mode: 'bulk', packs: '*_1*,assets*,bars_2*' } },
  'a delta': { stage: 'backbone', inputs: { mode: 'delta' } },
  'a snapshot': { stage: 'snapshot', inputs: {} },
  'a universe': { stage: 'universe', inputs: { from: '2015-03-01', until: '2015-12-31' } },
  'a shard of a panel, by threads': { stage: 'panel', inputs: { shard: '1/2', threads: '2' } },
  'a panel of other dates': { stage: 'panel', inputs: { from: '2015-03-01', until: '2015-12-31', threads: '1' } },
  'a merge': { stage: 'merge', inputs: { shards: '1' } },
  'a screening': { stage: 'stage-a', inputs: {} },
} as const satisfies Readonly<Record<string, ResearchStep>>;
const order = Object.values(steps);

const folder = mkdtempSync(join(tmpdir(), 'regimen-research-kill-'));
let market: SmallMarket;
let changes: number[];

beforeAll(async () => {
  market = smallMarket(join(folder, 'whole'));
  putPacks(market, laterPacks);
  const { child, ended } = start(market, order, 0, join(folder, 'before'));
  changes = (await text(child.stdout)).trim().split('\n').map(Number);
  expect(await ended).toEqual([0, null]);
  cpSync(market.lakeFolder, join(folder, 'before', String(order.length)), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start({ lakeFolder, configFile }: SmallMarket, some: readonly ResearchStep[], call: number, keep?: string) {
  const args = [JSON.stringify({ lakeFolder, configFile }), JSON.stringify(some), String(call)];
  const child = spawn(process.execPath, [script, ...args, ...(keep === undefined ? [] : [keep])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, ended: once(child, 'exit') };
}

/** Takes a step that is to be killed. @returns false where it ended before */
async function isKilled(place: SmallMarket, step: ResearchStep, call: number): Promise<boolean> {
  const [code, signal] = await start(place, [step], call).ended;
  if (signal !== 'SIGKILL') expect(code).toBe(0);
  return signal === 'SIGKILL';
}

/** The lake as it was before a step of the whole way, to be changed. */
function lakeBefore(step: number, name: string): SmallMarket {
  const place = { ...market, lakeFolder: join(folder, name) };
  const kept = join(folder, 'before', String(step));
  if (existsSync(kept)) cpSync(kept, place.lakeFolder, { recursive: true });
  return place;
}

/** What a killed run and the one after it may leave otherwise than one run: who did how much of the work. */
const accounts: readonly string[] = [backbonePacks.name, backboneRuns.name, trials.name];

/** The columns that say what is there: which partition of a panel was made when is the run's. */
function lastingColumns(dataset: Dataset): Columns {
  const { made, reason, ...lasting } = dataset.columns;
  return dataset.name === panelShards.name ? lasting : dataset.columns;
}

/** The rows of every partition, by path, all bytes checked. */
async function rowsOfLake({ lakeFolder }: Pick<SmallMarket, 'lakeFolder'>): Promise<Record<string, string>> {
  const lake = lakeIn({ lakeFolder });
  const found: Record<string, string> = {};
  for (const dataset of datasets.filter(({ name }) => !accounts.includes(name))) {
    for (const keys of await lake.list(dataset)) {
      found[partitionPath(dataset, keys)] = tableDigest(
        lastingColumns(dataset),
        (await lake.require(dataset, keys)).table,
      );
    }
  }
  return found;
}

/** Each content of a pack is noted once, its counters balance, both ledgers are chains, and nothing lies about. */
async function expectSound(place: SmallMarket): Promise<void> {
  const packs = await rowsOf(place, backbonePacks);
  const names = packs.map(({ name, version }) => `${String(name)} ${String(version)}`);
  expect(new Set(names).size).toBe(names.length);
  for (const pack of packs) {
    const { rows, emitted, old, duplicate, quarantined } = pack as Record<string, number>;
    expect((emitted ?? 0) + (old ?? 0) + (duplicate ?? 0) + (quarantined ?? 0)).toBe(rows);
  }
  const ledger = (await lakeIn(place).attachment(backboneRuns, {}, 'ledger.jsonl'))?.toString('utf8') ?? '';
  expect(readChain(ledger).problems).toEqual([]);
  expectNothingLeft(place.lakeFolder);
}

describe('kill -9 at random points of', () => {
  it.each(Object.keys(steps))(
    '%s: the next run ends with the same lake, nothing lost and nothing double',
    async (name) => {
      const number = Object.keys(steps).indexOf(name);
      const step = order[number] as ResearchStep;
      const expected = await rowsOfLake(lakeBefore(number + 1, `after-${number}`));
      const random = Random.seeded(number);
      const wanted = madeAgain.includes(name) ? fewerKills : kills;
      for (let kill = 0; kill < wanted; ) {
        const place = lakeBefore(number, `killed-${number}-${kill}`);
        const before = await readTrialLedger(lakeIn(place));
        // How often a lock is tried for differs from run to run: one that did all its work was not killed.
        if (!(await isKilled(place, step, 1 + random.integer(changes[number] as number)))) {
          rmSync(place.lakeFolder, { recursive: true });
          continue;
        }
        kill += 1;
        const atKill = await readTrialLedger(lakeIn(place));
        expect(atKill.text.startsWith(before.text)).toBe(true);
        await runStep(place, step);
        expect(await rowsOfLake(place)).toEqual(expected);
        const after = await readTrialLedger(lakeIn(place));
        expect(after.text.startsWith(atKill.text)).toBe(true);
        await expectSound(place);
        rmSync(place.lakeFolder, { recursive: true });
      }
    },
    3_600_000,
  );

  it('the restoring of a snapshot', async () => {
    const place = lakeBefore(order.length, 'restoring');
    const [id = ''] = (await lakeIn(place).list(snapshot)).map((keys) => keys.id as string);
    const into = (name: string) => ({ stage: 'snapshot', inputs: { restore: id, into: join(folder, name) } });
    const whole = start(place, [into('restored')], 0);
    const count = Number(await text(whole.child.stdout));
    const expected = await rowsOfLake({ lakeFolder: join(folder, 'restored') });
    expect(Object.keys(expected).length).toBeGreaterThan(20);
    const random = Random.seeded(30);
    for (let kill = 0; kill < fewerKills; ) {
      const step = into(`restored-${kill}`);
      if (!(await isKilled(place, step, 1 + random.integer(count)))) {
        rmSync(step.inputs.into, { recursive: true });
        continue;
      }
      kill += 1;
      await runStep(place, step);
      expect(await rowsOfLake({ lakeFolder: step.inputs.into })).toEqual(expected);
      expectNothingLeft(step.inputs.into);
    }
  }, 3_600_000);
});
