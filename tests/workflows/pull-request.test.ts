import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { checkout, copyOfCheckout } from '../support/workflows/checkout-copy.ts';
import { ended, realRun } from '../support/workflows/real-run.ts';

// pr.yml for a change of a weight that leaves the golden files as they are.

const work = mkdtempSync(join(tmpdir(), 'regimen-pr-'));
const posted = join(work, 'posted');
const path = process.env.PATH;

/** Stands in for GitHub's command line tool: there is no comment yet; it writes down what it is asked to send. */
const gh = `#!/usr/bin/env bash
case "$*" in
  *--paginate*) ;;
  *) echo "$@" >> "${posted}.calls"; cp comment.md "${posted}.md" ;;
esac
`;

/** Stands in for git in a workspace without history: "show HEAD^1:file" gives the file before the change; all else is git's own. */
const git = (before: string) => `#!/usr/bin/env bash
if [ "$1" = show ]; then cat "${before}/\${2#HEAD^1:}"; else PATH="${path}" exec git "$@"; fi
`;

let change: string;
let result: RunResult;

beforeAll(async () => {
  const before = await checkout();
  change = copyOfCheckout();
  const schema = join(change, 'configs', 'scoring_schemas', 'news-novelty-v1.yaml');
  const text = readFileSync(schema, 'utf8');
  expect(text).toContain('sentiment: 0.25');
  writeFileSync(schema, text.replace('sentiment: 0.25', 'sentiment: 0.15'));
  mkdirSync(join(work, 'bin'));
  for (const [name, script] of Object.entries({ gh, git: git(before) })) {
    writeFileSync(join(work, 'bin', name), script);
    chmodSync(join(work, 'bin', name), 0o755);
  }
  process.env.PATH = `${join(work, 'bin')}:${path}`;
  result = await realRun('pull request', {
    workflow: '.github/workflows/pr.yml',
    source: change,
    repository: 'owner/regimen',
    output: join(work, 'output'),
    event: 'pull_request',
    eventPayload: {
      number: 7,
      pull_request: {
        number: 7,
        head: { sha: '0'.repeat(40), ref: 'change', repo: { full_name: 'owner/regimen' } },
        base: { ref: 'main' },
      },
    },
  });
});

afterAll(() => {
  process.env.PATH = path;
  rmSync(work, { recursive: true, force: true });
  rmSync(change, { recursive: true, force: true });
});

test('fails, because the golden file does not follow', () => {
  const rescore = result.jobs.find(({ id }) => id === 'rescore');
  expect(rescore?.result).toBe('failure');
  const failed = rescore?.steps.filter(({ outcome }) => outcome !== 'success').map(({ name }) => name);
  expect(failed).toEqual(['Run $/actions/golden']);
});

test('shows in a comment what moved, for the regime whose weight it is and no other', () => {
  expect(ended(result).comment).toBe('success');
  const calls = readFileSync(`${posted}.calls`, 'utf8').trim().split('\n');
  expect(calls).toEqual([expect.stringContaining('--method POST repos/owner/regimen/issues/7/comments')]);
  const comment = readFileSync(`${posted}.md`, 'utf8');
  expect(comment).toContain('<!-- regimen: fixture week -->');
  const [, first = '', second = ''] = comment.split('\n#### ');
  expect(first).toContain('schema\\_hash');
  expect(first).toMatch(/UPS \\#\u200b\d+/);
  expect(second).toContain('No difference.');
});
