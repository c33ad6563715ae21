import * as core from '@actions/core';
import { GateError, UserError } from './errors.ts';
import type { Lake } from './lake/lake.ts';
import { githubLog, githubPlatform, writeSummary } from './platform/github.ts';
import { kebabCase, parseInputs } from './platform/input.ts';
import { outputText, runStage } from './platform/run-stage.ts';
import { secretParts } from './platform/secret-parts.ts';
import { sharedInputs } from './platform/shared-inputs.ts';
import type { AnyStage, OutputValue } from './platform/stage.ts';
import { markdownCell } from './report/markdown.ts';

/** Runs a stage as a GitHub action: inputs from the step, outputs, summary and annotations to it, its partitions as an artifact. */
export async function runAction(stage: AnyStage): Promise<void> {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  const inArtifactService = Boolean(process.env.ACTIONS_RUNTIME_TOKEN);
  // The artifact client is a large part of the program; a step without the service never loads it.
  const artifacts = inArtifactService ? await import('./platform/artifacts.ts') : undefined;
  const platform = githubPlatform({
    tiers: artifacts ? [new artifacts.ArtifactTier(githubLog)] : [],
    signal: controller.signal,
  });
  const inputs = Object.fromEntries(
    Object.keys(stage.inputs)
      .map(kebabCase)
      .map((name) => [name, core.getInput(name)]),
  );
  for (const [name, { isSecret }] of Object.entries(stage.inputs)) {
    if (isSecret) for (const secret of secretParts(inputs[kebabCase(name)] ?? '')) core.setSecret(secret);
  }
  let lake: Lake | undefined;
  const upload = async () => {
    if (!artifacts || !lake) return;
    const keys = stage.artifactKeys(parseInputs(stage.inputs, inputs) as never);
    const name = await artifacts.uploadWritten(stage.name, keys, lake, githubLog);
    if (name) core.setOutput('artifact', name);
  };
  try {
    const request = {
      lakeFolder: core.getInput('lake') || sharedInputs.lake.default,
      configFile: core.getInput('config') || sharedInputs.config.default,
      inputs,
    };
    const { outputs } = await runStage(stage, request, platform, (opened) => {
      lake = opened;
    });
    setOutputs(outputs);
    await upload();
  } catch (error) {
    // What a gate refused, or a stage wrote before it failed, is evidence: keep it.
    await upload().catch((failure: Error) => core.warning(`The artifact was not uploaded: ${failure.message}`));
    if (error instanceof GateError) setOutputs(error.outputs);
    core.setFailed(failureText(error));
    // What is in the summary above may look complete: it must not be read without this.
    if (isRefusal(error)) platform.summarise(`> [!CAUTION]\n> ${markdownCell(failureText(error), longestFailure)}\n\n`);
  } finally {
    await writeSummary();
  }
}

function setOutputs(outputs: Readonly<Record<string, OutputValue>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(kebabCase(name), outputText(value));
}

const longestFailure = 2000;

/** A failure that is told in words for the user; anything else is our bug and belongs in the log. */
function isRefusal(error: unknown): boolean {
  return error instanceof UserError || error instanceof GateError;
}

function failureText(error: unknown): string {
  if (error instanceof UserError) return error.hint ? `${error.message}\n${error.hint}` : error.message;
  if (error instanceof GateError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
