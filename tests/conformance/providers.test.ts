import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { providerNames } from '../../src/http/provider-names.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import type { ProviderDouble } from './double.ts';
import { describeConformance } from './suite.ts';
import { wireDouble } from './template/double.ts';

/** The double of a provider, `doubles/<name>.ts`, which exports it as `<name>Double`. */
async function doubleOf(name: string): Promise<ProviderDouble> {
  const file = `doubles/${name}.ts`;
  if (!existsSync(join(import.meta.dirname, file))) {
    throw new Error(
      `The provider ${name} has no double that could be put to the suite: write tests/conformance/${file}.`,
    );
  }
  const exported: Readonly<Record<string, ProviderDouble>> = await import(`./doubles/${name}.ts`);
  const double = exported[`${name}Double`];
  if (double === undefined) throw new Error(`tests/conformance/${file}: expected it to export "${name}Double".`);
  return double;
}

const rows = isExhaustive ? 100_000 : 10_000;
for (const name of new Set(providerNames)) describeConformance(await doubleOf(name), rows);
describeConformance(wireDouble, rows);
