import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './app.ts';
import { buildNative } from './native.ts';
import { differences, type OutputFiles, outputFile, requireCommittable, writeFiles } from './output-files.ts';

// node tools/build/build.ts [--check | --refresh-native | --native-only]
//   --check           writes nothing; lists the files of dist/ that are not current and fails if there are any
//   --refresh-native  fetches Polars' libraries again instead of keeping the pinned ones
//   --native-only     rebuilds dist/native and leaves the rest alone
const { values: flags } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    'refresh-native': { type: 'boolean', default: false },
    'native-only': { type: 'boolean', default: false },
  },
});

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const compiled = join(root, 'build/lib');

compile();
const native = await buildNative(root, compiled, flags['refresh-native'] ? undefined : join(dist, 'native'));
// The stages, whose names the rest needs, import it (as #polars), so it must be there first.
if (!flags.check) writeFiles(native.files, join(dist, 'native'));
if (!flags['native-only']) {
  const app = await buildApp(root, compiled);
  const files: OutputFiles = new Map([
    ...app.files,
    ...[...native.files].map(([path, file]) => [`native/${path}`, file] as const),
    ['package.json', outputFile('{ "type": "module" }\n')],
    ['licenses.txt', outputFile(`${app.licenses}\n\n${native.licenses}\n`)],
  ]);
  requireCommittable(files);
  if (flags.check) report(differences(files, dist));
  else writeFiles(files, dist);
}

/** TypeScript to JavaScript, without checking types: `npm run check` does that. */
function compile(): void {
  rmSync(compiled, { recursive: true, force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--project', join(import.meta.dirname, 'tsconfig.json')], { stdio: 'inherit' });
}

function report(stale: string[]): void {
  if (stale.length === 0) return;
  console.error(
    `dist/ is not current; run npm run build and commit it:\n${stale.map((line) => `  ${line}`).join('\n')}`,
  );
  process.exitCode = 1;
}
