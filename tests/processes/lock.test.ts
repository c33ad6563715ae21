import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { stagingFolderIn } from '../../src/lake/atomic-folder.ts';
import { withLock } from '../../src/lake/lock.ts';
import { taggedBy, taggedName } from '../../src/lake/process-tag.ts';
import { lakeAt, scratchFolder } from '../support/lake/sample-lake.ts';

const script = join(import.meta.dirname, '..', 'support', 'processes', 'hold-lock.ts');

function start(...args: (string | number)[]) {
  const child = spawn(process.execPath, [script, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** A process that holds the lock until it is killed. */
async function holder(lock: string) {
  const child = start('hold', lock);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: Awaited<ReturnType<typeof holder>>): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Gets the lock without waiting for anybody. @throws UserError when it is held */
const lockNow = (lock: string) => withLock(lock, async () => 'got it', 0);

describe('a lock', () => {
  it('that cannot be placed fails with the error of the system, and is not called held', async () => {
    const folder = scratchFolder();
    await mkdir(join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'lock'));
    await expect(withLock(join(folder, 'lock'), async () => 'got it')).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(readdirSync(folder).toSorted()).toEqual(['elsewhere', 'lock']);
  });

  it('lets one of six processes at a time count', async () => {
    const folder = scratchFolder();
    await writeFile(join(folder, 'count'), '0');
    const children = Array.from({ length: 6 }, () => start('count', join(folder, 'lock'), join(folder, 'count'), 40));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await readFile(join(folder, 'count'), 'utf8')).toBe('240');
    expect(readdirSync(folder)).toEqual(['count']);
  });

  it('lets one of many calls in a process at a time work', async () => {
    const lock = join(scratchFolder(), 'deeper', 'lock');
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      inside += 1;
      most.push(inside);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => withLock(lock, work)));
    expect(most).toEqual(Array(20).fill(1));
  });

  it('gives the result of the work, and is free again after work that failed', async () => {
    const lock = join(scratchFolder(), 'lock');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(lock, async () => 7, 0)).toBe(7);
    expect(existsSync(lock)).toBe(false);
  });

  it('of a process that was killed is taken over at once', async () => {
    const lock = join(scratchFolder(), 'lock');
    const child = await holder(lock);
    await kill(child);
    expect(existsSync(lock)).toBe(true);
    expect(await lockNow(lock)).toBe('got it');
  });

  it('of a process that was killed goes to one of many who wait', async () => {
    const folder = scratchFolder();
    const lock = join(folder, 'lock');
    await writeFile(join(folder, 'count'), '0');
    const child = await holder(lock);
    const waiting = Array.from({ length: 5 }, () => start('count', lock, join(folder, 'count'), 10));
    // Asked for before the kill: one of them may be done before that is noticed here.
    const exits = waiting.map((each) => once(each, 'exit'));
    await Promise.all(waiting.map((each) => once(each.stdout, 'data')));
    expect(await readFile(join(folder, 'count'), 'utf8')).toBe('0');
    await kill(child);
    await Promise.all(exits);
    expect(await readFile(join(folder, 'count'), 'utf8')).toBe('50');
  });

  // Only Linux tells when a process was started.
  it.runIf(existsSync('/proc/self/stat'))('of a process whose number another has now is taken over', async () => {
    const lock = join(scratchFolder(), 'lock');
    const [host, , , unique] = taggedName().split('.');
    await mkdir(lock);
    // This process runs, and it was not started in the first tick of the machine.
    await writeFile(join(lock, `${host}.${process.pid}.1.${unique}`), hostname());
    expect(await lockNow(lock)).toBe('got it');
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'of a killed process that its parent has not noticed is taken over',
    async () => {
      const lock = join(scratchFolder(), 'lock');
      // `sleep` takes the shell's place as the parent, and never looks after its children.
      const shell = spawn('sh', ['-c', '"$0" "$@" & exec sleep 600', process.execPath, script, 'hold', lock]);
      onTestFinished(() => void shell.kill('SIGKILL'));
      await once(shell.stdout, 'data');
      const { pid = 0 } = taggedBy(readdirSync(lock)[0] ?? '') ?? {};
      process.kill(pid, 'SIGKILL');
      expect(await withLock(lock, async () => 'got it')).toBe('got it');
      expect(process.kill(pid, 0)).toBe(true);
    },
  );

  it('that was lost to another holder is not taken from it at the end of the work', async () => {
    const lock = join(scratchFolder(), 'lock');
    const late = Promise.withResolvers<void>();
    let second = Promise.resolve();
    await withLock(lock, async () => {
      for (const name of readdirSync(lock)) await rm(join(lock, name));
      const held = Promise.withResolvers<void>();
      second = withLock(lock, async () => {
        held.resolve();
        await late.promise;
      });
      await held.promise;
    });
    expect(readdirSync(lock)).toHaveLength(1);
    late.resolve();
    await second;
    expect(existsSync(lock)).toBe(false);
  });

  it('of a running process is waited for, and the error names the process', async () => {
    const lock = join(scratchFolder(), 'lock');
    const child = await holder(lock);
    const attempt = withLock(lock, async () => undefined, 200);
    const error = await attempt.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: `${lock} is held by process ${child.pid} on ${hostname()}.`,
      hint: 'Wait for that run to end; if none is running, remove the folder.',
    });
  });

  it('of another machine is never taken over', async () => {
    const lock = join(scratchFolder(), 'lock');
    await mkdir(lock);
    await writeFile(join(lock, `00000000.1.1.${crypto.randomUUID()}`), 'elsewhere');
    await expect(withLock(lock, async () => undefined, 100)).rejects.toThrow('is held by process 1 on elsewhere.');
  });
});

describe('the tag in a name', () => {
  it('tells that this process runs, and that a killed one does not', async () => {
    expect(taggedBy(taggedName())).toEqual({ pid: process.pid, state: 'running' });
    const lock = join(scratchFolder(), 'lock');
    const child = await holder(lock);
    const [name = ''] = readdirSync(lock);
    expect(taggedBy(name)).toEqual({ pid: child.pid, state: 'running' });
    expect(taggedBy(`placing.${name}`)).toEqual({ pid: child.pid, state: 'running' });
    await kill(child);
    expect(taggedBy(name)).toEqual({ pid: child.pid, state: 'gone' });
  });

  it.each(['', 'manifest.json', 'placing', '1234-9b2d'])('is not in %j', (name) => {
    expect(taggedBy(name)).toBeUndefined();
  });
});

describe('recovery', () => {
  it('removes what killed processes left in the staging folder and between the locks, and nothing of running ones', async () => {
    const lake = lakeAt(scratchFolder());
    const mine = await stagingFolderIn(lake.root);
    const child = await holder(join(lake.root, '.locks', 'ingest'));
    const [tag = ''] = readdirSync(join(lake.root, '.locks', 'ingest'));
    await kill(child);
    const elsewhere = `00000000.1.1.${crypto.randomUUID()}`;
    const old = `00000000.2.1.${crypto.randomUUID()}`;
    for (const name of [tag, elsewhere, old, 'unknown']) await mkdir(join(lake.root, '.staging', name));
    await utimes(join(lake.root, '.staging', old), 1, 1);
    await mkdir(join(lake.root, '.locks', `placing.${tag}`));
    await lake.recover();
    expect(
      readdirSync(join(lake.root, '.staging'))
        .map((name) => join(lake.root, '.staging', name))
        .sort(),
    ).toEqual([mine, join(lake.root, '.staging', elsewhere)].sort());
    expect(readdirSync(join(lake.root, '.locks'))).toEqual(['ingest']);
  });
});
