import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { UserError } from '../../../src/errors.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { authorOf } from '../../../src/memory/git/author.ts';
import { type GitServer, startGitServer } from '../../../tools/workflow-runner/git-server.ts';
import {
  bareRepository,
  branchName,
  git,
  ingestRecipe,
  lakeAt,
  publishLake,
  readBack,
  scratchFolder,
  verifyRemote,
  withBranch,
  writeNews,
} from '../../support/memory/branch-lab.ts';

const weeks = ['2014-01-03', '2014-01-10', '2014-01-17', '2014-01-24', '2014-01-31', '2014-02-07'];
const keysOf = (week: string) => ({ week_ending: week });

let base: string;
/** A branch with news of six weeks, 40 kB each that nothing compresses. */
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'regimen-transport-'));
  const remote = join(base, 'remote.git');
  git(base, 'init', '--quiet', '--bare', remote);
  const lake = lakeAt(join(base, 'lake'));
  for (const week of weeks) {
    const table = emptyTable(companyNews.columns, 1);
    table.columns.symbol[0] = 'AAA';
    table.columns.headline[0] = randomBytes(30_000).toString('base64');
    await lake.write(companyNews, keysOf(week), { recipe: ingestRecipe, table });
  }
  await publishLake(remote, lake);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function remoteWith(settings: Readonly<Record<string, string>>): string {
  const remote = join(scratchFolder(), 'remote.git');
  cpSync(join(base, 'remote.git'), remote, { recursive: true });
  for (const [key, value] of Object.entries(settings)) git(remote, 'config', key, value);
  return remote;
}

/** Sizes of all contents that a repository holds itself. */
function contentsIn(folder: string): number[] {
  const format = '--batch-check=%(objecttype) %(objectsize)';
  const lines = git(join(folder, 'repository'), 'cat-file', '--batch-all-objects', format).split('\n');
  return lines.filter((line) => line.startsWith('blob')).map((line) => Number(line.split(' ')[1]));
}

describe('reading from a server that can leave out files', () => {
  const remote = () => remoteWith({ 'uploadpack.allowFilter': 'true' });

  it('takes nothing for a list', async () => {
    await withBranch(remote(), async (branch) => {
      expect(await branch.list(companyNews, {})).toEqual(weeks.map(keysOf));
      expect(await branch.list(companyNews, keysOf('2014-01-10'))).toEqual([keysOf('2014-01-10')]);
      expect(contentsIn(branch.repository.folder)).toEqual([]);
    });
  });

  it('takes the files that are asked for, and no others', async () => {
    await withBranch(remote(), async (branch) => {
      const lake = new Lake({ datasets, root: join(scratchFolder(), 'lake'), clock: () => 0, software: 'test' });
      const wanted = weeks.slice(1, 3).map((week) => ({ dataset: companyNews, keys: keysOf(week) }));
      expect(await lake.adopt(branch, wanted)).toBe(2);
      expect(await lake.list(companyNews)).toEqual(weeks.slice(1, 3).map(keysOf));
      // Two tables and two manifests, and the two ledgers, which are verified first.
      expect(contentsIn(branch.repository.folder)).toHaveLength(6);
    });
  });

  it('takes the ledgers alone to publish something new', async () => {
    const folder = remote();
    const lake = lakeAt();
    await writeNews(lake, '2014-02-14', ['new']);
    await withBranch(folder, async (branch) => {
      await branch.refresh();
      await branch.ledgers();
      expect(contentsIn(branch.repository.folder).filter((size) => size > 30_000)).toEqual([]);
    });
    await publishLake(folder, lake);
    expect((await verifyRemote(folder)).problems).toEqual([]);
  });

  it('fetches one by one what nobody said would be needed', async () => {
    const read = await readBack(remote(), (lake) => lake.read(companyNews, keysOf('2014-01-03')));
    expect(read?.table.rows).toBe(1);
  });
});

