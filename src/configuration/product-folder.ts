import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

declare global {
  /** Set by the stub that loads the bundle: the folder that holds dist/ and configs/. */
  var __regimenRoot: URL | undefined;
}

/** The folder of this product's own files, such as the rules it ships, wherever the program was started. */
export function productFolder(): string {
  return globalThis.__regimenRoot ? fileURLToPath(globalThis.__regimenRoot) : join(import.meta.dirname, '..', '..');
}
