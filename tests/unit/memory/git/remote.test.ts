import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findRemote, remoteName } from '../../../../src/memory/git/remote.ts';
import { failureKind } from '../../../../src/memory/git/remote-failure.ts';

const token = 'ghs_TokenOfTheWorkflow0123456789';
const path = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' };
const workflow = {
  ...path,
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'owner/name',
};
const header = (login: string) => `Authorization: Basic ${Buffer.from(login).toString('base64')}`;

interface Question {
  readonly given?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly folder?: string;
  readonly token?: string | undefined;
}

async function remoteOf({ given = '', environment = path, folder = '/home/user/folder', ...rest }: Question) {
  const asked: string[] = [];
  const secret = (variable: string) => {
    asked.push(variable);
    return 'token' in rest ? rest.token : token;
  };
  const { signal } = new AbortController();
  return { ...(await findRemote({ given, environment, folder, secret, signal })), asked };
}

const address = (url: string) => [`remote.${remoteName}.url`, url];

describe('in a workflow the remote', () => {
  it('is the repository of the workflow, with its token', async () => {
    const remote = await remoteOf({ environment: workflow });
    expect(remote).toMatchObject({ name: 'https://github.com/owner/name.git', place: 'own', asked: ['GITHUB_TOKEN'] });
    expect(remote.settings).toEqual([
      address('https://github.com/owner/name.git'),
      ['http.https://github.com/.extraHeader', ''],
      ['http.https://github.com/.extraHeader', header(`x-access-token:${token}`)],
    ]);
    expect(remote.secrets).toEqual([Buffer.from(`x-access-token:${token}`).toString('base64'), token]);
  });

  it('may be on a server that is a folder, which needs no token', async () => {
    const remote = await remoteOf({ environment: { ...workflow, GITHUB_SERVER_URL: 'file:///srv/git/' } });
    expect(remote).toEqual({
      name: 'file:///srv/git/owner/name.git',
      settings: [address('file:///srv/git/owner/name.git')],
      secrets: [],
      place: 'own',
      asked: [],
    });
  });

  it('is asked without a token where there is none', async () => {
    const remote = await remoteOf({ environment: workflow, token: undefined });
    expect(remote.settings).toEqual([address('https://github.com/owner/name.git')]);
  });

  it('may be given: then it is the own one only when it is the same', async () => {
    const own = await remoteOf({ environment: workflow, given: 'https://github.com/Owner/name' });
    expect([own.place, own.asked]).toEqual(['own', ['GITHUB_TOKEN']]);
    const other = await remoteOf({ environment: workflow, given: 'https://github.com/owner/other.git' });
    expect(other.place).toBe('elsewhere');
  });
});

describe('the token', () => {
  it('goes to no other server than the one it is for', async () => {
    const remote = await remoteOf({ environment: workflow, given: 'https://gitlab.com/owner/name.git' });
    expect(remote).toMatchObject({ settings: [address('https://gitlab.com/owner/name.git')], asked: [], secrets: [] });
    const sneaky = await remoteOf({ environment: workflow, given: 'https://github.com.evil.example/owner/name.git' });
    expect(sneaky.asked).toEqual([]);
    const plain = await remoteOf({ environment: workflow, given: 'http://github.com/owner/name.git' });
    expect(plain.asked).toEqual([]);
  });

  it('is not used beside credentials in the address, which leave it', async () => {
    const remote = await remoteOf({ environment: workflow, given: 'https://me:p%40ss@github.com/owner/name.git' });
    expect(remote).toMatchObject({ name: 'https://github.com/owner/name.git', asked: [] });
    expect(remote.settings).toEqual([
      address('https://github.com/owner/name.git'),
      ['http.https://github.com/.extraHeader', ''],
      ['http.https://github.com/.extraHeader', header('me:p@ss')],
    ]);
    expect(remote.secrets).toContain('p@ss');
  });
});

describe('elsewhere the remote', () => {
  it.each([
    ['/srv/name.git', '/srv/name.git', 'here'],
    ['../name.git', '/home/user/name.git', 'here'],
    ['file:///srv/name.git', 'file:///srv/name.git', 'here'],
    ['git@github.com:owner/name.git', 'git@github.com:owner/name.git', 'elsewhere'],
    ['ssh://git@github.com/owner/name.git', 'ssh://git@github.com/owner/name.git', 'elsewhere'],
  ])('may be given as %s', async (given, url, place) => {
    const remote = await remoteOf({ given });
    expect(remote).toMatchObject({ settings: [address(url)], place, asked: [] });
  });

  it('is named without the user of an address', async () => {
    expect((await remoteOf({ given: 'ssh://git@github.com/owner/name.git' })).name).toBe(
      'ssh://github.com/owner/name.git',
    );
  });

  it.each(['--upload-pack=touch /tmp/x', 'ext::sh -c whoami', 'https://', 'javascript://x/y', 'https://x/\ny'])(
    'is refused when it is %j',
    async (given) => {
      await expect(remoteOf({ given })).rejects.toThrow('is no address of a git repository');
    },
  );

  it('is the origin of the current folder, a path from the root of its working tree', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regimen-remote-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    mkdirSync(join(folder, 'deep'));
    const inside = { folder: join(folder, 'deep') };
    await expect(remoteOf(inside)).rejects.toMatchObject({ hint: expect.stringContaining('--remote') });
    git('remote', 'add', 'origin', '../name.git');
    expect((await remoteOf(inside)).name).toBe(join(tmpdir(), 'name.git'));
    git('remote', 'set-url', 'origin', 'https://me:secret@example.com/owner/name.git');
    expect((await remoteOf(inside)).name).toBe('https://example.com/owner/name.git');
  });
});

describe('what git says of a failure', () => {
  it.each([
    ["fatal: couldn't find remote ref refs/heads/x", 'absent'],
    ['fatal: Authentication failed for https://github.com/o/n.git/', 'denied'],
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'denied'],
    [
      'remote: Permission to o/n.git denied to github-actions[bot].\nfatal: ... The requested URL returned error: 403',
      'denied',
    ],
    ["fatal: repository 'https://github.com/o/n.git/' not found", 'unknown-remote'],
    ["fatal: '/srv/x' does not appear to be a git repository", 'unknown-remote'],
    ['remote: error: GH006: Protected branch update failed', 'final'],
    ['! [remote rejected] x -> x (pre-receive hook declined)', 'final'],
    ["remote: error: File x is 120 MB; this exceeds GitHub's file size limit", 'final'],
    ['fatal: unable to access: Could not resolve host: github.com', 'passing'],
    ['error: RPC failed; HTTP 502', 'passing'],
    ['fatal: the remote end hung up unexpectedly', 'passing'],
    ["! [remote rejected] x -> x (cannot lock ref 'refs/heads/x': is at 1 but expected 2)", 'passing'],
    ['something nobody has seen', 'unclear'],
  ])('%j is %s', (said, kind) => {
    expect(failureKind(said)).toBe(kind);
  });
});
