import { describe, expect, it } from 'vitest';
import { preflightProblems } from '../../../src/sweep/preflight.ts';
import { sweepSettings } from '../../../src/sweep/settings.ts';

const gib = 2 ** 30;
const settings = sweepSettings.parse({ min_free_gib: 10, max_memory_gib: 4, at_once: 2, max_age_days: 3 });
const enough = { freeBytes: 10 * gib, memoryBytes: 10 * gib, ageDays: 3 };

describe('the preflight of a sweep', () => {
  it('lets a machine begin that has just enough', () => {
    expect(preflightProblems(enough, settings)).toEqual([]);
  });

  it.each([
    ['a full drive', { freeBytes: 9.9 * gib }, 'DISK_TOO_FULL'],
    ['too little memory for the tasks at once', { memoryBytes: 9.9 * gib }, 'MEMORY_TOO_SMALL'],
    ['a store without new sessions', { ageDays: 4 }, 'STORE_TOO_OLD'],
  ])('refuses %s', (_, facts, code) => {
    expect(preflightProblems({ ...enough, ...facts }, settings)).toMatchObject([{ code }]);
  });

  it('takes a store of any age where none is set', () => {
    expect(preflightProblems({ ...enough, ageDays: 9999 }, { ...settings, max_age_days: 0 })).toEqual([]);
  });
});
