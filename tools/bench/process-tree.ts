import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { processTree } from '../../src/processes/process-tree.ts';

export interface MeasuredTree {
  readonly output: string;
  readonly seconds: number;
  /** Of the process and all that it started, threads included. */
  readonly processorSeconds: number;
  /** The most that the process and all that it started held in memory at one moment, by looks 20 ms apart. */
  readonly peakMebibytes: number;
}

const lookEveryMs = 20;

/** Runs a script of this repository and watches its process tree (Linux). @throws Error when it fails */
export function measureTree(script: string, args: readonly string[]): Promise<MeasuredTree> {
  return measureProgram(process.execPath, [script, ...args]);
}

/** Runs a program and watches its process tree (Linux). @throws Error when it fails */
export async function measureProgram(program: string, args: readonly string[]): Promise<MeasuredTree> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let peakKibibytes = 0;
  const seconds = new Map<number, number>();
  const watch = setInterval(() => {
    const tree = processTree(child.pid ?? 0);
    for (const { pid, processorSeconds } of tree) seconds.set(pid, processorSeconds);
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
    processorSeconds: [...seconds.values()].reduce((sum, each) => sum + each, 0),
    peakMebibytes: peakKibibytes / 1024,
  };
}
