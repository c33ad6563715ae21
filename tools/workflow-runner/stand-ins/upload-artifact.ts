// Runs in place of actions/upload-artifact.
import { getBooleanInput, getInput, info, setFailed, setOutput, warning } from '@actions/core';
import { findArtifactFiles } from './artifact-search.ts';

async function upload(): Promise<void> {
  const patterns = getInput('path', { required: true });
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const { files, root } = findArtifactFiles(patterns, workspace, getBooleanInput('include-hidden-files'));
  if (files.length === 0) {
    reportNothing(`No files were found with the provided path: ${patterns}. No artifacts will be uploaded.`);
    return;
  }
  // Loaded only now: it takes most of the time of a step that finds nothing.
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const name = getInput('name');
  if (getBooleanInput('overwrite')) await client.deleteArtifact(name).catch(() => undefined);
  const retentionDays = getInput('retention-days');
  const { id, size, digest } = await client.uploadArtifact(name, [...files], root, {
    compressionLevel: Number(getInput('compression-level')),
    skipArchive: !getBooleanInput('archive'),
    ...(retentionDays === '' ? {} : { retentionDays: Number(retentionDays) }),
  });
  info(`Artifact ${name}: ${files.length} files, ${size} bytes, id ${id}`);
  setOutput('artifact-id', id);
  setOutput('artifact-digest', digest);
}

function reportNothing(message: string): void {
  switch (getInput('if-no-files-found')) {
    case 'error':
      setFailed(message);
      break;
    case 'warn':
      warning(message);
      break;
    default:
      info(message);
  }
}

await upload().catch((error: unknown) => setFailed(error instanceof Error ? error : String(error)));
