import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Masks } from './masks.ts';

/** The log of a job: a file, with what belongs to the step at hand kept for the report. Secrets are masked. */
export class JobLog {
  readonly file: string;
  readonly #masks: Masks;
  #step: string[] = [];

  constructor(file: string, masks: Masks) {
    this.file = file;
    this.#masks = masks;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }

  write(text: string): void {
    const masked = this.#masks.apply(text);
    this.#step.push(masked);
    appendFileSync(this.file, `${masked}\n`);
  }

  /** Begins a step and forgets the lines of the one before. */
  begin(title: string): void {
    this.#step = [];
    appendFileSync(this.file, `\n=== ${this.#masks.apply(title)}\n`);
  }

  /** What the current step wrote. */
  get stepText(): string {
    return this.#step.join('\n');
  }
}
