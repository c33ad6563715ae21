import { datasets } from '../../../src/datasets.ts';
import type { Dataset } from '../../../src/lake/dataset.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Columns, Table } from '../../../src/lake/table.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';
import { merge } from '../../../src/stages/research/merge.stage.ts';
import { panel } from '../../../src/stages/research/panel.stage.ts';
import { snapshot } from '../../../src/stages/research/snapshot.stage.ts';
import { universe } from '../../../src/stages/research/universe.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { type Heard, noHearing, silentPlatform } from '../silent-platform.ts';

type Given = Readonly<Record<string, string>>;

/** Runs the stage "panel" on a lake, without other threads unless some are asked for. */
export async function runPanel(lakeFolder: string, inputs: Given = {}, heard: Heard = noHearing()) {
  const given = { 'as-of': 'weekly', threads: '1', ...inputs };
  const { outputs } = await runStage(
    panel,
    { lakeFolder, configFile: 'configs/pipeline.yaml', inputs: given },
    silentPlatform(heard),
  );
  return outputs;
}

export async function runMerge(lakeFolder: string, inputs: Given = {}) {
  return (await runStage(merge, { lakeFolder, configFile: 'configs/pipeline.yaml', inputs }, silentPlatform())).outputs;
}

/** @returns the id of the snapshot */
export async function runSnapshot(lakeFolder: string): Promise<string> {
  const request = { lakeFolder, configFile: 'configs/pipeline.yaml', inputs: {} };
  return (await runStage(snapshot, request, silentPlatform())).outputs.id as string;
}

export async function runUniverse(lakeFolder: string, inputs: Given) {
  await runStage(universe, { lakeFolder, configFile: 'configs/pipeline.yaml', inputs }, silentPlatform());
}

export function lakeAt(root: string): Lake {
  return new Lake({ root, datasets, clock: () => 0, software: 'test' });
}

/** The digest of each partition of a dataset, by path. */
export async function digestsOf(root: string, dataset: Dataset): Promise<Record<string, string>> {
  const lake = lakeAt(root);
  const digests: Record<string, string> = {};
  for (const keys of await lake.list(dataset)) {
    digests[partitionPath(dataset, keys)] = (await lake.manifest(dataset, keys))?.digest ?? '';
  }
  return digests;
}

/** The digest of the rows of each partition, by path. */
export async function tableDigestsOf<C extends Columns>(
  root: string,
  dataset: Dataset<C>,
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const [path, table] of await tablesOf(root, dataset)) digests[path] = tableDigest(dataset.columns, table);
  return digests;
}

/** The tables of a dataset, by path. */
export async function tablesOf<C extends Columns>(root: string, dataset: Dataset<C>): Promise<Map<string, Table<C>>> {
  const lake = lakeAt(root);
  const tables = new Map<string, Table<C>>();
  for (const keys of await lake.list(dataset)) {
    tables.set(partitionPath(dataset, keys), (await lake.require(dataset, keys)).table);
  }
  return tables;
}
