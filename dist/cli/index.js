#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(`regimen needs Node 24; this is Node ${process.versions.node}. Use npx, which finds the Node that npm installed.`);
  process.exit(2);
}
globalThis.__regimenEntry = 'cli';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
