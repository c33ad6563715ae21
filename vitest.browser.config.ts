import { defineConfig } from 'vitest/config';

// The pages of the report in a real browser. Files share one machine's worth of browser: they run one after the other.
export default defineConfig({
  test: {
    globalSetup: ['tests/support/scratch-in-memory.ts'],
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
