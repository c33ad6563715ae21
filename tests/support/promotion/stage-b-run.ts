import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchangeSessions, universePit } from '../../../src/backbone/datasets.ts';
import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import type { Dataset } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import type { InputReference } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from '../../../src/research/stage-b/datasets.ts';
import { appendTrials } from '../../../src/research/trial-store.ts';
import { promote } from '../../../src/stages/research/promote.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { Random } from '../../../src/statistics/random.ts';
import { type Heard, noHearing, silentPlatform } from '../silent-platform.ts';
import { trialOf } from './sample-evidence.ts';

/** A candidate of a run: its numbers, and how much its returns are above noise. */
export interface ValidatedCandidate {
  readonly candidate: string;
  readonly dsr: number;
  readonly failed?: readonly string[];
  /** Mean of its returns by the step, of a deviation of 1 %. */
  readonly mean?: number;
}

interface StageBRun {
  readonly run: string;
  /** Last date of its panel. */
  readonly asOf: string;
  readonly candidates: readonly ValidatedCandidate[];
  readonly snapshot?: string;
  readonly inputs?: readonly InputReference[];
  readonly stageARun?: string;
  /** Trials that the ledger held when it was judged; a run that does not say it is one of before. */
  readonly judgedBy?: number;
}

const steps = 200;

/** Writes what a run of Stage B leaves, as far as promotions read it, with the lines of its trials. */
export async function putStageB(lake: Lake, given: StageBRun): Promise<void> {
  const { run, asOf, candidates, snapshot = '2020-01-31_a' } = given;
  const keys = { snapshot, run };
  const universe = { dataset: universePit.name, keys: { as_of: asOf }, content: sha256Hex(asOf) };
  const gates = [{ code: 'DSR_TOO_LOW' }, { code: 'NET_SHARPE_NOT_POSITIVE' }];
  const recipe = {
    stage: 'stage-b',
    version: 1,
    parameters: {
      gates,
      stage_a: { run: given.stageARun ?? '' },
      ...(given.judgedBy === undefined ? {} : { ledger: { trials: given.judgedBy } }),
    },
    inputs: [...(given.inputs ?? [universe])],
  };
  const survivors = candidates.filter(({ failed = [] }) => failed.length === 0);
  await appendTrials(lake, () =>
    candidates.map(({ candidate }) => ({
      ...({
        kind: 'planned',
        trial: trialOf(candidate),
        stage: 'stage-b',
        run,
        snapshot,
        who: 'test',
        when: '',
      } as const),
      rule: {
        ...{ candidate, definition: {}, feature_set: 'f00d', universe: {}, folds: {}, horizon: 5, entry_lag: 1 },
        ...{ costs: {}, portfolio: {} },
      },
    })),
  );
  await lake.writeTogether(async (batch) => {
    for (const dataset of [stageBPaths, stageBStress, foldSummary, candidateFoldRobustness] as readonly Dataset[])
      await batch.write(dataset, keys, { recipe, table: emptyTable(dataset.columns) });
    await batch.write(stageBReturns, keys, { recipe, table: returnsOf(candidates, asOf) });
    await batch.write(survivorsB, keys, { recipe, table: survivorsTable(survivors) });
    await batch.write(stageBCandidates, keys, { recipe, table: candidatesTable(candidates) });
  });
}

function candidatesTable(candidates: readonly ValidatedCandidate[]) {
  const table = emptyTable(stageBCandidates.columns, candidates.length);
  const { columns } = table;
  for (const [row, { candidate, dsr, failed = [] }] of candidates.entries()) {
    columns.universe[row] = 1000;
    columns.candidate[row] = candidate;
    columns.family[row] = candidate.toUpperCase();
    columns.set[row] = 'test';
    columns.trial[row] = trialOf(candidate);
    columns.reasons[row] = failed.join(';');
    columns.near_pass[row] = '{}';
    for (const name of ['passed', 'passed_strict', 'passed_final'] as const)
      columns[name][row] = Number(failed.length === 0);
    columns.dsr[row] = dsr;
    columns.path_sharpe_p25[row] = Number.NaN;
  }
  return table;
}

function survivorsTable(survivors: readonly ValidatedCandidate[]) {
  const table = emptyTable(survivorsB.columns, survivors.length);
  for (const [row, { candidate }] of survivors.entries()) {
    table.columns.universe[row] = 1000;
    table.columns.rank[row] = row + 1;
    table.columns.candidate[row] = candidate;
    table.columns.trial[row] = trialOf(candidate);
  }
  return table;
}

function returnsOf(candidates: readonly ValidatedCandidate[], asOf: string) {
  const table = emptyTable(stageBReturns.columns, candidates.length * steps);
  const last = epochDay(parseIsoDate(asOf));
  for (const [place, { candidate, mean = 0 }] of candidates.entries()) {
    const random = Random.seeded(3).stream(candidate);
    for (let step = 0; step < steps; step++) {
      const row = place * steps + step;
      table.columns.trial[row] = trialOf(candidate);
      table.columns.as_of[row] = last - 7 * (steps - step);
      table.columns.net_return[row] = mean + 0.01 * random.normal();
    }
  }
  return table;
}

/** Says in the store that its last session is of this date. */
export async function putLastSession(lake: Lake, date: string): Promise<void> {
  const table = emptyTable(exchangeSessions.columns, 1);
  table.columns.date[0] = epochDay(parseIsoDate(date));
  table.columns.basis[0] = 'calendar';
  const recipe = { stage: 'backbone', version: 1, parameters: {}, inputs: [] };
  await lake.write(exchangeSessions, { exchange: 'US' }, { recipe, table });
}

/** The date so many weekdays after Friday, 2020-01-31. */
export function weekdaysOn(count: number): string {
  return isoDate(
    epochDay(parseIsoDate('2020-01-31')) + 7 * Math.floor(count / 5) + (count % 5 === 0 ? 0 : 2 + (count % 5)),
  );
}

/** A folder with a configuration, in which the stage runs. */
export function configureIn(folder: string, promotion: object = {}): void {
  mkdirSync(join(folder, 'configs'), { recursive: true });
  writeFileSync(join(folder, 'configs', 'research.yaml'), JSON.stringify({ promotion }));
}

export async function runPromote(
  folder: string,
  inputs: Readonly<Record<string, string>> = {},
  heard: Heard = noHearing(),
) {
  const request = { lakeFolder: join(folder, 'lake'), configFile: join(folder, 'configs', 'pipeline.yaml'), inputs };
  return (await runStage(promote, request, silentPlatform(heard))).outputs as Readonly<Record<string, unknown>>;
}
