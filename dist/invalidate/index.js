globalThis.__regimenEntry = 'invalidate';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
