import { backbonePacks, type PackTable } from '../../backbone/datasets.ts';
import { UserError } from '../../errors.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import { stageVersion } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe, SourceFile } from '../../lake/manifest.ts';
import { concatTables, emptyTable, takeRows } from '../../lake/table.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import type { TakenSpan } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { outcomeColumns, type PackResult } from './pack-result.ts';
import { digestOf } from './read-pack.ts';
import type { PackKind } from './settings.ts';
import { toldColumns, toldOfColumns } from './told-of.ts';

const recipe: Recipe = { ...backboneRecipe, version: stageVersion(backboneRecipe.version, backbonePacks) };

/** Packs that are to be taken, and how many were taken before as they are. */
export interface SelectedPacks {
  readonly selected: readonly PackFile[];
  readonly unchanged: number;
}

/**
 * Which packs are not taken yet as they are: another content, or read by other settings. A file that is the same as before by name, size and
 * times is not read; of any other file the digest decides, so a pack that changed twice on one day counts twice.
 */
export async function selectPacks(lake: Lake, files: readonly PackFile[], again: boolean): Promise<SelectedPacks> {
  if (again) return { selected: files, unchanged: 0 };
  const selected: PackFile[] = [];
  for (const [kind, ofKind] of Map.groupBy(files, ({ settings }) => settings.kind)) {
    const table = await readPacks(lake, kind);
    const last = lastVersions(table);
    const touched = new Map<number, PackFile>();
    for (const pack of ofKind) {
      const row = last.get(pack.name);
      if (row === undefined || table.columns.reading[row] !== readingOf(pack)) selected.push(pack);
      else if (table.columns.file_state[row] === pack.fileState) continue;
      else if ((await digestOf(pack)).sha256 === table.columns.sha256[row]) touched.set(row, pack);
      else selected.push(pack);
    }
    await noteStates(lake, kind, table, touched);
  }
  return { selected, unchanged: files.length - selected.length };
}

/** Notes packs whose rows are on the disk as taken. */
export async function notePacks(lake: Lake, kind: PackKind, results: readonly PackResult[]): Promise<void> {
  const taken = results.flatMap((result) => (result.file === undefined ? [] : [{ ...result, file: result.file }]));
  if (taken.length === 0) return;
  const table = await readPacks(lake, kind);
  const versions = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const name = table.columns.name[row] as string;
    versions.set(name, Math.max(versions.get(name) ?? 0, table.columns.version[row] as number));
  }
  const added = packTable(taken, ({ pack }) => (versions.get(pack.name) ?? 0) + 1);
  const joined = concatTables(backbonePacks.columns, [table, added]);
  await lake.write(backbonePacks, { kind }, { recipe, table: joined });
}

/** The content of each pack of a kind that was taken last, by its name. */
export async function lastContents(lake: Pick<Lake, 'read'>, kind: PackKind): Promise<Map<string, string>> {
  const table = await readPacks(lake, kind);
  return new Map([...lastVersions(table)].map(([name, row]) => [name, table.columns.sha256[row] as string]));
}

/**
 * The packs that bring something to a kind of which the store was fed before: neither a content that was taken, under whichever name and by whichever settings, nor one that cannot be read, and none
 * of assets, which hold from the days that they say themselves.
 */
export async function furtherPacks(lake: Pick<Lake, 'read'>, selected: readonly PackFile[]): Promise<PackFile[]> {
  const further: PackFile[] = [];
  for (const [kind, ofKind] of Map.groupBy(selected, ({ settings }) => settings.kind)) {
    const contents = new Set((await readPacks(lake, kind)).columns.sha256);
    if (kind === 'assets' || contents.size === 0) continue;
    for (const pack of ofKind) {
      const content = await contentOf(pack);
      if (content !== undefined && !contents.has(content)) further.push(pack);
    }
  }
  return further;
}

