globalThis.__regimenEntry = 'status-page';
globalThis.__regimenRoot = new URL('../..', import.meta.url);
await import('../app/index.js');
