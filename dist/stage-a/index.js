globalThis.__regimenEntry = 'stage-a';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
