import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { AnyStage, OutputValue } from '../../../src/platform/stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import type { ExampleFiles } from '../../../tools/example/generate.ts';
import { type Heard, noHearing, silentPlatform } from '../silent-platform.ts';

/** A folder with sources, a configuration over them and a lake. */
export class ExamplePlace {
  readonly lake: Lake;
  readonly #folder: string;

  /** @param more further lines of pipeline.yaml */
  constructor(folder: string, files: ExampleFiles, more = '') {
    this.#folder = folder;
    this.lake = new Lake({ datasets, root: join(this.#folder, 'lake'), clock: Date.now, software: 'test' });
    cpSync(join(import.meta.dirname, '..', '..', '..', 'configs'), join(this.#folder, 'configs'), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
      writeFileSync(join(this.#folder, path), text);
    }
    const file = (name: string) => join(this.#folder, 'data', 'source', name);
    writeFileSync(
      this.#configFile,
      `universe: { files: ['${file('universe.csv')}'] }
market: { files: ['${file('candles.csv')}'], columns: { adj_close: adj_close }, error_budget: 1 }
news: { files: ['${file('news.ndjson')}'], columns: { id: id, summary: summary, url: url, source: source }, error_budget: 1 }
${more}
`,
    );
  }

  get #configFile(): string {
    return join(this.#folder, 'configs', 'pipeline.yaml');
  }

  get site(): string {
    return join(this.#folder, 'site');
  }

  get auditReport(): string {
    return join(this.#folder, 'audit-report');
  }

  /** A path in the folder. */
  at(path: string): string {
    return join(this.#folder, path);
  }

  async run(
    stage: AnyStage,
    inputs: Record<string, string>,
    heard: Heard = noHearing(),
  ): Promise<Readonly<Record<string, OutputValue>>> {
    const request = { lakeFolder: this.lake.root, configFile: this.#configFile, inputs };
    return (await runStage(stage, request, silentPlatform(heard))).outputs;
  }
}
