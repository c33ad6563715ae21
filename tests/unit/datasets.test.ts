import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/datasets.ts';
import { root } from '../contract/repository-files.ts';

interface Declared {
  readonly file: string;
  readonly name: string;
  readonly dataset: unknown;
}

/** What the domains declare: whatever their datasets.ts exports that has columns and a name. */
async function declaredDatasets(): Promise<Declared[]> {
  const files = globSync('src/*/**/datasets.ts', { cwd: root }).sort();
  const modules = await Promise.all(
    files.map(async (file) => Object.entries((await import(join(root, file))) as Record<string, unknown>)),
  );
  return modules.flatMap((exports, place) =>
    exports
      .filter(([, value]) => typeof value === 'object' && value !== null && 'partitionKeys' in value)
      .map(([name, dataset]) => ({ file: files[place] ?? '', name, dataset })),
  );
}

describe('the list of datasets', () => {
  it('has every dataset that a domain declares, and no other', async () => {
    const declared = await declaredDatasets();
    const listed = new Set<unknown>(datasets);
    expect(declared.filter(({ dataset }) => !listed.has(dataset)).map(({ file, name }) => `${file}: ${name}`)).toEqual(
      [],
    );
    expect(datasets).toHaveLength(declared.length);
  });

  it('has each name once', () => {
    const names = datasets.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
