import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { fileStateIfExists, readPiecesIfExist } from '../../file-system.ts';
import type { Network } from '../../http/network.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { columnNamed, type DataFrame, polars } from '../../lake/polars.ts';
import { asRows, columnsOf, readers } from '../../sources/read-source-files.ts';
import { DamagedSource, loadSource } from '../../sources/source-bytes.ts';
import { refuseOtherTypes } from '../../sources/source-columns.ts';
import { presentColumns, type SourceTable } from '../../sources/source-table.ts';
import type { PackFile } from './pack-files.ts';

/** Rows of a pack that are in memory at once. */
const pieceRows = 1_000_000;

/** Some rows of a pack, one after the other. */
export interface PackPiece extends SourceTable {
  /** Rows of the pack before this piece. */
  readonly firstRow: number;
}

/** The columns to read: the file must have the required ones. */
export interface PackColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A pack that can be read: what it is, which of the columns it has, and its rows. */
export interface OpenPack {
  readonly file: SourceFile;
  readonly columns: ReadonlySet<string>;
  pieces(): AsyncGenerator<PackPiece>;
}

/**
 * Opens a pack. A Parquet file is read in pieces by its path, so that a pack may be larger than memory; other files are read whole.
 *
 * @throws UserError when it cannot be had, is cut short or no table, lacks a column, or has one of lists or the like
 */
export async function openPack(pack: PackFile, wanted: PackColumns, network: Network): Promise<OpenPack> {
  return pack.path.toLowerCase().endsWith('.parquet') ? openParquet(pack, wanted) : openWhole(pack, wanted, network);
}

async function openWhole(pack: PackFile, wanted: PackColumns, network: Network): Promise<OpenPack> {
  const source = asRows(
    await loadSource({ kind: 'file', name: pack.name, path: pack.path }, network),
    pack.settings.records,
  );
  const columns = columnsIn(pack, await columnsOf(source), wanted);
  return {
    file: source.file,
    columns,
    async *pieces() {
      const wantedColumns = { required: [...columns] };
      const table = await readers[source.format](source, wantedColumns, pack.settings.last_line ?? 'ended');
      yield { ...table, firstRow: 0 };
    },
  };
}

async function openParquet(pack: PackFile, wanted: PackColumns): Promise<OpenPack> {
  const file = await digestOf(pack);
  const pl = await polars();
  // A bracket in a path is no pattern, and folders called key=value add no columns.
  const options = { glob: false, hivePartitioning: false, cache: false } as const;
  const scan = readable(pack, () => pl.scanParquet(pack.path, options));
  const columns = columnsIn(
    pack,
    readable(pack, () => scan.columns),
    wanted,
  );
  const chosen = [...columns].map((name) => columnNamed(pl, name));
  return {
    file,
    columns,
    async *pieces() {
      for (let firstRow = 0, isLast = false; !isLast; firstRow += pieceRows) {
        const frame: DataFrame = await scan
          .select(...chosen)
          .slice(firstRow, pieceRows)
          .collect()
          .catch((error: unknown) => unreadable(pack, error));
        if (fileStateIfExists(pack.path) !== pack.fileState) {
          throw new UserError(`${pack.path} was changed while it was read.`, { hint: 'Run the same command again.' });
        }
        refuseOtherTypes(pack.name, frame);
        isLast = frame.height < pieceRows;
        if (frame.height > 0) yield { file, frame, rows: frame.height, malformed: [], firstRow };
      }
    },
  };
}

/** Name, size and SHA-256 of a pack, of which no more than a piece is in memory. */
export async function digestOf({ name, path }: PackFile): Promise<SourceFile> {
  const hash = createHash('sha256');
  const bytes = await readPiecesIfExist(path, (piece) => void hash.update(piece));
  if (bytes === undefined) throw new UserError(`The pack ${path} is not there any more.`, { hint: 'Run it again.' });
  if (bytes === 0) throw new DamagedSource(`${name} is empty.`, { hint: 'Fetch or make the file again.' });
  return { name, bytes, sha256: hash.digest('hex') };
}

function columnsIn({ name }: PackFile, found: readonly string[], wanted: PackColumns): Set<string> {
  const hint = 'Say under "columns" of its pack in research.yaml how the file names them.';
  return new Set(presentColumns(name, found, wanted, hint));
}

function readable<T>(pack: PackFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return unreadable(pack, error);
  }
}

function unreadable({ name }: PackFile, error: unknown): never {
  const problem = error instanceof Error ? error.message.split('\n')[0] : 'unknown error';
  throw new DamagedSource(`${name} is not a readable Parquet file, or was cut short (${problem}).`, {
    hint: 'Fetch or make the file again.',
  });
}
