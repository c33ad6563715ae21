import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import {
  choiceInput,
  flagInput,
  type Input,
  integerInput,
  kebabCase,
  listInput,
  parseInputs,
  textInput,
} from '../../../src/platform/input.ts';

/** The value of one input called `oneInput`, given as a text. */
const parsed = (input: Input, text?: string) => parseInputs({ oneInput: input }, { 'one-input': text }).oneInput;

describe('an input of text', () => {
  const input = textInput('Week to do', { default: 'last' });

  it('is the text without white space around it', () => {
    expect(parsed(input, ' 2014-03-28\n')).toBe('2014-03-28');
  });

  it.each([undefined, '', '  \n'])('has its default for %j', (text) => {
    expect(parsed(input, text)).toBe('last');
  });
});

describe('an input of names', () => {
  const input = listInput('Regimes');

  it.each([
    ['a,b', ['a', 'b']],
    ['a b\nc\td', ['a', 'b', 'c', 'd']],
    [' a, ,b,, ', ['a', 'b']],
    ['["a", "b c"]', ['a', 'b c']],
    [' [] ', []],
    ['', []],
  ])('reads %j', (text, names) => {
    expect(parsed(input, text)).toEqual(names);
  });

  it.each(['["a"', '[1]', '[{"a":1}]', '[a]'])('refuses %j', (text) => {
    expect(() => parsed(input, text)).toThrow('expected a list of names, or a JSON array of names');
  });
});

describe('an input of a whole number', () => {
  const input = integerInput('Rows to show', { minimum: 1, default: '20' });

  it('is the number, or the default', () => {
    expect(parsed(input, ' 7 ')).toBe(7);
    expect(parsed(input)).toBe(20);
  });

  it.each([
    ['0', 'expected at least 1'],
    ['-1', 'expected a whole number'],
    ['1.5', 'expected a whole number'],
    ['1e3', 'expected a whole number'],
    ['0x10', 'expected a whole number'],
    ['seven', 'expected a whole number'],
    ['9'.repeat(20), 'expected a smaller number'],
    ['9'.repeat(400), 'expected a smaller number'],
  ])('refuses %s', (text, problem) => {
    expect(() => parsed(input, text)).toThrow(`The input one-input is "${text}": ${problem}.`);
  });
});

describe('an input of one of several words', () => {
  const input = choiceInput('What fails the run', ['error', 'warning', 'never'], { default: 'error' });

  it('is the word, or the default', () => {
    expect(parsed(input, 'never')).toBe('never');
    expect(parsed(input, ' ')).toBe('error');
  });

  it.each(['Error', 'errors', 'error,never'])('refuses %j, naming the words there are', (text) => {
    expect(() => parsed(input, text)).toThrow(`"${text}": expected one of error, warning, never.`);
  });
});

describe('an input of yes or no', () => {
  it('is false unless it says true', () => {
    expect(parsed(flagInput('Verbose'), 'true')).toBe(true);
    expect(parsed(flagInput('Verbose'), 'false')).toBe(false);
    expect(parsed(flagInput('Verbose'))).toBe(false);
  });

  it.each(['yes', '1', 'TRUE'])('refuses %j', (text) => {
    expect(() => parsed(flagInput('Verbose'), text)).toThrow('expected true or false');
  });
});

describe('the inputs of a stage', () => {
  it('are all there, by the names the stage uses', () => {
    const inputs = { weekEnding: textInput('Week'), topN: integerInput('Rows', { minimum: 0, default: '5' }) };
    expect(parseInputs(inputs, { 'week-ending': 'x', other: 'y' })).toEqual({ weekEnding: 'x', topN: 5 });
  });

  it('name the input that is wrong, and say what it is for', () => {
    const inputs = { dryRun: flagInput('Only say what would be done') };
    const attempt = () => parseInputs(inputs, { 'dry-run': 'maybe' });
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(
      expect.objectContaining({
        message: 'The input dry-run is "maybe": expected true or false.',
        hint: 'Only say what would be done',
      }),
    );
  });

  it('never show a secret in an error', () => {
    const base = integerInput('Number', { minimum: 1, default: '1', isSecret: true });
    const attempt = () => parseInputs({ apiKey: base }, { 'api-key': 'hunter2' });
    expect(attempt).toThrow('The input api-key is not valid: expected a whole number.');
  });
});

describe('names outside', () => {
  it.each([
    ['weekEnding', 'week-ending'],
    ['regimes', 'regimes'],
    ['aBC', 'a-b-c'],
  ])('%s is %s', (name, outside) => {
    expect(kebabCase(name)).toBe(outside);
  });
});
