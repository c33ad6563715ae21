import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dataset } from '../../src/lake/dataset.ts';
import type { AnyStage } from '../../src/platform/stage.ts';

const root = join(import.meta.dirname, '..', '..');

/** Where a dataset is declared, from the root of the repository, and under which name. */
interface Declaration {
  readonly file: string;
  readonly exported: string;
}

/** What the files `datasets.ts` of the domains declare. */
async function declaredDatasets(): Promise<Map<Dataset, Declaration>> {
  const declared = new Map<Dataset, Declaration>();
  for (const path of globSync('src/*/**/datasets.ts', { cwd: root }).sort()) {
    const file = path.replaceAll('\\', '/');
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(root, file)).href);
    for (const [exported, value] of Object.entries(module)) {
      if (isDataset(value)) declared.set(value, { file, exported });
    }
  }
  return declared;
}

function isDataset(value: unknown): value is Dataset {
  return (
    typeof value === 'object' && value !== null && 'partitionKeys' in value && 'rowKey' in value && 'columns' in value
  );
}

/** Every dataset that a stage makes, in the order of the stages and of their `writes`. */
export function datasetsOf(stages: readonly Pick<AnyStage, 'writes'>[]): Dataset[] {
  return [...new Set(stages.flatMap(({ writes }) => writes))];
}

/**
 * src/datasets.ts: every dataset, from where the domains declare them.
 *
 * @throws Error for one that no stage makes, or that is declared elsewhere
 */
export async function datasetsModule(stages: readonly Pick<AnyStage, 'writes'>[]): Promise<string> {
  const declared = await declaredDatasets();
  const datasets = datasetsOf(stages);
  for (const [dataset, { file }] of declared) {
    if (!datasets.includes(dataset)) throw new Error(`${file}: no stage declares that it writes ${dataset.name}`);
  }
  const names = datasets.map((dataset) => {
    const declaration = declared.get(dataset);
    if (declaration === undefined) throw new Error(`${dataset.name}: expected it in the datasets.ts of its domain`);
    return declaration;
  });
  return `// Generated from the datasets.ts of each domain and what the stages write by "npm run generate".
${importLines(names).join('\n')}

/** Every dataset of the lake, as the domains declare them, in the order in which the stages make them. */
export const datasets: readonly Dataset[] = [
${names.map(({ exported }) => `  ${exported},`).join('\n')}
];
`;
}

/** The imports, by file and name, as the formatter has them. */
function importLines(names: readonly Declaration[]): string[] {
  const own = { path: './lake/dataset.ts', line: "import type { Dataset } from './lake/dataset.ts';" };
  const files = [...Map.groupBy(names, ({ file }) => file)].map(([file, ofFile]) => {
    const path = file.replace(/^src\//, './');
    const exported = ofFile.map((one) => one.exported).sort();
    const line = `import { ${exported.join(', ')} } from '${path}';`;
    return {
      path,
      line:
        line.length <= 120
          ? line
          : line.replace(/\{ (.*) \}/, `{\n${exported.map((name) => `  ${name},\n`).join('')}}`),
    };
  });
  return [own, ...files]
    .sort((a, b) => (withoutExtension(a.path) < withoutExtension(b.path) ? -1 : 1))
    .map(({ line }) => line);
}

function withoutExtension(path: string): string {
  return path.replace(/\.ts$/, '');
}
