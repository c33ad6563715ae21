import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import { jobOf, realRun } from '../support/workflows/real-run.ts';

// A repository that takes the whole week as one step of a job, and whose audit then meets a violation.

const work = mkdtempSync(join(tmpdir(), 'regimen-one-job-'));
const inputs = "week-ending: '2026-07-02', config: configs/fixture.yaml";
const scores = 'data/derived/scores_weekly/regime=news-novelty-v1/week_ending=2026-07-02/scores_weekly.parquet';
const workflow = `name: one
on: workflow_dispatch
permissions: {}
jobs:
  week:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd
      - id: week
        uses: regimen/regimen@v1
        with: { ${inputs}, regimes: news-novelty-v1 }
      - run: echo "audit \${{ steps.week.outputs.audit }}, \${{ fromJSON(steps.week.outputs.decisions)[0].decision }}"
      - run: printf '\\x01' | dd of=${scores} bs=1 seek=600 conv=notrunc
      - id: audit
        uses: regimen/regimen/actions/audit@v1
        with: { ${inputs}, regime: news-novelty-v1 }
      - if: \${{ failure() }}
        run: echo "verdict \${{ steps.audit.outputs.verdict }}" && test -s audit-report/audit.sarif
`;
let result: RunResult;

beforeAll(async () => {
  const ours = await checkout();
  const repository = join(work, 'repository');
  mkdirSync(join(repository, '.github', 'workflows'), { recursive: true });
  for (const part of ['configs', join('examples', 'fixture')]) {
    cpSync(join(ours, part), join(repository, part), { recursive: true });
  }
  writeFileSync(join(repository, '.github', 'workflows', 'one.yml'), workflow);
  result = await realRun('actions in one job', {
    workflow: '.github/workflows/one.yml',
    source: repository,
    map: { 'regimen/regimen': ours },
    output: join(work, 'output'),
  });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const job = () => jobOf(result, 'week');

test('the root action does the whole week in one step and leaves one artifact', () => {
  const [, week, said] = job().steps;
  expect(week?.outcome, week?.log).toBe('success');
  expect(said?.log).toContain('audit passed, TRADE');
  const names = result.artifacts.map(({ name }) => name);
  expect(names.filter((name) => !name.startsWith('audit--'))).toEqual(['week--week_ending=2026-07-02']);
  expect(job().summary).toContain('Decision per regime');
});

test('a violation fails the build, with an annotation, and keeps the evidence', () => {
  expect(result.conclusion).toBe('failure');
  expect(job().steps.map(({ outcome }) => outcome)).toEqual([...new Array(4).fill('success'), 'failure', 'success']);
  expect(job().steps.at(-1)?.log).toContain('verdict failed');
  const errors = job().annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ title, message }) => `${title} ${message}`).join('\n')).toContain('RG004');
  expect(result.artifacts.map(({ name }) => name)).toContain('audit--regime=news-novelty-v1--week_ending=2026-07-02');
});
