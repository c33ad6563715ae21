import { describe, expect, it } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { memorySettings } from '../../../src/memory/settings.ts';

const problemOf = (settings: object) => memorySettings(datasets).safeParse(settings).error?.issues[0]?.message ?? '';

describe('the settings of the memory', () => {
  it.each(['bars', 'assets', 'snapshot', 'trials', 'backbone_runs', 'macro_daily'])(
    'keep all of %s for good',
    (name) => {
      expect(problemOf({ research_retention: { [name]: 1 } })).toMatch(
        /the store, snapshots and ledgers are kept for good/,
      );
    },
  );

  it('let panels, runs and universes of old dates go', () => {
    const research_retention = { panel: 1, trial_returns: 20, ic_by_date: 20, universe_pit: 600 };
    expect(problemOf({ research_retention })).toBe('');
  });

  it('keep weeks and research on two branches', () => {
    expect(problemOf({ research_branch: 'regimen-lake' })).toBe('expected another branch than the one of the weeks');
    expect(problemOf({ branch: 'one', research_branch: 'other' })).toBe('');
  });
});
