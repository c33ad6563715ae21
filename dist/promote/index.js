globalThis.__regimenEntry = 'promote';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
