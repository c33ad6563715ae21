import { expect, it } from 'vitest';
import { type AnyRun, type AnyStage, defineStage } from '../../../src/platform/stage.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { declaredLake } from '../../../src/stages/declared-lake.ts';
import { stages } from '../../../src/stages/index.ts';
import { report } from '../../../src/stages/results/report.stage.ts';
import { prepareStage } from '../../../src/stages/run-stage.ts';
import { dataOf, holdersOf } from '../../../src/stages/stage-data.ts';
import {
  lakeAt,
  sample,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

const partition = { recipe: sampleRecipe(), table: sampleTable(1) };

function stageWith(name: string, declared: Partial<Pick<AnyStage, 'reads' | 'writes' | 'calls' | 'adopts'>>) {
  return defineStage({
    name,
    group: 'weekly',
    position: 1,
    summary: '',
    description: '',
    inputs: {},
    outputs: {},
    reads: [],
    writes: [],
    ...declared,
    examples: [],
    artifactKeys: () => ({}),
  });
}

const run = (stage: AnyStage, runs: Readonly<Record<string, AnyRun>>): Promise<unknown> => {
  const request = { lakeFolder: scratchFolder(), configFile: 'configs/pipeline.yaml', inputs: {} };
  const loaders = Object.fromEntries(Object.entries(runs).map(([name, one]) => [name, async () => ({ run: one })]));
  return prepareStage(stage, request, silentPlatform(), loaders).run();
};

it('a stage that reads what it does not declare is refused by name', async () => {
  const reading: AnyRun = async (_, { lake }) => {
    await lake.list(scoresWeekly);
    return {};
  };
  await expect(run(stageWith('look', {}), { look: reading })).rejects.toThrow(
    'The stage "look" does not declare that it reads scores_weekly: add it to "reads" of its definition.',
  );
});

it('a stage that writes what it only declares to read is refused by name', async () => {
  const writing: AnyRun = async (_, { lake }) => {
    await lake.write(sample, sampleKeys, partition);
    return {};
  };
  await expect(run(stageWith('make', { reads: [sample] }), { make: writing })).rejects.toThrow(
    'The stage "make" does not declare that it writes sample: add it to "writes" of its definition.',
  );
});

it('a stage that runs another without saying so is refused by name', async () => {
  const other = stageWith('other', {});
  const calling: AnyRun = async (_, context) => {
    await context.call(other, {});
    return {};
  };
  const done: AnyRun = async () => ({});
  await expect(run(stageWith('all', {}), { all: calling, other: done })).rejects.toThrow(
    'The stage "all" does not declare that it runs "other"',
  );
  await expect(run(stageWith('all', { calls: [other] }), { all: calling, other: done })).resolves.toEqual({});
});

it('a declared dataset is written, read and removed as by the lake itself', async () => {
  const lake = lakeAt(scratchFolder());
  const declared = declaredLake(lake, stageWith('make', { writes: [sample] }));
  expect(await declared.write(sample, sampleKeys, partition)).toBe('written');
  expect((await declared.read(sample, sampleKeys))?.table).toEqual((await lake.read(sample, sampleKeys))?.table);
  expect(declared.written).toBe(lake.written);
  expect(await declared.remove(sample, sampleKeys)).toBe(true);
});

it('what is written together is looked at one by one', async () => {
  const declared = declaredLake(lakeAt(scratchFolder()), stageWith('make', { writes: [scoresWeekly] }));
  const writing = declared.writeTogether((batch) => batch.write(sample, sampleKeys, partition));
  await expect(writing).rejects.toThrow('The stage "make" does not declare that it writes sample');
});

it('partitions that are taken over are looked at one by one', () => {
  const tier = { name: 'a tier', list: async () => [], fetch: async () => false };
  const declared = declaredLake(lakeAt(scratchFolder()), stageWith('take', { adopts: [sample] }));
  const wanted = [sample, scoresWeekly].map((dataset) => ({ dataset, keys: sampleKeys }));
  expect(() => declared.adopt(tier, wanted)).toThrow('does not declare that it writes scores_weekly');
});

it('what a stage runs may touch, it may touch, too', () => {
  const inner = stageWith('inner', { reads: [scoresWeekly], writes: [sample] });
  expect(dataOf(stageWith('outer', { calls: [inner] }))).toEqual({
    reads: new Set(['scores_weekly']),
    writes: new Set(['sample']),
  });
});

it('a dataset is looked for in the artifacts of who makes it, who runs that stage, and who restores it', () => {
  expect(holdersOf(scoresWeekly, stages)).toEqual(['score', 'week', 'backfill', 'restore']);
});

it('an input that is left out of a call has its declared default', async () => {
  let given: unknown;
  const reporting: AnyRun = async (inputs) => {
    given = inputs;
    return { site: '', index: '', pages: 0, bytes: 0 };
  };
  const calling: AnyRun = async (_, context) => {
    await context.call(report, { weekEnding: '2014-03-28' });
    return {};
  };
  await run(stageWith('all', { calls: [report] }), { all: calling, report: reporting });
  expect(given).toEqual({ weekEnding: '2014-03-28', regimes: [], output: 'site', weeks: 52 });
});
