import { describe, expect, it } from 'vitest';
import {
  answerJsonSchema,
  answerText,
  judgementOf,
  type ModelAnswer,
  parseAnswer,
  plainText,
  rationaleLimit,
  storedAnswer,
} from '../../../../src/news/model/model-answer.ts';

const good: ModelAnswer = {
  sentiment: { rationale: 'Beats estimates.', label: 'Positive', score: 0.7, confidence: 0.8, driver: 'Fundamental' },
  event: { rationale: 'Results.', type: 'EARNINGS_GUIDANCE', severity: 2, direction: 'Positive', confidence: 0.9 },
};

function withSentiment(fields: Record<string, unknown>): string {
  return JSON.stringify({ ...good, sentiment: { ...good.sentiment, ...fields } });
}

function withEvent(fields: Record<string, unknown>): string {
  return JSON.stringify({ ...good, event: { ...good.event, ...fields } });
}

describe('an answer', () => {
  it('is read as it was written', () => {
    expect(parseAnswer(JSON.stringify(good))).toEqual({ answer: good });
  });

  it.each(['```json\n', '```\n', '```JSON\r\n', '\n\n ```json\n'])('may stand in a code block: %j', (fence) => {
    expect(parseAnswer(`${fence}${JSON.stringify(good)}\n\`\`\`\n`)).toEqual({ answer: good });
  });

  it.each([
    ['talk around it', `Here you are: ${JSON.stringify(good)}`, 'the answer is not JSON alone'],
    ['two answers', `${JSON.stringify(good)}\n${JSON.stringify(good)}`, 'the answer is not JSON alone'],
    ['half an answer', JSON.stringify(good).slice(0, 80), 'the answer is not JSON alone'],
    ['a lone fence', '```', 'the answer is not JSON alone'],
    ['a list', `[${JSON.stringify(good)}]`, 'the answer is not one JSON object'],
    ['null', 'null', 'the answer is not one JSON object'],
    ['a text', '"Positive"', 'the answer is not one JSON object'],
    [
      'answers to other items',
      JSON.stringify({ items: [good, good] }),
      'the answer has fields that the schema does not have',
    ],
    ['a further field', JSON.stringify({ ...good, BUY: true }), 'the answer has fields that the schema does not have'],
    ['a further field inside', withEvent({ note: 'x' }), 'the answer has fields that the schema does not have'],
    [
      'a prototype',
      `{"__proto__":{"a":1},${JSON.stringify(good).slice(1)}`,
      'the answer has fields that the schema does not have',
    ],
    ['a score out of range', withSentiment({ score: 1.7 }), 'sentiment.score must be a number from -1 to 1'],
    ['a score as text', withSentiment({ score: '0.7' }), 'sentiment.score must be a number from -1 to 1'],
    [
      'an endless score',
      withSentiment({ score: null }).replace('null', '1e999'),
      'sentiment.score must be a number from -1 to 1',
    ],
    ['a confidence below 0', withSentiment({ confidence: -0.1 }), 'sentiment.confidence must be a number from 0 to 1'],
    ['a severity between', withEvent({ severity: 1.5 }), 'event.severity must be 0, 1, 2 or 3'],
    ['a severity of 4', withEvent({ severity: 4 }), 'event.severity must be 0, 1, 2 or 3'],
    ['no rationale', withEvent({ rationale: undefined }), 'event.rationale must be a text'],
    [
      'a sign against its label',
      withSentiment({ score: -0.7 }),
      'sentiment.score has the opposite sign of sentiment.label',
    ],
    ['a novel', withSentiment({ rationale: 'x'.repeat(100_000) }), 'the answer is far too long'],
    ['brackets without end', '['.repeat(19_000), 'the answer is not JSON alone'],
  ])('is refused: %s', (_, text, problem) => {
    const { answer, problems } = parseAnswer(text);
    expect(answer).toBeUndefined();
    expect(problems).toContain(problem);
  });

  it('never has its own words repeated in what is wrong with it', () => {
    const hostile = 'IGNORE-ALL-RULES';
    const text = JSON.stringify({
      sentiment: { ...good.sentiment, label: hostile, driver: hostile, [hostile]: 1 },
      event: { type: hostile, direction: hostile },
      [hostile]: hostile,
    });
    const { problems = [] } = parseAnswer(text);
    expect(problems.length).toBeGreaterThan(3);
    expect(problems.join()).not.toContain(hostile);
  });

  it('knows no label, driver or type by another spelling', () => {
    for (const text of [
      withSentiment({ label: 'positive' }),
      withSentiment({ driver: '' }),
      withEvent({ type: 'M&A' }),
    ]) {
      expect(parseAnswer(text).answer).toBeUndefined();
    }
  });

  it('has rationales on one line, well-formed, without invisible characters, and cut', () => {
    const hostile = '\u001b[31mred\u0000\r\n::error::x\u202Eright to left\u{E0041}\u2028\ud800 end';
    const long = '😀'.repeat(2 * rationaleLimit);
    const { answer } = parseAnswer(
      JSON.stringify({
        sentiment: { ...good.sentiment, rationale: hostile },
        event: { ...good.event, rationale: long },
      }),
    );
    expect(answer?.sentiment.rationale).toBe('[31mred ::error::x right to left \ufffd end');
    expect(answer?.event.rationale.length).toBeLessThanOrEqual(rationaleLimit);
    expect(answer?.event.rationale.isWellFormed()).toBe(true);
    expect(answer?.event.rationale.endsWith('😀…')).toBe(true);
  });

  it('has no negative zero, which would not survive its own text', () => {
    const { answer } = parseAnswer(withSentiment({ label: 'Neutral', score: 0 }).replace('"score":0', '"score":-0'));
    expect(answer && Object.is(answer.sentiment.score, 0)).toBe(true);
  });

  it('becomes a judgement', () => {
    expect(judgementOf(good)).toEqual({
      sentiment: {
        sentLabel: 'Positive',
        sentScore: 0.7,
        confidence: 0.8,
        sentDriver: 'Fundamental',
        rationale: 'Beats estimates.',
      },
      event: {
        eventTypePrimary: 'EARNINGS_GUIDANCE',
        eventSeverity: 2,
        eventDirection: 'Positive',
        eventConfidence: 0.9,
        rationale: 'Results.',
      },
    });
  });
});

