import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../tools/workflow-runner/run.ts';
import { logOf, makeFolder, oneJob, outcomesOf, runFixture } from './fixture.ts';

/** A folder with the empty bare repository acme/scores.git. */
function makeOrigin(): { folder: string; repository: string } {
  const folder = makeFolder();
  const repository = path.join(folder, 'acme', 'scores.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository]);
  return { folder, repository };
}

function branchesOf(repository: string): string[] {
  const list = execFileSync('git', ['for-each-ref', '--format=%(refname:short)'], {
    cwd: repository,
    encoding: 'utf8',
  });
  return list.split('\n').filter((name) => name !== '');
}

const publicRepository = {
  repository: { full_name: 'acme/scores', name: 'scores', owner: { login: 'acme' }, private: false },
};

const push = `
- name: push
  continue-on-error: true
  env: { TOKEN: '\${{ github.token }}' }
  run: |
    git init --quiet work && cd work
    git -c user.name=a -c user.email=a@b.example commit --quiet --allow-empty --message first
    header="Authorization: Basic $(printf 'x-access-token:%s' "$TOKEN" | base64 --wrap=0)"
    git -c "http.extraHeader=$header" push --quiet "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git" HEAD:refs/heads/state
- name: clone without a token
  continue-on-error: true
  run: git clone --quiet "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" clone
`;

function runPush(permissions: string, options: Partial<RunOptions> = {}) {
  return runFixture(oneJob(push, permissions), options);
}

describe('a folder of bare repositories as the server', () => {
  it('is pushed to with the token of a job that may write contents', async () => {
    const { folder, repository } = makeOrigin();
    const result = await runPush('permissions: { contents: write }', { serverUrl: pathToFileURL(folder).href });
    expect(outcomesOf(result)).toEqual({ push: 'success', 'clone without a token': 'failure' });
    expect(branchesOf(repository)).toEqual(['state']);
    expect(logOf(result)).not.toContain('that-may-write');
  });

  it.each(['permissions: { contents: read }', 'permissions: {}', ''])(
    'refuses other jobs (%j)',
    async (permissions) => {
      const { folder, repository } = makeOrigin();
      const result = await runPush(permissions, { serverUrl: pathToFileURL(folder).href });
      expect(outcomesOf(result).push).toBe('failure');
      expect(logOf(result)).toContain('403');
      expect(branchesOf(repository)).toEqual([]);
    },
  );

  it('lets everybody read a public repository', async () => {
    const { folder } = makeOrigin();
    const options = { serverUrl: pathToFileURL(folder).href, eventPayload: publicRepository };
    expect(outcomesOf(await runPush('permissions: {}', options))).toEqual({
      push: 'failure',
      'clone without a token': 'success',
    });
  });

  it('takes the permissions of a called workflow from its caller, and a token that is passed from everybody', async () => {
    const { folder, repository } = makeOrigin();
    const files = { '.github/workflows/called.yml': `on: workflow_call\n${oneJob(push)}` };
    const caller = (access: string) =>
      `jobs:\n  call:\n    uses: ./.github/workflows/called.yml\n    permissions: { contents: ${access} }\n`;
    const serverUrl = pathToFileURL(folder).href;
    const refused = await runFixture(caller('read'), { files, serverUrl });
    expect(outcomesOf(refused, 'call / only').push).toBe('failure');
    const passed = await runFixture(caller('read'), { files, serverUrl, secrets: { GITHUB_TOKEN: 'my-own' } });
    expect(outcomesOf(passed, 'call / only').push).toBe('success');
    const other = makeOrigin();
    const allowed = await runFixture(caller('write'), { files, serverUrl: pathToFileURL(other.folder).href });
    expect(outcomesOf(allowed, 'call / only').push).toBe('success');
    expect([branchesOf(repository), branchesOf(other.repository)]).toEqual([['state'], ['state']]);
  });

  it.each([
    ['acme/scores', 'success'],
    ['stranger/scores', 'failure'],
  ])('lets a pull request from %s push: %s', async (head, outcome) => {
    const { folder } = makeOrigin();
    const eventPayload = {
      number: 7,
      pull_request: {
        head: { ref: 'topic', repo: { full_name: head } },
        base: { ref: 'main', repo: { full_name: 'acme/scores' } },
      },
    };
    const result = await runFixture(`on: pull_request\n${oneJob(push, 'permissions: { contents: write }')}`, {
      serverUrl: pathToFileURL(folder).href,
      eventPayload,
    });
    expect(outcomesOf(result).push).toBe(outcome);
  });

  it('shows the same token under both of its names, to nobody who reads the log', async () => {
    const result = await runFixture(
      oneJob(
        `- env: { A: '\${{ github.token }}', B: '\${{ secrets.GITHUB_TOKEN }}' }
  run: |
    [ "$A" = "$B" ] && echo "same: $A"
`,
        'permissions: { contents: write }',
      ),
    );
    expect(logOf(result)).toBe('same: ***');
  });

  it('gives large packs and partial clones, as on GitHub', async () => {
    const { folder } = makeOrigin();
    const result = await runFixture(
      oneJob(
        `
- env: { TOKEN: '\${{ github.token }}' }
  run: |
    git config --global http.extraHeader "Authorization: Basic $(printf 'x:%s' "$TOKEN" | base64 --wrap=0)"
    git config --global user.name a && git config --global user.email a@b.example
    git init --quiet work && cd work
    head --bytes 3000000 /dev/urandom > large.bin
    git add . && git commit --quiet --message large
    git push --quiet "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git" HEAD:refs/heads/main
- run: |
    git clone --quiet --filter=blob:none --no-checkout "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git" partial
    git -C partial cat-file --batch-all-objects --batch-check | cut -d' ' -f2 | sort | tr '\\n' ' '
    git -C partial show HEAD:large.bin | wc --bytes
`,
        'permissions: { contents: write }',
      ),
      { serverUrl: pathToFileURL(folder).href },
    );
    expect(result.conclusion).toBe('success');
    expect(logOf(result)).toMatch(/commit tree 3000000$/);
  });
});

describe('git in a step', () => {
  it('knows nothing of the user of this machine, and remembers what a step of its job configured', async () => {
    const result = await runFixture(`
jobs:
  a:
    runs-on: x
    steps:
      - run: git config --list --show-scope
      - run: git config --global user.name first
      - run: git config --get user.name
  b:
    needs: a
    runs-on: x
    steps:
      - run: git config --get user.name || echo nobody
`);
    expect(logOf(result, 'a')).toBe('\n\nfirst');
    expect(logOf(result, 'b')).toBe('nobody');
  });

  it('finds GitHub as the server where nothing else is said', async () => {
    expect(logOf(await runFixture(oneJob(`- run: echo $GITHUB_SERVER_URL \${{ github.server_url }}`)))).toBe(
      'https://github.com https://github.com',
    );
    const other = await runFixture(oneJob('- run: echo $GITHUB_SERVER_URL'), { serverUrl: 'https://acme.ghe.com/' });
    expect(logOf(other)).toBe('https://acme.ghe.com');
  });
});
