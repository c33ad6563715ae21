import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine at one moment. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** Its process group. */
  readonly group: number;
  readonly residentKibibytes: number;
  /** Processor time, user and system, of all its threads. */
  readonly processorSeconds: number;
}

/** Of Linux, for the times in /proc. */
const ticksPerSecond = 100;

/** A process and all that it started, and who else is in its group: a child whose parent has gone. None where it is gone. */
export function processTree(root: number): RunningProcess[] {
  return treeAmong(process.platform === 'linux' ? processesOfProc() : processesOfPs(), root);
}

/** @param all processes of the machine */
export function treeAmong(all: readonly RunningProcess[], root: number): RunningProcess[] {
  const children = Map.groupBy(all, ({ parent }) => parent);
  const found = new Map<number, RunningProcess>();
  const open = all.filter(({ pid, group }) => pid === root || group === root);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one.pid)) continue;
    found.set(one.pid, one);
    open.push(...(children.get(one.pid) ?? []));
  }
  return [...found.values()];
}

function processesOfProc(): RunningProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? procText(`${pid}/stat`) : '';
    if (stat === '') return [];
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [
      {
        pid,
        parent: Number(fields[1]),
        group: Number(fields[2]),
        // Another file, which is read for the processes of a tree alone.
        get residentKibibytes() {
          return Number(/VmRSS:\s+(\d+)/.exec(procText(`${pid}/status`))?.[1] ?? 0);
        },
        processorSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      },
    ];
  });
}

/** Nothing for a process that is gone, or of somebody else. */
function procText(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}

/** As macOS and the BSDs tell. */
function processesOfPs(): RunningProcess[] {
  const columns = 'pid=,ppid=,pgid=,rss=,time=';
  return parsePs(execFileSync('ps', ['-axo', columns], { encoding: 'utf8', maxBuffer: 16 * 2 ** 20 }));
}

/** Reads lines of `ps -axo pid=,ppid=,pgid=,rss=,time=`: numbers, kibibytes, and a time as `[[days-]hours:]minutes:seconds`. */
export function parsePs(text: string): RunningProcess[] {
  return text.split('\n').flatMap((line) => {
    const [pid, parent, group, resident, time] = line.trim().split(/\s+/);
    if (time === undefined) return [];
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        residentKibibytes: Number(resident),
        processorSeconds: secondsOf(time),
      },
    ];
  });
}

function secondsOf(time: string): number {
  const [days, clock] = time.includes('-') ? (time.split('-') as [string, string]) : ['0', time];
  return clock.split(':').reduce((sum, part) => 60 * sum + Number(part), 0) + 86_400 * Number(days);
}

/** The processes of this user that were started with a variable of this value, or by one that was; process numbers. */
export function processesWith(variable: string, value: string): number[] {
  const wanted = `${variable}=${value}`;
  if (process.platform === 'linux') {
    const numbers = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return numbers.filter((pid) => procText(`${pid}/environ`).split('\0').includes(wanted));
  }
  const lines = execFileSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const marked = lines.split('\n').filter((line) => `${line} `.includes(` ${wanted} `));
  return marked.map((line) => Number.parseInt(line, 10));
}
