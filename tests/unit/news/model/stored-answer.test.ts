import { describe, expect, it } from 'vitest';
import type { ModelAnswer } from '../../../../src/news/model/model-answer.ts';
import {
  answerOfRecord,
  answerRecord,
  answersOfTable,
  answerTable,
  type StoredAnswer,
} from '../../../../src/news/model/stored-answer.ts';

const answer: ModelAnswer = {
  sentiment: { rationale: 'Beats.', label: 'Positive', score: 0.7, confidence: 0.8, driver: 'Fundamental' },
  event: { rationale: 'Results.', type: 'EARNINGS_GUIDANCE', severity: 2, direction: 'Positive', confidence: 0.9 },
};

function stored(fields: Partial<StoredAnswer> = {}): StoredAnswer {
  const tokens = { promptTokens: 900, completionTokens: 90 };
  return { key: 'a'.repeat(64), model: 'm', prompt: 'p', answer, servedBy: '', attempts: 1, ...tokens, ...fields };
}

describe('a stored answer', () => {
  it('comes back from its record', () => {
    expect(answerOfRecord(JSON.parse(JSON.stringify(answerRecord(stored({ attempts: 2 })))))).toEqual(
      stored({ attempts: 2 }),
    );
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'answer'],
    ['no key', { ...answerRecord(stored()), key: 'short' }],
    ['a further field', { ...answerRecord(stored()), note: 1 }],
    ['three attempts', { ...answerRecord(stored()), attempts: 3 }],
    ['tokens below 0', { ...answerRecord(stored()), prompt_tokens: -1 }],
    [
      'an answer out of range',
      { ...answerRecord(stored()), answer: answerRecord(stored()).answer.replace('0.7', '7') },
    ],
  ])('is none: %s', (_, record) => {
    expect(answerOfRecord(record)).toBeUndefined();
  });
});

describe('a table of answers', () => {
  it('gives the answers back by key', () => {
    const answers = [stored(), stored({ key: 'b'.repeat(64), servedBy: 'm-2025' })];
    expect(answersOfTable(answerTable(answers))).toEqual({
      answers: new Map(answers.map((one) => [one.key, one])),
      unreadable: [],
    });
  });

  it('names the rows that hold no answer', () => {
    const table = answerTable([stored(), stored({ key: 'b'.repeat(64) })]);
    table.columns.answer[1] = '{}';
    const { answers, unreadable } = answersOfTable(table);
    expect([...answers.keys()]).toEqual(['a'.repeat(64)]);
    expect(unreadable).toEqual(['b'.repeat(64)]);
  });

  it('may be empty', () => {
    expect(answersOfTable(answerTable([])).answers.size).toBe(0);
  });
});
