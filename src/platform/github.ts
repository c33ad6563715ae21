import * as core from '@actions/core';
import type { Annotation, Logger } from '../log/log.ts';
import { plainLog } from '../log/log-line.ts';
import type { Secrets } from '../log/secrets.ts';
import { cutMarkdown } from '../text/cut-markdown.ts';
import { configurationSource } from './configuration-source.ts';
import { progressLines } from './local.ts';
import { maskedPlatform } from './masked-platform.ts';
import type { Platform } from './platform.ts';

/** GitHub refuses a longer summary of a step as a whole. */
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
    // The checkout can be shallow, or of a merge that nobody will find again: the run is what names the commit.
    configuration: (file) => ({ ...configurationSource(file), commit: GITHUB_SHA }),
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

export interface SummaryEnding {
  /** Markdown that the summary ends with, however long the rest is. */
  readonly last: string;
  /** Keeps the whole text of a summary that is too long, and gives the name of the artifact that has it; undefined when it could not. */
  readonly upload: (text: string) => Promise<string | undefined>;
}

/** Writes the collected summary. Nothing of it may stop a stage whose work is done. */
export async function writeSummary({ last, upload }: SummaryEnding): Promise<void> {
  const text = core.summary.stringify();
  if (text + last === '' || !process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.emptyBuffer().addRaw(await withinLimit(text, last, upload));
  await core.summary.write().catch((error: Error) => core.warning(`The job summary was not written: ${error.message}`));
}

async function withinLimit(text: string, last: string, upload: SummaryEnding['upload']): Promise<string> {
  if (Buffer.byteLength(text + last) <= summaryLimit) return text + last;
  const ending = `${cutNotice(await upload(text + last))}${last}`;
  return cutMarkdown(text, summaryLimit - Buffer.byteLength(ending)) + ending;
}

function cutNotice(artifact: string | undefined): string {
  const whole = artifact === undefined ? '' : ` The artifact \`${artifact}\` holds all of it.`;
  return `\n\n_Cut here: the summary is over 1 MiB._${whole}\n\n`;
}
