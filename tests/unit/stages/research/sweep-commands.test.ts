import { expect, it } from 'vitest';
import { stepsOf } from '../../../../src/stages/research/sweep-commands.ts';
import { planSweep } from '../../../../src/sweep/plan.ts';

const place = { folder: 'sweeps/1', lake: 'lake', config: 'pipeline.yaml', snapshot: '', threads: 2 };
const ground = { snapshot: '', configuration: '', software: '' };
const demand = {
  asOf: ['2014-12-26'],
  panels: ['weekly:52'],
  universeSizes: [1000],
  candidates: ['core8'],
  gates: ['light'],
};

it('every stage of a sweep that works in threads takes as many as the sweep gives it', () => {
  const { jobs } = planSweep(demand, ground, 'safe_light_first');
  const commands = jobs
    .flatMap((job) => stepsOf(job, place))
    .map(({ stage, inputs }) => ({ stage, given: inputs({ 'stage-a': { run: 'feed' } }) }));
  const held = commands.filter(({ given }) => given.join(' ').includes('--threads 2')).map(({ stage }) => stage);
  expect(held).toEqual(['panel', 'stage-a', 'stage-b']);
});
