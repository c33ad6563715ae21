import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { copyOfCheckout } from '../support/workflows/checkout-copy.ts';

// A repository that takes the actions one by one, or the whole week as one step, in a single job.

const work = mkdtempSync(join(tmpdir(), 'regimen-one-job-'));
let checkout: string;

beforeAll(() => {
  checkout = copyOfCheckout();
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

const inputs = "week-ending: '2026-07-02', config: configs/fixture.yaml";

async function runSteps(name: string, steps: string): Promise<RunResult> {
  const repository = join(work, name);
  mkdirSync(join(repository, '.github', 'workflows'), { recursive: true });
  cpSync(join(checkout, 'configs'), join(repository, 'configs'), { recursive: true });
  cpSync(join(checkout, 'examples', 'fixture'), join(repository, 'examples', 'fixture'), { recursive: true });
  const workflow = `name: one
on: workflow_dispatch
permissions: {}
jobs:
  week:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd
${steps}`;
  writeFileSync(join(repository, '.github', 'workflows', 'one.yml'), workflow);
  return runWorkflow({
    workflow: '.github/workflows/one.yml',
    source: repository,
    map: { 'regimen/regimen': checkout },
    output: join(work, `${name}-output`),
  });
}

describe('the root action', () => {
  test('does the whole week in one step and leaves one artifact', async () => {
    const result = await runSteps(
      'root',
      `      - id: week
        uses: regimen/regimen@v1
        with: { ${inputs}, regimes: news-novelty-v1 }
      - run: echo "audit \${{ steps.week.outputs.audit }}, \${{ fromJSON(steps.week.outputs.decisions)[0].decision }}"
`,
    );
    const [job] = result.jobs;
    expect(result.conclusion, job && readFileSync(job.log, 'utf8')).toBe('success');
    expect(job?.steps.at(-1)?.log).toContain('audit passed, TRADE');
    expect(result.artifacts.map(({ name }) => name)).toEqual(['week--week_ending=2026-07-02']);
    expect(job?.summary).toContain('Decision per regime');
  });
});

describe('a violation', () => {
  test('fails the build, with an annotation, and keeps the evidence', async () => {
    const scores = 'data/derived/scores_weekly/regime=news-novelty-v1/week_ending=2026-07-02/scores_weekly.parquet';
    const result = await runSteps(
      'violation',
      `      - uses: regimen/regimen/actions/ingest@v1
        with: { ${inputs} }
      - uses: regimen/regimen/actions/enrich@v1
        with: { ${inputs} }
      - uses: regimen/regimen/actions/score@v1
        with: { ${inputs}, regime: news-novelty-v1 }
      - run: printf '\\x01' | dd of=${scores} bs=1 seek=600 conv=notrunc
      - id: audit
        uses: regimen/regimen/actions/audit@v1
        with: { ${inputs}, regime: news-novelty-v1 }
      - if: \${{ failure() }}
        run: echo "verdict \${{ steps.audit.outputs.verdict }}" && test -s audit-report/audit.sarif
`,
    );
    const [job] = result.jobs;
    expect(result.conclusion).toBe('failure');
    expect(job?.steps.map(({ outcome }) => outcome)).toEqual([...new Array(5).fill('success'), 'failure', 'success']);
    expect(job?.steps.at(-1)?.log).toContain('verdict failed');
    const errors = job?.annotations
      .filter(({ level }) => level === 'error')
      .map(({ title, message }) => `${title} ${message}`);
    expect(errors?.join('\n')).toContain('RG004');
    expect(result.artifacts.map(({ name }) => name)).toContain('audit--regime=news-novelty-v1--week_ending=2026-07-02');
  });
});
