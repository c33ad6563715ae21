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

const table = requiredText('docs/providers/README.md');
const secrets = requiredText('docs/secrets.md');
const pipeline = requiredText('.github/workflows/pipeline.yml');

const kebab = (variable: string) => variable.toLowerCase().replaceAll('_', '-');
const units: Readonly<Record<number, string>> = { 1: 'second', 60: 'minute', 3600: 'hour' };

/** What a page's rate is written like: `5 requests a minute`, `1 request in 5 seconds`. */
function rateText({ rate: { requests, perSeconds } }: ProviderDefinition): string {
  const count = `${requests} request${requests === 1 ? '' : 's'}`;
  const unit = units[perSeconds];
  return unit === undefined ? `${count} in ${perSeconds} seconds` : `${count} ${unit === 'hour' ? 'an' : 'a'} ${unit}`;
}

describe.each(providers)('$name', (provider) => {
  const page = `docs/providers/${provider.name}.md`;
  const row = table.split('\n').find((line) => line.startsWith(`| [${provider.name}](`)) ?? '';

  it('has a page that names its secrets and its terms', () => {
    const text = requiredText(page);
    for (const { variable } of provider.secrets) expect(text).toContain(variable);
    expect(text).toContain(`<${provider.licence.url}>`);
  });

  it('is in the table with its secrets, its rate and whether everybody may have its data', () => {
    for (const { variable } of provider.secrets) expect(row).toContain(variable);
    expect(row).toContain(rateText(provider));
    expect(row).toMatch(provider.licence.isOpen ? /\| yes \|$/ : /\| no \|$/);
  });

  it('gets its secrets from the page on secrets and from the workflow', () => {
    for (const { variable } of provider.secrets) {
      expect(secrets).toMatch(new RegExp(`^\\| \`${variable}\` .*\`${kebab(variable)}\` \\|$`, 'm'));
      expect(pipeline).toContain(`${variable}: \${{ secrets.${kebab(variable)} }}`);
    }
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
