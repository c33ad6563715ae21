import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number;
  readonly output: string;
}

const wrapper = join(import.meta.dirname, 'wrapper.mjs');

/** Runs the built command line in a process of its own and measures it whole: wall time and peak memory. */
export function measureCli(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [wrapper, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let peak = '';
  child.stdout?.on('data', (data) => {
    output += data;
  });
  child.stderr?.on('data', (data) => {
    output += data;
  });
  child.stdio[3]?.on('data', (data) => {
    peak += data;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({
        seconds: (performance.now() - started) / 1000,
        peakMegabytes: Number(peak) / 1024,
        exitCode: code ?? 1,
        output,
      });
    });
  });
}
