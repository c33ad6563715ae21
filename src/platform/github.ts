import * as core from '@actions/core';
import { progressLines } from './local.ts';
import type { Annotation, Logger } from './log.ts';
import { plainLog } from './log-line.ts';
import { maskedPlatform } from './masked-platform.ts';
import type { Platform } from './run-stage.ts';
import type { Secrets } from './secrets.ts';

/** GitHub truncates a step's summary at 1 MiB and then fails it; what is over is said instead of lost silently. */
const summaryLimit = 1024 * 1024;

const annotations = { notice: core.notice, warning: core.warning, error: core.error };

/** The step's log. */
export const githubLog: Logger = {
  debug: core.debug,
  // The other three escape what they are given; this one prints it.
  info: (message) => core.info(plainLog(message)),
  warning: core.warning,
  error: core.error,
};

/** A step of a GitHub workflow. */
export function githubPlatform(outside: Pick<Platform, 'tiers' | 'signal' | 'audience'>, secrets: Secrets): Platform {
  const { GITHUB_SHA, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, GITHUB_REPOSITORY } = process.env;
  const platform: Omit<Platform, 'secret'> = {
    ...outside,
    log: githubLog,
    commit: GITHUB_SHA,
    origin: actionOrigin(process.env),
    run: GITHUB_RUN_ID && `${GITHUB_REPOSITORY ?? ''}#${GITHUB_RUN_ID}.${GITHUB_RUN_ATTEMPT ?? '1'}`,
    progress: (label, total) => progressLines(githubLog.info, label, total),
    annotate: ({ level, title, message, file }: Annotation) =>
      annotations[level](message, { title, ...(file ? { file } : {}) }),
    summarise: addToSummary,
    present: addToSummary,
  };
  // The runner hides a secret as it was given; this one may have been trimmed, and may not have been a secret to the runner.
  return maskedPlatform(platform, secrets, core.setSecret);
}

/**
 * Where the code of this step comes from, `owner/name@ref`. In a called workflow GITHUB_SHA is the caller's commit and says nothing
 * about it; an action of the caller's own repository has no such origin.
 */
function actionOrigin({ GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }: NodeJS.ProcessEnv): string | undefined {
  if (!GITHUB_ACTION_REPOSITORY) return undefined;
  return GITHUB_ACTION_REF ? `${GITHUB_ACTION_REPOSITORY}@${GITHUB_ACTION_REF}` : GITHUB_ACTION_REPOSITORY;
}

function addToSummary(markdown: string): void {
  core.summary.addRaw(markdown, true);
}

/** Writes the collected summary. Nothing of it may stop a stage whose work is done. */
export async function writeSummary(): Promise<void> {
  const text = core.summary.stringify();
  if (text === '' || !process.env.GITHUB_STEP_SUMMARY) return;
  if (Buffer.byteLength(text) > summaryLimit) {
    const cut = Buffer.from(text)
      .subarray(0, summaryLimit - 200)
      .toString('utf8');
    core.summary
      .emptyBuffer()
      .addRaw(`${cut.slice(0, cut.lastIndexOf('\n'))}\n\n_Cut here: the summary is over 1 MiB._\n`);
  }
  await core.summary.write().catch((error: Error) => core.warning(`The job summary was not written: ${error.message}`));
}
