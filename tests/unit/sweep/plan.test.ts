import { describe, expect, it } from 'vitest';
import { jobsOfPart, planSweep, type SweepDemand, variantOfTask } from '../../../src/sweep/plan.ts';

const demand: SweepDemand = {
  asOf: ['2014-12-19', '2014-12-26'],
  panels: ['weekly:104', 'weekly:52'],
  universeSizes: [3000, 1000],
  candidates: ['core8'],
  gates: ['light', 'strict'],
};
const ground = { snapshot: '2014-12-26-abc', configuration: 'c0ffee', software: '1' };
const light = planSweep(demand, ground, 'safe_light_first');
const tasksOf = (jobs: (typeof light)['jobs']) => jobs.flatMap((job) => (job.kind === 'task' ? [job] : []));

describe('a plan of a sweep', () => {
  it('has every combination once, and every panel once', () => {
    expect(tasksOf(light.jobs)).toHaveLength(2 * 2 * 2 * 1 * 2);
    expect(light.jobs.filter(({ kind }) => kind === 'panel')).toHaveLength(4);
    expect(new Set(light.jobs.map(({ id }) => id)).size).toBe(light.jobs.length);
    const twice = { ...demand, universeSizes: [1000, 3000, 1000] };
    expect(planSweep(twice, ground, 'safe_light_first').jobs).toEqual(light.jobs);
  });

  it('is refused where the names of two pairs of files make one name of a task', () => {
    const alike = { ...demand, candidates: ['core', 'core_x'], gates: ['x_y', 'y'] };
    expect(() => planSweep(alike, ground, 'safe_light_first')).toThrow(
      /are both called \S+_core_x_y: candidates "core" with gates "x_y", candidates "core_x" with gates "y"\.$/,
    );
  });

  it('has each panel before the tasks that need it', () => {
    const places = new Map(light.jobs.map(({ id }, place) => [id, place]));
    for (const [place, task] of light.jobs.entries()) {
      if (task.kind === 'task') expect(places.get(task.needs)).toBeLessThan(place);
    }
  });

  it('begins with short panels, the newest date and small universes, or ends with them', () => {
    const [first] = tasksOf(light.jobs);
    expect(first?.id).toBe('2014-12-26_weekly-52_1000_core8_light');
    const heavy = planSweep(demand, ground, 'heavy_first');
    expect(tasksOf(heavy.jobs).map(({ id }) => id)).toEqual(
      tasksOf(light.jobs)
        .map(({ id }) => id)
        .reverse(),
    );
  });

  it('takes a panel of all dates for the longest, and sessions for shorter than weeks', () => {
    const panels = ['weekly', 'monthly:3', 'sessions:20', 'weekly:5'];
    const plan = planSweep({ ...demand, panels, asOf: ['2014-12-26'] }, ground, 'safe_light_first');
    expect(plan.jobs.flatMap((job) => (job.kind === 'panel' ? [job.panel] : []))).toEqual([
      'sessions:20',
      'weekly:5',
      'monthly:3',
      'weekly',
    ]);
  });

  it('has a hash that neither the order of its tasks changes nor that of what was asked', () => {
    const turned = { ...demand, asOf: demand.asOf.toReversed(), gates: demand.gates.toReversed() };
    expect(planSweep(turned, ground, 'heavy_first').hash).toBe(light.hash);
  });

  it.each([
    ['the snapshot', { ...ground, snapshot: 'other' }, demand],
    ['the configuration', { ...ground, configuration: 'other' }, demand],
    ['the program', { ...ground, software: '2' }, demand],
    ['the tasks', ground, { ...demand, universeSizes: [1000] }],
  ])('has another hash where %s is another', (_, otherGround, otherDemand) => {
    expect(planSweep(otherDemand, otherGround, 'safe_light_first').hash).not.toBe(light.hash);
  });

  it('ends tasks with the screening where no gates are asked for', () => {
    const plan = planSweep({ ...demand, gates: [] }, ground, 'safe_light_first');
    expect(tasksOf(plan.jobs)[0]).toMatchObject({ id: '2014-12-26_weekly-52_1000_core8', gates: '' });
  });

  it.each([1, 2, 3, 5, 20])('is divided among %i machines, every task on one', (parts) => {
    const each = Array.from({ length: parts }, (_, i) => jobsOfPart(light, i + 1, parts));
    const ids = each.flatMap((jobs) => tasksOf(jobs).map(({ id }) => id));
    expect(ids.toSorted()).toEqual(
      tasksOf(light.jobs)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const jobs of each) {
      const panels = new Set(jobs.flatMap(({ kind, id }) => (kind === 'panel' ? [id] : [])));
      expect(new Set(tasksOf(jobs).map(({ needs }) => needs))).toEqual(panels);
    }
  });

  it('makes as few panels twice as machines allow', () => {
    const panels = [1, 2].flatMap((part) => jobsOfPart(light, part, 2)).filter(({ kind }) => kind === 'panel');
    expect(panels).toHaveLength(4);
  });
});

it('a task names its dates and gates, which no rule of a trial tells', () => {
  const variants = new Set(tasksOf(light.jobs).map(variantOfTask));
  expect([...variants]).toContain('sweep 2014-12-26 weekly:52 light');
  expect(variants.size).toBe(2 * 2 * 2);
});
