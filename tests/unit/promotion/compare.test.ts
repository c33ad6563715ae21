import { describe, expect, it } from 'vitest';
import { compareReturns, type ReturnsByDay } from '../../../src/promotion/compare.ts';
import { Random } from '../../../src/statistics/random.ts';

const random = Random.seeded(7);
const series = (mean: number, days: number): ReturnsByDay =>
  new Map(Array.from({ length: days }, (_, day) => [day, mean + 0.01 * random.normal()]));
const [good, bad] = [series(0.003, 300), series(-0.001, 300)];
const challenger = { trial: 'a'.repeat(16), returns: good };
const incumbent = { trial: 'b'.repeat(16), returns: bad };

describe('a challenger and a champion', () => {
  it('are compared on the dates that both have', () => {
    const later = new Map([...bad].filter(([day]) => day >= 50));
    expect(compareReturns(challenger, { ...incumbent, returns: later }, 199)).toMatchObject({ n: 250, p: 1 / 200 });
  });

  it('are compared to the same result by whoever has the same returns', () => {
    const found = compareReturns(challenger, incumbent, 499);
    const turned = { ...challenger, returns: new Map([...good].toReversed()) };
    expect(compareReturns(turned, incumbent, 499)).toEqual(found);
    const other = { ...challenger, returns: new Map([...good, [0, 0.5]]) };
    expect(compareReturns(other, incumbent, 499)?.returns).not.toBe(found?.returns);
  });

  it('are not compared without the returns of both, or on a few dates', () => {
    expect(compareReturns({ ...challenger, returns: undefined }, incumbent, 199)).toBeNull();
    const few = new Map([...bad].slice(0, 29));
    expect(compareReturns(challenger, { ...incumbent, returns: few }, 199)).toBeNull();
  });
});
