import * as core from '@actions/core';
import { exitCodes, GateError } from './errors.ts';
import type { Dataset } from './lake/dataset.ts';
import type { Logger } from './log/log.ts';
import { secretParts } from './log/secret-parts.ts';
import { Secrets } from './log/secrets.ts';
import { repositoryAudience } from './platform/audience.ts';
import { describeFailure } from './platform/failure.ts';
import { githubLog, githubPlatform, writeSummary } from './platform/github.ts';
import { kebabCase } from './platform/input.ts';
import { maskedLog, shownText } from './platform/masked-platform.ts';
import type { Platform } from './platform/platform.ts';
import { sharedInputs } from './platform/shared-inputs.ts';
import { type AnyStage, type OutputValue, outputText } from './platform/stage.ts';
import { tellUncaught } from './platform/uncaught.ts';
import type { StageRuns } from './stages/call.ts';
import { runs, stages } from './stages/index.ts';
import { type PreparedStage, prepareStage, type StageRequest } from './stages/run-stage.ts';
import { holdersOf } from './stages/stage-data.ts';
import { markdownCell } from './text/markdown.ts';

/** Runs a stage as a GitHub action: inputs from the step, outputs, summary and annotations to it, its partitions as an artifact. */
export async function runAction(stage: AnyStage, stageRuns: StageRuns = runs): Promise<void> {
  const step = await prepareStep(stage);
  try {
    await finishStep(step, await runInStep(step, stageRuns));
  } finally {
    step.end();
  }
}

/** What a step on GitHub has to work with. */
interface Step {
  readonly stage: AnyStage;
  readonly request: StageRequest;
  readonly platform: Platform;
  /** The service of artifacts, where the step has one. */
  readonly artifacts: typeof import('./platform/artifacts.ts') | undefined;
  readonly secrets: Secrets;
  readonly log: Logger;
  /** Marks the step as failed. */
  fail(error: unknown): void;
  end(): void;
}

/** Which stages' artifacts hold what, as the stages declare it. */
const artifactStages = {
  holding: (dataset: Dataset) => holdersOf(dataset, stages),
  restoring: stages.filter(({ adopts = [] }) => adopts.length > 0).map(({ name }) => name),
};

/** How a stage went: `failure` is what it, or the upload of what it wrote, failed with. */
interface Outcome {
  readonly prepared: PreparedStage | undefined;
  readonly failure?: { readonly error: unknown };
}

async function prepareStep(stage: AnyStage): Promise<Step> {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  const { signal } = controller;
  const secrets = new Secrets(process.env);
  const log = maskedLog(githubLog, secrets);
  const fail = (error: unknown) => core.setFailed(shownText(failureText(error), secrets));
  const end = tellUncaught(fail);
  // The artifact client is a large part of the program; a step without the service never loads it.
  const artifacts = process.env.ACTIONS_RUNTIME_TOKEN ? await import('./platform/artifacts.ts') : undefined;
  const audience = repositoryAudience({ environment: process.env, fetch: globalThis.fetch, signal });
  const lakeFolder = core.getInput('lake') || sharedInputs.lake.default;
  const world = {
    tiers: artifacts ? [new artifacts.ArtifactTier(log, artifactStages, lakeFolder)] : [],
    signal,
    audience: artifacts ? audience : async () => 'owner' as const,
  };
  const inputs = givenInputs(stage);
  hideSecretInputs(stage, inputs, secrets);
  const request: StageRequest = {
    lakeFolder,
    configFile: core.getInput('config') || sharedInputs.config.default,
    inputs,
  };
  return { stage, request, platform: githubPlatform(world, secrets), artifacts, secrets, log, fail, end };
}

function givenInputs(stage: AnyStage): Record<string, string> {
  const names = Object.keys(stage.inputs).map(kebabCase);
  return Object.fromEntries(names.map((name) => [name, core.getInput(name)]));
}

function hideSecretInputs(stage: AnyStage, inputs: Readonly<Record<string, string>>, secrets: Secrets): void {
  for (const [name, { isSecret }] of Object.entries(stage.inputs)) {
    if (!isSecret) continue;
    for (const secret of secretParts(inputs[kebabCase(name)] ?? '')) {
      core.setSecret(secret);
      secrets.hide(secret);
    }
  }
}

async function runInStep(step: Step, stageRuns: StageRuns): Promise<Outcome> {
  const { stage, request, platform, secrets, log } = step;
  let prepared: PreparedStage | undefined;
  try {
    prepared = prepareStage(stage, request, platform, stageRuns);
    setOutputs(await prepared.run(), secrets);
    await uploadPartitions(step, prepared);
    return { prepared };
  } catch (error) {
    // What a gate refused, or a stage wrote before it failed, is evidence: keep it.
    await uploadPartitions(step, prepared).catch((failure: Error) =>
      log.warning(`The artifact was not uploaded: ${failure.message}`),
    );
    if (error instanceof GateError) setOutputs(error.outputs, secrets);
    return { prepared, failure: { error } };
  }
}

async function finishStep(step: Step, { prepared, failure }: Outcome): Promise<void> {
  if (failure) step.fail(failure.error);
  await writeSummary({
    last: failure ? cautionOf(failure.error, step.secrets) : '',
    upload: (text) => uploadWholeSummary(step, prepared, text),
  });
}

/** What is in the summary may look complete: it must not be read without the words of a refusal. Empty for a defect of ours. */
function cautionOf(error: unknown, secrets: Secrets): string {
  if (!isRefusal(error)) return '';
  // Hidden before it is cut: half of a secret would not be found.
  return `> [!CAUTION]\n> ${markdownCell(secrets.mask(failureText(error)), longestFailure)}\n\n`;
}

async function uploadPartitions({ stage, artifacts, log }: Step, prepared: PreparedStage | undefined): Promise<void> {
  if (!artifacts || !prepared) return;
  const name = await artifacts.uploadWritten(stage.name, prepared.artifactKeys, prepared.lake, log);
  if (name) core.setOutput('artifact', name);
}

/** @returns the name of the artifact, undefined where there is none */
async function uploadWholeSummary(
  { stage, artifacts, log }: Step,
  prepared: PreparedStage | undefined,
  text: string,
): Promise<string | undefined> {
  if (!artifacts || !prepared) return undefined;
  try {
    const { uploadSummary } = await import('./platform/summary-artifact.ts');
    return await uploadSummary(stage.name, prepared.artifactKeys, text);
  } catch (error) {
    log.warning(`The whole summary was not uploaded: ${failureText(error)}`);
    return undefined;
  }
}

function setOutputs(outputs: Readonly<Record<string, OutputValue>>, secrets: Secrets): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(kebabCase(name), secrets.mask(outputText(value)));
}

const longestFailure = 2000;

/** A failure that is told in words for the user; anything else is our bug and belongs in the log. */
function isRefusal(error: unknown): boolean {
  return describeFailure(error).exitCode !== exitCodes.failure;
}

function failureText(error: unknown): string {
  const { message, hint } = describeFailure(error);
  return hint === undefined ? message : `${message}\n${hint}`;
}
