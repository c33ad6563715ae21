import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/*
 * Folders that belong to a running process carry its tag in their name, so that any other process can tell what was left by
 * one that is gone: host, process number and, because numbers are used again (in containers at once), the start time.
 */

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const pattern = /(?:^|\.)([0-9a-f]{8})\.(\d+)\.(\d+)\.[0-9a-f-]{36}$/;

/** A new unique name that tells which process made it. */
export function taggedName(): string {
  return `${host}.${process.pid}.${startTime(process.pid) ?? 0}.${randomUUID()}`;
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
  const now = startTime(pid);
  return { pid, state: start === '0' || now === undefined || now === start ? 'running' : 'gone' };
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clock ticks from the start of the machine to the start of the process; only Linux tells. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed process whose parent has not noticed yet still answers, and does nothing any more.
    return state === 'Z' || state === 'X' ? 'ended' : fields[18];
  } catch {
    return undefined;
  }
}
