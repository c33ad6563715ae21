import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { StepFailure } from './step-failure.ts';

export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Each line of both output streams. */
  readonly onLine: (line: string) => void;
  /** Stops the process and its children. */
  readonly signal: AbortSignal;
  /** Does the work instead, where it needs no process of its own. */
  readonly inProcess?: InProcessProgram | undefined;
}

/** Does what a program would: told its environment and its folder, it returns the exit code. */
export type InProcessProgram = (request: Pick<ProcessRequest, 'env' | 'cwd' | 'onLine'>) => number;

/** Programs that need no process of their own, by the name of their script. */
export type InProcessPrograms = Readonly<Record<string, InProcessProgram>>;

/** How long a stopped process may take to end by itself, in milliseconds, before the next and harder signal. */
const patience = [
  ['SIGINT', 1500],
  ['SIGTERM', 1000],
  ['SIGKILL', 0],
] as const;

/** How long the rest of the output of a finished process is awaited, in milliseconds; less while a child holds it open. */
const outputGrace = { childrenEnded: 5000, childrenAlive: 500 };

/** Everything that still runs: killed when this process ends, however it ends. */
const allGroups = new Set<ProcessGroups>();
process.on('exit', () => {
  for (const groups of allGroups) groups.killAll();
});

/** The process groups that a job started; each step leads its own group, so that its children end with it. */
export class ProcessGroups {
  readonly #leaders = new Set<number>();

  /** Runs a program to its end. @returns its exit code, 128 + n when signal n ended it. @throws StepFailure */
  async run(request: ProcessRequest): Promise<number> {
    const { onLine, signal } = request;
    if (signal.aborted) throw new StepFailure('The operation was canceled.');
    refuseLongTexts(request);
    if (request.inProcess !== undefined) return request.inProcess(request);
    allGroups.add(this);
    const child = startProcess(request);
    const leader = child.pid;
    if (leader !== undefined) this.#leaders.add(leader);
    const stop = () => void (leader !== undefined && stopGroup(leader));
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await finished(child, onLine);
    } catch (error) {
      throw cannotStart(request, error);
    } finally {
      signal.removeEventListener('abort', stop);
      if (leader !== undefined && !isAlive(leader)) this.#leaders.delete(leader);
    }
  }

  /** Kills whatever a step left running. */
  killAll(): void {
    for (const leader of this.#leaders) sendSignal(leader, 'SIGKILL');
    this.#leaders.clear();
    allGroups.delete(this);
  }
}

/** Linux takes no argument and no variable, name and end included, that is longer (MAX_ARG_STRLEN), and GitHub's machines are Linux. */
const longestText = 131_072;

function refuseLongTexts({ command, args, env, cwd }: ProcessRequest): void {
  // The names alone: a value can be a secret.
  const texts = [...args.map((arg) => ['an argument', arg] as const), ...Object.entries(env)];
  for (const [name, text] of texts) {
    if (Buffer.byteLength(`${name}=${text}`) < longestText) continue;
    throw new StepFailure(`Cannot start '${command}' in ${cwd}: Argument list too long: ${name}`);
  }
}

/** @throws StepFailure when the system takes no process with so large an environment */
function startProcess(request: ProcessRequest): ChildProcess {
  const { command, args, env, cwd } = request;
  try {
    return spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw cannotStart(request, error);
  }
}

function cannotStart({ command, cwd }: ProcessRequest, error: unknown): StepFailure {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'E2BIG' ? 'Argument list too long' : message;
  return new StepFailure(`Cannot start '${command}' in ${cwd}: ${reason}`, { cause: error });
}

async function stopGroup(leader: number): Promise<void> {
  for (const [name, milliseconds] of patience) {
    if (!isAlive(leader)) return;
    sendSignal(leader, name);
    await delay(milliseconds, undefined, { ref: false });
  }
}

function finished(child: ChildProcess, onLine: (line: string) => void): Promise<number> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const drained = Promise.all(
    streams.map((input) => {
      const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', onLine);
      return once(reader, 'close');
    }),
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', async (code, signal) => {
      const childrenAlive = child.pid !== undefined && isAlive(child.pid);
      const grace = childrenAlive ? outputGrace.childrenAlive : outputGrace.childrenEnded;
      await Promise.race([drained, delay(grace, undefined, { ref: false })]);
      for (const stream of streams) stream.destroy();
      resolve(code ?? 128 + (signal === null ? 0 : signalNumber(signal)));
    });
  });
}

function signalNumber(signal: NodeJS.Signals): number {
  return { SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal as string] ?? 0;
}

function isAlive(leader: number): boolean {
  return sendSignal(leader, 0);
}

function sendSignal(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}
