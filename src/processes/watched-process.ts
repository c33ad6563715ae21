import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, type Stats } from 'node:fs';
import { setPriority, constants as system } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { statsIfExist } from '../file-system.ts';
import { processesWith, processTree } from './process-tree.ts';

/** What a look at a process and all that it started sees. */
export interface ProcessLook {
  /** Milliseconds of the monotonic clock. */
  readonly at: number;
  readonly residentBytes: number;
  /** Processor time so far, also of those that have gone. */
  readonly processorSeconds: number;
  /** When one of the files that show life was last seen to change. */
  readonly signAt: number;
}

/** A program, and how it is watched. */
export interface WatchedRun<V> {
  readonly program: string;
  readonly args: readonly string[];
  /** Variables beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Files that get standard output, anew, and standard error, behind what is there. */
  readonly output: string;
  readonly log: string;
  /** A further file whose change shows that it lives. */
  readonly heartbeat: string;
  readonly nice: number;
  readonly lookEveryMs: number;
  /** From the request to end to the end by force. */
  readonly graceMs: number;
  readonly signal: AbortSignal;
  /** Is told the process, which leads a group of its own, before anything else happens. */
  readonly onStarted: (pid: number) => void;
  /** Is told each look. @returns why it has to end; undefined where it may go on */
  readonly look: (look: ProcessLook) => V | undefined;
}

export interface WatchedEnd<V> {
  /** Exit code as a shell numbers it: 128 and the number of the signal that ended it; 127 where it could not be started. */
  readonly code: number;
  /** Why it was ended; undefined where nobody did. */
  readonly verdict: V | undefined;
  /** What the system said where it could not be started. */
  readonly problem: string;
}

/** Runs a program in a process group of its own and looks at it until it has ended; nothing that it started is left behind. */
export async function runWatched<V>(run: WatchedRun<V>): Promise<WatchedEnd<V>> {
  const child = started(run);
  const ended = new Promise<Omit<WatchedEnd<V>, 'verdict'>>((resolve) => {
    child.once('error', ({ message }) => resolve({ code: notStarted, problem: message }));
    child.once('exit', (code, signal) => resolve({ code: exitCodeOf(code, signal), problem: '' }));
  });
  const { pid } = child;
  if (pid === undefined) return { ...(await ended), verdict: undefined };
  run.onStarted(pid);
  yieldPriority(pid, run.nice);
  const abort = new AbortController();
  const over = ended.finally(() => abort.abort());
  const verdict = await watch(run, pid, AbortSignal.any([abort.signal, run.signal]));
  if (verdict !== undefined || run.signal.aborted) await endGroup(pid, run.graceMs, abort.signal);
  const end = await over;
  signalGroup(pid, 'SIGKILL');
  return { ...end, verdict };
}

/** Looks until the process is over, or a verdict falls. */
async function watch<V>(run: WatchedRun<V>, pid: number, over: AbortSignal): Promise<V | undefined> {
  const signs = new Signs([run.heartbeat, run.log, run.output]);
  const seconds = new Map<number, number>();
  for (;;) {
    const isOver = await sleep(run.lookEveryMs, false, { signal: over }).catch(() => true);
    if (isOver) return undefined;
    const tree = processTree(pid);
    for (const one of tree) seconds.set(one.pid, one.processorSeconds);
    const verdict = run.look({
      at: performance.now(),
      residentBytes: 1024 * tree.reduce((sum, { residentKibibytes }) => sum + residentKibibytes, 0),
      processorSeconds: [...seconds.values()].reduce((sum, one) => sum + one, 0),
      signAt: signs.lastChange(),
    });
    if (verdict !== undefined) return verdict;
  }
}

/** Files that show that a process lives. Their times are those of another clock than ours, so that a change counts from when it is seen. */
class Signs {
  readonly #files: readonly string[];
  #seen: string;
  #changedAt = performance.now();

  constructor(files: readonly string[]) {
    this.#files = files;
    this.#seen = this.#state();
  }

  lastChange(): number {
    const state = this.#state();
    if (state !== this.#seen) this.#changedAt = performance.now();
    this.#seen = state;
    return this.#changedAt;
  }

  #state(): string {
    const textOf = (stats: Stats | undefined) => (stats === undefined ? 'none' : `${stats.size} ${stats.mtimeMs}`);
    return this.#files.map((file) => textOf(statsIfExist(file))).join('\n');
  }
}

const notStarted = 127;

function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return signal === null ? (code ?? notStarted) : 128 + (system.signals[signal] ?? 0);
}

function started({ program, args, env, output, log }: WatchedRun<unknown>): ChildProcess {
  const [out, err] = [openSync(output, 'w'), openSync(log, 'a')];
  try {
    return spawn(program, args, { detached: true, stdio: ['ignore', out, err], env: { ...process.env, ...env } });
  } finally {
    closeSync(out);
    closeSync(err);
  }
}

function yieldPriority(pid: number, nice: number): void {
  try {
    setPriority(pid, nice);
  } catch {
    // It has ended already.
  }
}

/** Asks a group to end, and after a while makes it. @param over aborted when its leader has ended */
async function endGroup(pid: number, graceMs: number, over: AbortSignal): Promise<void> {
  const tree = processTree(pid);
  signalGroup(pid, 'SIGTERM');
  await sleep(graceMs, undefined, { signal: over }).catch(() => undefined);
  signalGroup(pid, 'SIGKILL');
  // Who made a group of its own.
  for (const one of tree) if (one.group !== pid) signalProcess(one.pid, 'SIGKILL');
}

/** Ends what another process started with a variable and left running, and waits until it has gone. */
export async function killAllWith(variable: string, value: string): Promise<void> {
  for (;;) {
    const left = processesWith(variable, value);
    if (left.length === 0) return;
    for (const pid of left) signalProcess(pid, 'SIGKILL');
    await sleep(20);
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  signalProcess(-pid, signal);
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, system.signals[signal]);
  } catch {
    // Nobody is left.
  }
}
