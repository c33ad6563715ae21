import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { datasets } from '../../src/datasets.ts';
import { Lake } from '../../src/lake/lake.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { week } from '../../src/stages/weekly/week.stage.ts';
import { type Heard, noHearing, silentPlatform } from '../support/silent-platform.ts';

const root = join(import.meta.dirname, '..', '..');

/** Small inputs built after what people reported, beside the checkout. */
export const fieldCases = join(root, '..', 'shared', 'field');
export const hasFieldCases = existsSync(fieldCases);

/** A case of the field in a folder of its own, with the example's configuration and the files of the case. */
export class FieldCase {
  readonly folder = mkdtempSync(join(tmpdir(), 'regimen-field-'));
  readonly heard: Heard = noHearing();
  readonly lake = new Lake({ datasets, root: join(this.folder, 'lake'), clock: Date.now, software: 'test' });

  constructor(name: string) {
    cpSync(join(root, 'examples', 'consumer', 'configs'), join(this.folder, 'configs'), { recursive: true });
    const settings = parse(readFileSync(join(fieldCases, name, 'pipeline.yaml'), 'utf8'));
    for (const section of ['universe', 'market', 'news']) {
      const { files } = settings[section];
      settings[section].files = files.map((file: string) => join(fieldCases, name, file));
    }
    mkdirSync(join(this.folder, 'configs'), { recursive: true });
    writeFileSync(join(this.folder, 'configs', 'pipeline.yaml'), stringify(settings));
  }

  /** The whole week of the case. */
  week() {
    const options = {
      lakeFolder: join(this.folder, 'lake'),
      configFile: join(this.folder, 'configs', 'pipeline.yaml'),
      inputs: { 'week-ending': '2026-07-02' },
    };
    return runStage(week, options, silentPlatform(this.heard));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
