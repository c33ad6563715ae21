import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/*
 * What belongs to a running process carries its tag, so that any other process can tell what was left by one that is gone: host, process number and,
 * because numbers are used again (in containers at once, and after the machine was started anew), when it began, in which run of the machine.
 */

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const pattern = /(?:^|\.)([0-9a-f]{8})\.(\d+)\.(\d+)\.[0-9a-f-]{36}$/;

/** A new unique name that tells which process it belongs to. @param pid of a process that is running; else this one */
export function taggedName(pid: number = process.pid): string {
  return `${host}.${pid}.${startMark(startTicks(pid)) ?? 0}.${randomUUID()}`;
}

export interface TaggedBy {
  readonly pid: number;
  /** `elsewhere`: on another machine, where nobody here can look. */
  readonly state: 'running' | 'gone' | 'elsewhere';
}

/** Who made a name that ends with a tag; undefined when it has none. */
export function taggedBy(name: string): TaggedBy | undefined {
  const [, madeOn, pidText = '', start] = pattern.exec(name) ?? [];
  if (madeOn === undefined) return undefined;
  const pid = Number(pidText);
  if (madeOn !== host) return { pid, state: 'elsewhere' };
  if (!answers(pid)) return { pid, state: 'gone' };
  const ticks = startTicks(pid);
  const now = startMark(ticks);
  // What cannot be told counts as running. Tags of earlier versions have the ticks alone.
  const isSame = start === '0' || now === undefined || start === now || start === ticks;
  return { pid, state: isSame ? 'running' : 'gone' };
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Digits that tell a start of a process from any other, also from one as long after another start of the machine; undefined where that cannot be told. */
function startMark(ticks: string | undefined): string | undefined {
  const boot = bootId();
  if (ticks === undefined || boot === undefined) return undefined;
  const digest = createHash('sha256').update(`${boot} ${ticks}`).digest('hex');
  return String(Number.parseInt(digest.slice(0, 12), 16));
}

/** Names this run of the machine: empty where the system has no such name, undefined where it cannot be read just now. */
function bootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? '' : undefined;
  }
}

/** Clock ticks from the start of the machine to the start of the process; only Linux tells. */
function startTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed process whose parent has not noticed yet still answers, and does nothing any more.
    return state === 'Z' || state === 'X' ? 'ended' : fields[18];
  } catch {
    return undefined;
  }
}
