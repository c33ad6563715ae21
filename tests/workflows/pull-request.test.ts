import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { copyOfCheckout } from '../support/workflows/checkout-copy.ts';

const work = mkdtempSync(join(tmpdir(), 'regimen-pr-'));
const posted = join(work, 'posted');
const path = process.env.PATH;
let checkout: string;

/** Stands in for GitHub's command line tool: it writes down what it is asked to send. */
const gh = `#!/usr/bin/env bash
case "$*" in
  *--paginate*) cat "${posted}.id" 2> /dev/null || true ;;
  *) echo "$@" >> "${posted}.calls"; cp comment.md "${posted}.md"; echo 41 > "${posted}.id" ;;
esac
`;

/** Stands in for git in a workspace without history: "show HEAD^1:file" gives the file before the change; all else is git's own. */
const git = `#!/usr/bin/env bash
if [ "$1" = show ]; then cat "${work}/base/\${2#HEAD^1:}"; else PATH="${path}" exec git "$@"; fi
`;

beforeAll(() => {
  checkout = copyOfCheckout();
  cpSync(join(checkout, 'examples', 'fixture', 'golden'), join(work, 'base', 'examples', 'fixture', 'golden'), {
    recursive: true,
  });
  mkdirSync(join(work, 'bin'));
  for (const [name, script] of Object.entries({ gh, git })) {
    writeFileSync(join(work, 'bin', name), script);
    chmodSync(join(work, 'bin', name), 0o755);
  }
  process.env.PATH = `${join(work, 'bin')}:${path}`;
});

afterAll(() => {
  process.env.PATH = path;
  rmSync(work, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

function pullRequest(headRepository: string): Promise<RunResult> {
  return runWorkflow({
    workflow: '.github/workflows/pr.yml',
    source: checkout,
    repository: 'owner/regimen',
    output: join(work, 'output'),
    event: 'pull_request',
    eventPayload: {
      number: 7,
      pull_request: {
        number: 7,
        head: { sha: '0'.repeat(40), ref: 'change', repo: { full_name: headRepository } },
        base: { ref: 'main' },
      },
    },
  });
}

function resultOf(run: RunResult, job: string): string | undefined {
  return run.jobs.find(({ id }) => id === job)?.result;
}

describe('pr.yml', () => {
  test('passes when the fixture week is the golden one, and writes one comment that it updates', async () => {
    const first = await pullRequest('owner/regimen');
    expect([resultOf(first, 'rescore'), resultOf(first, 'comment')]).toEqual(['success', 'success']);
    const second = await pullRequest('owner/regimen');
    expect(resultOf(second, 'comment')).toBe('success');
    const calls = readFileSync(`${posted}.calls`, 'utf8').trim().split('\n');
    expect(calls[0]).toContain('--method POST repos/owner/regimen/issues/7/comments');
    expect(calls[1]).toContain('--method PATCH repos/owner/regimen/issues/comments/41');
    expect(calls).toHaveLength(2);
  });

  test('leaves the comment out for a pull request from a fork', async () => {
    const run = await pullRequest('stranger/regimen');
    expect([resultOf(run, 'rescore'), resultOf(run, 'comment')]).toEqual(['success', 'skipped']);
  });

  test('fails when a weight changes and the golden file does not, and shows what moved', async () => {
    const schema = join(checkout, 'configs', 'scoring_schemas', 'news-novelty-v1.yaml');
    const before = readFileSync(schema, 'utf8');
    writeFileSync(schema, before.replace('sentiment: 0.25', 'sentiment: 0.15'));
    expect(readFileSync(schema, 'utf8')).not.toBe(before);
    const run = await pullRequest('owner/regimen');
    writeFileSync(schema, before);
    expect(resultOf(run, 'rescore')).toBe('failure');
    const comment = readFileSync(`${posted}.md`, 'utf8');
    expect(comment).toContain('<!-- regimen: fixture week -->');
    expect(comment).toContain('schema\\_hash');
    expect(comment).toMatch(/UPS \\#\u200b\d+/);
  });
});
