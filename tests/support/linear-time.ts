import { expect } from 'vitest';

/** Rounds of measuring, of which one has to show what is expected: noise only ever adds time. */
const rounds = 10;

/**
 * Expects that the time of a work grows with its length as a line does, not as a square. Measured in CPU time of this process against a tenth of
 * the length, the fastest of several rounds each, so that it holds on a slow and on a busy machine.
 *
 * @param work - Does what is measured for an input of that many characters.
 */
export async function expectLinearTime(length: number, work: (length: number) => unknown): Promise<void> {
  let [whole, tenth] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds && !isLinear(whole, tenth); round++) {
    tenth = Math.min(tenth, await timeOf(work, length / 10), await timeOf(work, length / 10));
    whole = Math.min(whole, await timeOf(work, length));
  }
  expect(isLinear(whole, tenth), `${whole} µs, a tenth of it in ${tenth} µs`).toBe(true);
}

/** Ten times as long where it is linear, 100 times where it is quadratic; 2 ms for what is fixed. */
function isLinear(whole: number, tenth: number): boolean {
  return whole < 40 * (tenth + 2000);
}

/** CPU time, µs. */
async function timeOf(work: (length: number) => unknown, length: number): Promise<number> {
  const { user } = process.cpuUsage();
  await work(length);
  return process.cpuUsage().user - user;
}
