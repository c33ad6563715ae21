import { describe, expect, test } from 'vitest';
import type { Conclusion, JobResult } from '../../../tools/workflow-runner/run-result.ts';
import { SeenBranches } from './seen-branches.ts';

const weekly = '.github/workflows/weekly.yml';
const pipeline = '.github/workflows/pipeline.yml';

function jobs(results: Readonly<Record<string, Conclusion>>): { readonly jobs: JobResult[] } {
  const empty = { outputs: {}, steps: [], summary: '', annotations: [], seconds: 0, log: '' };
  return { jobs: Object.entries(results).map(([id, result]) => ({ ...empty, id, name: id, result })) };
}

/** What is still untaken of the condition of a job. */
function untaken(seen: SeenBranches, file: string, job: string): string[] {
  return seen.untaken(file).filter((branch) => branch.startsWith(`job ${job}: `));
}

describe('the branches that runs have taken', () => {
  test('are none before the first', () => {
    const seen = new SeenBranches();
    expect(untaken(seen, pipeline, 'ingest')).toEqual(['job ingest: never true', 'job ingest: never false']);
    expect(seen.untaken(pipeline)).toContain('job score, step $/actions/score: never failure');
  });

  test('are those of called workflows too', () => {
    const seen = new SeenBranches();
    seen.observe(weekly, jobs({ 'week / plan': 'success', 'week / ingest': 'success' }));
    seen.observe(weekly, jobs({ 'week / plan': 'success', 'week / ingest': 'skipped' }));
    expect(untaken(seen, pipeline, 'ingest')).toEqual([]);
  });

  test('leave out a condition that nobody asked, because something before it failed', () => {
    const seen = new SeenBranches();
    seen.observe(weekly, jobs({ 'week / plan': 'failure', 'week / ingest': 'skipped', 'week / score': 'skipped' }));
    expect(untaken(seen, pipeline, 'ingest')).toContain('job ingest: never false');
    // This one asks for itself how the others ended.
    expect(untaken(seen, pipeline, 'score')).toEqual(['job score: never true']);
  });

  test('leave out a file that was another one in the run', () => {
    const seen = new SeenBranches();
    seen.observe(weekly, jobs({ 'week / plan': 'success', 'week / ingest': 'success' }), pipeline);
    expect(untaken(seen, pipeline, 'ingest')).toHaveLength(2);
  });
});
