import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BarProvider, DataProvider, MacroProvider, NewsProvider } from '../../src/http/provider.ts';
import { ownSettings } from '../../src/providers/own-settings.ts';

/** What a provider can give, and how its type and its list of names are called. */
const kinds = [
  { gives: 'bars', type: 'BarProvider', names: 'barProviderNames' },
  { gives: 'news', type: 'NewsProvider', names: 'newsProviderNames' },
  { gives: 'macro', type: 'MacroProvider', names: 'macroProviderNames' },
] as const;
type Kind = (typeof kinds)[number];

type Provider = DataProvider &
  Partial<Pick<BarProvider, 'bars'> & Pick<NewsProvider, 'news'> & Pick<MacroProvider, 'macro'>>;

/** A provider as it is without any setting. */
export interface FoundProvider {
  readonly provider: Provider;
  /** It is a function of its settings, the section of its name in `providers`. */
  readonly takesSettings: boolean;
}

const root = join(import.meta.dirname, '..', '..');
/** What lies beside the providers. */
const others = ['registry', 'settings', 'own-settings'];

/**
 * The live providers, by what they give and by name: each is a file `src/providers/<name>.ts` that exports the definition, or a function from its settings to the
 * definition, under its name.
 *
 * @throws Error for a file that is no provider
 */
export async function providersOfFolder(folder = root): Promise<FoundProvider[]> {
  const names = globSync('src/providers/*.ts', { cwd: folder }).map((path) => basename(path, '.ts'));
  const providers = names.filter((name) => !others.includes(name)).sort();
  const found = await Promise.all(providers.map((name) => foundProvider(folder, name)));
  const rank = ({ provider }: FoundProvider) => kinds.findIndex(({ gives }) => provider[gives] !== undefined);
  return found.sort((a, b) => rank(a) - rank(b));
}

async function foundProvider(folder: string, name: string): Promise<FoundProvider> {
  const refuse = (problem: string) => new Error(`src/providers/${name}.ts: ${problem}`);
  if (!/^[a-z][a-z0-9]*$/.test(name)) throw refuse('the name of a provider is one word, of small letters and digits');
  const module: Readonly<Record<string, unknown>> = await import(
    pathToFileURL(join(folder, 'src', 'providers', `${name}.ts`)).href
  );
  const value = module[name];
  const takesSettings = typeof value === 'function';
  const settings = Object.entries(ownSettings).find(([provider]) => provider === name)?.[1];
  if (takesSettings && settings === undefined) {
    throw refuse(`is a function of settings, which src/providers/own-settings.ts does not have for "${name}"`);
  }
  if (!takesSettings && settings !== undefined) {
    throw refuse(`expected a function of the settings that src/providers/own-settings.ts has for "${name}"`);
  }
  const provider: unknown = takesSettings ? value(settings?.parse({})) : value;
  if (!isProvider(provider))
    throw refuse(`expected it to export the provider "${name}"; what several need lies in shared/`);
  if (provider.name !== name) throw refuse(`its provider is named "${provider.name}"; expected "${name}", as its file`);
  return { provider, takesSettings };
}

function isProvider(value: unknown): value is Provider {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'bases' in value &&
    kinds.some(({ gives }) => gives in value)
  );
}

function giving(found: readonly FoundProvider[], { gives }: Kind): FoundProvider[] {
  return found.filter(({ provider }) => provider[gives] !== undefined);
}

/** src/http/provider-names.ts: the names by themselves, for the configuration, which loads no provider. */
export function providerNamesModule(found: readonly FoundProvider[]): string {
  const lists = kinds.map((kind) => {
    const names = giving(found, kind).map(({ provider }) => `'${provider.name}'`);
    const line = `export const ${kind.names} = [${names.join(', ')}] as const;`;
    return line.length <= 120 ? line : line.replace(/\[.*\]/, `[\n${names.map((name) => `  ${name},\n`).join('')}]`);
  });
  const types = kinds.map(({ type, names }) => `export type ${type}Name = (typeof ${names})[number];`);
  return `// Generated from src/providers/ by "npm run generate".

/** The live providers by what they give; the registry holds one definition for each. */
${lists.join('\n')}
export const providerNames = [${kinds.map(({ names }) => `...${names}`).join(', ')}] as const;

${types.join('\n')}
export type ProviderName = (typeof providerNames)[number];
`;
}

/** src/providers/registry.ts: every provider, set up as the configuration says. */
export function registryModule(found: readonly FoundProvider[]): string {
  const imports = [
    { file: 'settings', line: `import type { ProviderSettings } from './settings.ts';` },
    ...found.map(({ provider: { name } }) => ({ file: name, line: `import { ${name} } from './${name}.ts';` })),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  const entry = ({ provider: { name }, takesSettings }: FoundProvider) =>
    takesSettings ? `${name}: ${name}(settings.${name})` : name;
  const members = kinds.map((kind) => {
    const entries = giving(found, kind).map((one) => `      ${entry(one)},\n`);
    return `    ${kind.gives}: {\n${entries.join('')}    },`;
  });
  return `// Generated from src/providers/ by "npm run generate".
import type { BarProvider, MacroProvider, NewsProvider } from '../http/provider.ts';
import type { BarProviderName, MacroProviderName, NewsProviderName } from '../http/provider-names.ts';
${imports.map(({ line }) => line).join('\n')}

/** The live providers, set up as the configuration says. */
export interface ProviderRegistry {
${kinds.map(({ gives, type }) => `  readonly ${gives}: Readonly<Record<${type}Name, ${type}>>;`).join('\n')}
}

export function providerRegistry(settings: ProviderSettings): ProviderRegistry {
  return {
${members.join('\n')}
  };
}
`;
}
