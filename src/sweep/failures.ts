/** Exit codes that the watchdogs give, as timeout(1) and shells number them; 142: silent and asleep. */
export const watchdogCodes = { timeout: 124, memory: 137, stale: 142 } as const;

/** Why an attempt did not end well. */
export type FailureReason =
  | 'TASK_TIMEOUT'
  | 'MEMORY_CAP_EXCEEDED'
  | 'STALE_HEARTBEAT'
  | 'KILLED'
  | 'CRASHED'
  | 'GATE_REFUSED'
  | 'USAGE_OR_DATA'
  | 'DEFECT'
  | 'NOT_STARTED'
  | 'OUTPUT_UNREADABLE'
  | 'INTERRUPTED'
  | 'PANEL_FAILED'
  | 'UNKNOWN';

const notStarted = 127;
const interrupted = 130;

const reasonsOfCodes: Readonly<Record<number, FailureReason>> = {
  1: 'DEFECT',
  2: 'USAGE_OR_DATA',
  3: 'GATE_REFUSED',
  124: 'TASK_TIMEOUT',
  [notStarted]: 'NOT_STARTED',
  [interrupted]: 'INTERRUPTED',
  // Nobody here asked for it: the system ended what took its memory, or a person did.
  137: 'KILLED',
};

/** The name of an exit code that no watchdog gave. */
export function reasonOfCode(code: number): FailureReason {
  return reasonsOfCodes[code] ?? (code > 128 && code < 192 ? 'CRASHED' : 'UNKNOWN');
}

/** How an attempt ended whose stage ended well and did not say its outputs: nothing tells what it did. */
export function noOutputs(stage: string): {
  readonly code: number;
  readonly reason: FailureReason;
  readonly detail: string;
} {
  return { code: 1, reason: 'OUTPUT_UNREADABLE', detail: `${stage} ended with 0 and said no outputs` };
}
