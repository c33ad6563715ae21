// Runs in place of actions/download-artifact.
import path from 'node:path';
import type { Artifact } from '@actions/artifact';
import { DefaultArtifactClient } from '@actions/artifact';
import { getBooleanInput, getInput, info, setFailed, setOutput } from '@actions/core';

const client = new DefaultArtifactClient();

async function download(): Promise<void> {
  const name = getInput('name');
  const target = path.resolve(process.env.GITHUB_WORKSPACE ?? process.cwd(), getInput('path'));
  const artifacts = name === '' ? await listMatching(getInput('pattern')) : [await requireArtifact(name)];
  // A single artifact gets no folder of its own, also where a pattern found it: so does GitHub's action.
  const isFlat = getBooleanInput('merge-multiple') || artifacts.length === 1;
  for (const artifact of artifacts) await fetch(artifact, isFlat ? target : path.join(target, artifact.name));
  info(`${artifacts.length} artifacts downloaded`);
  setOutput('download-path', target);
}

async function requireArtifact(name: string): Promise<Artifact> {
  const { artifact } = await client.getArtifact(name);
  return artifact;
}

async function listMatching(pattern: string): Promise<Artifact[]> {
  const { artifacts } = await client.listArtifacts({ latest: true });
  return pattern === '' ? artifacts : artifacts.filter(({ name }) => path.posix.matchesGlob(name, pattern));
}

async function fetch({ id, name, digest }: Artifact, folder: string): Promise<void> {
  const options = digest === undefined ? {} : { expectedHash: digest };
  const { digestMismatch } = await client.downloadArtifact(id, { path: folder, ...options });
  if (digestMismatch === true) throw new Error(`The digest of the artifact '${name}' does not match`);
}

await download().catch((error: unknown) =>
  setFailed(`Unable to download artifact(s): ${error instanceof Error ? error.message : String(error)}`),
);
