// Runs in place of actions/deploy-pages: unpacks the site into the folder PAGES_FOLDER.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DefaultArtifactClient } from '@actions/artifact';
import { getInput, info, setFailed, setOutput } from '@actions/core';

async function deploy(): Promise<void> {
  const name = getInput('artifact_name');
  const client = new DefaultArtifactClient();
  const { artifacts } = await client.listArtifacts();
  const [artifact, ...others] = artifacts.filter((candidate) => candidate.name === name);
  if (artifact === undefined || others.length > 0) {
    throw new Error(`Expected one artifact '${name}' of this run, found ${others.length + (artifact ? 1 : 0)}`);
  }
  const temporary = mkdtempSync(path.join(process.env.RUNNER_TEMP ?? tmpdir(), 'pages-'));
  await client.downloadArtifact(artifact.id, { path: temporary });
  const archive = path.join(temporary, 'artifact.tar');
  if (!existsSync(archive))
    throw new Error(`The artifact '${name}' holds no artifact.tar: make it with actions/upload-pages-artifact`);
  const folder = process.env.PAGES_FOLDER ?? path.join(temporary, 'site');
  unpack(archive, folder);
  const url = `${pathToFileURL(folder).href}/`;
  info(`Published nowhere, this is a local run: the site is in ${folder}`);
  setOutput('page_url', url);
}

function unpack(archive: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['--directory', folder, '-xf', archive]);
  if (status !== 0) throw new Error(`tar: ${stderr}`);
}

await deploy().catch((error: unknown) => setFailed(error instanceof Error ? error : String(error)));
