import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { optimalBlockLength } from '../../src/statistics/stationary-bootstrap.ts';

const index = new URL('../../../shared/data/index/spx-1990-2022.csv', import.meta.url);

/** Daily returns of the S&P 500 in percent, 1999-01-04 … 2018-12-31. */
function readReturns(): Float64Array {
  const closes = readFileSync(index, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .filter(([date = '']) => Number(date.slice(-4)) >= 1999 && Number(date.slice(-4)) <= 2018)
    .map((fields) => Number(fields[4]));
  return Float64Array.from(closes.slice(1), (close, i) => 100 * (close / (closes[i] ?? Number.NaN) - 1));
}

it('block lengths of S&P 500 returns and their squares equal those of arch 8.0.0', ({ skip }) => {
  skip(!existsSync(index), `the index is absent: ${index.pathname}`);
  const returns = readReturns();
  expect(returns).toHaveLength(5_030);
  const plain = optimalBlockLength(returns);
  expect(plain?.stationary).toBeCloseTo(9.104363, 6);
  expect(plain?.circular).toBeCloseTo(10.421895, 6);
  const squared = optimalBlockLength(returns.map((value) => value ** 2));
  expect(squared?.stationary).toBeCloseTo(136.218998, 6);
  expect(squared?.circular).toBeCloseTo(155.931827, 6);
});
