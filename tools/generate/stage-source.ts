import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The file that defines a stage, from the root of the repository. Throws when there is none or more than one. */
export function stageSource(name: string): string {
  const [file, ...others] = globSync(`src/stages/*/${name}.ts`, { cwd: root });
  if (file === undefined || others.length > 0) throw new Error(`expected one src/stages/*/${name}.ts`);
  return file;
}
