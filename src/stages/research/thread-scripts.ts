import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { productFolder } from '../../configuration/product-folder.ts';

const scripts = {
  panel: { bundled: 'panel-worker.js', source: ['panel', 'panel-worker.ts'] },
  screening: { bundled: 'screening-worker.js', source: ['research', 'screening-worker.ts'] },
} as const;

/** The file of some threads: as it is in development, bundled beside the program otherwise. */
export function threadScript(name: keyof typeof scripts): string {
  const { bundled, source } = scripts[name];
  return join(productFolder(), ...(globalThis.__regimenRoot ? ['dist', 'app', bundled] : ['src', ...source]));
}

/** This program's own command line, as it is in development or built: the interpreter and its first argument. */
export function ownProgram(): { readonly program: string; readonly script: string } {
  const script = globalThis.__regimenRoot ? ['dist', 'cli', 'index.js'] : ['src', 'cli.ts'];
  return { program: process.execPath, script: join(productFolder(), ...script) };
}

/** How many threads are worth it where nobody says: as many as there are processors, at most 4. */
export function mostThreads(): number {
  return Math.min(availableParallelism(), 4);
}
