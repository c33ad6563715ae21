import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { artifactName } from './artifact-name.ts';

/**
 * Uploads a summary that is too long for GitHub's page, as the file `summary.md` of an artifact of its own. The artifact is called like the one with the
 * stage's partitions, behind `summary--`, which the lake takes for none of its own.
 *
 * @returns the artifact's name
 */
export async function uploadSummary(
  stage: string,
  keys: Readonly<Record<string, string>>,
  text: string,
): Promise<string> {
  const staging = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), 'summary-'));
  try {
    const file = join(staging, 'summary.md');
    await writeFile(file, text);
    const name = `summary--${artifactName(stage, keys, Number(process.env.GITHUB_RUN_ATTEMPT ?? '1'))}`;
    await new DefaultArtifactClient().uploadArtifact(name, [file], staging);
    return name;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
