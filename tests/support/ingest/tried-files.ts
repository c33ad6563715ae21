import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { UserError } from '../../../src/errors.ts';
import { tryFile } from '../../../src/ingest/shapes/try-file.ts';
import { silentPlatform } from '../silent-platform.ts';

/** A folder of files that are tried one after another. */
export class TriedFiles {
  readonly folder = mkdtempSync(join(tmpdir(), 'try-'));
  /** What was shown of the last one. */
  shown = '';

  put(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  async attempt(path: string): Promise<void> {
    const { log, signal } = silentPlatform();
    const present = (markdown: string) => {
      this.shown = markdown;
    };
    this.shown = '';
    await tryFile(path, { fetch: globalThis.fetch, signal, log, clock: () => Date.parse('2026-07-04'), present });
  }

  /** Message and hint of the refusal, without the folder; empty where the file was read. */
  async refusal(path: string): Promise<string> {
    try {
      await this.attempt(path);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return `${error.message}\n${error.hint ?? ''}`.replaceAll(`${this.folder}/`, '');
    }
    return '';
  }

  /** The settings that were shown, as the file of the configuration would hold them. */
  settings(): Record<string, Record<string, unknown>> {
    return parse(/```yaml\n([\s\S]*?)```/.exec(this.shown)?.[1] ?? '');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
