import { describe, expect, it } from 'vitest';
import { judgementOf, type ModelAnswer } from '../../../../src/news/model/model-answer.ts';
import { AnsweredJudge, modelJudgeName, modelOfJudge } from '../../../../src/news/model/model-judge.ts';
import { answerKey, promptVersion, shownItem } from '../../../../src/news/model/prompt.ts';
import type { StoredAnswer } from '../../../../src/news/model/stored-answer.ts';
import type { Judge } from '../../../../src/news/types.ts';

const answer: ModelAnswer = {
  sentiment: { rationale: 'Beats.', label: 'Positive', score: 0.7, confidence: 0.8, driver: 'Fundamental' },
  event: { rationale: 'Results.', type: 'EARNINGS_GUIDANCE', severity: 2, direction: 'Positive', confidence: 0.9 },
};
const neutral = judgementOf({
  sentiment: { rationale: 'r', label: 'Neutral', score: 0, confidence: 0.3, driver: 'Fundamental' },
  event: { rationale: 'r', type: 'OTHER_LOW_SIGNAL', severity: 0, direction: 'Neutral', confidence: 0.2 },
});
const rules: Judge = { name: 'rules', version: '1', judge: () => neutral };
const item = { symbol: 'ACME', headline: 'Acme beats estimates', summary: '' };

function storedFor(model: string): StoredAnswer {
  const key = answerKey(model, shownItem(item));
  return { key, model, prompt: promptVersion, answer, servedBy: '', attempts: 1, promptTokens: 0, completionTokens: 0 };
}

describe('judging from answers', () => {
  it('gives the stored answer under the name of the model, and remembers that it was used', () => {
    const stored = storedFor('a/b');
    const judge = new AnsweredJudge('a/b', new Map([[stored.key, stored]]), rules);
    expect(judge.judge(item)).toEqual({ judgement: judgementOf(answer), by: `model a/b ${promptVersion}` });
    expect([...judge.used.keys()]).toEqual([stored.key]);
  });

  it('gives the judgement of the rules under their name where there is no answer', () => {
    const stored = storedFor('another/model');
    const judge = new AnsweredJudge('a/b', new Map([[stored.key, stored]]), rules);
    expect(judge.judge(item)).toEqual({ judgement: neutral, by: 'rules 1' });
    expect(judge.used.size).toBe(0);
  });
});

describe('the name of a model as a judge', () => {
  it('tells model and prompt', () => {
    expect(modelOfJudge(modelJudgeName('openai/gpt-4.1-mini'))).toEqual({
      model: 'openai/gpt-4.1-mini',
      prompt: promptVersion,
    });
  });

  it.each(['rules 1.0.0+abc', 'model', 'model a', 'model a b c', ''])('is not %j', (name) => {
    expect(modelOfJudge(name)).toBeUndefined();
  });
});
