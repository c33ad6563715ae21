import { expect, test } from 'vitest';
import { noteFrame } from '../../../src/lake/native-garbage.ts';

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
