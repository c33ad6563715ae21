import type { AnyStage } from '../../../src/platform/stage.ts';
import { backbone } from '../../../src/stages/research/backbone.stage.ts';
import { merge } from '../../../src/stages/research/merge.stage.ts';
import { panel } from '../../../src/stages/research/panel.stage.ts';
import { snapshot } from '../../../src/stages/research/snapshot.stage.ts';
import { stageA } from '../../../src/stages/research/stage-a.stage.ts';
import { stageB } from '../../../src/stages/research/stage-b.stage.ts';
import { universe } from '../../../src/stages/research/universe.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { type Heard, noHearing, silentPlatform } from '../silent-platform.ts';

const stages: readonly AnyStage[] = [backbone, snapshot, universe, panel, merge, stageA, stageB];

/** One run of a stage on the way of research. */
export interface ResearchStep {
  readonly stage: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Where a step is run. */
export interface StepPlace {
  readonly lakeFolder: string;
  readonly configFile: string;
}

/** Runs a step in this process. @returns its outputs */
export async function runStep(
  { lakeFolder, configFile }: StepPlace,
  { stage, inputs }: ResearchStep,
  heard: Heard = noHearing(),
) {
  const found = stages.find(({ name }) => name === stage);
  if (found === undefined) throw new Error(`${stage} is no stage of research`);
  return (await runStage(found, { lakeFolder, configFile, inputs }, silentPlatform(heard))).outputs;
}
