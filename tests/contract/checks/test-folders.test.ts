import { describe, expect, it } from 'vitest';
import { testFolderProblems } from './test-folders.ts';

const sources = ['src/market/steps/price-steps.ts', 'tools/example/generate.ts'];

describe('the rule of test folders', () => {
  it('accepts a kind of tests, the folders of src/ and tools/, and what tests stand on', () => {
    const tests = [
      'tests/unit/datasets.test.ts',
      'tests/unit/market/steps/price-steps.test.ts',
      'tests/tools/example/news.test.ts',
      'tests/lakes/anything/score.test.ts',
      'tests/support/lake/sample-lake.ts',
    ];
    expect(testFolderProblems([...sources, ...tests])).toEqual([]);
  });

  it.each([
    ['tests/unit/steps/price-steps.test.ts', 'there is no folder src/steps'],
    ['tests/unit/market/steps/deep/a.test.ts', 'there is no folder src/market/steps/deep'],
    ['tests/tools/market/a.test.ts', 'there is no folder tools/market'],
    ['tests/e2e/a.test.ts', 'e2e is no kind of tests'],
    ['tests/exhaustive.ts', 'lies in no folder of tests/'],
  ])('refuses %s', (path, problem) => {
    expect(testFolderProblems([...sources, path])).toEqual([`${path}: ${problem}`]);
  });
});
