import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../../src/platform/platform.ts';
import type { Severity } from '../../../src/research/invalidation.ts';
import { invalidate } from '../../../src/stages/research/invalidate.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { silentPlatform } from '../silent-platform.ts';
import type { PanelPlace } from './panel-lake.ts';

/** One entry of invalidation.json. */
export interface Listed {
  readonly what: 'partition' | 'run';
  readonly name: string;
  readonly severity: Severity;
  readonly depth: number;
  readonly obstacle: string | null;
  readonly changes: readonly { readonly input: string; readonly kind: string }[];
}

/** Runs the stage "invalidate". @returns its outputs, and what its files list */
export async function runInvalidate(
  place: PanelPlace,
  inputs: Readonly<Record<string, string>> = {},
  platform: Platform = silentPlatform(),
) {
  const output = join(place.folder, 'stale');
  const request = {
    lakeFolder: place.lakeFolder,
    configFile: join(place.folder, 'configs', 'pipeline.yaml'),
    inputs: { output, threads: '1', ...inputs },
  };
  const { outputs } = await runStage(invalidate, request, platform);
  const { stale } = JSON.parse(readFileSync(join(output, 'invalidation.json'), 'utf8')) as { readonly stale: Listed[] };
  return { outputs, stale, table: readFileSync(join(output, 'invalidation.csv'), 'utf8') };
}
