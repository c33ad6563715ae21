import { describe, expect, it } from 'vitest';
import { type ProviderAccess, ProviderFailure, type Question } from '../../../../src/http/provider.ts';
import { aboutPage, askPages, type Page } from '../../../../src/providers/shared/pages.ts';
import { recordingLog } from '../../../conformance/conformance-access.ts';

const source = { name: 'page', bytes: 1, sha256: '0'.repeat(64) };

/** Answers the questions one after the other with what `tokenAfter` says comes next. */
function access(tokenAfter: (question: number) => string | undefined): ProviderAccess & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    log: recordingLog([]),
    ask: async <T>({ path, read }: Question<T>) => {
      asked.push(path);
      return { source, value: read(tokenAfter(asked.length) ?? '') };
    },
  };
}

const question = (token: string | undefined, number: number): Question<Page> => ({
  about: `page ${number}`,
  path: `/${token ?? 'first'}`,
  read: (text) => ({ next: text === '' ? undefined : text }),
});

describe('askPages', () => {
  it('asks with each token once, up to the page without one', async () => {
    const server = access((number) => ['b', 'c'][number - 1]);
    const { pages, failure } = await askPages('Shop', question, server);
    expect(server.asked).toEqual(['/first', '/b', '/c']);
    expect(pages).toHaveLength(3);
    expect(failure).toBeUndefined();
  });

  it.each([
    ['repeats a token at once', (_: number) => 'b', 2],
    ['goes round in a circle', (number: number) => ['b', 'c', 'd'][(number - 1) % 3], 4],
    ['always has a new token', (number: number) => `${number}`, 1000],
  ])('ends when the server %s', async (_what, tokenAfter, requests) => {
    const server = access(tokenAfter);
    const { pages, failure } = await askPages('Shop', question, server);
    expect(server.asked).toHaveLength(requests);
    expect(pages).toHaveLength(requests);
    expect(failure?.kind).toBe('shape');
    expect(failure?.message).toBe(`Shop: page ${requests}: the pages of the answer have no end.`);
  });

  it('keeps the pages before one that fails', async () => {
    const server = access((number) => `${number}`);
    const failing: ProviderAccess = {
      log: server.log,
      ask: async (asked) => {
        if (asked.path === '/2') throw new ProviderFailure('outage', 'gone');
        return server.ask(asked);
      },
    };
    const { pages, failure } = await askPages('Shop', question, failing);
    expect(pages).toHaveLength(2);
    expect(failure?.kind).toBe('outage');
  });

  it('passes on what is no failure of the provider', async () => {
    const aborted: ProviderAccess = { log: recordingLog([]), ask: () => Promise.reject(new Error('aborted')) };
    await expect(askPages('Shop', question, aborted)).rejects.toThrow('aborted');
  });
});

describe('aboutPage', () => {
  it.each([
    [['AAPL'], 1, 'bars of AAPL'],
    [['AAPL', 'MSFT'], 1, 'bars of 2 symbols'],
    [['AAPL', 'MSFT'], 3, 'bars of 2 symbols, page 3'],
  ])('%j, page %i: %s', (symbols, number, text) => {
    expect(aboutPage('bars', symbols, number)).toBe(text);
  });
});
