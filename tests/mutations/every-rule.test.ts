import { expect, test } from 'vitest';
import { rules } from '../../src/audit/week/rules.ts';
import { judgedByModel, judgedByRules, mutations } from './mutations.ts';

test('every rule has a mutation that it notices', () => {
  const noticed = new Set(mutations.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !noticed.has(id))).toEqual([]);
});

test('every mutation has its own name', () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
});

test('every mutation is of one of the two lakes', () => {
  expect(judgedByRules.length + judgedByModel.length).toBe(mutations.length);
  expect(Math.min(judgedByRules.length, judgedByModel.length)).toBeGreaterThan(10);
});
