import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

export interface MeasuredTree {
  readonly output: string;
  readonly seconds: number;
  /** Of the process and all that it started, threads included. */
  readonly processorSeconds: number;
  /** The most that the process and all that it started held in memory at one moment, by looks 20 ms apart. */
  readonly peakMebibytes: number;
}

const lookEveryMs = 20;
/** Of Linux, for the times in /proc. */
const ticksPerSecond = 100;

/** Runs a script of this repository and watches its process tree (Linux). @throws Error when it fails */
export function measureTree(script: string, args: readonly string[]): Promise<MeasuredTree> {
  return measureProgram(process.execPath, [script, ...args]);
}

/** Runs a program and watches its process tree (Linux). @throws Error when it fails */
export async function measureProgram(program: string, args: readonly string[]): Promise<MeasuredTree> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let peakKibibytes = 0;
  const ticks = new Map<number, number>();
  const watch = setInterval(() => {
    const tree = processTree(child.pid ?? 0);
    for (const { pid, processorTicks } of tree) ticks.set(pid, processorTicks);
    peakKibibytes = Math.max(
      peakKibibytes,
      tree.reduce((sum, { residentKibibytes }) => sum + residentKibibytes, 0),
    );
  }, lookEveryMs);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const output = await text(child.stdout);
  const code = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  return {
    output,
    seconds: (performance.now() - started) / 1000,
    processorSeconds: [...ticks.values()].reduce((sum, each) => sum + each, 0) / ticksPerSecond,
    peakMebibytes: peakKibibytes / 1024,
  };
}

interface WatchedProcess {
  readonly pid: number;
  readonly processorTicks: number;
  readonly residentKibibytes: number;
}

function processTree(root: number): WatchedProcess[] {
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? procText(`${pid}/stat`) : '';
    if (stat === '') continue;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parents.set(pid, Number(fields[1]));
    // User and system time of all its threads.
    ticks.set(pid, Number(fields[11]) + Number(fields[12]));
  }
  const isInTree = (pid: number): boolean => pid === root || (parents.has(pid) && isInTree(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isInTree).map((pid) => ({
    pid,
    processorTicks: ticks.get(pid) ?? 0,
    residentKibibytes: Number(/VmRSS:\s+(\d+)/.exec(procText(`${pid}/status`))?.[1] ?? 0),
  }));
}

/** Nothing for a process that is gone. */
function procText(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return '';
  }
}
