import { describe, expect, it } from 'vitest';
import type { DataProvider } from '../../src/http/provider.ts';
import { withProviderKeys } from '../../tools/generate/provider-keys.ts';
import { providerTable, secretTable } from '../../tools/generate/provider-pages.ts';
import { providerNamesModule, providersOfFolder, registryModule } from '../../tools/generate/providers.ts';
import { folderWith } from './folder-with.ts';

const definition = (name: string, gives: string) => `{ name: '${name}', bases: {}, ${gives}: {} }`;
const provider = (name: string, gives: string) => `export const ${name} = ${definition(name, gives)};`;

describe('the providers of a folder', () => {
  it('come by what they give, and by name', async () => {
    const folder = folderWith({
      'providers/rates.ts': provider('rates', 'macro'),
      'providers/wire.ts': provider('wire', 'news'),
      'providers/post.ts': provider('post', 'news'),
      'providers/candles.ts': provider('candles', 'bars'),
      'providers/registry.ts': '',
      'providers/shared/pages.ts': '',
    });
    const found = await providersOfFolder(folder);
    expect(found.map(({ provider }) => provider.name)).toEqual(['candles', 'post', 'wire', 'rates']);
    expect(providerNamesModule(found)).toContain("export const newsProviderNames = ['post', 'wire'] as const;");
    expect(registryModule(found)).toContain('    news: {\n      post,\n      wire,\n    },');
  });

  it('are given their own settings, where they have any', async () => {
    const text = `export const edgar = ({ forms }) => ({ ...${definition('edgar', 'news')}, title: forms.join() });`;
    const found = await providersOfFolder(folderWith({ 'providers/edgar.ts': text }));
    expect(found[0]?.provider.title).toBe('8-K');
    expect(registryModule(found)).toContain('edgar: edgar(settings.edgar),');
  });

  it.each([
    [
      'of another name',
      { 'providers/a.ts': `export const a = ${definition('b', 'bars')};` },
      /named "b"; expected "a"/,
    ],
    ['with two words', { 'providers/a-b.ts': '' }, /a-b.ts: the name of a provider is one word/],
    ['without its export', { 'providers/a.ts': provider('b', 'bars') }, /a.ts: expected it to export the provider "a"/],
    [
      'that gives nothing known',
      { 'providers/a.ts': provider('a', 'weather') },
      /expected it to export the provider "a"/,
    ],
    ['of settings that are not there', { 'providers/a.ts': 'export const a = () => 1;' }, /does not have for "a"/],
    [
      'that leaves its settings alone',
      { 'providers/edgar.ts': provider('edgar', 'news') },
      /a function of the settings/,
    ],
  ])('are refused with one %s', async (_, files, message) => {
    await expect(providersOfFolder(folderWith(files))).rejects.toThrow(message);
  });
});

const wire: DataProvider = {
  name: 'wire',
  title: 'Example Wire',
  gives: 'company news',
  costs: 'nothing',
  bases: {},
  secrets: [{ variable: 'WIRE_TOKEN', description: 'The token from https://wire.example/account.' }],
  rate: { requests: 100, perSeconds: 3600, concurrency: 1 },
  licence: { summary: '', url: '', isOpen: false },
  authorise: () => ({}),
};
const post: DataProvider = {
  ...wire,
  name: 'post',
  title: 'Post',
  secrets: [],
  rate: { requests: 1, perSeconds: 5, concurrency: 1 },
};

describe('what a provider says of itself', () => {
  it('makes its row in the table of providers', () => {
    const rows = providerTable([wire, post]).split('\n');
    expect(rows).toContain('| [wire](wire.md) | company news | `WIRE_TOKEN` | nothing | 100 requests an hour | no |');
    expect(rows).toContain('| [post](post.md) | company news | none | nothing | 1 request in 5 seconds | no |');
  });

  it('makes the rows of its secrets', () => {
    const text = secretTable([wire, post]);
    expect(text).toContain(
      '| `WIRE_TOKEN` | [Example Wire](providers/wire.md) | The token from <https://wire.example/account>. | `wire-token` |',
    );
    expect(text).toContain('Nothing is needed for `post`.');
  });

  it('makes the secrets of the workflows, to the end of the mapping', () => {
    const text = `secrets:
  own:
  # Keys of the providers, taken: below.
  old:
    description: old
on: x
env:
  # Keys of the providers, handed on
other:
  # Keys of the providers, as they read them
`;
    expect(withProviderKeys(text, [wire, post])).toBe(`secrets:
  own:
  # Keys of the providers, taken: below.
  wire-token:
    description: 'Example Wire: The token from https://wire.example/account. Needed where the configuration names wire'
    required: false
on: x
env:
  # Keys of the providers, handed on
  wire-token: \${{ secrets.WIRE_TOKEN }}
other:
  # Keys of the providers, as they read them
  WIRE_TOKEN: \${{ secrets.wire-token }}
`);
  });

  it('has no place in a workflow without the comment', () => {
    expect(() => withProviderKeys('jobs: {}\n', [wire])).toThrow('expected a comment below which the keys');
  });
});
