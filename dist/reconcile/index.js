globalThis.__regimenEntry = 'reconcile';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
