import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset, PartitionKeys } from '../../src/lake/dataset.ts';
import { rowAt } from '../../src/lake/table.ts';
import type { AnyStage } from '../../src/platform/stage.ts';
import { quarantine } from '../../src/sources/datasets.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { lakeIn } from '../support/backbone/research-lake.ts';
import { noHearing, silentPlatform } from '../support/silent-platform.ts';

const root = join(import.meta.dirname, '..', '..');

/** A research store that real files feed, with the candidates and gates that ship; gone when `remove` was called. */
export class RealStore {
  readonly folder = mkdtempSync(join(tmpdir(), 'regimen-real-'));
  readonly lakeFolder = join(this.folder, 'lake');
  readonly packs = join(this.folder, 'packs');

  constructor() {
    for (const name of ['candidates', 'gates']) {
      cpSync(join(root, 'configs', name), join(this.folder, 'configs', name), { recursive: true });
    }
    mkdirSync(this.packs);
  }

  /** Writes a file of configs/. */
  configure(name: string, document: object): void {
    writeFileSync(join(this.folder, 'configs', name), JSON.stringify(document));
  }

  /** Runs a stage. @returns its outputs, and what the log said */
  async run<S extends AnyStage>(stage: S, inputs: Readonly<Record<string, string>> = {}) {
    const heard = noHearing();
    const configFile = join(this.folder, 'configs', 'pipeline.yaml');
    const request = { lakeFolder: this.lakeFolder, configFile, inputs };
    const { outputs } = await runStage(stage as never, request, silentPlatform(heard));
    return { outputs: outputs as Readonly<Record<string, unknown>>, said: heard.log.join('\n') };
  }

  /** The rows of a dataset as objects, those of some keys alone. */
  async rows(dataset: Dataset, where: PartitionKeys = {}): Promise<Record<string, unknown>[]> {
    const lake = lakeIn(this);
    const rows: Record<string, unknown>[] = [];
    for (const keys of await lake.list(dataset, where)) {
      const { table } = await lake.require(dataset, keys);
      for (let row = 0; row < table.rows; row++) rows.push(rowAt(table, row));
    }
    return rows;
  }

  /** How many rows are set aside, by reason. */
  async setAside(): Promise<Record<string, number>> {
    const byReason = Map.groupBy(await this.rows(quarantine), ({ reason }) => String(reason));
    return Object.fromEntries([...byReason].map(([reason, rows]) => [reason, rows.length]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
