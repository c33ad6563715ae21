import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Measured {
  readonly seconds: number;
  /** Of the whole process, its start included. */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number;
  readonly output: string;
}

export interface MeasuredCommand {
  readonly args: readonly string[];
  readonly cwd: string;
  /** The built command line; that of this checkout when none is given. */
  readonly program?: string;
  readonly env?: NodeJS.ProcessEnv;
}

const wrapper = join(import.meta.dirname, 'wrapper.mjs');
const ownProgram = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'index.js');

/** Runs a built command line in a process of its own and measures it whole: wall time, processor time and peak memory. */
export async function measureCli({ args, cwd, program = ownProgram, env = {} }: MeasuredCommand): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [wrapper, program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [, said, warned, measured] = child.stdio;
  const texts = Promise.all([said, warned, measured].map((stream) => text(stream as NodeJS.ReadableStream)));
  const exitCode = (await ended) ?? 1;
  const seconds = (performance.now() - started) / 1000;
  const [output = '', problems = '', figures = ''] = await texts;
  const { peakKibibytes = 0, processorSeconds = 0 } = figures === '' ? {} : JSON.parse(figures);
  return { seconds, processorSeconds, peakMegabytes: peakKibibytes / 1024, exitCode, output: output + problems };
}

/** As {@link measureCli}, of a command that has to succeed. @throws Error with what it said */
export async function measureDone(command: MeasuredCommand): Promise<Measured> {
  const measured = await measureCli(command);
  if (measured.exitCode === 0) return measured;
  throw new Error(`${command.args.join(' ')} ended with ${measured.exitCode}:\n${measured.output.slice(-2000)}`);
}
