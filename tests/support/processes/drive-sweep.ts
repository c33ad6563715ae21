import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { driveSweep } from '../../../src/stages/research/sweep-driver.ts';
import { readState } from '../../../src/stages/research/sweep-state-file.ts';
import { planSweep } from '../../../src/sweep/plan.ts';
import { sweepSettings } from '../../../src/sweep/settings.ts';
import { newState, type SweepState } from '../../../src/sweep/state.ts';
import { noHearing, silentPlatform } from '../silent-platform.ts';

/** A sweep of stub tasks, one for each behaviour of sweep-task.ts and size. */
export interface StubSweep {
  readonly folder: string;
  readonly behaviours: readonly string[];
  readonly sizes?: readonly number[];
  readonly settings: object;
  readonly retryFailed?: boolean;
}

const script = join(import.meta.dirname, 'sweep-task.ts');

/** Drives a sweep in this process, or goes on with it. @returns its state, and what was logged */
export async function driveStubs(sweep: StubSweep, signal = new AbortController().signal) {
  const { folder, behaviours, sizes = [10], retryFailed = false } = sweep;
  const settings = sweepSettings.parse(sweep.settings);
  const demand = {
    asOf: ['2014-12-26'],
    panels: ['weekly:52'],
    universeSizes: sizes,
    candidates: behaviours,
    gates: [],
  };
  const plan = planSweep(demand, { snapshot: '', configuration: '', software: '' }, 'safe_light_first');
  mkdirSync(folder, { recursive: true });
  const heard = noHearing();
  const before = (await readState(folder)) ?? newState(plan, plan.jobs, new Date().toISOString());
  const state: SweepState = await driveSweep(
    {
      place: { folder, lake: join(folder, 'lake'), config: 'configs/pipeline.yaml', snapshot: '', threads: 1 },
      jobs: plan.jobs,
      settings,
      retryFailed,
      programOf: (job) => {
        const behaviour = job.kind === 'panel' ? 'good' : job.candidates;
        const program = behaviour === 'absent' ? join(folder, 'absent') : process.execPath;
        return { program, args: [script, behaviour, folder] };
      },
      log: silentPlatform(heard).log,
      clock: Date.now,
      signal,
    },
    before,
  );
  return { state, log: heard.log };
}

if (process.argv[1] === import.meta.filename) await driveStubs(JSON.parse(process.argv[2] ?? '') as StubSweep);
