import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle } from '../build/bundle.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * A script of this folder as users run the product: bundled and minified, with Polars from dist/. Run from its sources, a process also holds the
 * compiler that takes their types away, and V8 looks through that heap, too, each time it collects.
 *
 * @returns the path of the bundle
 */
export async function bundledScript(script: string): Promise<string> {
  const folder = join(root, 'build', 'bench');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const project = join(folder, 'tsconfig.json');
  const options = { noCheck: true, rootDir: root, outDir: join(folder, 'compiled') };
  const extending = join(root, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ extends: extending, compilerOptions: options, include: [script] }));
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '--project', project], { stdio: 'inherit' });
  const compiled = join(folder, 'compiled', relative(root, script).replace(/\.ts$/, '.js'));
  const { code } = await bundle(compiled, { '#polars': '../../dist/native/polars.cjs' }, true);
  const bundled = join(folder, 'index.js');
  writeFileSync(bundled, code);
  return bundled;
}
