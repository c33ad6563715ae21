import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.ts';
import { type OutputFiles, outputFile } from './output-files.ts';

/**
 * Actions always get Node 24. A shell may have an older one, whose errors would not say what is wrong: then the Node that npm
 * installed beside us goes on. Ctrl-C reaches that one by itself, as both are of one process group.
 */
const cliStub = `#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) >= 24) {
  ${stub('cli').trimEnd().replaceAll('\n', '\n  ')}
} else {
  const { spawn } = await import('node:child_process');
  const { existsSync } = await import('node:fs');
  const { constants } = await import('node:os');
  const { fileURLToPath } = await import('node:url');
  const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(node)) {
    console.error(\`error: regimen needs Node 24; this is Node \${process.versions.node}.\`);
    console.error(\`Run "npm ci" in \${fileURLToPath(new URL('../..', import.meta.url))}, which installs it, or put Node 24 on the path.\`);
    process.exit(2);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
`;

/** What other threads run. */
const threadPrograms = {
  'panel-worker': 'src/panel/panel-worker.js',
  'screening-worker': 'src/research/screening-worker.js',
};

/**
 * Builds the one bundle that all actions and the command line share, and a stub for each of them.
 * @returns The files by their path in `dist/`, and the licences of what is bundled.
 */
export async function buildApp(root: string, compiled: string): Promise<{ files: OutputFiles; licenses: string }> {
  const app = await bundle(join(compiled, 'src/entry.js'), { '#polars': '../native/polars.cjs' }, true);
  const files: OutputFiles = new Map([['app/index.js', outputFile(app.code)]]);
  for (const [name, source] of Object.entries(app.chunks)) files.set(`app/${name}`, outputFile(source));
  // What another thread runs is a program of its own; it sees none of the lake, so it is small.
  for (const [name, source] of Object.entries(threadPrograms)) {
    const worker = await bundle(join(compiled, source), { '#polars': '../native/polars.cjs' }, true);
    files.set(`app/${name}.js`, outputFile(worker.code));
  }
  // dist/package.json says the same for every folder.
  files.delete('app/package.json');
  for (const name of await stageNames(root)) files.set(`${name}/index.js`, outputFile(stub(name)));
  files.set('cli/index.js', outputFile(cliStub, { executable: true }));
  return { files, licenses: app.licenses };
}

/** Says which program is meant and where the repository is, then starts the shared bundle. */
function stub(name: string): string {
  return [
    `globalThis.__regimenEntry = '${name}';`,
    "globalThis.__regimenRoot = new URL('../..', import.meta.url);",
    "await import('../app/index.js');",
    '',
  ].join('\n');
}

async function stageNames(root: string): Promise<string[]> {
  const module: { stages: { name: string }[] } = await import(pathToFileURL(join(root, 'src/stages/index.ts')).href);
  return module.stages.map((stage) => stage.name);
}
