// Runs in place of actions/upload-pages-artifact.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import { getBooleanInput, getInput, info, setFailed, setOutput } from '@actions/core';

/** Beyond this GitHub refuses a site. */
const mostBytes = 10 * 2 ** 30;

async function upload(): Promise<void> {
  const folder = path.resolve(process.env.GITHUB_WORKSPACE ?? process.cwd(), getInput('path', { required: true }));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder '${folder}'`);
  const temporary = process.env.RUNNER_TEMP ?? tmpdir();
  const archive = path.join(temporary, 'artifact.tar');
  pack(folder, archive, getBooleanInput('include-hidden-files'));
  const bytes = statSync(archive).size;
  if (bytes > mostBytes) throw new Error(`The site is larger than 10 GB: ${bytes} bytes`);
  const name = getInput('name');
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, [archive], temporary, {
    retentionDays: Number(getInput('retention-days')),
  });
  info(`Artifact ${name}: ${bytes} bytes before compression, id ${id}`);
  setOutput('artifact_id', id);
}

/** Packs what links lead to instead of the links, as Pages takes none. */
function pack(folder: string, archive: string, includeHidden: boolean): void {
  const excluded = includeHidden ? ['.git', '.github'] : ['.[^/]*'];
  const options = ['--dereference', '--hard-dereference', '--directory', folder];
  const { status, stderr } = spawnSync('tar', [
    ...options,
    '-cf',
    archive,
    ...excluded.map((name) => `--exclude=${name}`),
    '.',
  ]);
  if (status !== 0) throw new Error(`tar: ${stderr}`);
}

await upload().catch((error: unknown) => setFailed(error instanceof Error ? error : String(error)));
