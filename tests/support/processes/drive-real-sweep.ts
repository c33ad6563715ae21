import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { driveSweep } from '../../../src/stages/research/sweep-driver.ts';
import { readState } from '../../../src/stages/research/sweep-state-file.ts';
import { ownProgram } from '../../../src/stages/research/thread-scripts.ts';
import { planSweep, type SweepDemand } from '../../../src/sweep/plan.ts';
import { sweepSettings } from '../../../src/sweep/settings.ts';
import { newState } from '../../../src/sweep/state.ts';
import { silentPlatform } from '../silent-platform.ts';

/** A sweep of real stages, some of whose tasks behave as sweep-wrapper.ts has them. */
export interface RealSweep {
  readonly folder: string;
  readonly lake: string;
  readonly config: string;
  readonly demand: SweepDemand;
  readonly settings: object;
  /** Behaviour by id of the task. */
  readonly misbehaving: Readonly<Record<string, string>>;
}

/** Drives it in this process, or goes on with it. */
async function drive({ folder, lake, config, demand, settings, misbehaving }: RealSweep): Promise<void> {
  const { program, script } = ownProgram();
  const wrapper = join(import.meta.dirname, 'sweep-wrapper.ts');
  const plan = planSweep(demand, { snapshot: '', configuration: '', software: '' }, 'safe_light_first');
  mkdirSync(folder, { recursive: true });
  await driveSweep(
    {
      place: { folder, lake, config, snapshot: '', threads: 1 },
      jobs: plan.jobs,
      settings: sweepSettings.parse(settings),
      retryFailed: false,
      programOf: ({ id }) => {
        const behaviour = misbehaving[id];
        if (behaviour === undefined) return { program, args: [script] };
        return { program, args: [wrapper, behaviour, join(folder, `${behaviour}.begun`), script] };
      },
      log: silentPlatform().log,
      clock: Date.now,
      signal: new AbortController().signal,
    },
    (await readState(folder)) ?? newState(plan, plan.jobs, new Date().toISOString()),
  );
}

await drive(JSON.parse(process.argv[2] ?? '') as RealSweep);
