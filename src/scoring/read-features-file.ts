import { basename } from 'node:path';
import { isoDate } from '../calendar/date.ts';
import { type Week, weekOf } from '../calendar/weeks.ts';
import { UserError } from '../errors.ts';
import { readFileIfExistsSync } from '../file-system.ts';
import { sha256Hex } from '../lake/canonical-json.ts';
import type { InputReference } from '../lake/manifest.ts';
import { type Polars, polars, type Series } from '../lake/polars.ts';
import type { FeatureTable } from './features.ts';
import { featureTableFrom } from './features-file.ts';

export interface FeaturesFile {
  readonly table: FeatureTable;
  /** The week that the features are as of. */
  readonly week: Week;
  /** The file, for the recipe. */
  readonly reference: InputReference;
}

/**
 * A features file that was made elsewhere: Parquet or CSV with the columns of features_weekly.
 *
 * @throws {UserError} when it cannot be read, lacks a column, or mixes weeks
 */
export async function readFeaturesFile(path: string, benchmark: string): Promise<FeaturesFile> {
  const bytes = readFileIfExistsSync(path);
  if (bytes === undefined) throw new UserError(`The features file ${path} cannot be read (ENOENT).`);
  const pl = await polars();
  let columns: Record<string, unknown[]>;
  try {
    // A CSV is read as text: what a cell is, its column says and not its neighbours.
    const frame = path.endsWith('.csv') ? pl.readCSV(bytes, { inferSchemaLength: 0 }) : pl.readParquet(bytes);
    columns = Object.fromEntries(frame.getColumns().map((series) => [series.name, cellsOf(pl, series)]));
  } catch (error) {
    throw new UserError(`The features file ${path} is not readable as ${path.endsWith('.csv') ? 'CSV' : 'Parquet'}.`, {
      cause: error,
      hint: (error as Error).message.split('\n')[0] ?? '',
    });
  }
  const table = featureTableFrom(columns, benchmark, path);
  const dates = new Set(Array.from(table.columns.asof_date).filter((day) => !Number.isNaN(day)));
  const weeks = new Set([...dates].map((day) => weekOf(isoDate(day))));
  const [week] = weeks;
  if (!week || weeks.size > 1) {
    throw new UserError(`The features file ${path} holds ${weeks.size} weeks (by asof_date), expected one.`);
  }
  return {
    table,
    week,
    reference: { dataset: 'features-file', keys: { name: basename(path) }, content: sha256Hex(bytes) },
  };
}

/** Dates as epoch days; everything else as it is. */
function cellsOf(pl: Polars, series: Series): unknown[] {
  return (series.dtype.toString().includes('Date)') ? series.cast(pl.Int32) : series).toArray();
}
