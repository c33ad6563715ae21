import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { taggedBy, taggedName } from '../../../src/lake/process-tag.ts';

/** A tag with another start of the process that it names. */
function withStart(name: string, start: string): string {
  const [host, pid, , id] = name.split('.');
  return [host, pid, start, id].join('.');
}

describe.runIf(process.platform === 'linux')('the tag of a process', () => {
  const own = taggedName();

  it('tells that the process runs', () => {
    expect(taggedBy(own)).toEqual({ pid: process.pid, state: 'running' });
    expect(taggedBy(taggedName(process.ppid))).toEqual({ pid: process.ppid, state: 'running' });
  });

  it('tells that the process has gone where its number belongs to another one by now', () => {
    const [, , start = ''] = own.split('.');
    expect(taggedBy(withStart(own, String(Number(start) + 1)))?.state).toBe('gone');
  });

  it('tells that the process runs where it cannot be told in which run of the machine', async () => {
    const error = Object.assign(new Error('too many open files'), { code: 'EMFILE' });
    const fails = (path: string, ...rest: []) => {
      if (path.endsWith('boot_id')) throw error;
      return readFileSync(path, ...rest);
    };
    vi.resetModules();
    vi.doMock('node:fs', async (original) => ({ ...(await original<object>()), readFileSync: fails }));
    onTestFinished(() => {
      vi.doUnmock('node:fs');
      vi.resetModules();
    });
    const there = await import('../../../src/lake/process-tag.ts');
    expect(there.taggedBy(own)?.state).toBe('running');
    expect(there.taggedName().split('.')[2]).toBe('0');
  });

  it('of an earlier version, with the clock ticks since the machine was started alone, is read as before', () => {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    expect(taggedBy(withStart(own, ticks))?.state).toBe('running');
    expect(own.split('.')[2]).not.toBe(ticks);
  });
});
