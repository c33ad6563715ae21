import type { StageContext } from '../../platform/stage.ts';
import { readCsvTable } from './csv-table.ts';
import { readNdjsonTable } from './ndjson-table.ts';
import { readParquetTable } from './parquet-table.ts';
import { type LoadOptions, loadSource, type SourceFormat } from './source-bytes.ts';
import { sourceLocations } from './source-location.ts';
import type { SourceTable, WantedColumns } from './source-table.ts';

const readers: Readonly<Record<SourceFormat, typeof readCsvTable>> = {
  csv: readCsvTable,
  ndjson: readNdjsonTable,
  parquet: readParquetTable,
};

/**
 * The wanted columns of every file of a source, in the order of the list. CSV, Parquet and NDJSON, each also as .gz,
 * from local paths and http(s) addresses.
 *
 * @throws UserError when a file cannot be had or read as a whole
 */
export async function readSourceFiles(
  files: readonly string[],
  wanted: WantedColumns,
  context: Pick<StageContext, 'fetch' | 'signal' | 'log'>,
  limits: Partial<LoadOptions> = {},
): Promise<SourceTable[]> {
  const tables: SourceTable[] = [];
  for (const location of sourceLocations(files)) {
    const { fetch, signal, log } = context;
    const source = await loadSource(location, { fetch, signal, ...limits });
    const table = await readers[source.format](source, wanted);
    log.debug(
      `${source.file.name}: ${source.format}, ${source.file.bytes} bytes, ${table.rows} rows, SHA-256 ${source.file.sha256}`,
    );
    tables.push(table);
  }
  return tables;
}
