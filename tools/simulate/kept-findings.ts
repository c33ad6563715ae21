import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './simulation.ts';

/**
 * Findings of simulations that are over, in a file with a line for each, so that hours of them can be stopped and go on where they were.
 * What another version of the program found is not taken for that of this one.
 */
export class KeptFindings {
  readonly #file: string | undefined;
  readonly #version: string;
  readonly #known = new Map<string, readonly Finding[]>();

  /** @param file undefined: nothing is kept @param version of the program: {@link digestOf} */
  constructor(file: string | undefined, version: string) {
    this.#file = file;
    this.#version = version;
    if (file === undefined || !existsSync(file)) return;
    const lines = readFileSync(file, 'utf8').split('\n');
    // What was being written when the run was stopped has no line end, and is made again.
    const torn = lines.pop();
    if (torn !== '') writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    for (const line of lines) {
      const { key, findings } = JSON.parse(line) as { readonly key: string; readonly findings: readonly Finding[] };
      this.#known.set(key, findings);
    }
  }

  /** @param what tells it from all others: simulation, case, runs and seed */
  of(what: string, find: () => readonly Finding[]): readonly Finding[] {
    const key = `${this.#version} ${what}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const findings = find();
    this.#known.set(key, findings);
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify({ key, findings })}\n`);
    return findings;
  }
}

/** SHA-256 of all files of some folders, with their paths. */
export function digestOf(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
