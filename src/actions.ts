import * as core from '@actions/core';
import { exitCodes, GateError } from './errors.ts';
import type { Lake } from './lake/lake.ts';
import { secretParts } from './log/secret-parts.ts';
import { Secrets } from './log/secrets.ts';
import { repositoryAudience } from './platform/audience.ts';
import { describeFailure } from './platform/failure.ts';
import { githubLog, githubPlatform, writeSummary } from './platform/github.ts';
import { kebabCase, parseInputs } from './platform/input.ts';
import { maskedLog, shownText } from './platform/masked-platform.ts';
import { outputText, runStage } from './platform/run-stage.ts';
import { sharedInputs } from './platform/shared-inputs.ts';
import type { AnyStage, OutputValue } from './platform/stage.ts';
import { tellUncaught } from './platform/uncaught.ts';
import { markdownCell } from './text/markdown.ts';

/** Runs a stage as a GitHub action: inputs from the step, outputs, summary and annotations to it, its partitions as an artifact. */
export async function runAction(stage: AnyStage): Promise<void> {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  const inArtifactService = Boolean(process.env.ACTIONS_RUNTIME_TOKEN);
  const secrets = new Secrets(process.env);
  const log = maskedLog(githubLog, secrets);
  const fail = (error: unknown) => core.setFailed(shownText(failureText(error), secrets));
  const takeBack = tellUncaught(fail);
  // The artifact client is a large part of the program; a step without the service never loads it.
  const artifacts = inArtifactService ? await import('./platform/artifacts.ts') : undefined;
  const { signal } = controller;
  const platform = githubPlatform(
    {
      tiers: artifacts ? [new artifacts.ArtifactTier(log)] : [],
      signal,
      audience: artifacts
        ? repositoryAudience({ environment: process.env, fetch: globalThis.fetch, signal })
        : async () => 'owner',
    },
    secrets,
  );
  const inputs = Object.fromEntries(
    Object.keys(stage.inputs)
      .map(kebabCase)
      .map((name) => [name, core.getInput(name)]),
  );
  for (const [name, { isSecret }] of Object.entries(stage.inputs)) {
    if (!isSecret) continue;
    for (const secret of secretParts(inputs[kebabCase(name)] ?? '')) {
      core.setSecret(secret);
      secrets.hide(secret);
    }
  }
  let lake: Lake | undefined;
  let caution = '';
  const upload = async () => {
    if (!artifacts || !lake) return;
    const keys = stage.artifactKeys(parseInputs(stage.inputs, inputs) as never);
    const name = await artifacts.uploadWritten(stage.name, keys, lake, log);
    if (name) core.setOutput('artifact', name);
  };
  const uploadWhole = async (text: string) => {
    if (!artifacts) return undefined;
    try {
      const keys = stage.artifactKeys(parseInputs(stage.inputs, inputs) as never);
      const { uploadSummary } = await import('./platform/summary-artifact.ts');
      return await uploadSummary(stage.name, keys, text);
    } catch (error) {
      log.warning(`The whole summary was not uploaded: ${failureText(error)}`);
      return undefined;
    }
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
    setOutputs(outputs, secrets);
    await upload();
  } catch (error) {
    // What a gate refused, or a stage wrote before it failed, is evidence: keep it.
    await upload().catch((failure: Error) => log.warning(`The artifact was not uploaded: ${failure.message}`));
    if (error instanceof GateError) setOutputs(error.outputs, secrets);
    fail(error);
    // What is in the summary above may look complete: it must not be read without this.
    if (isRefusal(error)) {
      // Hidden before it is cut: half of a secret would not be found.
      const text = markdownCell(secrets.mask(failureText(error)), longestFailure);
      caution = `> [!CAUTION]\n> ${text}\n\n`;
    }
  } finally {
    await writeSummary({ last: caution, upload: uploadWhole });
    takeBack();
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
