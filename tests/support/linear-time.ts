import { expect } from 'vitest';

/**
 * Expects that the time of a work grows with its length as a line does, not as a square. Measured in CPU time of this
 * process against a tenth of the length, so that it holds on a slow and on a busy machine.
 *
 * @param work - Does what is measured for an input of that many characters.
 */
export function expectLinearTime(length: number, work: (length: number) => void): void {
  const once = (of: number) => {
    const { user } = process.cpuUsage();
    work(of);
    return process.cpuUsage().user - user;
  };
  const fastest = (of: number) => Math.min(once(of), once(of), once(of));
  const tenth = fastest(length / 10);
  // Ten times as long where it is linear, 100 times where it is quadratic; 2 ms for what is fixed.
  expect(fastest(length)).toBeLessThan(40 * (tenth + 2000));
}
