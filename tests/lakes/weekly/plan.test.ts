import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { polarsLoaded } from '../../../src/lake/polars.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { plan } from '../../../src/stages/weekly/plan.stage.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const root = join(import.meta.dirname, '..', '..', '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-plan-'));
  cpSync(join(root, 'configs'), join(folder, 'configs'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function runPlan(inputs: Record<string, string>) {
  const request = { lakeFolder: join(folder, 'lake'), configFile: join(folder, 'configs', 'pipeline.yaml'), inputs };
  return (await runStage(plan, request, silentPlatform(noHearing()))).outputs;
}

describe('plan', () => {
  test('names the week, its cutoff, and all live and shadow regimes', async () => {
    expect(await runPlan({ 'week-ending': '2026-07-02' })).toEqual({
      weekEnding: '2026-07-02',
      weeks: ['2026-07-02'],
      cutoff: '2026-07-02T20:00:00.000Z',
      regimes: ['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b'],
      missed: [],
      stale: [],
      missing: [{ week_ending: '2026-07-02', regimes: ['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b'] }],
    });
  });

  test('catches up with a state branch that does not exist yet: the week alone', async () => {
    const remote = join(folder, 'remote.git');
    execFileSync('git', ['init', '--quiet', '--bare', remote]);
    const { weeks, missed } = await runPlan({ 'week-ending': '2026-07-02', 'catch-up': 'true', remote });
    expect({ weeks, missed }).toEqual({ weeks: ['2026-07-02'], missed: [] });
  });

  test('does not take a branch that cannot be reached for one that is empty', async () => {
    const remote = join(folder, 'nowhere.git');
    await expect(runPlan({ 'week-ending': '2026-07-02', 'catch-up': 'true', remote })).rejects.toThrow(/nowhere/);
  });

  test('needs no table, and so never loads Polars', async () => {
    await runPlan({ 'week-ending': '2026-07-02' });
    expect(polarsLoaded()).toBe(false);
  });

  test('finds a mistake in the pipeline before anything is fetched', async () => {
    writeFileSync(join(folder, 'configs', 'pipeline.yaml'), 'benchmrk: SPY\n');
    await expect(runPlan({ 'week-ending': '2026-07-02' })).rejects.toThrow('unknown key "benchmrk"');
  });

  test('names a regime that cannot be scored as an error, and plans it all the same', async () => {
    writeFileSync(
      join(folder, 'configs', 'regimes', 'broken-v1.yaml'),
      'id: broken-v1\nstatus: live\nschema: nowhere-v1\ndescription: Names no schema.\n',
    );
    const hearing = noHearing();
    const request = {
      lakeFolder: join(folder, 'lake'),
      configFile: join(folder, 'configs', 'pipeline.yaml'),
      inputs: { 'week-ending': '2026-07-02', regimes: 'broken-v1,news-novelty-v1' },
    };
    const { outputs } = await runStage(plan, request, silentPlatform(hearing));
    expect(outputs.regimes).toEqual(['broken-v1', 'news-novelty-v1']);
    const { annotations } = hearing;
    expect(annotations).toMatchObject([
      { level: 'error', message: expect.stringContaining('broken-v1 cannot be scored') },
    ]);
  });

  test('goes on past a regime whose file is no YAML, and keeps it in the plan', async () => {
    writeFileSync(join(folder, 'configs', 'regimes', 'torn-v1.yaml'), 'id: [torn-v1\n');
    const { regimes } = await runPlan({ 'week-ending': '2026-07-02' });
    expect(regimes).toEqual(['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b', 'torn-v1']);
  });

  test('refuses a plan of nothing but broken regimes, and one without any', async () => {
    const only = join(folder, 'configs', 'regimes');
    rmSync(only, { recursive: true });
    mkdirSync(only);
    await expect(runPlan({ 'week-ending': '2026-07-02' })).rejects.toThrow('No regime is selected.');
    writeFileSync(join(only, 'torn-v1.yaml'), 'id: [torn-v1\n');
    await expect(runPlan({ 'week-ending': '2026-07-02' })).rejects.toThrow('torn-v1 cannot be scored');
  });

  test('warns of a universe that names the benchmark, however it is spelt', async () => {
    const file = join(folder, 'universe.csv');
    const pipeline = join(folder, 'configs', 'pipeline.yaml');
    writeFileSync(pipeline, readFileSync(pipeline, 'utf8').replace('data/source/universe.csv', file));
    const warnings = async (text: string) => {
      writeFileSync(file, text);
      const hearing = noHearing();
      const request = {
        lakeFolder: join(folder, 'lake'),
        configFile: pipeline,
        inputs: { 'week-ending': '2026-07-02' },
      };
      await runStage(plan, request, silentPlatform(hearing));
      return hearing.annotations.map(({ message }) => message);
    };
    expect(await warnings('symbol,sector\nAAPL,Technology\n')).toEqual([]);
    for (const row of ['SPY,Funds', '"spy","Funds, exchange-traded"']) {
      expect(await warnings(`symbol,sector\nAAPL,"a,b"\n${row}\n`)).toEqual([
        expect.stringContaining('names the benchmark SPY'),
      ]);
    }
  });

  test.each<[string, Record<string, string>, string, string]>([
    [
      'a pattern of files',
      { 'members/a.csv': 'symbol\nAAPL\n', 'members/b.csv': 'symbol\nSPY\n' },
      'members/*.csv',
      'members/b.csv',
    ],
    [
      'a file with columns of its own',
      { 'members.csv': 'Ticker;Sector\nAAPL;Technology\nspy;Funds\n' },
      '{ path: members.csv, columns: { symbol: Ticker } }',
      'members.csv',
    ],
    ['a column in another case', { 'members.csv': 'Symbol,Sector\nSPY,Funds\n' }, 'members.csv', 'members.csv'],
    ['a suffix', { 'members.txt': 'symbol\nSPY.US\n' }, '{ path: members.txt, strip_suffix: .us }', 'members.txt'],
  ])('warns of the benchmark in the universe, also in %s', async (_, files, entry, named) => {
    mkdirSync(join(folder, 'members'));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const pipeline = join(folder, 'configs', 'pipeline.yaml');
    const placed = entry.replace('members', join(folder, 'members'));
    writeFileSync(
      pipeline,
      `benchmark: SPY\nuniverse: { files: ['${placed}'] }\nmarket: { files: [x.csv] }\nnews: { files: [x.csv] }\n`.replaceAll(
        /'(\{.*\})'/g,
        '$1',
      ),
    );
    const hearing = noHearing();
    await runStage(
      plan,
      { lakeFolder: join(folder, 'lake'), configFile: pipeline, inputs: { 'week-ending': '2026-07-02' } },
      silentPlatform(hearing),
    );
    expect(hearing.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining(`${join(folder, named)} names the benchmark SPY`),
    ]);
  });

  test('refuses a column that is named for two meanings', async () => {
    const pipeline = join(folder, 'configs', 'pipeline.yaml');
    const text = readFileSync(pipeline, 'utf8').replace('adj_close: adj_close', 'volume: close');
    writeFileSync(pipeline, text);
    await expect(runPlan({ 'week-ending': '2026-07-02' })).rejects.toThrow('"close" is named for close as well');
  });

  test('leaves retired regimes out, unless they are asked for', async () => {
    writeFileSync(
      join(folder, 'configs', 'regimes', 'old-v1.yaml'),
      'id: old-v1\nstatus: retired\nschema: news-novelty-v1\ndescription: Scored no more.\n',
    );
    expect((await runPlan({ 'week-ending': '2026-07-02' })).regimes).not.toContain('old-v1');
    expect((await runPlan({ 'week-ending': '2026-07-02', regimes: 'old-v1' })).regimes).toEqual(['old-v1']);
  });

  test('takes regimes as the JSON list that it gives itself', async () => {
    expect((await runPlan({ 'week-ending': '2026-07-02', regimes: '["news-novelty-v1"]' })).regimes).toEqual([
      'news-novelty-v1',
    ]);
  });

  test('finds the weeks since the oldest scored one that the lake misses', async () => {
    const lake = new Lake({ datasets, root: join(folder, 'lake'), clock: () => 0, software: 'test' });
    const recipe = { stage: 'score', version: 1, parameters: {}, inputs: [] };
    for (const week_ending of ['2026-06-12', '2026-06-26']) {
      await lake.write(
        scoresWeekly,
        { regime: 'news-novelty-v1', week_ending },
        { recipe, table: emptyTable(scoresWeekly.columns) },
      );
    }
    const { missing } = await runPlan({ 'week-ending': '2026-07-02', regimes: 'news-novelty-v1' });
    expect((missing as { week_ending: string }[]).map(({ week_ending }) => week_ending)).toEqual([
      '2026-06-18',
      '2026-07-02',
    ]);
  });

  test('refuses an unknown regime and lists the known ones', async () => {
    await expect(runPlan({ 'week-ending': '2026-07-02', regimes: 'nope' })).rejects.toMatchObject({
      name: 'UserError',
      hint: expect.stringContaining('news-novelty-v1b'),
    });
  });

  test('refuses a date that is no week_ending and names the right one', async () => {
    await expect(runPlan({ 'week-ending': '2026-07-03' })).rejects.toMatchObject({
      name: 'UserError',
      hint: expect.stringContaining('2026-07-02'),
    });
  });
});
