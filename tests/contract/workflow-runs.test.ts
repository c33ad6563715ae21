import { describe, expect, test } from 'vitest';
import { furtherRuns, mostRealRuns, realRuns } from '../support/workflows/real-run.ts';
import { repositoryFiles, requiredText } from './repository-files.ts';

const files = repositoryFiles();
const testFiles = files.filter((file) => /^tests\/.*\.ts$/.test(file));
/** All places of a text in files, as the file once for each. */
const placesOf = (text: RegExp, among: readonly string[]) =>
  among.flatMap((file) => Array.from(requiredText(file).matchAll(text), () => file));

describe('runs of workflow files with real stages', () => {
  test(`are ${mostRealRuns} at most, each done in one place`, () => {
    expect(realRuns.length).toBeLessThanOrEqual(mostRealRuns);
    for (const name of [...realRuns, ...furtherRuns]) {
      expect(placesOf(new RegExp(`realRun\\(\\s*'${name}'`, 'g'), testFiles), name).toHaveLength(1);
    }
    expect(
      placesOf(
        /\brealRun\(/g,
        testFiles.filter((file) => file.startsWith('tests/workflows/')),
      ),
    ).toHaveLength(realRuns.length + furtherRuns.length);
  });

  test('have one door, beside that of the stub stages and the tests of the runner itself', () => {
    const doors = placesOf(/(?:workflow-runner\/(?:run|main)\b|tools\/weekly\b)(?!-)/g, testFiles);
    expect([...new Set(doors)].filter((file) => !file.startsWith('tests/tools/workflow-runner/'))).toEqual([
      'tests/support/workflows/real-run.ts',
      'tests/support/workflows/stub-stages.ts',
    ]);
  });
});

describe('the branches of workflow files', () => {
  const wiring = testFiles.filter((file) => file.startsWith('tests/wiring/'));

  test.each(files.filter((file) => /\.github\/workflows\/[^/]+\.yml$/.test(file)))(
    'of %s are all taken by a test over stub stages',
    (file) => {
      const texts = wiring.map(requiredText).filter((text) => text.includes('untakenBranches('));
      expect(texts.some((text) => text.includes(`'${file}'`))).toBe(true);
    },
  );
});
