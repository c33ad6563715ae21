import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { isWholeSample } from './tests/support/exhaustive.ts';

/** Tests that build lakes, or do a thing thousands of times, and all that is no unit. */
const slow = ['tests/{conformance,mutations,lakes}/**/*.test.ts', 'tests/unit/lake/damage.test.ts'];

/** Tests that start many processes: each start copies the page tables of its parent, so that a young parent, with little memory, is the cheaper one. */
const starting = [
  'tests/{processes,wiring,workflows}/**/*.test.ts',
  'tests/lakes/memory/**/*.test.ts',
  'tests/lakes/damage/{flips,unreadable}.test.ts',
  'tests/lakes/weeks/{continued-lake,week-with-memory,weeks-of-the-version-before}.test.ts',
  'tests/tools/workflow-runner/{artifacts,command-line,deployment,origin}.test.ts',
];

/**
 * Fast tests that need a process in which nothing was done: whether Polars is loaded yet, and the summary of `@actions/core`, which remembers its
 * first file. All others, and the slow ones, share their workers: that spares each file the start of one and the import of the sources.
 */
const alone = [
  'tests/unit/{actions,actions-summary}.test.ts',
  'tests/unit/lake/polars.test.ts',
  'tests/lakes/weekly/plan.test.ts',
];

const installed = '**/node_modules/**';

/** Minutes each: of `npm run test:all` alone. */
const nightly = isWholeSample ? [] : ['tests/processes/sweep-of-64.test.ts'];

/**
 * What takes long for itself begins, and the fast tests end the run: with files of milliseconds left no core waits for another's last file. Vitest goes by names of
 * projects and, in a fresh clone, by the size of files, which would leave the runs of whole workflows for the end.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId, project }: TestSpecification): number {
  return moduleId.includes('/tests/workflows/') ? 0 : 1 + ['starting', 'slow', 'alone', 'fast'].indexOf(project.name);
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/support/scratch-in-memory.ts'],
    // Tests that start processes wait for them: one worker more than there are cores keeps the cores busy.
    maxWorkers: '150%',
    // The one limit of whatever waits: generous, for a machine that does other things besides.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // @actions/languageservice imports JSON without an import attribute, which plain Node refuses.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['tests/{contract,unit,tools,vectors,support,loopback}/**/*.test.ts'],
          exclude: [installed, ...slow, ...starting, ...alone],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'slow', include: slow, exclude: [installed, ...starting, ...alone], isolate: false },
      },
      { extends: true, test: { name: 'starting', include: starting, exclude: [installed, ...nightly] } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
