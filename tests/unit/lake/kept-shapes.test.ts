import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { keepShape } from '../../../src/lake/kept-shapes.ts';
import { noteFrame } from '../../../src/lake/native-garbage.ts';

/** An object that nobody else holds. */
function kept(kind: string): WeakRef<object> {
  const object = { kind };
  keepShape(kind, object);
  return new WeakRef(object);
}

it('the last object of a kind outlives a collection, and no earlier one does', async () => {
  const [earlier, last, other] = [kept('bars'), kept('bars'), kept('history')];
  // What a reference was made of is held until the event loop turns.
  await turn();
  // So much that it is collected.
  noteFrame(2 ** 27, 1);
  expect(earlier.deref()).toBeUndefined();
  expect(last.deref()).toBeDefined();
  expect(other.deref()).toBeDefined();
});