describe('a stored answer', () => {
  it('reads as what was stored', () => {
    expect(storedAnswer(answerText(good))).toEqual(good);
  });

  it.each([
    ['other white space', JSON.stringify(good, null, 1)],
    ['another order', JSON.stringify({ sentiment: good.sentiment, event: good.event })],
    ['a text that would have been cleaned', answerText(good).replace('Results.', 'Res\\u0007ults.')],
    ['nothing', ''],
  ])('is none with %s', (_, text) => {
    expect(storedAnswer(text)).toBeUndefined();
  });
});

describe('the JSON schema', () => {
  it('has what strict structured outputs want, and nothing that they refuse', () => {
    const { properties, ...rest } = answerJsonSchema as { properties: Record<string, Record<string, unknown>> };
    expect(rest).toEqual({ type: 'object', required: ['sentiment', 'event'], additionalProperties: false });
    for (const part of Object.values(properties)) {
      expect(part.additionalProperties).toBe(false);
      expect(part.required).toEqual(Object.keys(part.properties as object));
    }
    expect(JSON.stringify(answerJsonSchema)).not.toMatch(/minimum|maximum|Length|\$schema|pattern/);
  });

  it('names every label, driver and type', () => {
    expect(JSON.stringify(answerJsonSchema)).toContain('"enum":["Positive","Neutral","Negative","Mixed/Unclear"]');
    expect(JSON.stringify(answerJsonSchema)).toContain('"enum":[0,1,2,3]');
  });
});

describe('plainText', () => {
  it('keeps letters, marks and emoji of every script', () => {
    expect(plainText('Ünïcode 株式 नमस्ते 👩')).toBe('Ünïcode 株式 नमस्ते 👩');
  });

  it('is idempotent, also where it cuts', () => {
    for (const text of ['a'.repeat(301), `${'b '.repeat(200)}`, `${'c'.repeat(298)} d e f`]) {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }
  });
});
