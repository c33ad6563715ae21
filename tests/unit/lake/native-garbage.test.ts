import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { collectBetweenParts, noteFrame } from '../../../src/lake/native-garbage.ts';

test('what nobody holds is collected when it is much', async () => {
  const collected: string[] = [];
  const registry = new FinalizationRegistry((name: string) => collected.push(name));
  (() => registry.register({ of: 'a frame' }, 'frame'))();
  noteFrame(2 ** 20, 15);
  noteFrame(2 ** 20, 1);
  await expect.poll(() => collected).toEqual(['frame']);
});

test('the collector is at hand nowhere else', () => {
  noteFrame(2 ** 27, 1);
  expect(globalThis.gc).toBeUndefined();
});

test('between two parts of a work it is collected where the first left more than a few small tables', async () => {
  let forced = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries() as { detail?: { flags: number } }[]) {
      if (((detail?.flags ?? 0) & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) !== 0) forced += 1;
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  onTestFinished(() => observer.disconnect());
  noteFrame(2 ** 27, 1);
  await expect.poll(() => forced).toBe(1);
  noteFrame(1000, 8);
  collectBetweenParts();
  // What was collected is told some turns later.
  for (let i = 0; i < 10; i++) await turn();
  expect(forced).toBe(1);
  noteFrame(2 ** 20, 1);
  collectBetweenParts();
  await expect.poll(() => forced).toBe(2);
});
