import { z } from 'zod';

const minutes = z.number().gt(0).max(10_000);

/** `sweep` of research.yaml. */
export const sweepSettings = z
  .strictObject({
    as_of: z
      .string()
      .default('sessions:1')
      .describe('Last as-of dates of the panels: sessions:N, weekly:N, monthly:N, or dates'),
    panels: z
      .array(z.string())
      .min(1)
      .default(['weekly'])
      .describe('As-of dates of a panel up to its last one: weekly:N, monthly:N, sessions:N, or without N all'),
    universe_sizes: z
      .array(z.number().int().min(10).max(1_000_000))
      .default([])
      .describe('Sizes of the universes, a task each; none: those of stage_a'),
    candidates: z
      .array(z.string())
      .default([])
      .describe('Files of configs/candidates, a task each; none: those of stage_a'),
    gates: z
      .array(z.string())
      .default([])
      .describe('Profiles of configs/gates by which stage-b decides, a task each; none: tasks end with stage-a'),
    order: z
      .enum(['safe_light_first', 'heavy_first'])
      .default('safe_light_first')
      .describe('Whether short panels and small universes come first, or last'),
    at_once: z.number().int().min(1).max(64).default(1).describe('Tasks at once on one machine'),
    max_hours: z.number().gt(0).max(1000).default(9.5).describe('No task begins later than that'),
    task_timeout_minutes: minutes.default(120).describe('A task that takes longer is ended: 124'),
    max_memory_gib: z
      .number()
      .gt(0)
      .max(10_000)
      .default(11.5)
      .describe('A task whose processes hold more is ended: 137'),
    threads: z.number().int().min(1).max(256).default(2).describe('Threads that compute, for each task'),
    nice: z.number().int().min(0).max(19).default(10).describe('Niceness of the processes of a task'),
    sample_seconds: z.number().gt(0).max(600).default(5).describe('Time between two looks at a task'),
    stale_minutes: minutes
      .default(45)
      .describe('A task that gives no sign of life for so long, and hardly computes meanwhile, is ended: 142'),
    stale_min_elapsed_minutes: z.number().min(0).max(10_000).default(20).describe('Not before it has run for so long'),
    stale_cpu_percent: z
      .number()
      .min(0)
      .max(100)
      .default(1)
      .describe('Per cent of one processor up to which a task hardly computes'),
    kill_grace_seconds: z
      .number()
      .min(0)
      .max(600)
      .default(15)
      .describe('Time between the request to end and the end by force'),
    max_retries: z.number().int().min(0).max(20).default(1).describe('Further attempts of a task'),
    retry_codes: z
      .array(z.number().int().min(1).max(255))
      .default([124, 137, 142])
      .describe('Exit codes after which there is one'),
    retry_cooldown_seconds: z.number().min(0).max(86_400).default(45).describe('Time before a further attempt'),
    stop_after_failures: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(3)
      .describe('After so many failed tasks in a row no further one begins'),
    min_free_gib: z.number().min(0).max(100_000).default(10).describe('Free room on the drive of the sweep'),
    max_memory_share: z
      .number()
      .gt(0)
      .max(1)
      .default(0.8)
      .describe('The tasks at once may hold at most this share of the memory of the machine'),
    max_age_days: z
      .number()
      .min(0)
      .max(100_000)
      .default(0)
      .describe('Days since the last session of the store, at most; 0: any'),
  })
  .describe('Many screenings with one command: what varies, and what a task may take');

export type SweepSettings = z.infer<typeof sweepSettings>;
