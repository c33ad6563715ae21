import { expect, test } from 'vitest';
import { noteNativeGarbage } from '../../../src/lake/native-garbage.ts';

test('what nobody holds is collected when it is much', async () => {
  const collected: string[] = [];
  const registry = new FinalizationRegistry((name: string) => collected.push(name));
  (() => registry.register({ of: 'a frame' }, 'frame'))();
  noteNativeGarbage(127 * 2 ** 20);
  noteNativeGarbage(2 * 2 ** 20);
  await expect.poll(() => collected).toEqual(['frame']);
});

test('the collector is at hand nowhere else', () => {
  noteNativeGarbage(2 ** 30);
  expect(globalThis.gc).toBeUndefined();
});
