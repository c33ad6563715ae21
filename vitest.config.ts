import { defineConfig } from 'vitest/config';

/** Tests that leave nothing behind in their process: they share a worker, which spares each file the start of one. */
const sharing = [
  'tests/contract/**/*.test.ts',
  'tests/tools/example/**/*.test.ts',
  'tests/unit/{backfill,calendar,comparison,configuration,evaluation,market,news,scoring,statistics}/**/*.test.ts',
  'tests/unit/report/{*,history/*}.test.ts',
];

/** Tests that start processes of their own, or do a thing thousands of times, and all that is no unit. */
const slow = [
  'tests/{conformance,mutations,lakes,processes,wiring,workflows}/**/*.test.ts',
  'tests/tools/workflow-runner/{artifacts,command-line,deployment,origin}.test.ts',
  'tests/unit/lake/damage.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['tests/support/scratch-in-memory.ts'],
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // @actions/languageservice imports JSON without an import attribute, which plain Node refuses.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
    projects: [
      {
        extends: true,
        test: { name: 'sharing', include: sharing, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['tests/{unit,tools,vectors,support,loopback}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...sharing, ...slow],
        },
      },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
  },
});
