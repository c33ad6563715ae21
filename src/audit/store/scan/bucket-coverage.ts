import { bucketKey } from '../../../backbone/asset-bucket.ts';
import type { ActionRows, DelistingTable } from '../../../backbone/datasets.ts';
import type { Lake } from '../../../lake/lake.ts';
import type { InputReference } from '../../../lake/manifest.ts';
import { DamagedPartitionError } from '../../../lake/partition-files.ts';
import { emptyTable } from '../../../lake/table.ts';
import { type AssetCoverageTable, assetCoverage } from '../../datasets.ts';
import type { FaultTally, StoredFaults } from './faults.ts';
import type { YearCoverage } from './year-scan.ts';

/** What a scan saw in one year of a bucket. */
export interface StoredYear {
  readonly year: number;
  /** Hash of everything that it depends on. */
  readonly key: string;
  /** Bars, as they are stored. */
  readonly rows: number;
  readonly tested: number;
  /** By exchange the days of the year on which an asset of it has a bar: bits in base 64. */
  readonly days: Readonly<Record<string, string>>;
  readonly faults: StoredFaults;
}

/** The bars of a bucket, year by year. */
export interface BucketCoverage {
  readonly bucket: number;
  readonly rows: readonly YearCoverage[];
  readonly years: readonly StoredYear[];
  /** What is wrong with its actions and delistings. */
  readonly facts: FaultTally;
  /** Years that were looked at now. */
  readonly scanned: number;
  readonly actions: ActionRows;
  readonly delistings: DelistingTable;
}

const faultsFile = 'faults.json';
/** Of the stage that looks at the store: raised whenever the same bars could give another coverage. */
export const reconcileVersion = 1;

interface FaultsDocument {
  /** The exchanges of each asset that has bars, by its number: they decide which sessions its bars are held against. */
  readonly exchanges: Readonly<Record<string, string>>;
  readonly years: readonly StoredYear[];
}

/** What the last scan of a bucket saw; undefined where there was none, or what it left is damaged. */
export async function readCoverage(
  lake: Lake,
  bucket: number,
): Promise<(FaultsDocument & { readonly rows: readonly YearCoverage[] }) | undefined> {
  try {
    const whole = await lake.readWhole(assetCoverage, { asset_bucket: bucketKey(bucket) });
    const text = whole?.files.get(faultsFile);
    if (whole === undefined || text === undefined || whole.manifest.recipe.version !== reconcileVersion)
      return undefined;
    return { ...(JSON.parse(text.toString('utf8')) as FaultsDocument), rows: coverageRows(whole.table) };
  } catch (error) {
    // Then everything is looked at again.
    if (error instanceof DamagedPartitionError) return undefined;
    throw error;
  }
}

export async function writeCoverage(
  lake: Lake,
  { bucket, rows, years }: BucketCoverage,
  exchanges: FaultsDocument['exchanges'],
  inputs: readonly InputReference[],
): Promise<void> {
  const document: FaultsDocument = { exchanges, years };
  await lake.write(
    assetCoverage,
    { asset_bucket: bucketKey(bucket) },
    {
      recipe: { stage: 'reconcile', version: reconcileVersion, parameters: {}, inputs: [...inputs] },
      table: coverageTable(rows),
      attachments: { [faultsFile]: `${JSON.stringify(document)}\n` },
    },
  );
}

function coverageTable(rows: readonly YearCoverage[]): AssetCoverageTable {
  const table = emptyTable(assetCoverage.columns, rows.length);
  for (const [row, one] of rows.entries()) {
    table.columns.asset[row] = one.asset;
    table.columns.year[row] = one.year;
    table.columns.bars[row] = one.bars;
    table.columns.first_date[row] = one.first;
    table.columns.last_date[row] = one.last;
    table.columns.last_known[row] = one.lastKnown;
    table.columns.last_close[row] = one.lastClose;
    table.columns.missing[row] = one.missing;
    table.columns.longest_gap[row] = one.longestGap;
    table.columns.gap_after[row] = one.gapAfter;
    table.columns.after_delisting[row] = one.afterDelisting;
  }
  return table;
}

function coverageRows({ rows, columns }: AssetCoverageTable): YearCoverage[] {
  return Array.from({ length: rows }, (_, row) => ({
    asset: columns.asset[row] as number,
    year: columns.year[row] as number,
    bars: columns.bars[row] as number,
    first: columns.first_date[row] as number,
    last: columns.last_date[row] as number,
    lastKnown: columns.last_known[row] as number,
    lastClose: columns.last_close[row] as number,
    missing: columns.missing[row] as number,
    longestGap: columns.longest_gap[row] as number,
    gapAfter: columns.gap_after[row] as number,
    afterDelisting: columns.after_delisting[row] as number,
  }));
}
