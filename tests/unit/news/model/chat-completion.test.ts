import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../../src/http/provider.ts';
import {
  chatBody,
  readAnswer,
  readCompletion,
  requestForms,
  tokenBound,
} from '../../../../src/news/model/chat-completion.ts';
import { chatMessages } from '../../../../src/news/model/prompt.ts';

const messages = chatMessages({ symbol: 'ACME', headline: 'Acme beats estimates', summary: '' });

function reply(choice: unknown, rest: Record<string, unknown> = {}): string {
  return JSON.stringify({ id: 'x', object: 'chat.completion', model: 'm-2025', choices: [choice], ...rest });
}

describe('a chat completion', () => {
  it('is read', () => {
    const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15, prompt_tokens_details: {} };
    const message = { role: 'assistant', content: '{}', refusal: null, annotations: [] };
    expect(readCompletion(reply({ index: 0, message, finish_reason: 'stop', logprobs: null }, { usage }))).toEqual({
      outcome: 'text',
      text: '{}',
      servedBy: 'm-2025',
      usage: { prompt: 10, completion: 5 },
    });
  });

  it.each([
    ['without a reason to end', { message: { content: 'x' } }, 'text'],
    ['cut at its limit', { message: { content: 'x' }, finish_reason: 'length' }, 'cut'],
    ['stopped by a filter', { message: { content: '' }, finish_reason: 'content_filter' }, 'declined'],
    ['refused by the model', { message: { content: null, refusal: 'no' }, finish_reason: 'stop' }, 'declined'],
    ['without content', { message: { content: null } }, 'empty'],
    ['of white space', { message: { content: ' \n' } }, 'empty'],
    ['without a message', { finish_reason: 'stop' }, 'empty'],
  ])('%s is told apart', (_, choice, outcome) => {
    expect(readCompletion(reply(choice)).outcome).toBe(outcome);
  });

  it('without a choice is empty', () => {
    expect(readCompletion('{"choices":[]}')).toEqual({ outcome: 'empty', text: '', servedBy: '', usage: undefined });
  });

  it.each([
    undefined,
    null,
    { prompt_tokens: 1 },
    { prompt_tokens: -1, completion_tokens: 1 },
    { prompt_tokens: 1e12, completion_tokens: 1 },
    'many',
  ])('with the usage %j has none', (usage) => {
    expect(readCompletion(reply({ message: { content: 'x' } }, { usage })).usage).toBeUndefined();
  });

  it('has the name of its model on one line', () => {
    expect(readCompletion(reply({ message: { content: 'x' } }, { model: 'm\n::error::\u001b' })).servedBy).toBe(
      'm ::error::',
    );
  });

  it.each([
    '',
    'no JSON',
    '[]',
    'null',
    '{}',
    '{"error":{"message":"no"}}',
    '{"choices":"x"}',
    '{"choices":[{"message":"x"}]}',
  ])('is not %j', (text) => {
    expect(() => readCompletion(text)).toThrow(ProviderFailure);
  });
});

describe('what a reply is worth', () => {
  const usage = undefined;
  it.each([
    ['cut', { problems: ['the answer was cut off at its limit of tokens; write shorter rationales'] }],
    ['empty', { problems: ['the answer was empty'] }],
    ['declined', {}],
  ] as const)('%s', (outcome, expected) => {
    expect(readAnswer({ outcome, text: '', servedBy: '', usage })).toEqual(expected);
  });
});

describe('a request', () => {
  it.each([
    [0, { max_tokens: 600, temperature: 0, seed: 1 }],
    [1, { max_completion_tokens: 600, temperature: 0, seed: 1 }],
    [2, { max_completion_tokens: 600 }],
  ])('has in form %i the limit and the sampling that the service knows', (form, expected) => {
    const body = chatBody({ model: 'm', messages, maximumTokens: 600, form: requestForms[form] ?? requestForms[0] });
    const { model, messages: sent, response_format, ...rest } = body;
    expect(rest).toEqual(expected);
    expect([model, sent]).toEqual(['m', messages]);
    expect(response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { name: 'news_judgement', strict: true },
    });
  });

  it('is bounded by its bytes and the tokens of its answer, in every form', () => {
    for (const form of requestForms) {
      const request = { model: 'm', messages, maximumTokens: 600, form };
      expect(tokenBound(request)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(chatBody(request))) + 600);
      expect(Math.abs(tokenBound(request) - tokenBound({ ...request, form: requestForms[0] }))).toBeLessThan(64);
    }
  });

  it('is small enough for the 8,000 tokens that GitHub Models takes of free users, whatever the item', () => {
    const longest = chatMessages({ symbol: 'ACME', headline: 'h'.repeat(1_000), summary: 's'.repeat(4_000) });
    const bytes = Buffer.byteLength(
      JSON.stringify(chatBody({ model: 'm', messages: longest, maximumTokens: 600, form: requestForms[0] })),
    );
    // English has about four bytes to a token, and never fewer than two here.
    expect(bytes / 2).toBeLessThan(8_000);
  });
});
