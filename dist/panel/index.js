globalThis.__regimenEntry = 'panel';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
