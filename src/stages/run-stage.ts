import { Configuration } from '../configuration/configuration.ts';
import { datasets } from '../datasets.ts';
import type { Lake } from '../lake/lake.ts';
import { openLake } from '../lake/lake-view.ts';
import type { ConfigurationSource } from '../platform/configuration-source.ts';
import { parseInputs } from '../platform/input.ts';
import type { Platform } from '../platform/platform.ts';
import type { AnyStage, OutputValue } from '../platform/stage.ts';
import { version } from '../version.ts';
import { writtenBy } from '../written-by.ts';
import { call, type StageRuns } from './call.ts';
import { dataOf } from './stage-data.ts';

export interface StageRequest {
  readonly lakeFolder: string;
  readonly configFile: string;
  /** Input texts by kebab-case name. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
}

/** A stage that is ready to run: its inputs are parsed, its lake is known. */
export interface PreparedStage {
  readonly lake: Lake;
  /** What tells the artifact of this run from the others of the stage. */
  readonly artifactKeys: Readonly<Record<string, string>>;
  run(): Promise<Readonly<Record<string, OutputValue>>>;
}

export interface StageRun {
  readonly outputs: Readonly<Record<string, OutputValue>>;
  readonly lake: Lake;
}

/** @throws UserError for an input that is not valid */
export function prepareStage(
  stage: AnyStage,
  request: StageRequest,
  platform: Platform,
  stageRuns?: StageRuns,
): PreparedStage {
  const inputs = parseInputs(stage.inputs, request.inputs);
  const source = sourceOf(stage, request, platform) ?? { commit: platform.commit, uncommitted: undefined };
  const lake = openLake({
    datasets,
    writtenBy,
    root: request.lakeFolder,
    tiers: platform.tiers,
    clock: Date.now,
    ...source,
    run: platform.run,
    software: platform.origin === undefined ? `regimen ${version}` : `regimen ${version} (${platform.origin})`,
  });
  return {
    lake,
    artifactKeys: stage.artifactKeys(inputs as never),
    run: async () => {
      await lake.recover();
      return call(
        stage,
        inputs,
        {
          lake,
          config: new Configuration(request.configFile),
          log: platform.log,
          clock: Date.now,
          fetch: globalThis.fetch,
          signal: platform.signal,
          audience: () => platform.audience(),
          secret: (variable) => platform.secret(variable),
          progress: (label, total) => platform.progress(label, total),
          annotate: (annotation) => platform.annotate(annotation),
          summarise: (markdown) => platform.summarise(markdown),
          present: (markdown) => platform.present(markdown),
        },
        stageRuns,
      );
    },
  };
}

/** Where the configuration comes from, for the manifests of what is written: who writes nothing need not ask git. */
function sourceOf(stage: AnyStage, { configFile }: StageRequest, platform: Platform): ConfigurationSource | undefined {
  return dataOf(stage).writes.size === 0 ? undefined : platform.configuration?.(configFile);
}

/** Runs a stage on a platform. @throws UserError, GateError */
export async function runStage(
  stage: AnyStage,
  request: StageRequest,
  platform: Platform,
  stageRuns?: StageRuns,
): Promise<StageRun> {
  const prepared = prepareStage(stage, request, platform, stageRuns);
  return { outputs: await prepared.run(), lake: prepared.lake };
}
