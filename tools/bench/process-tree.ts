import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

export interface MeasuredTree {
  readonly output: string;
  /** The most that the process and all that it started held in memory at one moment, by looks 20 ms apart. */
  readonly peakMebibytes: number;
}

const lookEveryMs = 20;

/** Runs a script of this repository and watches the memory of its process tree (Linux). @throws Error when it fails */
export async function measureTree(script: string, args: readonly string[]): Promise<MeasuredTree> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let peakKibibytes = 0;
  const watch = setInterval(() => {
    peakKibibytes = Math.max(peakKibibytes, residentKibibytes(child.pid ?? 0));
  }, lookEveryMs);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const output = await text(child.stdout);
  const code = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}`);
  return { output, peakMebibytes: peakKibibytes / 1024 };
}

function residentKibibytes(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? procText(`${pid}/stat`) : '';
    if (stat !== '') parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isInTree = (pid: number): boolean => pid === root || (parents.has(pid) && isInTree(parents.get(pid) ?? 0));
  let total = 0;
  for (const pid of parents.keys()) {
    if (isInTree(pid)) total += Number(/VmRSS:\s+(\d+)/.exec(procText(`${pid}/status`))?.[1] ?? 0);
  }
  return total;
}

/** Nothing for a process that is gone. */
function procText(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return '';
  }
}
