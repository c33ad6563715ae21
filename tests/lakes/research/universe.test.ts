import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { assets, universePit } from '../../../src/backbone/datasets.ts';
import { isoDate } from '../../../src/calendar/date.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { macroDaily } from '../../../src/market/datasets.ts';
import { universe } from '../../../src/stages/research/universe.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { barOf, type ResearchStore, sessions, writeRows, writeStore } from '../../support/research/research-lake.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

const days = sessions(270);
const at = (i: number) => isoDate(days[i] as number);

/** Bars that trade 10 of the currency in each of some shares. */
function bars(asset: number, from: number, volume: number) {
  return days.slice(from).map((date) => ({ ...barOf(asset, date), close: 10, volume }));
}

/** Three assets: one in dollars, one in euros, and one that is listed later. */
async function lakeWith(more: Partial<ResearchStore> = {}): Promise<Lake> {
  const root = mkdtempSync(join(tmpdir(), 'regimen-universe-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const none = { revisions: [], actions: [], delistings: [] };
  const lake = await writeStore(root, {
    bars: [...bars(1, 0, 1e6), ...bars(2, 0, 950_000), ...bars(3, 100, 100)],
    ...none,
    ...more,
  });
  const euro = (await lake.require(assets, {})).table;
  const rows = Array.from({ length: euro.rows }, (_, row) => ({
    ...rowAt(euro, row),
    currency: row === 1 ? 'EUR' : 'USD',
  }));
  await writeRows(lake, assets, {}, rows as never);
  const rates = days.map((date) => ({ observed: date, available: date, value: 1.1, source: 'test' }));
  await writeRows(lake, macroDaily, { series: 'FX.EUR' }, rates);
  return lake;
}

async function rank({ root }: Lake, ...dates: string[]) {
  const request = { lakeFolder: root, configFile: 'configs/pipeline.yaml', inputs: { 'as-of': dates.join() } };
  return (await runStage(universe, request, silentPlatform())).outputs;
}

async function universeOn(lake: Lake, asOf: string) {
  const { table } = await lake.require(universePit, { as_of: asOf });
  return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
}

it('the universe of a date ranks what was traded by then, in dollars, and says what could be bought', async () => {
  const lake = await lakeWith();
  expect(await rank(lake, at(99), at(150), at(250))).toMatchObject({ asOfDates: 3, made: 3, rows: 8, eligible: 2 });
  const usual = { entry: 1, exit: 1, reason: 'OK', liquidity: 'large', bars: 251 };
  expect(await universeOn(lake, at(250))).toMatchObject([
    { asset: 1, adv20_usd: 10e6, percentile: 2 / 3, ...usual },
    { asset: 2, adv20_usd: expect.closeTo(10.45e6), percentile: 1, ...usual },
    {
      asset: 3,
      adv20_usd: 1_000,
      percentile: 1 / 3,
      liquidity: 'micro',
      bars: 151,
      entry: 0,
      exit: 1,
      reason: 'INSUFFICIENT_BARS_LT_200',
    },
  ]);
  expect((await universeOn(lake, at(99))).map(({ asset }) => asset)).toEqual([1, 2]);
});

it('a date whose inputs are as they were is left alone, and bars of another year change none of it', async () => {
  const lake = await lakeWith();
  await rank(lake, at(150));
  const { digest } = (await lake.manifest(universePit, { as_of: at(150) })) ?? {};
  expect(at(265)).toMatch(/^2016/);
  const cut = await lakeWith({
    bars: [...bars(1, 0, 1e6), ...bars(2, 0, 950_000), ...bars(3, 100, 100)].filter(
      ({ date }) => date <= (days[264] as number),
    ),
  });
  await rank(cut, at(150));
  expect((await cut.manifest(universePit, { as_of: at(150) }))?.content).toBe(
    (await lake.manifest(universePit, { as_of: at(150) }))?.content,
  );
  expect(await rank(lake, at(150))).toMatchObject({ made: 0, rows: 0 });
  expect((await lake.manifest(universePit, { as_of: at(150) }))?.digest).toBe(digest);
});

it('a delisting, a revision and a late bar count from the day on which they were known', async () => {
  const [date, knownFrom] = [days[230] as number, days[240] as number];
  const known = { known_from: knownFrom, revision: 1 };
  const late = bars(2, 0, 950_000).map((bar, i) => (i === 235 ? { ...bar, first_seen: knownFrom } : bar));
  const { first_seen: _, ...revised } = { ...barOf(3, days[238] as number), close: 10, volume: 2_100 };
  const lake = await lakeWith({
    bars: [...bars(1, 0, 1e6), ...late, ...bars(3, 0, 100)],
    delistings: [{ asset: 1, date, code: 'bankrupt', return: -1, basis: 'reported', assumed: 0, ...known }],
    revisions: [{ ...revised, ...known }],
  });
  await rank(lake, at(239), at(240));
  expect(await universeOn(lake, at(239))).toMatchObject([{ reason: 'OK' }, { bars: 239 }, { adv20_usd: 1_000 }]);
  expect(await universeOn(lake, at(240))).toMatchObject([{ reason: 'DELISTED' }, { bars: 241 }, { adv20_usd: 2_000 }]);
});

it('an asset in a currency without a rate cannot be bought, and is not ranked', async () => {
  const lake = await lakeWith();
  await lake.remove(macroDaily, { series: 'FX.EUR' });
  await rank(lake, at(250));
  expect((await universeOn(lake, at(250)))[1]).toMatchObject({
    reason: 'NO_FX_RATE',
    percentile: null,
    liquidity: 'unknown',
    entry: 0,
    exit: 1,
  });
});
