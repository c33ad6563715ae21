#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) >= 24) {
  globalThis.__regimenEntry = 'cli';
  globalThis.__regimenRoot = new URL('../..', import.meta.url);
  await import('../app/index.js');
} else {
  const { spawn } = await import('node:child_process');
  const { existsSync } = await import('node:fs');
  const { constants } = await import('node:os');
  const { fileURLToPath } = await import('node:url');
  const node = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(node)) {
    console.error(`error: regimen needs Node 24; this is Node ${process.versions.node}.`);
    console.error(`Run "npm ci" in ${fileURLToPath(new URL('../..', import.meta.url))}, which installs it, or put Node 24 on the path.`);
    process.exit(2);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
