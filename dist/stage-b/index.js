globalThis.__regimenEntry = 'stage-b';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
