import type { StaleWeek } from '../../backfill/stale-weeks.ts';
import type { WeekEnding } from '../../calendar/date.ts';
import { flagInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { weekStateReads } from '../read-together.ts';
import { regimeInput, remoteInput, weekEndingInput } from '../stage-inputs.ts';

/** A week that lacks a score under these regimes. */
export interface MissingWeek {
  readonly week_ending: WeekEnding;
  readonly regimes: readonly string[];
}

export const plan = defineStage({
  name: 'plan',
  group: 'weekly',
  position: 1,
  summary: 'Say which week, which regimes, and what the lake misses',
  description:
    'Takes the week from the exchange calendar, never from the time of the run, so that a late or repeated run means the same week. ' +
    'Reads the configuration too, so that a mistake in it is found before anything is fetched. ' +
    'Gives the regimes as JSON for a matrix, the weeks since the oldest scored one that the lake misses, and those that it holds as the configuration or the version was before. With --catch-up it selects the ' +
    'weeks as well that the state branch lacks since the last published one, oldest first.',
  inputs: {
    weekEnding: weekEndingInput,
    regimes: regimeInput,
    catchUp: flagInput('Do also the weeks before that were missed, as the state branch tells'),
    remote: remoteInput,
  },
  outputs: {
    weekEnding: output<WeekEnding>('The last selected week'),
    weeks: output<readonly WeekEnding[]>('All selected weeks, oldest first, as JSON'),
    cutoff: output<string>('Closing time of its last session, ISO 8601 in UTC'),
    regimes: output<readonly string[]>('Ids of the regimes, as JSON for a matrix'),
    missed: output<readonly WeekEnding[]>('Those of the weeks that were missed, as JSON; empty without catch-up'),
    missing: output<readonly MissingWeek[]>('What the lake misses, as JSON: a list of {week_ending, regimes}'),
    stale: output<readonly Pick<StaleWeek, 'week_ending' | 'regime' | 'why'>[]>(
      'What the lake holds and would be made otherwise now, as JSON: a list of {week_ending, regime, why}; backfill makes it again',
    ),
  },
  reads: weekStateReads,
  writes: [],
  examples: ['plan', 'plan --week-ending 2026-07-02 --regimes news-novelty-v1 --json'],
  artifactKeys: () => ({}),
});
