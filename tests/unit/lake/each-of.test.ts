import { describe, expect, it } from 'vitest';
import { eachOf } from '../../../src/lake/each-of.ts';

describe('several things of which each is done', () => {
  it('are begun in their order, so many at a time', async () => {
    const begun: number[] = [];
    let [under, most] = [0, 0];
    await eachOf([1, 2, 3, 4, 5], 2, async (one) => {
      begun.push(one);
      under += 1;
      most = Math.max(most, under);
      await Promise.resolve();
      under -= 1;
    });
    expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it('are ended when one fails: no further one is begun, and the others under way are waited for', async () => {
    const ended: number[] = [];
    const work = eachOf([1, 2, 3, 4], 2, async (one) => {
      if (one === 1) throw new Error('one');
      await new Promise(setImmediate);
      ended.push(one);
    });
    await expect(work).rejects.toThrow('one');
    expect(ended).toEqual([2]);
  });
});
