import { describe, expect, it } from 'vitest';
import { actionProblems, type ExpectedAction, unreadInputs } from './action-rules.ts';

const expected: ExpectedAction = { inputs: new Map([['week', 'last']]), outputs: ['scores'], isRoot: false };
const sound = `
name: Score
description: Score.
inputs: { week: { description: Week., default: last } }
outputs: { scores: { description: Scores. } }
runs: { using: node24, main: ../../dist/score/index.js }
`;
const path = 'actions/score/action.yml';
const problems = (text: string, stage = expected) =>
  actionProblems(path, text, stage, (file) => file === 'dist/score/index.js');

describe('the rule of actions', () => {
  it('accepts the declaration of the stage', () => {
    expect(problems(sound)).toEqual([]);
  });

  it.each([
    ['an old Node', 'node24', 'node20', 'runs on node20, expected node24'],
    ['a program that is not built', 'dist/score', 'dist/store', 'main dist/store/index.js is not there'],
    ['a program outside dist', '../../dist/score/index.js', 'index.ts', 'main actions/score/index.ts is not there'],
    ['a missing input', 'week: { description: Week., default: last }', '', 'input week is not declared'],
    ['an input too many', 'inputs: {', 'inputs: { x: { description: X. },', "input x is not the stage's"],
    ['another default', 'default: last', "default: ''", 'input week: default "", the stage has "last"'],
    ['a missing output', 'scores: { description: Scores. }', '', 'output scores is not declared'],
    ['an output too many', 'outputs: {', 'outputs: { x: { description: X. },', "output x is not the stage's"],
    ['no description', 'description: Scores.', "description: ''", 'scores: no sentence describes it'],
    ['branding of a part', 'runs:', 'branding: { icon: x, color: y }\nruns:', 'branding is for the root action'],
  ])('finds %s', (_, before, after, problem) => {
    expect(sound).toContain(before);
    expect(problems(sound.replace(before, after))).toEqual([`${path}: ${problem}`]);
  });

  it('wants branding of the root action', () => {
    expect(problems(sound, { ...expected, isRoot: true })).toEqual([`${path}: no branding`]);
    expect(problems(`${sound}branding: { icon: x, color: y }`, { ...expected, isRoot: true })).toEqual([]);
  });
});

describe('the rule of inputs', () => {
  it('finds one that the stage does not read', () => {
    const run = ({ weekEnding }: { weekEnding: string }) => weekEnding;
    expect(unreadInputs(['weekEnding', 'week'], run.toString())).toEqual(['week']);
  });
});
