import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { AssetRegister } from '../../../src/backbone/asset-register.ts';
import { assets, bars } from '../../../src/backbone/datasets.ts';
import { pinnedDatasets } from '../../../src/backbone/snapshot.ts';
import { datasets } from '../../../src/datasets.ts';
import { type Dataset, partitionPath } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { type Columns, concatTables, inOrder, rowAt, type Table } from '../../../src/lake/table.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';
import { backbone } from '../../../src/stages/research/backbone.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { type Heard, noHearing, silentPlatform } from '../silent-platform.ts';

/** A folder with packs, a configuration that names them, and the lake that they feed. */
export interface ResearchPlace {
  readonly folder: string;
  readonly lakeFolder: string;
}

export const assetsHeader = 'id,symbol,exchange,class,currency,valid_from,valid_to';
export const barsHeader = 'asset,date,open,high,low,close,volume';

/** Usual packs: `assets*.csv` and `bars*.csv`, bars by the id of their asset. */
export const usualPacks = (folder: string): object[] => [
  { kind: 'assets', files: [join(folder, 'assets*')] },
  { kind: 'bars', files: [join(folder, 'bars*')], columns: { asset: 'asset' } },
];

/** @param packs `backbone.packs` of research.yaml, for a folder */
export function researchPlace(
  files: Readonly<Record<string, string | Uint8Array>>,
  packs: (folder: string) => object[] = usualPacks,
  settings: object = {},
): ResearchPlace {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-research-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return researchPlaceIn(folder, files, packs, settings);
}

/** The same in a folder that is there, which whoever made it removes. */
export function researchPlaceIn(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  packs: (folder: string) => object[] = usualPacks,
  settings: object = {},
): ResearchPlace {
  mkdirSync(join(folder, 'packs'));
  const place = { folder, lakeFolder: join(folder, 'lake') };
  putPacks(place, files);
  const document = { backbone: { packs: packs(join(folder, 'packs')), ...settings } };
  writeFileSync(join(folder, 'research.yaml'), JSON.stringify(document));
  return place;
}

/** Writes files into the folder of the packs. */
export function putPacks({ folder }: ResearchPlace, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, 'packs', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'packs', name), content);
  }
}

/** Runs the stage in this process. */
export async function feed(
  { folder, lakeFolder }: ResearchPlace,
  inputs: Readonly<Record<string, string>> = {},
  heard: Heard = noHearing(),
) {
  const request = { lakeFolder, configFile: join(folder, 'pipeline.yaml'), inputs: { mode: 'bulk', ...inputs } };
  return (await runStage(backbone, request, silentPlatform(heard))).outputs;
}

export function lakeIn({ lakeFolder }: Pick<ResearchPlace, 'lakeFolder'>): Lake {
  return new Lake({ root: lakeFolder, datasets, clock: () => 0, software: 'test' });
}

/** All rows of a dataset, in the order of its row key. */
export async function wholeTable<C extends Columns>(place: ResearchPlace, dataset: Dataset<C>): Promise<Table<C>> {
  const lake = lakeIn(place);
  const tables: Table<C>[] = [];
  for (const keys of await lake.list(dataset)) tables.push((await lake.require(dataset, keys)).table);
  return inOrder(concatTables(dataset.columns, tables), dataset.rowKey);
}

/** The digest of the rows of each partition of the store, by path. */
export async function storeDigests(place: Pick<ResearchPlace, 'lakeFolder'>): Promise<Record<string, string>> {
  const lake = lakeIn(place);
  const digests: Record<string, string> = {};
  for (const dataset of pinnedDatasets.keys()) {
    for (const keys of await lake.list(dataset)) {
      digests[partitionPath(dataset, keys)] = tableDigest(dataset.columns, (await lake.require(dataset, keys)).table);
    }
  }
  return digests;
}

/** The closes of an asset by date, as first seen. */
export async function closesOf(place: ResearchPlace, id: string): Promise<number[]> {
  const number = new AssetRegister(await wholeTable(place, assets)).numberOf(id);
  const { rows, columns } = await wholeTable(place, bars);
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => columns.asset[row] === number)
    .map((row) => columns.close[row] as number);
}

/** Rows of a dataset as objects. */
export async function rowsOf(place: ResearchPlace, dataset: Dataset): Promise<Record<string, unknown>[]> {
  const table = await wholeTable(place, dataset);
  return Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
}
