globalThis.__regimenEntry = 'publish';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
