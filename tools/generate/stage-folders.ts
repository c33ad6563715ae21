import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dataset } from '../../src/lake/dataset.ts';
import type { AnyStage } from '../../src/platform/stage.ts';
import { type StageGroup, stageGroups } from '../../src/platform/stage-group.ts';
import { writerOf } from '../../src/stages/stage-data.ts';

const groups = Object.keys(stageGroups) as StageGroup[];
const root = join(import.meta.dirname, '..', '..');

/** A stage and the file that defines it, from the root of the repository. */
export interface FoundStage {
  readonly stage: AnyStage;
  readonly file: string;
}

/**
 * The stages that the folders hold, by group and position: each is a file `src/stages/<group>/<name>.stage.ts` that exports the definition under
 * the stage's name in camel case, with what it does in `<name>.ts` beside it.
 *
 * @throws Error for a file that is none of these
 */
export async function stagesOfFolders(folder = root): Promise<FoundStage[]> {
  const found: FoundStage[] = [];
  for (const path of globSync('src/**/*.stage.ts', { cwd: folder })) {
    const file = path.replaceAll('\\', '/');
    const problem = await problemOf(folder, file, found);
    if (problem !== undefined) throw new Error(`${file}: ${problem}`);
  }
  return found.sort((a, b) => order(a) - order(b));
}

/** Why a file is no stage in its place; where it is one, it is added to those found. */
async function problemOf(folder: string, file: string, found: FoundStage[]): Promise<string | undefined> {
  const group = groups.find((one) => file === `src/stages/${one}/${basename(file)}`);
  if (group === undefined) return `a stage lies in src/stages/${groups.join('/ or src/stages/')}/`;
  const name = basename(file, '.stage.ts');
  const module: Readonly<Record<string, AnyStage>> = await import(pathToFileURL(join(folder, file)).href);
  const stage = module[camelCase(name)];
  if (stage === undefined) return `expected it to export "${camelCase(name)}"`;
  if (stage.name !== name) return `its stage is named "${stage.name}"; expected "${name}", as its file`;
  if (stage.group !== group) return `its stage says that its group is "${stage.group}"; it lies in "${group}"`;
  if (!existsSync(join(folder, runFile(file)))) return `${runFile(file)}, which runs it, is not there`;
  const same = found.find(({ stage: other }) => other.group === group && other.position === stage.position);
  if (same !== undefined) return `its position ${stage.position} is that of ${same.file}`;
  found.push({ stage, file });
  return undefined;
}

function order({ stage: { group, position } }: FoundStage): number {
  return groups.indexOf(group) * 1000 + position;
}

/** The file with what a stage does. */
function runFile(file: string): string {
  return file.replace(/\.stage\.ts$/, '.ts');
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** src/stages/index.ts: the stages as one list, and how each is loaded. */
export function stagesIndex(found: readonly FoundStage[]): string {
  const local = (file: string) => file.replace('src/stages/', './');
  const imports = found.map(({ stage, file }) => [local(file), camelCase(stage.name)] as const).toSorted(byPath);
  return `// Generated from the files src/stages/<group>/<name>.stage.ts by "npm run generate".
import type { AnyRun, AnyStage, Run } from '../platform/stage.ts';
${imports.map(([path, name]) => `import { ${name} } from '${path}';`).join('\n')}

/** Every stage, by group: each becomes an action, a command and a section of the documentation. */
export const stages: readonly AnyStage[] = [
${found.map(({ stage }) => `  ${camelCase(stage.name)},`).join('\n')}
];

/** What each does, loaded when it runs. */
export const runs: Readonly<Record<string, () => Promise<{ readonly run: AnyRun }>>> = {
${found.map(({ stage, file }) => `  ${loaderOf(stage.name, local(runFile(file)))}`).join('\n')}
};
`;
}

function loaderOf(name: string, path: string): string {
  const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
  return `${key}: (): Promise<{ readonly run: Run<typeof ${camelCase(name)}> }> => import('${path}'),`;
}

/** A name before those that go on from it, as the linter orders imports. */
function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  const name = (path: string) => path.replace(/\.stage\.ts$/, '');
  return name(a) < name(b) ? -1 : 1;
}

/** src/written-by.ts: which stage makes each dataset, for what lies below the stages. */
export function writtenByModule(stages: readonly AnyStage[], datasets: readonly Dataset[]): string {
  const lines = datasets.map((dataset) => {
    const writer = writerOf(dataset, stages);
    if (writer === undefined) throw new Error(`no stage declares that it writes ${dataset.name}`);
    return `  ${dataset.name}: '${writer.name}',`;
  });
  return `// Generated from what the stages declare by "npm run generate".

/** The stage that makes each dataset, by name. */
export const writtenBy: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
