import { describe, expect, it } from 'vitest';
import { languageServiceProblems } from './language-service.ts';

const action = `
name: Plan
description: Plan.
inputs: { week: { description: Week. } }
runs: { using: node24, main: index.js }
`;
const sound = `
on:
  push:
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-latest
    steps:
      - id: plan
        uses: $/actions/plan
        with:
          week: x
  last:
    needs: plan
    runs-on: ubuntu-latest
    steps:
      - run: echo "$X"
        env:
          X: \${{ needs.plan.result }}
`;
const problems = (text: string) =>
  languageServiceProblems(
    '.github/workflows/w.yml',
    text,
    (path) => (path === 'actions/plan/action.yml' ? action : undefined),
    'us/us',
  );

describe('the language service', () => {
  it('accepts a sound workflow', async () => {
    expect(await problems(sound)).toEqual([]);
  });

  it('knows our actions also as others call them', async () => {
    const calling = sound.replace('$/actions/plan', 'us/us/actions/plan@v1');
    expect(await problems(calling)).toEqual([]);
    expect(await problems(calling.replace('week: x', 'day: x'))).not.toEqual([]);
    expect(await problems(calling.replace('actions/plan@v1', 'actions/plot@v1'))).not.toEqual([]);
  });

  it.each([
    [
      'an unknown key',
      'runs-on: ubuntu-latest\n    steps:\n      - id',
      'runs-om: ubuntu-latest\n    steps:\n      - id',
    ],
    ['an unknown context', 'needs.plan.result', 'needs.plot.result'],
    ['an unknown input of our action', 'week: x', 'day: x'],
    ['an action of ours that is not there', '$/actions/plan', '$/actions/plot'],
    ['an action of others that nobody described', '$/actions/plan', 'someone/something@v1'],
    ['a job that is not there', 'needs: plan', 'needs: plot'],
    ['an unknown function', `\${{ needs.plan.result }}`, `\${{ nothing(needs.plan.result) }}`],
  ])('finds %s', async (_, before, after) => {
    expect(sound).toContain(before);
    expect(await problems(sound.replace(before, after))).not.toEqual([]);
  });
});
