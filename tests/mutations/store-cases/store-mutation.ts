import { assetBucket, bucketKey } from '../../../src/backbone/asset-bucket.ts';
import { AssetRegister } from '../../../src/backbone/asset-register.ts';
import { type AssetBarTable, assets, backbonePacks, backboneRuns, bars } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { ledgerFile, type RunEntry, runTable } from '../../../src/ingest/backbone/run-ledger.ts';
import { chainLines, emptyChain, readChain } from '../../../src/lake/hash-chain.ts';
import { takeRows } from '../../../src/lake/table.ts';
import { type Laboratory, lakeOf } from '../../support/audit/good-lake.ts';
import { editDocument, editTable } from '../../support/audit/tampering.ts';

/** One way to break a good research store, or what was made of it, and the rule that must notice. */
export interface StoreMutation {
  readonly rule: string;
  /** What was done, for a person. */
  readonly name: string;
  readonly apply: (laboratory: Laboratory) => Promise<void>;
}

/** An asset of the example by its place: the 8th is split, the 5th and the 7th are delisted. */
export function idOf(place: number): string {
  return `A${String(place).padStart(5, '0')}`;
}

export function keysOf(place: number, year: number) {
  return { ...bucketOf(place), year: String(year) };
}

export function bucketOf(place: number) {
  return { asset_bucket: bucketKey(assetBucket(idOf(place))) };
}

export function day(date: string): number {
  return epochDay(parseIsoDate(date));
}

/** The number of an asset of the example. */
export async function numberOf(laboratory: Laboratory, place: number): Promise<number> {
  const { table } = await lakeOf(laboratory).require(assets, {});
  return new AssetRegister(table).numberOf(idOf(place)) as number;
}

/** Changes the bars of an asset in a year, each in its row of the table. */
export async function editBars(
  laboratory: Laboratory,
  place: number,
  year: number,
  edit: (columns: AssetBarTable['columns'], row: number) => void,
): Promise<void> {
  const number = await numberOf(laboratory, place);
  await editTable(laboratory, bars, keysOf(place, year), ({ rows, columns }) => {
    for (let row = 0; row < rows; row++) if (columns.asset[row] === number) edit(columns, row);
    return undefined;
  });
}

/** Takes the bars of an asset on some days out of a year. @returns how many there were */
export async function removeBars(
  laboratory: Laboratory,
  place: number,
  year: number,
  days: ReadonlySet<number>,
): Promise<number> {
  const number = await numberOf(laboratory, place);
  let removed = 0;
  await editTable(laboratory, bars, keysOf(place, year), (table) => {
    const kept = Array.from({ length: table.rows }, (_, row) => row).filter(
      (row) => table.columns.asset[row] !== number || !days.has(table.columns.date[row] as number),
    );
    removed = table.rows - kept.length;
    return takeRows(table, kept);
  });
  return removed;
}

/** Says of the largest pack of bars that so many of its rows were old already. */
export async function countAsOld(laboratory: Laboratory, rows: number): Promise<void> {
  await editTable(laboratory, backbonePacks, { kind: 'bars' }, ({ columns }) => {
    const row = columns.emitted.indexOf(Math.max(...columns.emitted));
    columns.emitted[row] = (columns.emitted[row] as number) - rows;
    columns.old[row] = (columns.old[row] as number) + rows;
    return undefined;
  });
}

/** Changes the runs of the ledger, chains its lines anew and writes the table that belongs to them. */
export async function editRuns(laboratory: Laboratory, edit: (run: RunEntry) => RunEntry): Promise<void> {
  let runs: RunEntry[] = [];
  await editDocument(laboratory, backboneRuns, {}, ledgerFile, (text) => {
    runs = readChain(text).lines.map(({ entry }) => edit(entry as unknown as RunEntry));
    return chainLines(emptyChain, runs).text;
  });
  await editTable(laboratory, backboneRuns, {}, () => runTable(runs));
}
