import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pickReturns, weeklyReturns } from '../../../src/evaluation/datasets.ts';
import type { Evaluation } from '../../../src/evaluation/evaluation.ts';
import type { ScoredWeek } from '../../../src/evaluation/scored-week.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { DamagedPartitionError } from '../../../src/lake/partition-files.ts';
import { emptyTable, rowAt } from '../../../src/lake/table.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { evaluate } from '../../../src/stages/results/evaluate.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import {
  dayOf,
  randomBars,
  randomSymbols,
  randomWeeks,
  scoredWeek,
} from '../../support/evaluation/evaluated-example.ts';
import {
  fillLake,
  type Holdings,
  lakeIn,
  writeConfiguration,
  writeScores,
} from '../../support/evaluation/evaluated-lake.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

let folder: string;
/** A lake with all weeks and bars, made once. */
let filled: string;
beforeAll(async () => {
  filled = mkdtempSync(join(tmpdir(), 'regimen-evaluated-'));
  await fillLake(lakeIn(filled), { weeks, bars });
});
afterAll(() => rmSync(filled, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-evaluate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dates = ['2014-03-28', '2014-04-04', '2014-04-11', '2014-04-17', '2014-04-25', '2014-05-02'] as const;
const last = '2014-05-02';
const bars = randomBars(3, randomSymbols, '2014-03-24', last);
const weeks = randomWeeks(4, dates);

function takeFilled(): Lake {
  cpSync(join(filled, 'lake'), join(folder, 'lake'), { recursive: true });
  return lakeIn(folder);
}

async function run(
  inputs: Readonly<Record<string, string>> = {},
  { lake = 'lake', settings = {} }: { lake?: string; settings?: Readonly<Record<string, unknown>> } = {},
) {
  const heard = noHearing();
  const configFile = writeConfiguration(folder, settings);
  const request = { lakeFolder: join(folder, lake), configFile, inputs: { 'week-ending': last, ...inputs } };
  const made = await runStage(evaluate, request, silentPlatform(heard));
  return { ...made, heard, written: made.lake.written.map(({ dataset }) => dataset.name) };
}

async function rowsOf(dataset: typeof pickReturns | typeof weeklyReturns, asOf: string = last) {
  const { table } = await lakeIn(folder).require(dataset as typeof weeklyReturns, { as_of: asOf });
  return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
}

async function evaluationOf(asOf: string = last, lake = 'lake'): Promise<Evaluation> {
  const bytes = await lakeIn(folder, lake).attachment(weeklyReturns, { as_of: asOf }, 'evaluation.json');
  return JSON.parse(String(bytes)) as Evaluation;
}

const flat = (date: string, decision: ScoredWeek['decision'], regime = 'one') =>
  scoredWeek(date, { SS_raw: [3, 2, 1] }, { decision, regime });

describe('the stage', () => {
  test('says so where it is asked for a week ahead of the stored bars, and else nothing', async () => {
    takeFilled();
    expect((await run()).heard.annotations).toEqual([]);
    const { heard } = await run({ 'week-ending': '2014-05-16' });
    const message =
      'The stored bars end on 2014-05-02, the evaluation is as of 2014-05-16: what was held after that has no result in it, and is null. ' +
      'Run the stage "ingest" for 2014-05-16 first, or evaluate as of an earlier week.';
    expect(heard.annotations).toEqual([{ level: 'warning', title: 'Evaluated ahead of the bars', message }]);
    expect(heard.presented.join()).toContain('The stored bars end on 2014\\-05\\-02'.replaceAll('\\', ''));
  });

  test('says so where no bar is stored after the first week at all', async () => {
    await fillLake(lakeIn(folder), { weeks: [flat('2014-03-28', 'TRADE')], bars: {} });
    const { heard } = await run({ 'week-ending': '2014-04-04' });
    expect(heard.annotations).toMatchObject([
      { message: expect.stringContaining('No bar after 2014-03-28 is stored') },
    ]);
    expect((await run({ 'week-ending': '2014-03-28' })).heard.annotations).toEqual([]);
  });

  test('writes what each name and each week returned, and the evaluation', async () => {
    const week = { '2014-03-31': [100, 101], '2014-04-04': [103, 104] } as const;
    await fillLake(lakeIn(folder), {
      weeks: [flat('2014-03-28', 'TRADE'), flat('2014-04-04', 'SKIP')],
      bars: { A: week, C: week, SPY: { '2014-03-31': [200, 200], '2014-04-04': [200, 202] } },
    });
    const { outputs, written } = await run({ 'week-ending': '2014-04-04' });
    expect(outputs).toMatchObject({ asOf: '2014-04-04', weeks: 2, realised: 1 });
    expect(outputs.results).toEqual([
      {
        regime: 'one',
        result:
          '1 of 2 weeks decided to trade (status not recorded), 1 realised: net 3.70 % (n=1), active 2.70 % (n=1) per week with a trade',
      },
    ]);
    expect(written).toEqual(['pick_returns', 'weekly_returns']);
    const held = { week_ending: dayOf('2014-03-28'), regime: 'one', held: 1, weight: 0.5 };
    const open = { week_ending: dayOf('2014-04-04'), regime: 'one', held: 0, weight: 0.5 };
    const nothing = { entry_date: null, entry_price: null, exit_date: null, exit_price: null, return: null };
    expect(await rowsOf(pickReturns, '2014-04-04')).toEqual([
      {
        ...held,
        symbol: 'A',
        rank_UPS: 1,
        entry_date: dayOf('2014-03-31'),
        entry_price: 100,
        exit_date: dayOf('2014-04-04'),
        exit_price: 104,
        return: expect.closeTo(0.04, 15),
        reason: '',
      },
      { ...held, ...nothing, symbol: 'B', rank_UPS: 2, reason: 'NO_BAR' },
      { ...open, ...nothing, symbol: 'A', rank_UPS: 1, reason: 'NOT_YET' },
      { ...open, ...nothing, symbol: 'B', rank_UPS: 2, reason: 'NOT_YET' },
    ]);
    expect(await rowsOf(weeklyReturns, '2014-04-04')).toEqual([
      {
        week_ending: dayOf('2014-03-28'),
        regime: 'one',
        decision: 'TRADE',
        held_from: dayOf('2014-03-31'),
        held_to: dayOf('2014-04-04'),
        positions: 2,
        priced: 1,
        gross_return: expect.closeTo(0.04, 15),
        benchmark_return: expect.closeTo(0.01, 15),
        turnover: 1,
        cost: 0.003,
        net_return: expect.closeTo(0.037, 15),
        active_return: expect.closeTo(0.027, 15),
      },
      {
        week_ending: dayOf('2014-04-04'),
        regime: 'one',
        decision: 'SKIP',
        held_from: null,
        held_to: null,
        positions: 2,
        priced: 0,
        gross_return: null,
        benchmark_return: null,
        turnover: null,
        cost: 0,
        net_return: null,
        active_return: null,
      },
    ]);
    expect(await evaluationOf('2014-04-04')).toMatchObject({
      as_of: '2014-04-04',
      benchmark: 'SPY',
      regimes: [{ regime: 'one', weeks: 2, traded: 1, realised: 1, unpriced_positions: 1, unexplained_weeks: 0 }],
      pairs: [],
    });
  });

  test('shows its result with every n, and does nothing the second time', async () => {
    takeFilled();
    const first = await run();
    const again = await run();
    expect(again.written).toEqual([]);
    expect(again.outputs).toEqual(first.outputs);
    expect(again.heard.log.join('\n')).toContain('nothing to do');
    expect(again.heard.presented).toEqual(first.heard.presented);
    const [text] = first.heard.presented;
    expect(text).toContain('### Evaluation as of 2014-05-02');
    expect(text).toMatch(/\| one − two \| [^|]*\(n=\d+\) \|/);
  });

  test('begins anew when a week, a bar or a setting is another', async () => {
    const lake = takeFilled();
    await run();
    expect((await run({}, { settings: { round_trip_bps: 10 } })).written).toEqual(['pick_returns', 'weekly_returns']);
    const revised = { symbol: 'A', date: '2014-04-01', bar: [1, 2], knownFrom: '2014-04-04' } as const;
    await fillLake(lake, { weeks: [], bars: {}, revisions: [revised] });
    expect((await run({}, { settings: { round_trip_bps: 10 } })).written).toEqual(['pick_returns', 'weekly_returns']);
    await writeScores(lake, flat('2014-04-25', 'TRADE'));
    expect((await run({}, { settings: { round_trip_bps: 10 } })).written).toEqual(['pick_returns', 'weekly_returns']);
    expect((await run({}, { settings: { round_trip_bps: 10 } })).written).toEqual([]);
  });

  test('takes the last of several weeks, and the regimes that it is told', async () => {
    takeFilled();
    const { outputs, heard } = await run({ 'week-ending': '2014-04-11,2014-04-04', regimes: 'two,three' });
    expect(outputs).toMatchObject({ asOf: '2014-04-11', weeks: 3 });
    expect(heard.log.join('\n')).toContain('three has no scores up to 2014-04-11');
    const { regimes, pairs } = await evaluationOf('2014-04-11');
    expect(regimes.map(({ regime, last_week }) => [regime, last_week])).toEqual([['two', '2014-04-11']]);
    expect(pairs).toEqual([]);
  });

  test('looks back on as many weeks as the configuration says', async () => {
    takeFilled();
    await run({}, { settings: { history_weeks: 3 } });
    const { regimes } = await evaluationOf();
    expect(regimes.map(({ first_week, weeks: count }) => [first_week, count])).toEqual([
      ['2014-04-17', 3],
      ['2014-04-17', 3],
    ]);
  });
});

describe('nothing is known', () => {
  const notYet = async () => {
    const { regimes } = await evaluationOf();
    expect(regimes.map(({ realised, net_return }) => [realised, net_return.n])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(new Set((await rowsOf(pickReturns)).map(({ reason }) => reason))).toEqual(new Set(['NOT_YET']));
  };

  test('of a week in the week itself', async () => {
    const lake = takeFilled();
    for (const { regime, weekEnding } of weeks) {
      if (weekEnding !== last) await lake.remove(scoresWeekly, { regime, week_ending: weekEnding });
    }
    await run();
    await notYet();
    const recipe = (await lake.manifest(weeklyReturns, { as_of: last }))?.recipe;
    expect(recipe?.inputs.map(({ dataset }) => dataset)).toEqual(['scores_weekly', 'scores_weekly']);
  });

  test('while the lake has no bar after the week, or none at all', async () => {
    const lake = takeFilled();
    for (const keys of await lake.list(marketDaily)) await lake.remove(marketDaily, keys);
    await run();
    await notYet();
    await fillLake(lake, { weeks: [], bars: { A: { '2014-03-28': [9, 9] }, SPY: { '2014-03-28': [9, 9] } } });
    await run();
    await notYet();
  });
});

describe('the stage refuses', () => {
  test('a week before anything was scored, and regimes without scores, and says what to do', async () => {
    takeFilled();
    const refusal = { name: 'UserError', hint: expect.stringContaining('"score"') };
    await expect(run({ 'week-ending': '2014-03-21' })).rejects.toMatchObject(refusal);
    await expect(run({ regimes: 'nowhere' })).rejects.toMatchObject(refusal);
    await expect(run({}, { lake: 'empty' })).rejects.toMatchObject(refusal);
  });

  test('resamples that are too few for the confidence', async () => {
    takeFilled();
    const settings = { resamples: 100, confidence: 0.995 };
    await expect(run({}, { settings })).rejects.toThrow('too few for evaluation.confidence 0.995');
  });

  test('scores that lack one of their files', async () => {
    const lake = lakeIn(folder);
    const table = emptyTable(scoresWeekly.columns);
    const recipe = { stage: 'test', version: 1, parameters: {}, inputs: [] };
    await lake.write(scoresWeekly, { regime: 'one', week_ending: last }, { recipe, table });
    await expect(run()).rejects.toThrow(DamagedPartitionError);
  });
});

describe('as of a week', () => {
  const asOf = '2014-04-11';
  /** Everything, with a correction, a split and a dividend known by then, and the same that came later. */
  const everything: Required<Holdings> = {
    weeks,
    bars,
    revisions: [
      { symbol: 'A', date: '2014-04-07', bar: [40, 41], knownFrom: '2014-04-11' },
      { symbol: 'A', date: '2014-04-04', bar: [7, 8], knownFrom: '2014-04-17' },
      { symbol: 'A', date: '2014-04-07', bar: [50, 51], knownFrom: '2014-04-25' },
    ],
    actions: [
      { symbol: 'B', date: '2014-04-02', kind: 'split', value: 2, knownFrom: '2014-04-04' },
      { symbol: 'C', date: '2014-04-09', kind: 'dividend', value: 1, knownFrom: '2014-04-11' },
      { symbol: 'D', date: '2014-04-03', kind: 'split', value: 3, knownFrom: '2014-04-25' },
      { symbol: 'E', date: '2014-04-16', kind: 'split', value: 5, knownFrom: '2014-04-17' },
    ],
  };
  const known: Holdings = {
    weeks: weeks.filter(({ weekEnding }) => weekEnding <= asOf),
    bars: Object.fromEntries(
      Object.entries(bars).map(([symbol, own]) => [
        symbol,
        Object.fromEntries(Object.entries(own).filter(([date]) => date <= asOf)),
      ]),
    ),
    revisions: everything.revisions.filter(({ knownFrom }) => knownFrom <= asOf),
    actions: everything.actions.filter(({ knownFrom }) => knownFrom <= asOf),
  };
  const manifests = (lake: string) =>
    Promise.all([pickReturns, weeklyReturns].map((dataset) => lakeIn(folder, lake).manifest(dataset, { as_of: asOf })));
  const digests = async (lake: string) => (await manifests(lake)).map((manifest) => manifest?.digest);
  /** Of the rows and the evaluation, whatever they were made from. */
  const content = async (lake: string) => (await manifests(lake)).at(-1)?.content;

  test('the evaluation from a lake with all data is, byte for byte, that from one cut at the week', async () => {
    await fillLake(lakeIn(folder, 'all'), everything);
    await fillLake(lakeIn(folder, 'cut'), known);
    await run({ 'week-ending': last }, { lake: 'all' });
    await run({ 'week-ending': asOf }, { lake: 'all' });
    await run({ 'week-ending': asOf }, { lake: 'cut' });
    expect(await digests('all')).toEqual(await digests('cut'));
    expect((await evaluationOf(asOf, 'cut')).regimes[0]?.realised).toBeGreaterThan(0);
  });

  test('the evaluation is another one without a correction, a split or a dividend that was known', async () => {
    await fillLake(lakeIn(folder, 'cut'), known);
    await run({ 'week-ending': asOf }, { lake: 'cut' });
    const expected = await content('cut');
    const lacking = [
      { ...known, revisions: [] },
      { ...known, actions: known.actions?.slice(1) ?? [] },
      { ...known, actions: known.actions?.slice(0, 1) ?? [] },
    ];
    for (const [i, holdings] of lacking.entries()) {
      await fillLake(lakeIn(folder, `lacking-${i}`), holdings);
      await run({ 'week-ending': asOf }, { lake: `lacking-${i}` });
      expect(await content(`lacking-${i}`)).not.toBe(expected);
    }
  });
});
