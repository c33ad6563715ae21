import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ProcessGroups } from './process.ts';
import type { ArtifactResult } from './run-result.ts';
import type { Run } from './run-state.ts';

const program = path.join(import.meta.dirname, 'stand-ins', 'collect-artifacts.ts');

/**
 * Unpacks the artifacts of a run into its output folder with GitHub's own client. The client reads its token from the
 * environment and talks to standard output, so it gets a process of its own.
 */
export async function collectArtifacts(run: Run): Promise<ArtifactResult[]> {
  const names = run.service.artifacts.finished.map(({ name }) => name).sort();
  if (names.length === 0 || run.kill.aborted) return [];
  const folder = path.join(run.folders.output, 'artifacts');
  const lines: string[] = [];
  const exitCode = await new ProcessGroups().run({
    command: process.execPath,
    args: [program, folder],
    cwd: run.folders.output,
    env: {
      ACTIONS_RESULTS_URL: run.service.url,
      ACTIONS_RUNTIME_TOKEN: run.service.tokens.issue({
        runId: String(run.github.run_id),
        jobId: 'collect-artifacts',
        cacheScopes: [],
      }),
    },
    onLine: (line) => lines.push(line),
    signal: run.kill,
  });
  if (exitCode !== 0) throw new Error(`The artifacts of the run could not be unpacked:\n${lines.join('\n')}`);
  return names.map((name) => ({ name, path: path.join(folder, name), files: listFiles(path.join(folder, name)) }));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
