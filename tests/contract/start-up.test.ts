import { describe, expect, it } from 'vitest';
import { stages } from '../../src/stages/index.ts';
import { staticClosure } from '../../tools/static-closure.ts';

/** What only some commands need; what a domain declares (its datasets, the features of which one is made, its settings) may be there from the start. */
const ofSomeCommands =
  /^src\/(report|audit|memory|research|panel|backbone|backfill|evaluation|comparison|providers)\/(?!(.*\/)?(datasets|features|[a-z-]*settings)\.ts$)/;

const definitions = stages.map(({ name, group }) => `src/stages/${group}/${name}.stage.ts`);
const doors = ['src/entry.ts', 'src/command-line.ts', 'src/actions.ts', 'src/stages/run-stage.ts'];

describe('the start of a command', () => {
  it.each([...doors, ...definitions])('by %s reaches no report, audit, memory or research code', (file) => {
    expect(staticClosure(file).files.filter((path) => ofSomeCommands.test(path))).toEqual([]);
  });

  it.each(['src/entry.ts', 'src/command-line.ts', ...definitions])('by %s reaches no lake and no table', (file) => {
    const { files, packages } = staticClosure(file);
    expect(files).not.toContain('src/lake/lake.ts');
    expect(packages).not.toContain('#polars');
  });
});

describe('a static closure', () => {
  const files: Readonly<Record<string, string>> = {
    'src/a.ts': `import { join } from 'node:path';\nimport type { T } from './types.ts';\nimport {\n  b,\n} from './b.ts';\nconst late = await import('./late.ts');\n`,
    'src/b.ts': `export * from '../lib/c.ts';\nimport './effect.ts';\n`,
    'lib/c.ts': `export const text = "import x from './no.ts'";\n`,
    'src/effect.ts': '',
  };

  it('has what is imported, over several files, without types and without what is imported later', () => {
    const { files: found, packages } = staticClosure('src/a.ts', (path) => files[path] ?? '');
    expect(found).toEqual(['lib/c.ts', 'src/a.ts', 'src/b.ts', 'src/effect.ts']);
    expect(packages).toEqual(['node:path']);
  });
});
