import { describe, expect, it } from 'vitest';
import { weekEndingOn } from '../../../../src/calendar/weeks.ts';
import { ProviderFailure } from '../../../../src/http/provider.ts';
import type { Miss } from '../../../../src/news/model/ask-model.ts';
import { askedLine, fallbackMessage, needLine } from '../../../../src/news/model/judge-report.ts';

const week = weekEndingOn('2024-04-05');

function asked(misses: readonly Miss[], failure?: ProviderFailure) {
  return { answers: [], missed: new Map(misses.map((miss, i) => [`${i}`, miss])), failure };
}

describe('what is said', () => {
  it('before asking', () => {
    expect(needLine({ clusters: 2000, answered: 1850, open: 150, atMost: { requests: 300, tokens: 640_000 } })).toBe(
      '2,000 clusters: 1,850 answered already, 150 to ask, at most 300 requests and 640,000 tokens',
    );
  });

  it('afterwards', () => {
    expect(askedLine({ asked: asked(['budget']), taken: { requests: 1, tokens: 1234 } })).toBe(
      'Asked the model: 1 request and 1,234 tokens for 0 answers; 1 without an answer',
    );
  });
});

describe('the warning', () => {
  const fallen = { week, outcome: { clusters: 12, fellBack: 3, blank: [], isWritten: true } } as const;

  it('names weeks, reasons, failure and hint', () => {
    const failure = new ProviderFailure('access', 'the server answered with status 401', { hint: 'Check the token.' });
    const message = fallbackMessage(
      { asked: asked(['unavailable', 'declined', 'unusable'], failure), weeks: [fallen] },
      ['MODEL_TOKEN'],
    );
    expect(message).toBe(
      '2024-04-05: 3 of 12 clusters judged by the rules. 1 not asked, because the service did not answer; 1 declined by the ' +
        'service or the model; 1 answered twice with something unusable. the server answered with status 401 Check the token. ' +
        'No token is set (MODEL_TOKEN). A selected week is completed by the next run; its rows say who judged them.',
    );
  });

  it('is not given where nothing fell back', () => {
    const whole = { week, outcome: { clusters: 12, fellBack: 0, blank: [], isWritten: true } } as const;
    const weeks = [whole, { week, outcome: 'unchanged' }, { week, outcome: 'absent' }] as const;
    expect(fallbackMessage({ asked: asked([]), weeks }, [])).toBeUndefined();
  });
});