describe('reading from a server that cannot leave out files', () => {
  it('takes everything, and works all the same', async () => {
    const remote = remoteWith({ 'uploadpack.allowFilter': 'false' });
    await withBranch(remote, async (branch) => {
      await branch.list(companyNews, {});
      expect(contentsIn(branch.repository.folder).length).toBeGreaterThan(weeks.length);
    });
    const lake = lakeAt();
    await writeNews(lake, '2014-02-14', ['new']);
    await publishLake(remote, lake);
    expect((await verifyRemote(remote)).problems).toEqual([]);
  });
});

describe('what is worked in', () => {
  it('is a scratch folder that goes in the end, also when the work fails', async () => {
    const temporary = scratchFolder();
    const environment = { PATH: process.env.PATH, RUNNER_TEMP: temporary };
    const seen: string[] = [];
    const failing = withBranch(
      remoteWith({}),
      async (branch) => {
        await branch.tip();
        seen.push(...readdirSync(temporary));
        throw new Error('enough');
      },
      { environment },
    );
    await expect(failing).rejects.toThrow('enough');
    expect(seen).toHaveLength(1);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('runs nothing of the user: neither hooks nor signing programs', async () => {
    const home = scratchFolder();
    const trace = join(home, 'trace');
    const program = join(home, 'program');
    writeFileSync(program, `#!/bin/sh\necho "$0" >> ${trace}\nexit 1\n`);
    chmodSync(program, 0o755);
    mkdirSync(join(home, 'hooks'));
    for (const hook of ['pre-push', 'pre-commit', 'commit-msg', 'post-index-change']) {
      cpSync(program, join(home, 'hooks', hook));
    }
    const config = join(home, 'config');
    writeFileSync(
      config,
      `[core]\n\thooksPath = ${join(home, 'hooks')}\n\tfsmonitor = ${program}\n[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = ${program}\n` +
        `[push]\n\tgpgSign = true\n\tpushOption = x\n[core]\n\tautocrlf = true\n`,
    );
    const remote = bareRepository();
    const lake = lakeAt();
    await writeNews(lake, weeks[0] as string, ['one']);
    const environment = {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: config,
      GIT_NAMESPACE: 'elsewhere',
      GIT_TRACE: '1',
    };
    await publishLake(remote, lake, {}, { environment });
    expect((await verifyRemote(remote)).problems).toEqual([]);
    expect(existsSync(trace)).toBe(false);
  });

  it('is not the git that is missing', async () => {
    const publishing = publishLake(bareRepository(), lakeAt(), {}, { environment: { PATH: scratchFolder() } });
    await expect(publishing).rejects.toMatchObject({ message: 'The program git was not found.', name: 'UserError' });
  });
});

describe('the author', () => {
  const signal = new AbortController().signal;
  const path = { PATH: process.env.PATH };

  it('is the bot of GitHub in a workflow', async () => {
    expect(await authorOf({ ...path, GITHUB_ACTIONS: 'true' }, tmpdir(), signal)).toEqual({
      name: 'github-actions[bot]',
      email: '41898282+github-actions[bot]@users.noreply.github.com',
    });
  });

  it('is the user that git knows, else nobody in particular', async () => {
    const home = scratchFolder();
    writeFileSync(join(home, 'config'), '[user]\n\tname = "A <Person>"\n\temail = a@example.com\n');
    expect(await authorOf({ ...path, GIT_CONFIG_GLOBAL: join(home, 'config') }, home, signal)).toEqual({
      name: 'A Person',
      email: 'a@example.com',
    });
    expect(await authorOf({ ...path, GIT_CONFIG_GLOBAL: '/dev/null' }, home, signal)).toEqual({
      name: 'Regimen',
      email: 'regimen@localhost',
    });
  });
});

describe('a server that asks for a token', () => {
  const token = 'ghs_SecretTokenOfTheWorkflow123';
  const reader = 'ghs_TokenThatMayOnlyRead4567890';
  let server: GitServer;
  let folder: string;
  let environment: Record<string, string | undefined>;
  let calls: string;

  beforeEach(async () => {
    folder = scratchFolder();
    cpSync(join(base, 'remote.git'), join(folder, 'owner', 'name.git'), { recursive: true });
    server = await startGitServer({
      folder,
      accessOf: (given) => (given === token ? 'write' : given === reader ? 'read' : 'none'),
    });
    // A git that writes down how it was called, wherever it is called from.
    const programs = join(folder, 'programs');
    calls = join(folder, 'calls');
    mkdirSync(programs);
    const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
    writeFileSync(join(programs, 'git'), `#!/bin/sh\nprintf '%s ' "$@" >> ${calls}\nexec ${real} "$@"\n`);
    chmodSync(join(programs, 'git'), 0o755);
    environment = {
      PATH: `${programs}:${dirname(real)}:${process.env.PATH}`,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: server.url,
      GITHUB_REPOSITORY: 'owner/name',
    };
  });
  afterEach(() => server.close());

  it('is given it, for the repository of the workflow, and no command line has it', async () => {
    const lake = lakeAt();
    await writeNews(lake, '2014-02-14', ['new']);
    const { commit } = await publishLake('', lake, {}, { environment, token });
    expect(git(join(folder, 'owner', 'name.git'), 'rev-parse', branchName)).toBe(commit);
    expect((await verifyRemote('', { environment, token: reader })).problems).toEqual([]);
    const seen = readFileSync(calls, 'utf8');
    expect(seen).toContain('push --porcelain');
    expect(seen).not.toContain(token);
    expect(seen).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'));
  });

  it('is given the credentials of an address instead, which no command line has either', async () => {
    const address = `${server.url.replace('://', `://me:${token}@`)}/owner/name.git`;
    const tip = await withBranch(address, (branch) => branch.tip(), { environment, token: 'another' });
    expect(tip).toMatch(/^[0-9a-f]{40}$/);
    expect(readFileSync(calls, 'utf8')).not.toContain(token);
    expect(await withBranch(address, async (branch) => branch.name, { environment })).toBe(
      `the branch regimen-lake of ${server.url}/owner/name.git`,
    );
  });

  it.each([
    ['no token', undefined, 'read'],
    ['a wrong token', 'ghs_WrongTokenAltogether0000000', 'read'],
    ['a token that may not write', reader, 'written'],
  ])('refuses %s, and the error says what to do, without the token', async (_, given, verb) => {
    const lake = lakeAt();
    await writeNews(lake, '2014-02-14', ['new']);
    const options = { environment, ...(given === undefined ? {} : { token: given }) };
    const error = await publishLake('', lake, {}, options).catch((found: unknown) => found);
    expect(error).toBeInstanceOf(UserError);
    const { message, hint = '' } = error as UserError;
    expect(message).toContain(`The branch regimen-lake of ${server.url}/owner/name.git could not be ${verb}: `);
    expect(hint).toContain('GITHUB_TOKEN');
    expect(hint).toContain('"contents"');
    expect(`${message} ${hint} ${inspect(error, { depth: 9 })}`).not.toContain(given ?? 'nothing at all');
  });

  it("that is another one than the workflow's is not given it", async () => {
    const elsewhere = { ...environment, GITHUB_SERVER_URL: 'https://github.com' };
    const reading = withBranch(`${server.url}/owner/name.git`, (branch) => branch.tip(), {
      environment: elsewhere,
      token,
    });
    await expect(reading).rejects.toBeInstanceOf(UserError);
  });

  it('that has no such repository is named', async () => {
    const reading = withBranch(`${server.url}/owner/other.git`, (branch) => branch.tip(), { environment, token });
    await expect(reading).rejects.toMatchObject({ hint: expect.stringContaining('--remote') });
  });
});

describe('a server that says no for good', () => {
  it('is not asked again, and its words are passed on', async () => {
    const remote = bareRepository();
    mkdirSync(join(remote, 'hooks'), { recursive: true });
    const hook = join(remote, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho tried >> tries\necho "This branch is protected: ask Alice." >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const lake = lakeAt();
    await writeNews(lake, weeks[0] as string, ['one']);
    const publishing = publishLake(remote, lake);
    await expect(publishing).rejects.toBeInstanceOf(UserError);
    await expect(publishing).rejects.toThrow(/could not be written: .*ask Alice.*hook declined/);
    expect(readFileSync(join(remote, 'tries'), 'utf8')).toBe('tried\n');
  });
});
