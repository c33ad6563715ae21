import { Configuration } from '../configuration/configuration.ts';
import { datasets } from '../datasets.ts';
import type { Audience } from '../http/provider.ts';
import { Lake } from '../lake/lake.ts';
import type { Tier } from '../lake/tier.ts';
import type { Annotation, Logger, Progress } from '../log/log.ts';
import { version } from '../version.ts';
import type { ConfigurationSource } from './configuration-source.ts';
import { parseInputs } from './input.ts';
import type { AnyStage, OutputValue, StageContext } from './stage.ts';

/** What a front door brings: everything of the outside world that a stage touches. */
export interface Platform {
  readonly log: Logger;
  readonly tiers: readonly Tier[];
  /** Commit of the run; where {@link configuration} is not asked it stands for that of the configuration. */
  readonly commit: string | undefined;
  /** Where a configuration comes from. */
  configuration?(file: string): ConfigurationSource;
  readonly run: string | undefined;
  /** The repository and ref that this program was taken from, where the platform knows. */
  readonly origin?: string | undefined;
  readonly signal: AbortSignal;
  audience(): Promise<Audience>;
  secret(variable: string): string | undefined;
  progress(label: string, total: number): Progress;
  annotate(annotation: Annotation): void;
  summarise(markdown: string): void;
  present(markdown: string): void;
}

export interface StageRun {
  readonly outputs: Readonly<Record<string, OutputValue>>;
  readonly lake: Lake;
}

export interface StageRequest {
  readonly lakeFolder: string;
  readonly configFile: string;
  /** Input texts by kebab-case name. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a stage on a platform.
 *
 * @param onLake is given the lake before the stage runs, so that the caller can keep what was written by a stage that fails
 */
export async function runStage(
  stage: AnyStage,
  request: StageRequest,
  platform: Platform,
  onLake: (lake: Lake) => void = () => undefined,
): Promise<StageRun> {
  const inputs = parseInputs(stage.inputs, request.inputs);
  const clock = Date.now;
  const source = platform.configuration?.(request.configFile) ?? { commit: platform.commit, uncommitted: undefined };
  const lake = new Lake({
    datasets,
    root: request.lakeFolder,
    tiers: platform.tiers,
    clock,
    ...source,
    run: platform.run,
    software: platform.origin === undefined ? `regimen ${version}` : `regimen ${version} (${platform.origin})`,
  });
  onLake(lake);
  await lake.recover();
  const context: StageContext = {
    lake,
    config: new Configuration(request.configFile),
    log: platform.log,
    clock,
    fetch: globalThis.fetch,
    signal: platform.signal,
    audience: () => platform.audience(),
    secret: (variable) => platform.secret(variable),
    progress: (label, total) => platform.progress(label, total),
    annotate: (annotation) => platform.annotate(annotation),
    summarise: (markdown) => platform.summarise(markdown),
    present: (markdown) => platform.present(markdown),
  };
  const outputs = await stage.run(inputs as never, context);
  return { outputs, lake };
}

/** An output as the text that GitHub and the shell see. */
export function outputText(value: OutputValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