/** The SHA-256 of a pack; undefined of one that cannot be read. */
async function contentOf(pack: PackFile): Promise<string | undefined> {
  try {
    return (await digestOf(pack)).sha256;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** What was taken before some packs that are taken now. */
export interface PacksBefore {
  readonly taken: readonly TakenSpan[];
  /** Numbers of the packs of which another content was taken, or the same by other settings. */
  readonly changed: ReadonlySet<number>;
}

export async function packsBefore(
  lake: Pick<Lake, 'read'>,
  kind: PackKind,
  packs: readonly { readonly pack: PackFile; readonly file?: SourceFile | undefined }[],
): Promise<PacksBefore> {
  const table = await readPacks(lake, kind);
  const last = lastVersions(table);
  const { sha256, reading } = table.columns;
  const isChanged = ({ pack, file }: (typeof packs)[number]) => {
    const row = last.get(pack.name);
    return row !== undefined && file !== undefined && (sha256[row] !== file.sha256 || reading[row] !== readingOf(pack));
  };
  const changed = new Set(packs.keys().filter((number) => isChanged(packs[number] as (typeof packs)[number])));
  return { taken: await takenSpans(lake, kind), changed };
}

/** The days that packs which were taken told of, and the day of each pack. */
export async function takenSpans(lake: Pick<Lake, 'read'>, kind: PackKind): Promise<TakenSpan[]> {
  const { rows, columns } = await readPacks(lake, kind);
  const at = (row: number) => ({
    name: columns.name[row] as string,
    day: columns.day[row] as number,
    first: columns.first_date[row] as number,
    last: columns.last_date[row] as number,
    told: toldOfColumns({
      buckets: columns.buckets[row] as string | null,
      exchanges: columns.exchanges[row] as string | null,
    }),
  });
  return Array.from({ length: rows }, (_, row) => at(row)).filter(({ day, first }) => !Number.isNaN(day + first));
}

async function readPacks(lake: Pick<Lake, 'read'>, kind: PackKind): Promise<PackTable> {
  return (await lake.read(backbonePacks, { kind }))?.table ?? emptyTable(backbonePacks.columns);
}

/** By what a pack is read: the settings of its kind, without which files they are of. */
function readingOf({ settings }: PackFile): string {
  return sha256Hex(canonicalJson({ ...settings, files: [] }));
}

function lastVersions({ rows, columns }: PackTable): Map<string, number> {
  const last = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const name = columns.name[row] as string;
    const other = last.get(name);
    if (other === undefined || (columns.version[row] as number) > (columns.version[other] as number))
      last.set(name, row);
  }
  return last;
}

/**
 * Notes files that are others by their times and the same by their bytes, so that these need not be read again. Not in a workflow run: every checkout makes
 * its files anew, so the note would be of no use to the next run, and each run would have something to publish.
 */
async function noteStates(
  lake: Lake,
  kind: PackKind,
  table: PackTable,
  touched: ReadonlyMap<number, PackFile>,
): Promise<void> {
  if (touched.size === 0 || lake.producer.run !== null) return;
  const noted = takeRows(
    table,
    Array.from({ length: table.rows }, (_, row) => row),
  );
  for (const [row, { fileState }] of touched) noted.columns.file_state[row] = fileState;
  await lake.write(backbonePacks, { kind }, { recipe, table: noted });
}

type TakenPack = PackResult & { readonly file: SourceFile };

function packTable(taken: readonly TakenPack[], versionOf: (pack: TakenPack) => number): PackTable {
  const numbers = (of: (pack: TakenPack) => number | undefined) =>
    Float64Array.from(taken, (one) => of(one) ?? Number.NaN);
  const finite = (day: number) => (Number.isFinite(day) ? day : undefined);
  const told = taken.map((pack) => toldColumns(pack.told));
  return {
    rows: taken.length,
    columns: {
      name: taken.map(({ pack }) => pack.name),
      version: Int32Array.from(taken, versionOf),
      bytes: numbers(({ file }) => file.bytes),
      sha256: taken.map(({ file }) => file.sha256),
      reading: taken.map(({ pack }) => readingOf(pack)),
      file_state: taken.map(({ pack }) => pack.fileState),
      day: numbers(({ day }) => day),
      first_date: numbers(({ span }) => finite(span.first)),
      last_date: numbers(({ span }) => finite(span.last)),
      ...outcomeColumns(taken),
      buckets: told.map(({ buckets }) => buckets),
      exchanges: told.map(({ exchanges }) => exchanges),
    },
  };
}
