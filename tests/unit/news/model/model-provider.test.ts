import { describe, expect, it } from 'vitest';
import { pipelineSchema } from '../../../../src/configuration/pipeline.ts';
import { modelProvider } from '../../../../src/news/model/model-provider.ts';

const sources = { universe: { files: ['u.csv'] }, market: { files: ['m.csv'] }, news: { files: ['n.csv'] } };

function settings(model: Record<string, unknown> = {}) {
  return pipelineSchema.parse({ ...sources, enrichment: { model } }).enrichment.model;
}

function tokenOf(baseUrl: string | undefined, secrets: Readonly<Record<string, string>>): string | undefined {
  const definition = modelProvider(settings(baseUrl === undefined ? {} : { base_url: baseUrl }));
  return definition.authorise((variable) => secrets[variable]).headers?.authorization;
}

const both = { MODEL_TOKEN: 'own', GITHUB_TOKEN: 'workflow' };

describe('the service', () => {
  it('is GitHub Models, which takes the token of the workflow, unless there is one of its own', () => {
    expect(modelProvider(settings())).toMatchObject({ name: 'model', title: 'GitHub Models' });
    expect(tokenOf(undefined, both)).toBe('Bearer own');
    expect(tokenOf(undefined, { GITHUB_TOKEN: 'workflow' })).toBe('Bearer workflow');
    expect(tokenOf(undefined, {})).toBeUndefined();
  });

  it.each([
    'https://api.openai.com/v1',
    'http://127.0.0.1:11434/v1',
    'https://models.github.ai.example.com',
    'https://example.com/models.github.ai',
    'https://models.github.ai@example.com/'.replace('models.github.ai@', ''),
  ])('at %s is never sent the token of the workflow', (url) => {
    expect(tokenOf(url, { GITHUB_TOKEN: 'workflow' })).toBeUndefined();
    expect(tokenOf(url, both)).toBe('Bearer own');
    expect(modelProvider(settings({ base_url: url })).secrets.map(({ variable }) => variable)).toEqual(['MODEL_TOKEN']);
  });

  it('is asked as often as the configuration allows', () => {
    expect(modelProvider(settings({ requests: 7, per_seconds: 2, concurrency: 3 })).rate).toEqual({
      requests: 7,
      perSeconds: 2,
      concurrency: 3,
    });
  });

  it('has a base address without a slash at its end', () => {
    expect(modelProvider(settings({ base_url: 'https://api.openai.com/v1//' })).bases).toEqual({
      chat: 'https://api.openai.com/v1',
    });
  });
});

describe('its settings', () => {
  it.each([
    ['http to another machine', { base_url: 'http://example.com/v1' }],
    ['an address of no service', { base_url: 'ftp://example.com' }],
    ['a key in the address', { base_url: 'https://example.com/v1?key=abc' }],
    ['a password in the address', { base_url: 'https://user:word@example.com/v1' }],
    ['a blank in the name', { name: 'gpt 4' }],
    ['an empty name', { name: '' }],
    ['a budget below 0', { budget: { tokens: -1 } }],
    ['an answer of no tokens', { max_answer_tokens: 0 }],
    ['another judge of the history', { history: 'nobody' }],
    ['an unknown key', { temperature: 1 }],
  ])('refuse %s', (_, model) => {
    expect(() => settings(model)).toThrow();
  });
});
