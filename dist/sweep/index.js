globalThis.__regimenEntry = 'sweep';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
