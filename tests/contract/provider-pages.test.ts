import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pipelineSchema } from '../../src/configuration/pipeline.ts';
import type { ProviderDefinition } from '../../src/http/provider.ts';
import { providerRegistry } from '../../src/providers/registry.ts';
import { parseYamlText } from '../../src/text/yaml-text.ts';
import { repositoryFiles, requiredText } from './repository-files.ts';

const leastConfiguration = { universe: { files: ['u.csv'] }, market: { files: ['m.csv'] }, news: { files: ['n.csv'] } };
const { bars, news, macro } = providerRegistry(pipelineSchema.parse(leastConfiguration).providers);
const providers: readonly ProviderDefinition[] = [bars, news, macro].flatMap((group) => Object.values(group));

/** What every page tells, in this order. */
const pageHeadings = [
  'What you get',
  'Secret',
  'Cost and limits',
  'Licence',
  'Configuration',
  'What goes wrong',
  'Sources',
];

describe.each(providers)('$name', (provider) => {
  const page = requiredText(`docs/providers/${provider.name}.md`);

  it('has a page that says what one gets, for which secret, at what cost, and on which terms', () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(expect.arrayContaining(pageHeadings));
    for (const { variable } of provider.secrets) expect(page).toContain(variable);
    expect(page).toContain(`<${provider.licence.url}>`);
  });
});

const pages = repositoryFiles().filter((path) =>
  /^docs\/(providers\/.*|secrets|ingest|add-a-provider)\.md$/.test(path),
);
const snippets = pages.flatMap((path) =>
  [...requiredText(path).matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => ({ path, text })),
);
const configurations = snippets.filter(({ text }) => !/^(jobs|- uses):/m.test(text));

describe('the examples of configuration', () => {
  it('are found', () => {
    expect(configurations.length).toBeGreaterThan(10);
  });

  it.each(configurations)('in $path can be used: $text', ({ path, text }) => {
    const { value: example } = parseYamlText(path, text, z.record(z.string(), z.record(z.string(), z.unknown())));
    const sections = Object.entries(leastConfiguration).map(([name, least]) => [name, { ...least, ...example[name] }]);
    expect(pipelineSchema.safeParse({ ...example, ...Object.fromEntries(sections) }).error?.issues).toBeUndefined();
  });
});
