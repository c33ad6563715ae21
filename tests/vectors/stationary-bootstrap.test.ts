import { expect, test } from 'vitest';
import { optimalBlockLength, stationaryIndices } from '../../src/statistics/stationary-bootstrap.ts';
import { autoregressive } from './linear-congruential.ts';

test('indices from given starts and uniform numbers, by the rule of Politis and Romano 1994', () => {
  const starts = [5, 2, 7, 0, 3, 9, 1, 4, 8, 6];
  const u = [0.9, 0.05, 0.5, 0.95, 0.02, 0.6, 0.3, 0.01, 0.8, 0.7];
  expect([...stationaryIndices(starts, u, 0.1)]).toEqual([5, 2, 3, 4, 3, 4, 5, 4, 5, 6]);
});

// optimal_block_length of arch 8.0.0 on v ← φ·v + e over congruential numbers.
test.each([
  [40, 0.3, 1.65107474523205, 1.8900087763872417],
  [40, 0.6, 3.538324048472481, 4.050369933055414],
  [40, 0.9, 5.991237846416566, 6.858255293317595],
  [40, -0.5, 6.096650541582806, 6.978922706820321],
  [156, 0.3, 3.666032725718353, 4.196559874796411],
  [156, 0.6, 6.4449367415088465, 7.3776108803604385],
  [156, 0.9, 12.368883090165305, 14.158836637789292],
  [156, -0.5, 4.612294379504949, 5.279759067067998],
  [500, 0.6, 12.36230094800707, 14.151301965914252],
  [500, 0.9, 18.7361348496521, 21.447520412796585],
])('optimal block length of %i values with φ = %f', (n, phi, stationary, circular) => {
  const found = optimalBlockLength(autoregressive(n, phi));
  expect(found?.stationary).toBeCloseTo(stationary, 10);
  expect(found?.circular).toBeCloseTo(circular, 10);
});
