import { exitCodes } from '../errors.ts';

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
  [exitCodes.failure]: 'DEFECT',
  [exitCodes.usage]: 'USAGE_OR_DATA',
  [exitCodes.gate]: 'GATE_REFUSED',
  [watchdogCodes.timeout]: 'TASK_TIMEOUT',
  [notStarted]: 'NOT_STARTED',
  [interrupted]: 'INTERRUPTED',
  // Nobody here asked for it: the system ended what took its memory, or a person did.
  [watchdogCodes.memory]: 'KILLED',
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
  return { code: exitCodes.failure, reason: 'OUTPUT_UNREADABLE', detail: `${stage} ended with 0 and said no outputs` };
}
