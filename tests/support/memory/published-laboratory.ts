import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { GateError } from '../../../src/errors.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { publish } from '../../../src/stages/memory/publish.stage.ts';
import { runStage, type StageRun } from '../../../src/stages/run-stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import {
  auditedRegime,
  auditedWeek,
  type Laboratory,
  laboratoryIn,
  makeGoodLake,
  otherRegime,
} from '../audit/good-lake.ts';
import { silentPlatform } from '../silent-platform.ts';
import { git, scratchFolder } from './branch-lab.ts';

export const both = `${auditedRegime},${otherRegime}`;
export const week = auditedWeek.weekEnding;

/** A lake of one week under two regimes, scored and audited, and beside it a branch that it is published on. */
export async function makePublished(): Promise<Laboratory> {
  const laboratory = await makeGoodLake(mkdtempSync(join(tmpdir(), 'regimen-stages-')));
  await runStageIn(laboratory, audit, { regime: both, report: join(laboratory.folder, 'report') });
  const remote = join(laboratory.folder, 'remote.git');
  git(laboratory.folder, 'init', '--quiet', '--bare', remote);
  git(remote, 'config', 'uploadpack.allowFilter', 'true');
  await runStageIn(laboratory, publish, { regimes: both, remote });
  return laboratory;
}

/** Runs a stage for the week. */
export function runStageIn(
  { lakeFolder, configFile }: Laboratory,
  stage: AnyStage,
  inputs: Readonly<Record<string, string>>,
  platform: Partial<Platform> = {},
): Promise<StageRun> {
  const weekly = 'weekEnding' in stage.inputs ? { 'week-ending': week } : {};
  return runStage(
    stage,
    { lakeFolder, configFile, inputs: { ...weekly, ...inputs } },
    { ...silentPlatform(), ...platform },
  );
}

/** The error of a stage that a gate stopped. */
export async function refusalOf(work: Promise<unknown>): Promise<GateError> {
  const error = await work.then(
    () => undefined,
    (found: unknown) => found,
  );
  expect(error).toBeInstanceOf(GateError);
  return error as GateError;
}

/** The lake as it was audited, to be changed. */
export function copyOfLake(base: Laboratory): Laboratory {
  const copy = emptyLake(base);
  cpSync(base.lakeFolder, copy.lakeFolder, { recursive: true });
  return copy;
}

/** The same configuration, and nothing in the lake. */
export function emptyLake(base: Laboratory): Laboratory {
  const copy = laboratoryIn(scratchFolder());
  cpSync(join(base.folder, 'configs'), join(copy.folder, 'configs'), { recursive: true });
  return copy;
}

/** A copy of the repository with the branch. */
export function copyOfRemote(base: Laboratory): string {
  const remote = join(scratchFolder(), 'remote.git');
  cpSync(join(base.folder, 'remote.git'), remote, { recursive: true });
  return remote;
}
