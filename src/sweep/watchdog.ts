import { type FailureReason, watchdogCodes } from './failures.ts';

/** What a look at the processes of a task sees. */
export interface TaskSample {
  /** Milliseconds, of any clock that does not go back. */
  readonly at: number;
  readonly residentBytes: number;
  /** Processor time of all its processes so far, also of those that have gone. */
  readonly processorSeconds: number;
  /** When it last gave a sign of life: a line of its log, a step of its progress. */
  readonly signAt: number;
}

export interface WatchRules {
  readonly timeoutMs: number;
  readonly memoryBytes: number;
  readonly staleMs: number;
  readonly staleMinElapsedMs: number;
  readonly staleCpuPercent: number;
}

/** Why a task is ended, and the code that stands for it. */
export interface Verdict {
  readonly code: number;
  readonly reason: FailureReason;
  readonly detail: string;
}

const mebibyte = 2 ** 20;

/** Looks at one attempt of a task, and says when it has to end. */
export class Watchdog {
  readonly #rules: WatchRules;
  readonly #startedAt: number;
  /** Looks of the last `staleMs`, and one before them. */
  #samples: TaskSample[] = [];
  #peakBytes = 0;

  constructor(rules: WatchRules, startedAt: number) {
    this.#rules = rules;
    this.#startedAt = startedAt;
    this.#samples.push({ at: startedAt, residentBytes: 0, processorSeconds: 0, signAt: startedAt });
  }

  /** @returns undefined where it may go on */
  look(sample: TaskSample): Verdict | undefined {
    this.#samples.push(sample);
    this.#peakBytes = Math.max(this.#peakBytes, sample.residentBytes);
    const { timeoutMs, memoryBytes } = this.#rules;
    const elapsed = sample.at - this.#startedAt;
    if (sample.residentBytes > memoryBytes) {
      const detail = `${inMebibytes(sample.residentBytes)} MiB in memory, allowed ${inMebibytes(memoryBytes)}`;
      return { code: watchdogCodes.memory, reason: 'MEMORY_CAP_EXCEEDED', detail };
    }
    if (elapsed > timeoutMs) {
      return {
        code: watchdogCodes.timeout,
        reason: 'TASK_TIMEOUT',
        detail: `longer than ${timeoutMs / 60_000} minutes`,
      };
    }
    return this.#stale(sample, elapsed);
  }

  /** A silent task that computes is at work; one that sleeps waits for something that will not come. */
  #stale(sample: TaskSample, elapsed: number): Verdict | undefined {
    const { staleMs, staleMinElapsedMs, staleCpuPercent } = this.#rules;
    // The last look at the beginning of the silence, or before.
    while (this.#samples.length > 2 && (this.#samples[1] as TaskSample).at <= sample.at - staleMs)
      this.#samples.shift();
    if (sample.at - sample.signAt <= staleMs || elapsed <= staleMinElapsedMs) return undefined;
    const before = this.#samples[0] as TaskSample;
    const percent = percentOf(before, sample);
    if (percent > staleCpuPercent) return undefined;
    const silence = Math.round((sample.at - sample.signAt) / 1000);
    const detail = `no sign of life for ${silence} s, ${percent.toFixed(1)} % of a processor`;
    return { code: watchdogCodes.stale, reason: 'STALE_HEARTBEAT', detail };
  }

  /** What the looks so far say of the attempt. */
  get usage(): TaskUsage {
    const [first, last] = [this.#startedAt, this.#samples.at(-1) as TaskSample];
    const seconds = Math.max((last.at - first) / 1000, 1e-3);
    return {
      cpu_percent: Math.round((100 * last.processorSeconds) / seconds),
      peak_mebibytes: inMebibytes(this.#peakBytes),
      output_age_seconds: Math.max(0, Math.round((last.at - last.signAt) / 1000)),
    };
  }
}

/** What an attempt took. */
export interface TaskUsage {
  /** Of one processor, over the whole attempt. */
  readonly cpu_percent: number;
  /** The most that its processes held at one look. */
  readonly peak_mebibytes: number;
  /** Since its last sign of life, at the last look. */
  readonly output_age_seconds: number;
}

function percentOf(before: TaskSample, now: TaskSample): number {
  return (100 * (now.processorSeconds - before.processorSeconds)) / Math.max((now.at - before.at) / 1000, 1e-3);
}

function inMebibytes(bytes: number): number {
  return Math.round(bytes / mebibyte);
}
