import { spawn } from 'node:child_process';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parsePs, processesWith, processTree, treeAmong } from '../../../src/processes/process-tree.ts';

const one = (pid: number, parent: number, group = parent) => ({
  pid,
  parent,
  group,
  residentKibibytes: 1,
  processorSeconds: 0,
});

it('a tree is a process, all that it started, and a child of its group whose parent has gone', () => {
  const all = [
    one(1, 0, 1),
    one(10, 1, 10),
    one(11, 10, 10),
    one(12, 11, 12),
    one(13, 1, 10),
    one(20, 1, 20),
    one(21, 20),
  ];
  expect(
    treeAmong(all, 10)
      .map(({ pid }) => pid)
      .sort(),
  ).toEqual([10, 11, 12, 13]);
  expect(treeAmong(all, 99)).toEqual([]);
});

it('what ps says of times is read in seconds', () => {
  const text = '  501   1  501  2048   0:01.50\n 502 501 501 100 12:00:00\n 503 501 501 1 2-01:00:00\n\n';
  expect(parsePs(text)).toEqual([
    { pid: 501, parent: 1, group: 501, residentKibibytes: 2048, processorSeconds: 1.5 },
    { pid: 502, parent: 501, group: 501, residentKibibytes: 100, processorSeconds: 43_200 },
    { pid: 503, parent: 501, group: 501, residentKibibytes: 1, processorSeconds: 176_400 },
  ]);
});

it('this process is seen with its memory and time', () => {
  const own = processTree(process.pid).find(({ pid }) => pid === process.pid);
  expect(own?.residentKibibytes).toBeGreaterThan(10_000);
  expect(own?.processorSeconds).toBeGreaterThan(0);
});

it('a process is found by a variable that it was started with, and no other', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, REGIMEN_MARK: 'one of these' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await vi.waitFor(() => expect(processesWith('REGIMEN_MARK', 'one of these')).toEqual([child.pid]));
  expect(processesWith('REGIMEN_MARK', 'one of')).toEqual([]);
});
