import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { backbonePacks, backboneRuns } from '../../src/backbone/datasets.ts';
import { epochDay, isoDate, parseIsoDate } from '../../src/calendar/date.ts';
import { readChain } from '../../src/lake/hash-chain.ts';
import { Random } from '../../src/statistics/random.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  type ResearchPlace,
  researchPlace,
  rowsOf,
  storeDigests,
  usualPacks,
} from '../support/backbone/research-lake.ts';
import { isExhaustive } from '../support/exhaustive.ts';

const kills = isExhaustive ? 20 : 2;
const ids = Array.from({ length: 40 }, (_, i) => `A${i}`);
const monday = epochDay(parseIsoDate('2015-12-07'));

/** A pack of five weekdays of every asset. */
function weekPack(week: number): string {
  const days = Array.from({ length: 5 }, (_, i) => monday + 7 * week + i);
  const lines = days.flatMap((day) =>
    ids.map((id, i) => `${id},${isoDate(day)},${10 + i},${12 + i},${9 + i},${11 + i},100`),
  );
  return `${barsHeader}\n${lines.join('\n')}\n`;
}

const firstLoad = {
  'assets.csv': `${assetsHeader}\n${ids.map((id) => `${id},${id},US,stock,USD,,`).join('\n')}\n`,
  ...Object.fromEntries(Array.from({ length: 6 }, (_, week) => [`bars_${week}.csv`, weekPack(week)])),
};
const delta = {
  'bars_6.csv': weekPack(6),
  'bars_7.csv': `${barsHeader}\nA3,2015-12-08,13,15,12,14.5,100\nA3,2016-02-01,13,15,12,14,100\n`,
};

function placeWith(files: Readonly<Record<string, string>>): ResearchPlace {
  const place = researchPlace(files, usualPacks, { packs_per_round: 2 });
  copyFileSync('configs/pipeline.yaml', join(place.folder, 'pipeline.yaml'));
  return place;
}

/** The stage in a process of its own. */
function feedProcess({ folder, lakeFolder }: ResearchPlace, mode: string): ChildProcess {
  const args = [
    'src/cli.ts',
    'backbone',
    '--mode',
    mode,
    '--lake',
    lakeFolder,
    '--config',
    join(folder, 'pipeline.yaml'),
  ];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

/** Each content of a pack is noted once, its counters balance, and the ledger is a chain. */
async function expectSound(place: ResearchPlace): Promise<void> {
  const packs = await rowsOf(place, backbonePacks);
  const names = packs.map(({ name, version }) => `${String(name)} ${String(version)}`);
  expect(new Set(names).size).toBe(names.length);
  for (const pack of packs) {
    const { rows, emitted, old, duplicate, quarantined } = pack as Record<string, number>;
    expect((emitted ?? 0) + (old ?? 0) + (duplicate ?? 0) + (quarantined ?? 0)).toBe(rows);
  }
  const ledger = (await lakeIn(place).attachment(backboneRuns, {}, 'ledger.jsonl'))?.toString('utf8') ?? '';
  expect(readChain(ledger).problems).toEqual([]);
}

it('killed at random points of a bulk load and of a delta, the next run ends with the same store: nothing lost, nothing double', async () => {
  const whole = placeWith(firstLoad);
  const started = performance.now();
  expect((await ended(feedProcess(whole, 'bulk'))).code).toBe(0);
  const loadingMs = performance.now() - started;
  const afterBulk = await storeDigests(whole);
  putPacks(whole, delta);
  await feed(whole, { mode: 'delta' });
  const afterDelta = await storeDigests(whole);
  const random = Random.seeded(7);
  for (let kill = 0; kill < kills; kill++) {
    const place = placeWith(firstLoad);
    const killed = async (mode: string) => {
      const child = feedProcess(place, mode);
      const end = ended(child);
      // The first third is the start of the program.
      await sleep(loadingMs * (0.3 + 0.7 * random.uniform()));
      child.kill('SIGKILL');
      await end;
    };
    await killed('bulk');
    await feed(place, { mode: 'bulk' });
    expect(await storeDigests(place)).toEqual(afterBulk);
    await expectSound(place);
    putPacks(place, delta);
    await killed('delta');
    await feed(place, { mode: 'delta' });
    expect(await storeDigests(place)).toEqual(afterDelta);
    await expectSound(place);
  }
}, 600_000);

it('of two deltas at once one waits for the other, and finds nothing left to do', async () => {
  const place = placeWith(firstLoad);
  await feed(place, { mode: 'bulk' });
  const alone = placeWith(firstLoad);
  cpSync(place.lakeFolder, alone.lakeFolder, { recursive: true });
  for (const each of [place, alone]) putPacks(each, delta);
  const both = await Promise.all([ended(feedProcess(place, 'delta')), ended(feedProcess(place, 'delta'))]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ output }) => output.includes('Nothing to do'))).toHaveLength(1);
  await feed(alone, { mode: 'delta' });
  expect(await storeDigests(place)).toEqual(await storeDigests(alone));
  await expectSound(place);
});
